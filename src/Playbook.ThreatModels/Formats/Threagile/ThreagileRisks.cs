using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Formats.Threagile;

/// <summary>
/// Makes the threats: the risks that the tool generated, where its output lies beside the model; those that somebody identified by hand;
/// and, where the generated ones are not known, one for each tracked risk.
/// </summary>
internal sealed class ThreagileRisks
{
    // Texts of categories and decisions are joined for each risk; what a hostile model could multiply by that is bounded.
    private const int MaximumJoined = 4_000_000;
    private static readonly string[] s_compared = ["severity", "exploitation_likelihood", "exploitation_impact", "data_breach_probability", "most_relevant_shared_runtime"];
    private readonly ThreagileReferences _references;
    private readonly ThreagileCategories _categories;
    private readonly ThreagileTracking _tracking;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _odd = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ThreagileRisk> _risks = [];
    private readonly List<ThreagileTrackingRow> _alone = [];
    private int _joined;

    /// <summary>Claims the ids of all threats. The elements that they affect must have been claimed.</summary>
    public ThreagileRisks(ThreagileReferences references, ThreagileCategories categories, ThreagileTracking tracking, ImmutableArray<ForeignReader>? generated, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _references = references;
        _categories = categories;
        _tracking = tracking;
        IsComplete = generated is not null;
        foreach (var reader in generated ?? [])
        {
            var id = reader.Text("synthetic_id");
            var category = reader.Text("category") ?? ThreagileWords.CategoryOf(id ?? "");
            _risks.Add(new ThreagileRisk(reader, HtmlToMarkdown.ToLine(reader.Text("title") ?? ""), id, category, categories.Of(category), isGenerated: true));
        }

        AddIdentified();
        tracking.Apply(_risks);
        Claim();
    }

    /// <summary>Whether the generated risks are known.</summary>
    public bool IsComplete { get; }

    /// <summary>How many rows of the tracking match no risk, though all are known.</summary>
    public int Orphans => IsComplete ? _tracking.Rows.Count(row => !row.IsUsed) : 0;

    /// <summary>How many threats stand for all risks that match a pattern.</summary>
    public int Patterns => _alone.Count(row => row.IsWildcard);

    /// <summary>How many of the generated risks name an element that the model does not have, and the first name. Of use once the threats are made.</summary>
    public (int Count, string? First) Dangling { get; private set; }

    /// <summary>The threats.</summary>
    public ImmutableArray<Threat> Threats() => [.. _risks.Select(Threat), .. _alone.Select(Threat)];

    /// <summary>What the tool's output says besides.</summary>
    public void Remainders(Remainders remainders)
    {
        foreach (var risk in _risks.Where(risk => risk.IsGenerated))
        {
            risk.Reader.Remainders(remainders);
        }
    }

    private void AddIdentified()
    {
        var generated = new Dictionary<string, ThreagileRisk>(StringComparer.OrdinalIgnoreCase);
        foreach (var risk in _risks)
        {
            generated.TryAdd(risk.SyntheticId ?? "", risk);
        }

        foreach (var category in _categories.Own)
        {
            foreach (var (title, reader) in category.Risks)
            {
                var id = SyntheticIdOf(category, reader);
                if (id is not null && generated.TryGetValue(id, out var same))
                {
                    TakeAsRead(reader, same);
                }
                else
                {
                    _risks.Add(new ThreagileRisk(reader, HtmlToMarkdown.ToLine(title), id, category.Id ?? category.Title, category, isGenerated: false));
                }
            }
        }
    }

    // As the tool makes it. Source: createSyntheticId in pkg/model/parse.go.
    private static string? SyntheticIdOf(ThreagileCategory category, ForeignReader reader)
    {
        if (category.Id is null)
        {
            return null;
        }

        var parts = new List<string> { category.Id };
        foreach (var key in (ReadOnlySpan<string>)["most_relevant_technical_asset", "most_relevant_communication_link", "most_relevant_trust_boundary", "most_relevant_shared_runtime", "most_relevant_data_asset"])
        {
            if (reader.Text(key) is { } part)
            {
                parts.Add(part);
            }
        }

        reader.PutBack("most_relevant_shared_runtime");
        return string.Join('@', parts);
    }

