using System.Collections.Immutable;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>Reads threats and mitigations.</summary>
internal static class ThreatsReader
{
    /// <summary>The threats.</summary>
    public static ImmutableArray<Threat> Threats(ImmutableArray<Claimed> claimed, ModelIds ids) =>
        [.. claimed.Select(item => Threat(item, ids))];

    /// <summary>The mitigations.</summary>
    public static ImmutableArray<Mitigation> Mitigations(ImmutableArray<Claimed> claimed) =>
    [
        .. claimed.Select(item => new Mitigation(item.Id, item.Title, item.Reader.Start)
        {
            Description = item.Reader.Prose("description"),
            Status = MitigationStatus(item.Reader),
            SourceStatus = item.Reader.Text("sourceStatus"),
            Label = item.Reader.Text("label"),
            Owner = item.Reader.Text("owner"),
            Due = item.Reader.Date("due"),
            Ticket = item.Reader.Text("ticket"),
            References = [.. CatalogueReferences(item.Reader)],
            Visibility = item.Reader.Visibility(),
        }),
    ];

    /// <summary>Ids of things of the site, which are bound when the whole site is known: plain ids, or mappings of an id and another tool's word for it.</summary>
    public static ImmutableArray<Reference> SiteReferences(MappingReader reader, string key)
    {
        var references = ImmutableArray.CreateBuilder<Reference>();
        foreach (var item in reader.Items(key))
        {
            if (item is SourceMapping mapping)
            {
                var spelled = reader.Child(mapping, $"an item of {key}");
                var word = spelled.Text("word");
                if (spelled.RequiredId("id") is { } id)
                {
                    references.Add(new Reference(id, mapping.Location) { Word = word });
                }
            }
            else if (!item.IsNull && reader.IdOf(item, $"an item of {key}") is { } id)
            {
                references.Add(new Reference(id, item.Location));
            }
        }

        return [.. references.DistinctBy(reference => reference.Id)];
    }

    private static Threat Threat(Claimed item, ModelIds ids)
    {
        var reader = item.Reader;
        var treatment = TreatmentReader.Treatment(reader);
        var threat = new Threat(item.Id, item.Title, reader.Start)
        {
            Categories = SiteReferences(reader, "categories"),
            Affects = ids.ResolveAll(reader, "affects", ElementKind.Component, ElementKind.DataFlow, ElementKind.Asset, ElementKind.TrustBoundary),
            Description = reader.Prose("description"),
            Risk = RatingReader.Read(reader, "risk"),
            Residual = RatingReader.Read(reader, "residual"),
            Treatment = treatment?.Value,
            TreatmentWord = treatment?.Word,
            Options = TreatmentReader.Options(reader, option => ids.ResolveAll(option, "mitigations", ElementKind.Mitigation)),
            Status = Status(reader) ?? ThreatStatus.NotTriaged,
            Mitigations = ids.ResolveAll(reader, "mitigations", ElementKind.Mitigation),
            References = [.. CatalogueReferences(reader)],
            Accepted = Acceptance(reader),
            Visibility = reader.Visibility(),
            Label = reader.Text("label"),
            CategoryWords = [.. reader.Texts("categoryWords").Select(text => text.Value)],
            SourceStatus = reader.Text("sourceStatus"),
            IsPlaceholder = reader.Boolean("placeholder") ?? false,
            Uses = Uses(reader, ids),
            Aliases = [.. reader.Ids("aliases").Select(item => item.Value).Distinct()],
        };
        return TreatmentReader.WithChoice(threat, reader);
    }

    /// <summary>The entries of catalogues that something refers to, as they are written.</summary>
    public static IEnumerable<string> CatalogueReferences(MappingReader reader) => reader.Texts("references").Select(text => text.Value);

    /// <summary>Where a threat stands; null where nothing is said.</summary>
    public static ThreatStatus? Status(MappingReader reader) => reader.OneOf("status", NativeWords.ThreatStatuses);

    /// <summary>Where a mitigation stands; null where nothing is said.</summary>
    public static MitigationStatus? MitigationStatus(MappingReader reader) => reader.OneOf("status", NativeWords.MitigationStatuses);

    /// <summary>Who accepted the risk; null where nobody is said to have.</summary>
    public static Acceptance? Acceptance(MappingReader threat) =>
        threat.Mapping("accepted", $"the acceptance of {threat.Subject}") is { } reader
            ? new Acceptance(
                reader.Text("by"),
                reader.Text("role"),
                reader.Date("on"),
                reader.Date("until"),
                reader.Prose("why"),
                reader.Start)
            { UntilLocation = reader.Location("until") }
            : null;

    private static ImmutableArray<ThreatUse> Uses(MappingReader threat, ModelIds ids)
    {
        var uses = ImmutableArray.CreateBuilder<ThreatUse>();
        foreach (var reader in threat.Mappings("occurrences", $"the occurrence of {threat.Subject}"))
        {
            var status = reader.OneOf("status", NativeWords.ThreatStatuses) ?? ThreatStatus.NotTriaged;
            var word = reader.Text("sourceStatus");
            var mitigations = MitigationUses(reader, ids);
            if (reader.RequiredId("at") is { } element
                && ids.IsKnown(element, reader.Location("at"), "at", ElementKind.Component, ElementKind.DataFlow, ElementKind.Asset, ElementKind.TrustBoundary))
            {
                uses.Add(new ThreatUse(element, status, word, mitigations, reader.Start));
            }
        }

        return uses.DrainToImmutable();
    }

    private static ImmutableArray<MitigationUse> MitigationUses(MappingReader occurrence, ModelIds ids)
    {
        var uses = ImmutableArray.CreateBuilder<MitigationUse>();
        foreach (var reader in occurrence.Mappings("mitigations", "the mitigation of an occurrence"))
        {
            var status = reader.OneOf("status", NativeWords.MitigationStatuses);
            var word = reader.Text("sourceStatus");
            if (reader.RequiredId("id") is { } id && ids.IsKnown(id, reader.Location("id"), "id", ElementKind.Mitigation))
            {
                uses.Add(new MitigationUse(id, status, word));
            }
        }

        return uses.DrainToImmutable();
    }
}
