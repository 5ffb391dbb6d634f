using System.CommandLine;

namespace Playbook.Cli.CommandLine;

/// <summary>One thing the program does.</summary>
/// <param name="Command">Its name, arguments and options.</param>
/// <param name="Help">What <c>--help</c> says.</param>
/// <param name="Run">Does it and gives the exit code.</param>
internal sealed record Subcommand(Command Command, string Help, Func<ParseResult, RunContext, int> Run);
