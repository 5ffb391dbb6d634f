using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;

namespace Playbook.Site;

/// <summary>How a build ended.</summary>
public enum BuildOutcome
{
    /// <summary>The site is in its place and nothing is wrong.</summary>
    Built,

    /// <summary>The site is in its place; what is wrong is among the diagnostics.</summary>
    BuiltWithErrors,

    /// <summary>Something is wrong and the build was strict: the output is as it was.</summary>
    Withheld,

    /// <summary>The settings cannot be used: the output is as it was.</summary>
    Unusable,
}

/// <summary>What a build made and found.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Counts">What it made.</param>
/// <param name="Diagnostics">What it found, in the order in which it is shown.</param>
/// <param name="Output">The full path of the output folder.</param>
/// <param name="WasReplacedFileByFile">Whether the output could not be renamed, so that its files were replaced one by one.</param>
public sealed record BuildResult(
    BuildOutcome Outcome,
    BuildCounts Counts,
    ImmutableArray<Diagnostic> Diagnostics,
    string Output,
    bool WasReplacedFileByFile)
{
    /// <summary>How many diagnostics of a severity there are.</summary>
    public int Count(Severity severity) => Diagnostics.Count(diagnostic => diagnostic.Severity == severity);
}

/// <summary>How many of what a build made.</summary>
/// <param name="Pages">HTML pages, redirects not counted.</param>
/// <param name="Models">Threat models.</param>
/// <param name="Threats">Threats.</param>
/// <param name="Diagrams">Diagrams.</param>
/// <param name="Links">Links within the site that were checked.</param>
/// <param name="Files">Files written.</param>
public sealed record BuildCounts(int Pages, int Models, int Threats, int Diagrams, int Links, int Files)
{
    /// <summary>Nothing.</summary>
    public static BuildCounts None { get; } = new(0, 0, 0, 0, 0, 0);
}

/// <summary>What a build is at.</summary>
/// <param name="Phase">The phase, for the eye.</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">How much there is to do.</param>
public readonly record struct BuildProgress(string Phase, int Done, int Total);
