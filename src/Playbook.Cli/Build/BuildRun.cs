using System.Diagnostics;
using Playbook.Cli.Terminals;
using Playbook.Site;

namespace Playbook.Cli.Build;

/// <summary>A build, as somebody at a terminal or the log of a build server sees it.</summary>
/// <param name="options">What is asked for.</param>
/// <param name="context">What it runs in.</param>
internal sealed class BuildRun(BuildOptions options, RunContext context)
{
    /// <summary>Builds, and says what came of it.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        var watch = Stopwatch.StartNew();
        var result = LiveProgress.Run(context.Terminal, progress => new SiteBuilder(options, context.Theme, progress).Build(context.Cancellation));
        watch.Stop();

        var lines = new DiagnosticLines(options.Content, options.Output, context.Terminal.ErrorPaint);
        foreach (var diagnostic in result.Diagnostics)
        {
            context.Terminal.Error.WriteLine(lines.Write(diagnostic));
        }

        foreach (var line in new BuildSummary(result, options.Output, watch.Elapsed, context.Terminal.OutPaint).Lines())
        {
            context.Terminal.Out.WriteLine(line);
        }

        return result.Outcome switch
        {
            BuildOutcome.Built => ExitCode.Done,
            BuildOutcome.Unusable => ExitCode.Failed,
            _ => ExitCode.ContentErrors,
        };
    }
}
