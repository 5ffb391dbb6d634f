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
            Owner = item.Reader.Text("owner"),
            Due = item.Reader.Date("due"),
            Ticket = item.Reader.Text("ticket"),
            Visibility = item.Reader.Visibility(),
        }),
    ];

    /// <summary>Ids of things of the site, which are bound when the whole site is known.</summary>
    public static ImmutableArray<Reference> SiteReferences(MappingReader reader, string key) =>
        [.. reader.Ids(key).Select(item => new Reference(item.Value, item.Location)).DistinctBy(reference => reference.Id)];

    private static Threat Threat(Claimed item, ModelIds ids)
    {
        var reader = item.Reader;
        return new Threat(item.Id, item.Title, reader.Start)
        {
            Categories = SiteReferences(reader, "categories"),
            Affects = ids.ResolveAll(reader, "affects", ElementKind.Component, ElementKind.DataFlow, ElementKind.Asset, ElementKind.TrustBoundary),
            Description = reader.Prose("description"),
            Risk = RatingReader.Read(reader, "risk"),
            Residual = RatingReader.Read(reader, "residual"),
            Treatment = Treatment(reader),
            Status = Status(reader) ?? ThreatStatus.NotTriaged,
            Mitigations = ids.ResolveAll(reader, "mitigations", ElementKind.Mitigation),
            References = [.. reader.Texts("references").Select(text => text.Value)],
            Accepted = Acceptance(reader),
            Visibility = reader.Visibility(),
        };
    }

    /// <summary>What was decided about a threat; null where nothing is said.</summary>
    public static Treatment? Treatment(MappingReader reader) => reader.OneOf(
        "treatment",
        ("reduce", Model.Treatment.Reduce),
        ("retain", Model.Treatment.Retain),
        ("avoid", Model.Treatment.Avoid),
        ("transfer", Model.Treatment.Transfer));

    /// <summary>Where a threat stands; null where nothing is said.</summary>
    public static ThreatStatus? Status(MappingReader reader) => reader.OneOf(
        "status",
        ("not-triaged", ThreatStatus.NotTriaged),
        ("open", ThreatStatus.Open),
        ("in-progress", ThreatStatus.InProgress),
        ("done", ThreatStatus.Done),
        ("not-applicable", ThreatStatus.NotApplicable));

    /// <summary>Where a mitigation stands; null where nothing is said.</summary>
    public static MitigationStatus? MitigationStatus(MappingReader reader) => reader.OneOf(
        "status",
        ("proposed", Model.MitigationStatus.Proposed),
        ("planned", Model.MitigationStatus.Planned),
        ("in-progress", Model.MitigationStatus.InProgress),
        ("done", Model.MitigationStatus.Done),
        ("verified", Model.MitigationStatus.Verified),
        ("rejected", Model.MitigationStatus.Rejected));

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
}
