using Playbook.Cli;
using Playbook.Cli.Terminals;
using Playbook.Themes.Default;

using var interruption = new Interruption();
return PlaybookApp.Run(args, new RunContext(Terminal.OfProcess(), new DefaultTheme(), interruption.Token));
