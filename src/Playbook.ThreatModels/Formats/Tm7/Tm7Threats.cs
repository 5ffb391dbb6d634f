using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Formats.Tm7;

/// <summary>Makes threats of those in the file, and a mitigation of the text about it that each may have.</summary>
internal sealed class Tm7Threats
{
    private const int MostOdd = 100;
    private static readonly string[] s_ends = ["FlowGuid", "SourceGuid", "TargetGuid"];
    private readonly Tm7Knowledge _knowledge;
    private readonly ImportIds _ids;
    private readonly Dictionary<string, Tm7Diagram> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tm7Item> _items = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _odd = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Found> _found;
    private readonly ImmutableArray<Mitigation>.Builder _mitigations = ImmutableArray.CreateBuilder<Mitigation>();

    /// <summary>Claims their ids.</summary>
    public Tm7Threats(Tm7File file, ImmutableArray<Tm7Diagram> diagrams, ImportIds ids, DiagnosticBag diagnostics)
    {
        _knowledge = file.Knowledge;
        _ids = ids;
        _diagnostics = diagnostics;
        foreach (var diagram in diagrams)
        {
            _byKey.TryAdd(diagram.Key ?? "", diagram);
            foreach (var item in diagram.Items)
            {
                _items.TryAdd(item.Shape.Key ?? "", item);
            }
        }

        _found = [.. file.Threats.Select(threat => Claim(threat))];
    }

    /// <summary>The mitigations, once the threats are read.</summary>
    public ImmutableArray<Mitigation> Mitigations => _mitigations.ToImmutable();

    /// <summary>The threats, in the order of the file.</summary>
    /// <param name="remainders">Takes what no field holds.</param>
    public ImmutableArray<Threat> Read(Remainders remainders) => [.. _found.Select(found => Read(found, remainders))];

    private Found Claim(Tm7Threat threat)
    {
        var values = new Dictionary<string, (string Value, SourceLocation At)>(StringComparer.Ordinal);
        foreach (var (key, value, at) in threat.Properties)
        {
            values.TryAdd(_knowledge.PropertyOf(key).Name, (value, at));
        }

        var ends = s_ends.Select(end => ItemOf(threat, end)).ToArray();
        var type = _knowledge.TypeOf(threat.Fields.GetValueOrDefault("TypeId"));
        var title = Tm7Text.Line(Value(threat, values, "Title").Text) ?? Tm7Text.Line(Fill(type?.Title, ends)) ?? "Unnamed threat";
        var claim = _ids.Claim(ElementKind.Threat, null, threat.Key, title, threat.At);
        var mitigation = Value(threat, values, "PossibleMitigations");
        return new Found(
            threat,
            values,
            type,
            title,
            ends,
            claim,
            Tm7Text.Of(mitigation.Text, mitigation.At) is { } prose ? (_ids.Claim(ElementKind.Mitigation, null, threat.Key is null ? null : $"m-{threat.Key}", $"m-{title}", mitigation.At), prose) : null);
    }

    private Threat Read(Found found, Remainders remainders)
    {
        var (threat, values) = (found.Threat, found.Values);
        (string? Text, SourceLocation At) Of(string name) => Value(threat, values, name);
        var (categories, words) = CategoryNames.Sort(CategoryOf(found), Of("UserThreatCategory").At, isStride: true);
        var description = Of("UserThreatDescription");
        var level = Of("Priority");
        var word = threat.Fields.GetValueOrDefault("State");
        var (status, treatment) = Status(word, threat.At);
        if (found.Mitigation is { } mitigation)
        {
            _mitigations.Add(MitigationText.Of(mitigation.Claim, Tm7Text.Plain(Of("PossibleMitigations").Text), mitigation.Text));
        }

        Remainders(found, remainders);
        return new Threat(found.Claim.Id, found.Title, threat.At)
        {
            Categories = categories,
            CategoryWords = words,
            Affects = [.. found.Ends.Select(end => end?.Claim?.Id).OfType<Id>().Distinct()],
            Description = Tm7Text.Of(description.Text, description.At) ?? Tm7Text.Of(Fill(found.Type?.Description, found.Ends), threat.At),
            Risk = Tm7Text.Line(level.Text) is { } rated ? new StatedRating(rated, level.At) : null,
            Status = status,
            Treatment = treatment,
            SourceStatus = word,
            Mitigations = found.Mitigation is { } made ? [made.Claim.Id] : [],
            Label = threat.Fields.TryGetValue("Id", out var number) ? $"#{number}" : null,
        };
    }

