using System.CommandLine;
using Playbook.Cli.CommandLine;

namespace Playbook.Cli.Assets;

/// <summary><c>playbook assets restore</c>: puts the pinned files where a site with <c>assets: self</c> takes them from.</summary>
internal static class RestoreCommand
{
    /// <summary>What <c>--help</c> says.</summary>
    public const string Help =
        """
        playbook assets restore: fetch the files of others that pages load, for a site that serves them itself.

        Usage
          playbook assets restore [CONTENT] [--from FOLDER]

        Each file is fetched from the CDN at its exact version, checked by its hash, and kept in .playbook-assets in the content
        folder ("content" unless you say otherwise). What is there already and right is not fetched again. Commit that folder, or
        let git ignore it and run this before each build. "assets: self" in playbook.yml then makes the site serve the files.

        Options
          --from FOLDER   Take the files from a folder instead of the network: one that holds them by name, or the folder in which
                          npm installed their packages (node_modules, or the folder above it).
          -h, --help      This text.

        A proxy is taken from the environment (HTTPS_PROXY, ALL_PROXY, NO_PROXY).

        Exit codes
          0   All files are there and right.
          2   The command was not understood. Nothing was done.
          3   A file could not be had, or was not the one that is pinned; which, is said. The others are in their place.

        Examples
          playbook assets restore
          playbook assets restore docs
          npm install mermaid@11.17.2 && playbook assets restore --from .
        """;

    /// <summary>The command.</summary>
    public static Subcommand Create()
    {
        var content = Inputs.Content();
        var from = Inputs.Text("--from", "a folder", "--from node_modules");
        from.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: [not '-', ..] given }] && !Directory.Exists(given))
            {
                result.AddError($"There is no folder \"{given}\", as seen from {Directory.GetCurrentDirectory()}");
            }
        });
        return new Subcommand(new Command("restore") { content, from }, Help, (parsed, context) =>
        {
            using var source = AssetSource.Of(parsed.GetValue(from));
            return new RestoreRun(parsed.GetValue(content)!, source, context).Run().GetAwaiter().GetResult();
        });
    }
}
