using Playbook.Sources.Audiences;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>The words of the native format, for reading and writing.</summary>
internal static class NativeWords
{
    public static readonly (string Word, ModelStatus Value)[] ModelStatuses =
    [
        ("draft", ModelStatus.Draft),
        ("in-review", ModelStatus.InReview),
        ("approved", ModelStatus.Approved),
        ("retired", ModelStatus.Retired),
    ];

    public static readonly (string Word, ComponentType Value)[] ComponentTypes =
    [
        ("external-entity", ComponentType.ExternalEntity),
        ("process", ComponentType.Process),
        ("data-store", ComponentType.DataStore),
    ];

    public static readonly (string Word, Classification Value)[] Classifications =
    [
        ("public", Classification.Public),
        ("internal", Classification.Internal),
        ("confidential", Classification.Confidential),
        ("restricted", Classification.Restricted),
    ];

    public static readonly (string Word, Treatment Value)[] Treatments =
    [
        ("reduce", Treatment.Reduce),
        ("retain", Treatment.Retain),
        ("avoid", Treatment.Avoid),
        ("transfer", Treatment.Transfer),
    ];

    public static readonly (string Word, ThreatStatus Value)[] ThreatStatuses =
    [
        ("not-triaged", ThreatStatus.NotTriaged),
        ("open", ThreatStatus.Open),
        ("in-progress", ThreatStatus.InProgress),
        ("done", ThreatStatus.Done),
        ("not-applicable", ThreatStatus.NotApplicable),
    ];

    public static readonly (string Word, MitigationStatus Value)[] MitigationStatuses =
    [
        ("proposed", MitigationStatus.Proposed),
        ("planned", MitigationStatus.Planned),
        ("in-progress", MitigationStatus.InProgress),
        ("done", MitigationStatus.Done),
        ("verified", MitigationStatus.Verified),
        ("rejected", MitigationStatus.Rejected),
    ];

    public static readonly (string Word, Visibility Value)[] Visibilities =
    [
        ("public", Visibility.Public),
        ("internal", Visibility.Internal),
        ("restricted", Visibility.Restricted),
    ];

    public static readonly (string Word, Gate Value)[] Gates = [("or", Gate.Or), ("and", Gate.And)];

    /// <summary>The word for a value; null for none.</summary>
    public static string? Of<T>((string Word, T Value)[] words, T? value)
        where T : struct
    {
        foreach (var (word, each) in words)
        {
            if (value is { } wanted && EqualityComparer<T>.Default.Equals(each, wanted))
            {
                return word;
            }
        }

        return null;
    }
}
