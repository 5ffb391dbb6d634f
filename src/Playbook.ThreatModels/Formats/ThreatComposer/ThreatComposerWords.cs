using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.ThreatComposer;

/// <summary>The tool's words for states (source: its <c>threatStatus.json</c> and <c>mitigationStatus.json</c>).</summary>
internal static class ThreatComposerWords
{
    /// <summary>Whether a word says that no state was chosen.</summary>
    public static bool IsNone(string? word) => word is null or "" or "NoSet" or "NotSet" or "-";

    /// <summary>The status of a threat, and what was decided; null for a word that the tool does not have.</summary>
    public static (ThreatStatus Status, Treatment? Treatment)? OfThreat(string word) => word switch
    {
        "threatIdentified" => (ThreatStatus.Open, null),
        "threatResolved" => (ThreatStatus.Done, Treatment.Reduce),
        "threatResolvedNotUseful" => (ThreatStatus.NotApplicable, null),
        _ => null,
    };

    /// <summary>The status of a mitigation; null for a word that the tool does not have. One that is not acted on is not a risk accepted.</summary>
    public static MitigationStatus? OfMitigation(string word) => word switch
    {
        "mitigationIdentified" => MitigationStatus.Proposed,
        "mitigationInProgress" => MitigationStatus.InProgress,
        "mitigationResolved" => MitigationStatus.Done,
        "mitigationResolvedWillNotAction" => MitigationStatus.Rejected,
        _ => null,
    };
}
