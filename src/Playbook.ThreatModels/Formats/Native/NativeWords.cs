using Playbook.Sources.Audiences;
using Playbook.Sources.Text;
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

    /// <summary>
    /// What the four treatments are called elsewhere. ISO/IEC 27005 said risk reduction, retention, avoidance and transfer in 2008, and says modification, retention,
    /// avoidance and sharing since 2011 (2022: clause 8.2), as does ISO Guide 73:2009 with sharing and retention. NIST SP 800-39 has accept, avoid, mitigate, share or transfer; the
    /// Orange Book of HM Treasury (2004) tolerate, treat, transfer, terminate, of which "treat" is left out since it may be any of them. Project management adds transference.
    /// </summary>
    public static readonly (string Word, Treatment Value)[] TreatmentSynonyms =
    [
        ("modify", Treatment.Reduce),
        ("modification", Treatment.Reduce),
        ("mitigate", Treatment.Reduce),
        ("reduction", Treatment.Reduce),
        ("accept", Treatment.Retain),
        ("retention", Treatment.Retain),
        ("tolerate", Treatment.Retain),
        ("avoidance", Treatment.Avoid),
        ("terminate", Treatment.Avoid),
        ("share", Treatment.Transfer),
        ("sharing", Treatment.Transfer),
        ("transference", Treatment.Transfer),
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

    /// <summary>Whether a word is our own for a treatment, however it is spelled.</summary>
    public static bool IsOwn(string word, Treatment treatment) => Spelling.Plain(word) == Spelling.Plain(Of<Treatment>(Treatments, treatment)!);

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
