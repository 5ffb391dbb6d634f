using System.Collections.Immutable;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Otm;

/// <summary>What the free texts of an Open Threat Model mean in our terms.</summary>
internal static class OtmTypes
{
    /// <summary>
    /// The shape of a component. OTM's types are any tool's own (<c>web-client</c>, <c>rds</c>): a few words tell, and where none does it is a
    /// process. The word itself is shown beside it.
    /// </summary>
    public static ComponentType ComponentTypeOf(string? type, bool stores)
    {
        var words = (type ?? "").ToLowerInvariant();
        return words switch
        {
            "external-entity" or "externalentity" or "external_entity" or "actor" or "tm.actor" or "user" or "human" or "browser" or "web-client" or "mobile-client" or "generic-client" => ComponentType.ExternalEntity,
            "process" or "tm.process" => ComponentType.Process,
            "data-store" or "datastore" or "data_store" or "store" or "tm.store" or "database" or "s3" or "rds" or "dynamodb" or "filesystem" => ComponentType.DataStore,
            _ when words.Contains("database", StringComparison.Ordinal) || words.Contains("datastore", StringComparison.Ordinal) || words.Contains("storage", StringComparison.Ordinal) => ComponentType.DataStore,
            _ => stores && words.Length == 0 ? ComponentType.DataStore : ComponentType.Process,
        };
    }

    /// <summary>The word for a component that says nothing but its shape; what is written where a component has no better one.</summary>
    public static string TypeOf(ComponentType type) => type switch
    {
        ComponentType.ExternalEntity => "external-entity",
        ComponentType.DataStore => "data-store",
        _ => "process",
    };

    /// <summary>Whether a type says nothing but the shape.</summary>
    public static bool IsShapeAlone(string? type) => type is "external-entity" or "data-store" or "process";

    /// <summary>The status of a threat at an element, from a state that may be any word; not triaged where it is none that is known.</summary>
    public static ThreatStatus ThreatStatusOf(string? state) => Plain(state) switch
    {
        "exposed" or "open" or "identified" => ThreatStatus.Open,
        "partlymitigated" or "partiallymitigated" or "inprogress" or "required" or "recommended" => ThreatStatus.InProgress,
        "mitigated" or "implemented" or "done" or "accepted" or "transferred" or "avoided" or "eliminated" => ThreatStatus.Done,
        "notapplicable" or "na" or "hidden" => ThreatStatus.NotApplicable,
        _ => ThreatStatus.NotTriaged,
    };

    /// <summary>What was decided, where a state says that it was done; null where it says nothing of it.</summary>
    public static Treatment? TreatmentOf(string? state) => Plain(state) switch
    {
        "mitigated" or "implemented" => Treatment.Reduce,
        "accepted" => Treatment.Retain,
        "transferred" => Treatment.Transfer,
        "avoided" or "eliminated" => Treatment.Avoid,
        _ => null,
    };

    /// <summary>The state for a status, which the tables above lead back from.</summary>
    public static string StateOf(ThreatStatus status, Treatment? treatment) => (status, treatment) switch
    {
        (ThreatStatus.Open, _) => "exposed",
        (ThreatStatus.InProgress, _) => "partly-mitigated",
        (ThreatStatus.NotApplicable, _) => "not-applicable",
        (ThreatStatus.Done, Treatment.Reduce) => "mitigated",
        (ThreatStatus.Done, Treatment.Retain) => "accepted",
        (ThreatStatus.Done, Treatment.Transfer) => "transferred",
        (ThreatStatus.Done, Treatment.Avoid) => "avoided",
        (ThreatStatus.Done, _) => "done",
        _ => "not-triaged",
    };

    /// <summary>The state of a mitigation, likewise.</summary>
    public static string StateOf(MitigationStatus status) => status switch
    {
        MitigationStatus.Proposed => "recommended",
        MitigationStatus.Planned => "required",
        MitigationStatus.InProgress => "in-progress",
        MitigationStatus.Done => "implemented",
        MitigationStatus.Verified => "verified",
        _ => "rejected",
    };

    /// <summary>The status of a mitigation; null for a word that is not known.</summary>
    public static MitigationStatus? MitigationStatusOf(string? state) => Plain(state) switch
    {
        "recommended" or "proposed" => MitigationStatus.Proposed,
        "required" or "planned" => MitigationStatus.Planned,
        "inprogress" => MitigationStatus.InProgress,
        "implemented" or "mitigated" or "done" => MitigationStatus.Done,
        "verified" or "tested" => MitigationStatus.Verified,
        "rejected" or "notapplicable" or "wontdo" => MitigationStatus.Rejected,
        _ => null,
    };

    /// <summary>The status of a threat over all elements where it occurs: as far as the least advanced of them.</summary>
    public static ThreatStatus Together(IEnumerable<ThreatStatus> statuses)
    {
        var all = statuses.ToList();
        return all.Count == 0 ? ThreatStatus.NotTriaged
            : all.Any(status => status != ThreatStatus.NotApplicable) ? all.Where(status => status != ThreatStatus.NotApplicable).Min()
            : ThreatStatus.NotApplicable;
    }

    /// <summary>What was decided, where all elements at which the threat occurs say the same.</summary>
    public static Treatment? Together(ImmutableArray<ThreatUse> uses) =>
        uses.All(use => use.Status == ThreatStatus.Done) && uses.Select(use => TreatmentOf(use.SourceStatus)).Distinct().ToList() is [var treatment] ? treatment : null;

    /// <summary><c>CWE-79</c> for <c>79</c>, <c>CWE-79</c> and <c>cwe-79</c>; others as written.</summary>
    public static string Cwe(string text) =>
        text.All(char.IsAsciiDigit) ? $"CWE-{text}" : text.StartsWith("cwe-", StringComparison.OrdinalIgnoreCase) ? $"CWE-{text[4..]}" : text;

    private static string Plain(string? word) => string.Concat((word ?? "").Where(char.IsLetter)).ToLowerInvariant();
}
