using Playbook.ThreatModels.Model;
using Playbook.Views.Language;

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

    public static string Of(ModelStatus status, UiText ui) => status switch
    {
        ModelStatus.Draft => ui.Words.ModelStatuses.Draft,
        ModelStatus.InReview => ui.Words.ModelStatuses.InReview,
        ModelStatus.Approved => ui.Words.ModelStatuses.Approved,
        ModelStatus.Retired => ui.Words.ModelStatuses.Retired,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(ThreatStatus status, UiText ui) => status switch
    {
        ThreatStatus.NotTriaged => ui.Words.ThreatStatuses.NotTriaged,
        ThreatStatus.Open => ui.Words.ThreatStatuses.Open,
        ThreatStatus.InProgress => ui.Words.ThreatStatuses.InProgress,
        ThreatStatus.Done => ui.Words.ThreatStatuses.Done,
        ThreatStatus.NotApplicable => ui.Words.ThreatStatuses.NotApplicable,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(Treatment treatment, UiText ui) => treatment switch
    {
        Treatment.Reduce => ui.Words.Treatments.Reduce,
        Treatment.Retain => ui.Words.Treatments.Retain,
        Treatment.Avoid => ui.Words.Treatments.Avoid,
        Treatment.Transfer => ui.Words.Treatments.Transfer,
        _ => throw new ArgumentOutOfRangeException(nameof(treatment)),
    };

    public static string Of(MitigationStatus status, UiText ui) => status switch
    {
        MitigationStatus.Proposed => ui.Words.MitigationStatuses.Proposed,
        MitigationStatus.Planned => ui.Words.MitigationStatuses.Planned,
        MitigationStatus.InProgress => ui.Words.MitigationStatuses.InProgress,
        MitigationStatus.Done => ui.Words.MitigationStatuses.Done,
        MitigationStatus.Verified => ui.Words.MitigationStatuses.Verified,
        MitigationStatus.Rejected => ui.Words.MitigationStatuses.Rejected,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(ComponentType type, UiText ui) => type switch
    {
        ComponentType.ExternalEntity => ui.Words.ComponentTypes.ExternalEntity,
        ComponentType.Process => ui.Words.ComponentTypes.Process,
        ComponentType.DataStore => ui.Words.ComponentTypes.DataStore,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string Of(Classification classification, UiText ui) => classification switch
    {
        Classification.Public => ui.Words.Classifications.Public,
        Classification.Internal => ui.Words.Classifications.Internal,
        Classification.Confidential => ui.Words.Classifications.Confidential,
        Classification.Restricted => ui.Words.Classifications.Restricted,
        _ => throw new ArgumentOutOfRangeException(nameof(classification)),
    };
}
