using System.CommandLine;
using Playbook.Cli.CommandLine;
using Playbook.Site;

namespace Playbook.Cli.Preview;

/// <summary><c>playbook preview</c>: the site while it is being written.</summary>
internal static class PreviewCommand
{
    /// <summary>What <c>--help</c> says.</summary>
    public const string Help =
        """
        playbook preview: look at the site while you write.

        Usage
          playbook preview [CONTENT] [options]

        Builds CONTENT ("content" unless you say otherwise) into a temporary folder, serves it on this machine only, as GitHub Pages
        would, and builds again when a file changes. The page in the browser reloads and stays where you were; what is wrong is
        listed in the page and here. Ctrl+C ends it.

        Options
          --port N         The port; 4000 unless you say otherwise, 0 for any that is free.
          --audience WHO   public, internal or restricted: what others may not see is left out. Else audience in playbook.yml; else
                           internal.
          --drafts         Show pages marked draft: true as well.
          -h, --help       This text.

        Exit codes
          0   Ended by Ctrl+C.
          2   The command was not understood.
          3   The preview could not begin: the port is in use, for one.

        Examples
          playbook preview
          playbook preview docs --port 4001
          playbook preview --audience public --drafts
        """;

    /// <summary>The command.</summary>
    /// <param name="common">The options that other commands have as well.</param>
    public static Subcommand Create(CommonOptions common)
    {
        var content = Inputs.Content();
        var port = Inputs.Port();
        return new Subcommand(new Command("preview") { content, port, common.Audience, common.Drafts }, Help, (parsed, context) =>
        {
            var options = new BuildOptions
            {
                Content = parsed.GetValue(content)!,
                Output = "",
                Audience = parsed.GetValue(common.Audience),
                WithDrafts = parsed.GetValue(common.Drafts),
                IsPreview = true,
                Version = ProductVersion.Current,
            };
            return new PreviewRun(options, parsed.GetValue(port), context).Run().GetAwaiter().GetResult();
        });
    }
}
