namespace Playbook.Sources.Diagnostics;

/// <summary>How much a diagnostic matters. The order is the order of importance.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never changes the exit code, not even under <c>--strict</c>.</summary>
    Notice,

    /// <summary>Probably a mistake; the page is right all the same. An error under <c>--strict</c>.</summary>
    Warning,

    /// <summary>Something is wrong in the content; the exit code is 1.</summary>
    Error,
}
