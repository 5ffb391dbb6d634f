using Spectre.Console;

namespace Playbook.Cli.Terminals;

/// <summary>Where a command writes, and what may be written there.</summary>
/// <param name="Out">Takes what was asked for.</param>
/// <param name="Error">Takes diagnostics and what went wrong.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error)
{
    /// <summary>Colours for <see cref="Out"/>; none unless a person looks at it.</summary>
    public Paint OutPaint { get; init; } = Paint.None;

    /// <summary>Colours for <see cref="Error"/>; none unless a person looks at it.</summary>
    public Paint ErrorPaint { get; init; } = Paint.None;

    /// <summary>What draws progress over itself; null where the output is piped, kept in a log or a terminal that cannot.</summary>
    public IAnsiConsole? Live { get; init; }

    /// <summary>How many columns a text may take; null where nothing is wrapped.</summary>
    public int? Width { get; init; }

    /// <summary>The terminal of this process: its standard streams, <c>NO_COLOR</c>, <c>TERM</c> and <c>CI</c>.</summary>
    public static Terminal OfProcess()
    {
        var hasColors = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var isDumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        var isLog = isDumb || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        var terminal = new Terminal(Console.Out, Console.Error)
        {
            ErrorPaint = hasColors && !isDumb && !Console.IsErrorRedirected ? Paint.Ansi : Paint.None,
        };
        if (isDumb || Console.IsOutputRedirected)
        {
            return terminal;
        }

        var live = AnsiConsole.Create(new AnsiConsoleSettings
        {
            ColorSystem = hasColors ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            // Nothing is asked of anybody; this is about drawing a line anew, for which the input does not matter.
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        return terminal with
        {
            OutPaint = hasColors && live.Profile.Capabilities.Ansi ? Paint.Ansi : Paint.None,
            Live = live.Profile.Capabilities.Ansi && !isLog ? live : null,
            Width = live.Profile.Width,
        };
    }
}
