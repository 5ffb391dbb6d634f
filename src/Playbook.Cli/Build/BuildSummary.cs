using System.Globalization;
using Playbook.Cli.Terminals;
using Playbook.Site;
using Playbook.Sources.Diagnostics;

namespace Playbook.Cli.Build;

/// <summary>What a build says at its end.</summary>
/// <param name="result">What it made and found.</param>
/// <param name="output">The output folder, as it was given.</param>
/// <param name="time">How long it took.</param>
/// <param name="paint">Colours.</param>
internal sealed class BuildSummary(BuildResult result, string output, TimeSpan time, Paint paint)
{
    private readonly int _errors = result.Count(Severity.Error);
    private readonly int _warnings = result.Count(Severity.Warning);
    private readonly int _notices = result.Count(Severity.Notice);

    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Headline();
        if (result.Outcome != BuildOutcome.Unusable)
        {
            yield return "";
            foreach (var line in Table())
            {
                yield return line;
            }

            yield return "";
        }

        if (result.WasReplacedFileByFile)
        {
            yield return $"{output} cannot be renamed (it may be a mount point), so its files were replaced one by one.";
        }

        if (result.Outcome is BuildOutcome.Built or BuildOutcome.BuiltWithErrors)
        {
            yield return "Open " + paint.Bold(Path.Combine(output, "index.html"));
        }

        // The gravest one; of several the first.
        if (result.Diagnostics.MaxBy(diagnostic => diagnostic.Severity) is { } diagnostic)
        {
            yield return $"What a message means: playbook explain {diagnostic.Code}";
        }
    }

    /// <summary>A time, for people.</summary>
    public static string Seconds(TimeSpan time) => time.TotalMinutes < 1
        ? time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s"
        : $"{(int)time.TotalMinutes} min {time.Seconds} s";

    /// <summary>A number of things, for people: <c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Number(int count, string thing) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {thing}{(count == 1 ? "" : "s")}";

    private string Headline() => result.Outcome switch
    {
        BuildOutcome.Built => paint.Green("Built."),
        BuildOutcome.BuiltWithErrors => paint.Red($"Built, with {Number(_errors, "error")}."),
        BuildOutcome.Withheld => paint.Red($"Not built: --strict allows no error and no warning. {Untouched()}"),
        _ => paint.Red($"Not built: playbook.yml cannot be used. {Untouched()}"),
    };

    private string Untouched() => Directory.Exists(output) ? $"{output} is as it was." : $"{output} was not written.";

    private IEnumerable<string> Table()
    {
        var counts = result.Counts;
        (string Name, string Value, Func<string, string> Color)[] rows =
        [
            Row("Pages", counts.Pages),
            Row("Threat models", counts.Models),
            Row("Threats", counts.Threats),
            Row("Diagrams", counts.Diagrams),
            Row("Links checked", counts.Links),
            Row("Errors", _errors, paint.Red),
            Row("Warnings", _warnings, paint.Yellow),
            Row("Notices", _notices),
            ("Time", Seconds(time), text => text),
        ];
        var names = rows.Max(row => row.Name.Length);
        // The unit of the time stands to the right of the numbers' last digit.
        var values = rows.Max(row => row.Value.Length);
        return rows.Select(row => $"  {row.Name.PadRight(names)}  {row.Color(row.Value.PadLeft(values))}");
    }

    private static (string Name, string Value, Func<string, string> Color) Row(string name, int count, Func<string, string>? color = null) =>
        (name, count.ToString("N0", CultureInfo.InvariantCulture), count > 0 && color is not null ? color : text => text);
}
