using Playbook.Sources.Diagnostics;

namespace Playbook.Site.Activities;

/// <summary>The stages of ISO/IEC 27005 along which activities are arranged; assessment and treatment are one here, as in the playbook.</summary>
internal enum Stage
{
    /// <summary>Context establishment.</summary>
    ContextEstablishment,

    /// <summary>Risk assessment and treatment.</summary>
    RiskAssessmentAndTreatment,

    /// <summary>Monitoring and review.</summary>
    MonitoringAndReview,

    /// <summary>Communication.</summary>
    Communication,
}

/// <summary>What an activity works on.</summary>
internal enum ActivityCategory
{
    /// <summary>People.</summary>
    People,

    /// <summary>Process.</summary>
    Process,

    /// <summary>Technology.</summary>
    Technology,
}

/// <summary>A page's place in the playbook's map.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Category">What it works on.</param>
/// <param name="Number">Its number, a label; may be empty.</param>
/// <param name="Location">Where its stage stands.</param>
internal sealed record Activity(Stage Stage, ActivityCategory Category, string Number, SourceLocation Location);

/// <summary>The words for stages and categories: those of front matter, of the pages about them, and for the eye.</summary>
internal static class ActivityWords
{
    /// <summary>The stages by the word that front matter uses, which is also the id of the page about the stage, if there is one.</summary>
    public static readonly (string Word, Stage Value)[] Stages =
    [
        ("context-establishment", Stage.ContextEstablishment),
        ("risk-assessment-and-treatment", Stage.RiskAssessmentAndTreatment),
        ("monitoring-and-review", Stage.MonitoringAndReview),
        ("communication", Stage.Communication),
    ];

    /// <summary>The categories likewise.</summary>
    public static readonly (string Word, ActivityCategory Value)[] Categories =
    [
        ("people", ActivityCategory.People),
        ("process", ActivityCategory.Process),
        ("technology", ActivityCategory.Technology),
    ];

    /// <summary>The word of a stage.</summary>
    public static string WordOf(Stage stage) => Stages[(int)stage].Word;

    /// <summary>The word of a category.</summary>
    public static string WordOf(ActivityCategory category) => Categories[(int)category].Word;

    /// <summary>A word for the eye: <c>context-establishment</c> is <c>Context establishment</c>.</summary>
    public static string TitleOf(string word) => char.ToUpperInvariant(word[0]) + word[1..].Replace('-', ' ');
}
