using Playbook.ThreatModels.Model;

namespace Playbook.Site.ThreatModels;

/// <summary>The domain's values as words for the eye.</summary>
internal static class ModelWords
{
    private const int LongestLabel = 32;
    private const int ShortenedLabel = 16;
    private const int UuidDigits = 8;

    /// <summary>What an element's id is shown as: the source's own label, the first digits of a UUID, the beginning of a long id.</summary>
    public static string LabelOf(IModelElement element)
    {
        var own = element switch
        {
            Threat threat => threat.Label,
            Mitigation mitigation => mitigation.Label,
            _ => null,
        };
        var id = element.Id?.Text ?? "";
        const int uuid = 36;
        return own ?? (id.Length >= uuid && Guid.TryParse(id.AsSpan(id.Length - uuid), out _) ? id[..^(uuid - UuidDigits)]
            : id.Length > LongestLabel ? $"{id[..(ShortenedLabel - 1)]}…" : id);
    }

    public static string Of(ModelStatus status) => status switch
    {
        ModelStatus.Draft => "Draft",
        ModelStatus.InReview => "In review",
        ModelStatus.Approved => "Approved",
        ModelStatus.Retired => "Retired",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(ThreatStatus status) => status switch
    {
        ThreatStatus.NotTriaged => "Not triaged",
        ThreatStatus.Open => "Open",
        ThreatStatus.InProgress => "In progress",
        ThreatStatus.Done => "Done",
        ThreatStatus.NotApplicable => "Not applicable",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(Treatment treatment) => treatment switch
    {
        Treatment.Reduce => "Reduce",
        Treatment.Retain => "Retain",
        Treatment.Avoid => "Avoid",
        Treatment.Transfer => "Transfer",
        _ => throw new ArgumentOutOfRangeException(nameof(treatment)),
    };

    public static string Of(MitigationStatus status) => status switch
    {
        MitigationStatus.Proposed => "Proposed",
        MitigationStatus.Planned => "Planned",
        MitigationStatus.InProgress => "In progress",
        MitigationStatus.Done => "Done",
        MitigationStatus.Verified => "Verified",
        MitigationStatus.Rejected => "Rejected",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(ComponentType type) => type switch
    {
        ComponentType.ExternalEntity => "External entity",
        ComponentType.Process => "Process",
        ComponentType.DataStore => "Data store",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string Of(Classification classification) => classification switch
    {
        Classification.Public => "Public",
        Classification.Internal => "Internal",
        Classification.Confidential => "Confidential",
        Classification.Restricted => "Restricted",
        _ => throw new ArgumentOutOfRangeException(nameof(classification)),
    };
}
