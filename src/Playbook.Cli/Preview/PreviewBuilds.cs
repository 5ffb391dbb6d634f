using System.Collections.Immutable;
using System.Diagnostics;
using Playbook.Cli.Build;
using Playbook.Cli.Terminals;
using Playbook.Site;
using Playbook.Site.Output;
using Playbook.Sources.Diagnostics;

namespace Playbook.Cli.Preview;

/// <summary>Builds the site again and again, each time into a folder of its own, so that the one that is served stays whole.</summary>
/// <param name="options">What is asked for; the output is set for each build.</param>
/// <param name="folder">The folder that holds the folders.</param>
/// <param name="context">What it runs in.</param>
internal sealed class PreviewBuilds(BuildOptions options, string folder, RunContext context)
{
    // A page that stayed open while the preview was started anew is to be loaded anew.
    private readonly string _start = Guid.NewGuid().ToString("N")[..8];
    private PreviewState _last = new(null, "", "", [], IsCurrent: false);
    private int _number;

    /// <summary>Builds once, and says in the terminal what came of it.</summary>
    /// <exception cref="OutputRefusedException">The folder for temporary files lies in the content.</exception>
    /// <exception cref="OperationCanceledException">The preview was ended.</exception>
    public PreviewState Build()
    {
        var watch = Stopwatch.StartNew();
        var output = Path.Combine(folder, (++_number).ToString(System.Globalization.CultureInfo.InvariantCulture));
        try
        {
            var result = new SiteBuilder(options with { Output = output }, context.Theme, null).Build(context.Cancellation);
            return _last = Report(result, output, watch.Elapsed);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutputRefusedException) && Failure.Of(failure) is { } message)
        {
            // A file that vanished between being listed and being read, for the most part; the next change brings the next build.
            context.Terminal.Error.WriteLine(context.Terminal.ErrorPaint.Red("playbook: ") + SafeText.Of(message));
            return _last = _last with { Headline = "The site could not be built", Messages = [new PreviewMessage(Severity.Error, SafeText.Of(message))], IsCurrent = false };
        }
    }

    private PreviewState Report(BuildResult result, string output, TimeSpan time)
    {
        var wrong = result.Diagnostics.Where(diagnostic => diagnostic.Severity > Severity.Notice).ToList();
        var colored = new DiagnosticLines(options.Content, output, context.Terminal.ErrorPaint);
        foreach (var diagnostic in wrong)
        {
            context.Terminal.Error.WriteLine(colored.Write(diagnostic));
        }

        var isBuilt = result.Outcome != BuildOutcome.Unusable;
        var counts = Counts(result);
        context.Terminal.Out.WriteLine(isBuilt
            ? $"{BuildSummary.Number(result.Counts.Pages, "page")}{(counts.Length == 0 ? "" : ", " + counts)}, {BuildSummary.Seconds(time)}"
            : "playbook.yml cannot be used; the pages are those of before.");

        var plain = new DiagnosticLines(options.Content, output, Paint.None);
        ImmutableArray<PreviewMessage> messages = [.. wrong.OrderByDescending(each => each.Severity).Select(each => new PreviewMessage(each.Severity, plain.Write(each)))];
        if (!isBuilt)
        {
            return _last with { Headline = "playbook.yml cannot be used", Messages = messages, IsCurrent = false };
        }

        Forget(_number - 2);
        return new PreviewState(output, $"{_start}-{_number}", counts, messages, IsCurrent: true);
    }

    private static string Counts(BuildResult result) => string.Join(
        ", ",
        new[] { (Count: result.Count(Severity.Error), Thing: "error"), (Count: result.Count(Severity.Warning), Thing: "warning") }
            .Where(each => each.Count > 0)
            .Select(each => BuildSummary.Number(each.Count, each.Thing)));

    // The one before this one may still be being read.
    private void Forget(int number)
    {
        for (var old = Path.Combine(folder, number.ToString(System.Globalization.CultureInfo.InvariantCulture)); Directory.Exists(old);)
        {
            Directory.Delete(old, recursive: true);
        }
    }
}
