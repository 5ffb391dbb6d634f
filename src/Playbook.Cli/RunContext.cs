using Playbook.Cli.Terminals;
using Playbook.Views;

namespace Playbook.Cli;

/// <summary>What a command runs in.</summary>
/// <param name="Terminal">Where it writes.</param>
/// <param name="Theme">How sites look.</param>
/// <param name="Cancellation">Ends it.</param>
internal sealed record RunContext(Terminal Terminal, ITheme Theme, CancellationToken Cancellation);