    // What a person chose, else what the template says. The template that comes with the tool names its types by the categories' letters.
    private string? CategoryOf(Found found)
    {
        var type = found.Threat.Fields.GetValueOrDefault("TypeId");
        return Tm7Text.Line(Value(found.Threat, found.Values, "UserThreatCategory").Text)
            ?? Tm7Text.Line(_knowledge.CategoryOf(found.Type?.Category))
            ?? (type is { Length: > 1 } && "STRIDE".Contains(type[0], StringComparison.Ordinal) && type.Skip(1).All(c => char.IsAsciiDigit(c) || c == '.') ? type[..1] : null);
    }

    private void Remainders(Found found, Remainders remainders)
    {
        var (threat, claim) = (found.Threat, found.Claim);
        foreach (var (key, value, at) in threat.Properties)
        {
            var (name, label) = _knowledge.PropertyOf(key);
            // The short description is the category's, the same with each of its threats.
            var isPlaced = name is "Title" or "UserThreatCategory" or "UserThreatShortDescription" or "UserThreatDescription" or "PossibleMitigations" or "Priority"
                && (found.Values[name].Value == value || name == "UserThreatShortDescription");
            var isFlow = name == "InteractionString" && found.Ends[0] is { } flow && Tm7Text.Line(value) == flow.Name;
            if (!isPlaced && !isFlow)
            {
                remainders.Add(claim, name == "StateInformation" && label == name ? "Justification" : label, Tm7Text.Of(value, at)?.Markdown, at);
            }
        }

        foreach (var (name, value) in threat.Fields)
        {
            var isSaid = name switch
            {
                // How the tool keeps it. Who changed it last is a person's account and is not published.
                "Id" or "TypeId" or "InteractionKey" or "Upgraded" or "Wide" or "DrawingSurfaceGuid" or "FlowGuid" or "SourceGuid" or "TargetGuid" or "ChangedBy" or "State" => false,
                "UserThreatShortDescription" => false,
                "ModifiedAt" => !value.StartsWith("0001-", StringComparison.Ordinal),
                _ => found.Values.TryGetValue(name, out var shown) ? shown.Value.Trim() != value : name is not ("Title" or "UserThreatCategory" or "UserThreatDescription" or "PossibleMitigations" or "Priority"),
            };
            if (isSaid)
            {
                var label = _knowledge.PropertyOf(name).Label;
                remainders.Add(claim, name == "StateInformation" && label == name ? "Justification" : label, Tm7Text.Of(value, threat.At)?.Markdown, threat.At);
            }
        }
    }

    // A value stands with the properties; in some files it stands, or stands too, in an element of its own.
    private static (string? Text, SourceLocation At) Value(Tm7Threat threat, Dictionary<string, (string Value, SourceLocation At)> values, string name) =>
        values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value.Value) ? value : (threat.Fields.GetValueOrDefault(name), threat.At);

    private Tm7Item? ItemOf(Tm7Threat threat, string end)
    {
        if (!threat.Fields.TryGetValue(end, out var guid) || Guid.TryParse(guid, out var uuid) && uuid == Guid.Empty)
        {
            return null;
        }

        var key = guid.ToLowerInvariant();
        var diagram = threat.Fields.TryGetValue("DrawingSurfaceGuid", out var tab) ? _byKey.GetValueOrDefault(tab.ToLowerInvariant()) : null;
        if ((diagram?.Find(key) ?? _items.GetValueOrDefault(key)) is { } item)
        {
            return item;
        }

        _ids.ReportDangling(guid, threat.At, $"the threat #{ImportIds.Shorten(threat.Fields.GetValueOrDefault("Id", "?"))}", end[..^4].ToLowerInvariant());
        return null;
    }

    private (ThreatStatus Status, Treatment? Treatment) Status(string? word, SourceLocation at)
    {
        if (word is null)
        {
            return (ThreatStatus.NotTriaged, null);
        }

        if (Tm7Words.StatusOf(word) is { } known)
        {
            return known;
        }

        if (_odd.Count < MostOdd && _odd.Add(word))
        {
            _diagnostics.Add(ModelDiagnostics.ImportedValueOdd.At(at, $"the state \"{ImportIds.Shorten(word)}\" of a threat is none that the Threat Modeling Tool has"));
        }

        return (ThreatStatus.NotTriaged, null);
    }

    private static string? Fill(string? template, Tm7Item?[] ends) => template?
        .Replace("{flow.Name}", ends[0]?.Title ?? "", StringComparison.OrdinalIgnoreCase)
        .Replace("{source.Name}", ends[1]?.Title ?? "", StringComparison.OrdinalIgnoreCase)
        .Replace("{target.Name}", ends[2]?.Title ?? "", StringComparison.OrdinalIgnoreCase);

    private sealed record Found(
        Tm7Threat Threat,
        Dictionary<string, (string Value, SourceLocation At)> Values,
        Tm7ThreatType? Type,
        string Title,
        Tm7Item?[] Ends,
        Claim Claim,
        (Claim Claim, Prose Text)? Mitigation);
}
