using Playbook.Cli.Build;
using Playbook.Cli.Terminals;
using Playbook.Site;
using Playbook.Sources.Diagnostics;
using Spectre.Console;

namespace Playbook.Cli.Tests.Terminals;

public class TerminalsTests
{
    private static readonly Diagnostic Sample =
        SourceDiagnostics.UnknownKey.At(new SourceLocation("a/b.yml", 3, 4), "the key \"x\e[2J\n\u202e\" is not known", "did you mean \"y\"?");

    [Fact]
    public void A_line_leads_from_the_current_folder_to_the_place_and_cannot_steer_the_terminal() =>
        Assert.Equal(
            "site/a/b.yml:3:4: error PB1030: the key \"x\\u001b[2J \\u202e\" is not known; did you mean \"y\"?",
            new DiagnosticLines("site/", "output", Paint.None).Write(Sample));

    [Fact]
    public void Only_the_severity_is_coloured() =>
        Assert.StartsWith("a/b.yml:3:4: \e[31merror\e[0m PB1030: ", new DiagnosticLines(".", "output", Paint.Ansi).Write(Sample), StringComparison.Ordinal);

    [Fact]
    public void Progress_is_drawn_over_itself_and_leaves_the_result()
    {
        using var screen = new StringWriter();
        var live = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(screen) });
        var result = LiveProgress.Run(new Terminal(screen, screen) { Live = live }, progress =>
        {
            progress!.Report(new BuildProgress("Writing pages", 20, 1000));
            progress.Report(new BuildProgress("Writing pages", 19, 1000));
            Thread.Sleep(400);
            return 42;
        });
        Assert.Equal(42, result);
        Assert.Contains("Writing pages: 20 of 1,000", screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_fails_below_the_progress_is_thrown_as_it_was() =>
        Assert.Throws<IOException>(() => LiveProgress.Run<int>(
            new Terminal(TextWriter.Null, TextWriter.Null) { Live = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) }) },
            _ => throw new IOException("full")));

    [Theory]
    [InlineData(0, "0.00 s")]
    [InlineData(1840, "1.84 s")]
    [InlineData(72_400, "1 min 12 s")]
    public void Times_are_for_people(int milliseconds, string text) => Assert.Equal(text, BuildSummary.Seconds(TimeSpan.FromMilliseconds(milliseconds)));
}
