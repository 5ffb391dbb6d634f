using System.CommandLine;
using System.CommandLine.Help;
using Playbook.Cli.Assets;
using Playbook.Cli.Build;
using Playbook.Cli.CommandLine;
using Playbook.Cli.Convert;
using Playbook.Cli.Explain;
using Playbook.Cli.Preview;
using Playbook.Cli.Terminals;

namespace Playbook.Cli;

/// <summary>The program: reads the command line and runs what it names.</summary>
internal static class PlaybookApp
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The words behind the program's name.</param>
    /// <param name="context">What it runs in.</param>
    /// <returns>The exit code: one of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, RunContext context)
    {
        var common = new CommonOptions();
        var build = new BuildCommand(common);
        var root = build.AsRoot();
        var restore = RestoreCommand.Create();
        Subcommand[] subcommands =
            [root, build.AsSubcommand(), PreviewCommand.Create(common), ConvertCommand.Create(), ExplainCommand.Create(), AssetsCommand.Create(restore), restore];
        foreach (var subcommand in subcommands)
        {
            // What is not matched is explained by Misuse, which can say what was meant.
            subcommand.Command.TreatUnmatchedTokensAsErrors = false;
            subcommand.Command.SetAction(_ => ExitCode.Done);
            if (subcommand != root && !subcommand.Command.Parents.Any())
            {
                root.Command.Subcommands.Add(subcommand.Command);
            }
        }

        SetTexts(root.Command, subcommands);
        var parsed = root.Command.Parse(args, Parsing);
        if (parsed.Action is TextAction text)
        {
            parsed.InvocationConfiguration.Output = context.Terminal.Out;
            return text.Invoke(parsed);
        }

        return Misuse.Of(parsed, args) is { Count: > 0 } messages
            ? Refuse(messages, parsed.CommandResult.Command, context.Terminal)
            : Run(subcommands.First(subcommand => subcommand.Command == parsed.CommandResult.Command), parsed, context);
    }

    private static int Run(Subcommand subcommand, ParseResult parsed, RunContext context)
    {
        try
        {
            return subcommand.Run(parsed, context);
        }
        catch (Exception failure) when (Failure.Of(failure) is { } message)
        {
            context.Terminal.Error.WriteLine(context.Terminal.ErrorPaint.Red("playbook: ") + SafeText.Of(message));
            return ExitCode.Failed;
        }
        catch (Exception failure)
        {
            context.Terminal.Error.WriteLine($"{context.Terminal.ErrorPaint.Red("playbook: ")}This is a mistake in playbook itself; please report it with what follows.");
            context.Terminal.Error.WriteLine($"playbook {ProductVersion.Current}: {failure}");
            return ExitCode.Failed;
        }
    }

    private static int Refuse(IReadOnlyList<string> messages, Command command, Terminal terminal)
    {
        foreach (var message in messages)
        {
            terminal.Error.WriteLine(terminal.ErrorPaint.Red("playbook: ") + SafeText.Of(message));
        }

        terminal.Error.WriteLine($"All options: playbook {Misuse.WordsOf(command)}--help");
        return ExitCode.Misuse;
    }

    private static void SetTexts(Command root, Subcommand[] subcommands)
    {
        foreach (var option in root.Options)
        {
            option.Action = option switch
            {
                HelpOption => new TextAction(command => subcommands.First(each => each.Command == command).Help),
                VersionOption => new TextAction(_ => ProductVersion.Current),
                _ => option.Action,
            };
        }
    }
}
