using System.CommandLine;
using Playbook.Cli.CommandLine;
using Playbook.Cli.Terminals;
using Playbook.Site;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;

namespace Playbook.Cli.Explain;

/// <summary><c>playbook explain</c>: what a diagnostic means, and how to mend it.</summary>
internal static class ExplainCommand
{
    /// <summary>What <c>--help</c> says.</summary>
    public const string Help =
        """
        playbook explain: what a diagnostic means, and how to mend it.

        Usage
          playbook explain [CODE]

        CODE is what stands behind "error", "warning" or "notice" in a message of a build, such as PB2001; 2001 will do. Without it
        all codes are listed.

        Options
          -h, --help   This text.

        Exit codes
          0   The code is explained.
          2   There is no such code.

        Examples
          playbook explain PB2001
          playbook explain
        """;

    /// <summary>The command.</summary>
    public static Subcommand Create()
    {
        var code = new Argument<string?>("CODE") { Arity = ArgumentArity.ZeroOrOne };
        code.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: [not '-', ..] given }] && DiagnosticCatalog.Find(Normalize(given)) is null)
            {
                var suggestion = Nearest.Suggest(Normalize(given), DiagnosticCatalog.All.Select(kind => kind.Code));
                result.AddError($"There is no diagnostic \"{given}\"; {suggestion ?? "playbook explain lists all of them"}");
            }
        });
        return new Subcommand(new Command("explain") { code }, Help, (parsed, context) =>
        {
            var lines = parsed.GetValue(code) is { Length: > 0 } given ? Explain(DiagnosticCatalog.Find(Normalize(given))!, context.Terminal) : List(context.Terminal.OutPaint);
            foreach (var line in lines)
            {
                context.Terminal.Out.WriteLine(line);
            }

            return ExitCode.Done;
        });
    }

    private static string Normalize(string code) => char.IsAsciiDigit(code.FirstOrDefault()) ? "PB" + code : code.ToUpperInvariant();

    private static IEnumerable<string> Explain(DiagnosticDescriptor kind, Terminal terminal)
    {
        yield return $"{terminal.OutPaint.Bold(kind.Code)} {Severity(kind, terminal.OutPaint)}: {terminal.OutPaint.Bold(kind.Title)}";
        yield return "";
        foreach (var line in Wrapping.Lines(kind.Explanation, terminal.Width))
        {
            yield return line;
        }

        yield return "";
        foreach (var line in Wrapping.Lines("What to do: " + kind.Remedy, terminal.Width))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> List(Paint paint)
    {
        foreach (var group in DiagnosticCatalog.Groups)
        {
            yield return paint.Bold(group.Title);
            foreach (var kind in group.Kinds)
            {
                yield return $"  {kind.Code}  {Severity(kind, paint)}{new string(' ', "warning".Length - kind.Severity.ToString().Length)}  {kind.Title}";
            }

            yield return "";
        }

        yield return "More about one: playbook explain CODE";
    }

    private static string Severity(DiagnosticDescriptor kind, Paint paint) => paint.Severity(kind.Severity);
}