    // The output repeats a risk that the model identifies. What it says otherwise stays listed.
    private static void TakeAsRead(ForeignReader reader, ThreagileRisk generated)
    {
        foreach (var key in s_compared)
        {
            if (!string.Equals(reader.Text(key), generated.Reader.Text(key), StringComparison.OrdinalIgnoreCase))
            {
                reader.PutBack(key);
            }

            generated.Reader.PutBack(key);
        }

        var breached = reader.Texts("data_breach_technical_assets").Select(asset => asset.Value);
        if (!breached.SequenceEqual(generated.Reader.Texts("data_breach_technical_assets").Select(asset => asset.Value), StringComparer.Ordinal))
        {
            reader.PutBack("data_breach_technical_assets");
        }

        generated.Reader.PutBack("data_breach_technical_assets");
    }

    private void Claim()
    {
        var once = _risks.Where(risk => !risk.IsGenerated).CountBy(risk => risk.SyntheticId ?? "", StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var risk in _risks)
        {
            // Two risks of one category that name no element, or the same one, have one id in the tool; their titles differ.
            var isTold = risk.SyntheticId is not null && (risk.IsGenerated || once[risk.SyntheticId] == 1);
            var name = isTold || risk.CategoryId.Length == 0 ? risk.Title : $"{risk.CategoryId} {risk.Title}";
            risk.Claim = risk.Reader.Element = _references.Ids.Claim(ElementKind.Threat, null, isTold ? risk.SyntheticId : null, name, risk.Reader.Start);
        }

        foreach (var row in _tracking.Rows.Where(row => !row.IsUsed && !IsComplete))
        {
            // The id of a row that stands for many cannot become that of one of them later.
            var id = row.IsWildcard ? $"tracked-{row.Pattern.Replace("*", "any", StringComparison.Ordinal)}" : row.Pattern;
            row.Claim = _references.Ids.Claim(ElementKind.Threat, null, id, row.Pattern, row.Location);
            _alone.Add(row);
        }
    }

    private Threat Threat(ThreagileRisk risk)
    {
        var reader = risk.Reader;
        var tracking = risk.Tracking;
        var stated = reader.Line("risk_status");
        if (tracking is not null && stated is not null && !string.Equals(stated, tracking.SourceStatus, StringComparison.OrdinalIgnoreCase))
        {
            reader.PutBack("risk_status");
        }

        var (status, treatment) = tracking?.Status ?? StatusOf(stated, reader);
        var (ownCategories, ownWords) = CategoryNames.Sort(reader.Line("stride"), reader.Location("stride"), isStride: true);
        var title = risk.Title.Length > 0 ? risk.Title : SpokenOf(risk.SyntheticId ?? risk.CategoryId);
        return new Threat(risk.Claim!.Id, title.Length > 0 ? title : risk.Claim.Id.Text, reader.Start)
        {
            Categories = risk.Category is { Categories.IsEmpty: false } category ? category.Categories : ownCategories,
            CategoryWords = [.. ownWords, .. WordsOf(risk.Category, risk.CategoryId)],
            Affects = [.. AffectedBy(risk)],
            Description = DescriptionOf(risk.Category, tracking),
            Risk = RatingOf(risk),
            Status = status,
            Treatment = treatment,
            SourceStatus = tracking?.SourceStatus ?? stated,
            Mitigations = risk.Category?.Mitigation is { } mitigation ? [mitigation.Id] : [],
            References = risk.Category?.References ?? [],
        };
    }

    private (ThreatStatus Status, Treatment? Treatment) StatusOf(string? word, ForeignReader reader)
    {
        if (ThreagileWords.StatusOf(word) is { } known)
        {
            return known;
        }

        if (_odd.Add(word!))
        {
            _diagnostics.Add(ModelDiagnostics.ImportedValueOdd.At(reader.Location("risk_status"), $"the status \"{ImportIds.Shorten(word!)}\" is not one that Threagile has"));
        }

        return (ThreatStatus.NotTriaged, null);
    }

