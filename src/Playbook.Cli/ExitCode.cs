namespace Playbook.Cli;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Done = 0;

    /// <summary>Something is wrong in the content; under <c>--strict</c> a warning suffices.</summary>
    public const int ContentErrors = 1;

    /// <summary>The command was not understood.</summary>
    public const int Misuse = 2;

    /// <summary>The work could not be done; what was there before is still there.</summary>
    public const int Failed = 3;
}
