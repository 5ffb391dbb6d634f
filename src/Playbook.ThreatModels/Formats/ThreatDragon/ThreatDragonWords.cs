using System.Collections.Frozen;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.ThreatDragon;

/// <summary>What a cell of a diagram is.</summary>
internal enum CellKind
{
    /// <summary>None that is known.</summary>
    Unknown,

    /// <summary>An external entity.</summary>
    Actor,

    /// <summary>A process.</summary>
    Process,

    /// <summary>A data store.</summary>
    Store,

    /// <summary>A data flow.</summary>
    Flow,

    /// <summary>A trust boundary that is a box.</summary>
    Box,

    /// <summary>A trust boundary that is a line.</summary>
    Curve,

    /// <summary>A text.</summary>
    Note,

    /// <summary>A shape that is none: it holds the threats that our writer found no shape for.</summary>
    NoElement,
}

/// <summary>What the words of Threat Dragon mean in our terms. Source: the tool's own tables of shapes, statuses and new threats.</summary>
internal static class ThreatDragonWords
{
    private const string TemplateDescription = "Provide a description for this threat";

    // The second was the text of versions before 2.0.
    private static readonly string[] s_templateMitigations =
    [
        "Provide remediation for this threat or a reason if status is N/A",
        "Provide mitigation or prevention for this threat",
    ];

    private static readonly FrozenSet<string> s_templateTitles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "New threat",
        "New generic threat",
        "New STRIDE threat",
        "New LINDDUN threat",
        "New CIA threat",
        "New DIE threat",
        "New CIADIE threat",
        "New CIA-DIE threat",
        "New PLOT4ai threat",
        "New EoP threat");

    /// <summary>What a cell is: by its shape, and by the type of its data where the shape is misspelt or missing.</summary>
    public static CellKind KindOf(string? shape, string? type) => shape?.ToLowerInvariant() switch
    {
        "actor" => CellKind.Actor,
        "process" => CellKind.Process,
        "store" => CellKind.Store,
        "flow" => CellKind.Flow,
        "trust-boundary-box" => CellKind.Box,
        "trust-boundary-curve" => CellKind.Curve,
        "td-text-block" => CellKind.Note,
        _ => type?.ToLowerInvariant() switch
        {
            "tm.actor" => CellKind.Actor,
            "tm.process" => CellKind.Process,
            "tm.store" => CellKind.Store,
            "tm.flow" => CellKind.Flow,
            "tm.boundarybox" => CellKind.Box,
            "tm.boundary" => CellKind.Curve,
            "tm.text" => CellKind.Note,
            _ => CellKind.Unknown,
        },
    };

    /// <summary>What is called so that has no name.</summary>
    public static string Unnamed(CellKind kind) => kind switch
    {
        CellKind.Actor => "Unnamed actor",
        CellKind.Process => "Unnamed process",
        CellKind.Store => "Unnamed store",
        CellKind.Flow => "Unnamed flow",
        _ => "Unnamed boundary",
    };

    /// <summary>The status of a threat and what was decided, compared as the tool does: without regard to case and spaces. Null for a word it does not have.</summary>
    public static (ThreatStatus Status, Treatment? Treatment)? StatusOf(string word) => string.Concat(word.Where(char.IsLetter)).ToLowerInvariant() switch
    {
        "open" => (ThreatStatus.Open, null),
        "mitigated" => (ThreatStatus.Done, Treatment.Reduce),
        "accepted" => (ThreatStatus.Done, Treatment.Retain),
        "transferred" => (ThreatStatus.Done, Treatment.Transfer),
        "avoided" or "eliminated" => (ThreatStatus.Done, Treatment.Avoid),
        "notapplicable" or "na" => (ThreatStatus.NotApplicable, null),
        _ => null,
    };

    /// <summary>Whether a severity says that nobody has decided on one: <c>TBD</c>, which one version wrote as <c>TBA</c>.</summary>
    public static bool IsUndecided(string? severity) =>
        string.Equals(severity, "TBD", StringComparison.OrdinalIgnoreCase) || string.Equals(severity, "TBA", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text is the one that a new threat's description has.</summary>
    public static bool IsTemplateDescription(string? text) => IsSame(text, TemplateDescription);

    /// <summary>Whether a text is the one that a new threat's mitigation has.</summary>
    public static bool IsTemplateMitigation(string? text) => s_templateMitigations.Any(template => IsSame(text, template));

    /// <summary>
    /// Whether a threat is as the tool makes a new one. The tool's titles in other languages are known by the name of the methodology in
    /// them, since its other two texts are English in all languages.
    /// </summary>
    public static bool IsTemplate(string? title, string? modelType, string? description, string? mitigation)
    {
        var isDescription = IsTemplateDescription(description);
        var isMitigation = IsTemplateMitigation(mitigation);
        return title is not null
            && ((s_templateTitles.Contains(title) && (isDescription || isMitigation || (description is null && mitigation is null)))
                || (isDescription && isMitigation && modelType is not null && title.Contains(modelType, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsSame(string? text, string template) =>
        text is not null && text.AsSpan().Trim().TrimEnd('.').Equals(template, StringComparison.OrdinalIgnoreCase);
}
