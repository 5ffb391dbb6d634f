using System.CommandLine;
using Playbook.Cli.CommandLine;

namespace Playbook.Cli.Assets;

/// <summary><c>playbook assets</c>: the commands about the files of others that pages load.</summary>
internal static class AssetsCommand
{
    /// <summary>What <c>--help</c> says.</summary>
    public const string Help =
        """
        playbook assets: the files of others that pages load, such as the program that draws diagrams.

        Usage
          playbook assets restore [CONTENT] [--from FOLDER]

        Pages load them from a CDN, at one exact version with a hash. With "assets: self" in playbook.yml the site serves them
        itself, and nothing is asked of another host.

        Options
          -h, --help   This text; behind restore, that command's.
        """;

    /// <summary>The command.</summary>
    /// <param name="subcommands">What stands behind it.</param>
    public static Subcommand Create(params Subcommand[] subcommands)
    {
        var command = new Command("assets");
        foreach (var subcommand in subcommands)
        {
            command.Subcommands.Add(subcommand.Command);
        }

        // Misuse refuses it without a word behind it.
        return new Subcommand(command, Help, (_, _) => ExitCode.Misuse);
    }
}