    private Threat Threat(ThreagileTrackingRow row)
    {
        var category = _categories.Of(row.Parts[0]);
        var (status, treatment) = row.Status;
        var title = row.IsWildcard ? $"{TitleOf(row.Parts[0])}: all risks that match {row.Pattern}" : SpokenOf(row.Pattern);
        return new Threat(row.Claim!.Id, title.Length > 0 ? title : row.Claim.Id.Text, row.Location)
        {
            Categories = category?.Categories ?? [],
            CategoryWords = WordsOf(category, row.Parts[0]),
            Affects = [.. row.Parts.Skip(1).Select(ElementOf).OfType<Claim>().Select(claim => claim.Id).Distinct()],
            Description = DescriptionOf(category, row),
            Status = status,
            Treatment = treatment,
            SourceStatus = row.SourceStatus,
            Mitigations = category?.Mitigation is { } mitigation ? [mitigation.Id] : [],
            References = category?.References ?? [],
        };
    }

    private static ImmutableArray<string> WordsOf(ThreagileCategory? category, string id) =>
        category is not null ? category.Words : id.Length == 0 || id.Contains('*', StringComparison.Ordinal) ? [] : [id];

    private string TitleOf(string category) => _categories.Of(category)?.Title ?? (category.Contains('*', StringComparison.Ordinal) ? "Any risk" : ThreagileWords.Spoken(category));

    // "Untrusted deserialization at ERP system": the category in words, and the names of what the id names.
    private string SpokenOf(string syntheticId)
    {
        var parts = syntheticId.Split('@');
        var at = parts.Skip(1).Select(part => ElementOf(part)?.Name ?? part).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return ForeignReader.OneLine(at.Count == 0 ? TitleOf(parts[0]) : $"{TitleOf(parts[0])} at {string.Join(", ", at)}");
    }

    private Claim? ElementOf(string key) => _references.Ids.Find(key, ElementKind.Component, ElementKind.DataFlow, ElementKind.TrustBoundary, ElementKind.Asset);

    private IEnumerable<Id> AffectedBy(ThreagileRisk risk)
    {
        var seen = new HashSet<Id>();
        foreach (var (key, kind) in ThreagileGenerated.Relevant)
        {
            Claim? found;
            if (!risk.IsGenerated)
            {
                found = _references.One(risk.Reader, key, $"the risk \"{ImportIds.Shorten(risk.Title)}\"", kind);
            }
            else if (risk.Reader.Text(key) is { } named && (found = _references.Ids.Find(named, kind)) is null)
            {
                risk.Reader.PutBack(key);
                Dangling = (Dangling.Count + 1, Dangling.First ?? named);
            }
            else
            {
                found = _references.Ids.Find(risk.Reader.Text(key), kind);
            }

            if (found is not null && seen.Add(found.Id))
            {
                yield return found.Id;
            }
        }
    }

    private Prose? DescriptionOf(ThreagileCategory? category, ThreagileTrackingRow? row)
    {
        var what = category?.Description;
        if (row is null || row.Text.Length == 0)
        {
            return what;
        }

        _joined += row.Text.Length + (what?.Markdown.Length ?? 0);
        if (_joined < 0 || _joined > MaximumJoined)
        {
            _joined = MaximumJoined;
            row.PutBackText();
            return what;
        }

        return new Prose(what is null ? row.Text : $"{what.Markdown}\n\n{row.Text}", what?.Location ?? row.Location, KeepsLines: false) { IsForeign = true };
    }

    private static StatedRating? RatingOf(ThreagileRisk risk)
    {
        var reader = risk.Reader;
        var (level, likelihood, impact) = (reader.Line("severity"), reader.Line("exploitation_likelihood"), reader.Line("exploitation_impact"));
        if ((level ?? likelihood ?? impact) is null)
        {
            return null;
        }

        // Version 1.0 leaves a value out of its output where it is the first of its scale.
        return risk.IsGenerated
            ? new StatedRating(level ?? "low", reader.Start) { Likelihood = likelihood ?? "unlikely", Impact = impact ?? "low" }
            : new StatedRating(level, reader.Start) { Likelihood = likelihood, Impact = impact };
    }
}
