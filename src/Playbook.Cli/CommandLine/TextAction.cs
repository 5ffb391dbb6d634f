using System.CommandLine;
using System.CommandLine.Invocation;

namespace Playbook.Cli.CommandLine;

/// <summary>Writes a text, whatever else the command line says: <c>--help</c> and <c>--version</c>.</summary>
/// <param name="text">The text for the command that was named.</param>
internal sealed class TextAction(Func<Command, string> text) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(text(parseResult.CommandResult.Command));
        return ExitCode.Done;
    }
}
