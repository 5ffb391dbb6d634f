using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Formats.ThreatDragon;

/// <summary>Reads the threats, which stand with the cell they threaten, and the text about mitigation that each may have.</summary>
internal sealed class ThreatDragonThreats
{
    private const int MostOdd = 100;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _odd = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Found> _found;
    private readonly Dictionary<string, Found> _byOwnId = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Mitigation>.Builder _mitigations = ImmutableArray.CreateBuilder<Mitigation>();

    /// <summary>Claims their ids.</summary>
    public ThreatDragonThreats(ImmutableArray<ThreatDragonDiagram> diagrams, ImportIds ids, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _found =
        [
            .. from diagram in diagrams
               from cell in diagram.Cells
               from reader in ReadersOf(cell)
               select Claim(diagram, cell, reader, ids),
        ];
    }

    /// <summary>The mitigations, once the threats are read.</summary>
    public ImmutableArray<Mitigation> Mitigations => _mitigations.ToImmutable();

    /// <summary>The threats, in the order of the source.</summary>
    public ImmutableArray<Threat> Read() => [.. _found.Select(found => (found.Reader.Element!.Id, Threat: Read(found))).GroupBy(each => each.Id, each => each.Threat).Select(Together)];

    // What our writer wrote at several cells is one threat, whose status may have become another at some of them.
    private static Threat Together(IEnumerable<Threat> same)
    {
        Threat[] threats = [.. same];
        if (threats.Length == 1)
        {
            return threats[0];
        }

        var uses = threats.SelectMany(threat => threat.Affects.Select(element => new ThreatUse(element, threat.Status, threat.SourceStatus, [], threat.Location))).ToImmutableArray();
        var isSame = uses.Select(use => (use.Status, use.SourceStatus)).Distinct().Count() == 1;
        return threats[0] with
        {
            Affects = [.. uses.Select(use => use.Element).Distinct()],
            Uses = isSame ? [] : uses,
            Status = isSame ? threats[0].Status : uses.Select(use => use.Status).Where(status => status != ThreatStatus.NotApplicable).DefaultIfEmpty(ThreatStatus.NotApplicable).Min(),
            Treatment = isSame ? threats[0].Treatment : null,
            SourceStatus = string.Join(", ", threats.Select(threat => threat.SourceStatus).OfType<string>().Distinct(StringComparer.Ordinal)) is { Length: > 0 } words ? words : null,
        };
    }

    // The schema puts them at the cell, as version 1 did; the tool has always written them into the data of version 2.
    private static IEnumerable<ForeignReader> ReadersOf(ThreatDragonCell cell) =>
        ReferenceEquals(cell.Data, cell.Reader) ? cell.Reader.Children("threats") : cell.Data.Children("threats").Concat(cell.Reader.Children("threats"));

    private Found Claim(ThreatDragonDiagram diagram, ThreatDragonCell cell, ForeignReader reader, ImportIds ids)
    {
        var title = reader.Line("title") ?? "Unnamed threat";
        var own = reader.Text(ThreatDragonMarks.Id);
        var stable = own ?? reader.Text("id", "threatId");
        reader.Ignore(own is null ? [] : ["id", "threatId", ThreatDragonMarks.Mitigation]);
        if (own is not null && _byOwnId.TryGetValue(own, out var first))
        {
            reader.Element = first.Reader.Element;
            return new Found(diagram, cell, reader, title, first.Mitigation) { IsAgain = true };
        }

        // Version 1 gave its threats no ids. Those of the cells stay, so that two threats of one title have different names.
        var name = $"{ShapeName(cell.Key)} {title}";
        reader.Element = ids.Claim(ElementKind.Threat, null, stable, name, reader.Start);
        var mitigation = reader.Text("mitigation") is { } text && !ThreatDragonWords.IsTemplateMitigation(text)
            ? ids.Claim(ElementKind.Mitigation, null, reader.Text(ThreatDragonMarks.Mitigation) ?? (stable is null ? null : $"m-{stable}"), $"m-{name}", reader.Location("mitigation"))
            : null;
        var found = new Found(diagram, cell, reader, title, mitigation);
        if (own is not null)
        {
            _byOwnId.Add(own, found);
        }

        return found;
    }

    // The first part of a uuid is enough to tell the shapes of a model apart, and leaves room for the title.
    private static string ShapeName(string? key) =>
        key is null ? "" : Guid.TryParse(key, out var uuid) ? uuid.ToString("D")[..8] : key.Length <= 20 ? key : ImportIds.Hash(key)[..8];

    private Threat Read(Found found)
    {
        var reader = found.Reader;
        var (mitigation, description) = (reader.Text("mitigation"), reader.Text("description"));
        var severity = reader.Line("severity");
        var modelType = reader.Line("modelType");
        if (modelType is not null && !string.Equals(modelType, found.Diagram.Methodology, StringComparison.OrdinalIgnoreCase))
        {
            reader.PutBack("modelType");
        }

        var isStride = string.Equals(modelType ?? found.Diagram.Methodology, "STRIDE", StringComparison.OrdinalIgnoreCase);
        var (categories, words) = CategoryNames.Sort(reader.Line("type"), reader.Location("type"), isStride);
        var isPlaceholder = ThreatDragonWords.IsTemplate(found.Title, modelType ?? found.Diagram.Methodology, description, mitigation);
        var word = reader.Line("status");
        var (status, treatment) = Status(word, reader);
        reader.Ignore("new", "ruleId", "$$hashKey");
        if (found is { IsAgain: false, Mitigation: { } claim } && reader.Typed("mitigation") is { } prose)
        {
            _mitigations.Add(MitigationText.Of(claim, mitigation!, prose));
        }

        // Nobody has looked at a threat that is open and whose severity is still to be decided.
        var isUntriaged = isPlaceholder || (status == ThreatStatus.Open && ThreatDragonWords.IsUndecided(severity));
        return new Threat(reader.Element!.Id, found.Title, reader.Start)
        {
            Categories = categories,
            CategoryWords = words,
            Affects = found.Cell.Claim is { } affected ? [affected.Id] : [],
            Description = ThreatDragonWords.IsTemplateDescription(description) ? null : reader.Typed("description"),
            Risk = severity is null ? null : new StatedRating(severity, reader.Location("severity")),
            Status = isUntriaged ? ThreatStatus.NotTriaged : status,
            Treatment = isPlaceholder ? null : treatment,
            SourceStatus = word,
            IsPlaceholder = isPlaceholder,
            Mitigations = found.Mitigation is { } made ? [made.Id] : [],
            Label = reader.Text("number") is { } number && number != "0" ? $"#{number}" : null,
        };
    }

    private (ThreatStatus Status, Treatment? Treatment) Status(string? word, ForeignReader reader)
    {
        if (word is null)
        {
            return (ThreatStatus.NotTriaged, null);
        }

        if (ThreatDragonWords.StatusOf(word) is { } known)
        {
            return known;
        }

        if (_odd.Count < MostOdd && _odd.Add(word))
        {
            _diagnostics.Add(ModelDiagnostics.ImportedValueOdd.At(reader.Location("status"), $"the status \"{ImportIds.Shorten(word)}\" of a threat is none that Threat Dragon has"));
        }

        return (ThreatStatus.NotTriaged, null);
    }

    private sealed record Found(ThreatDragonDiagram Diagram, ThreatDragonCell Cell, ForeignReader Reader, string Title, Claim? Mitigation)
    {
        /// <summary>Whether the threat stands at another cell as well, and there first.</summary>
        public bool IsAgain { get; init; }
    }
}
