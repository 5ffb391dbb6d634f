namespace Playbook.Cli.Build;

/// <summary>What <c>--help</c> says of building.</summary>
internal static class BuildHelp
{
    /// <summary>Of the program as a whole.</summary>
    public const string RootText =
        """
        playbook: Markdown and threat models in, one cross-linked threat modeling playbook out.

        Usage
          playbook [options]                     build content/ into output/
          playbook build [CONTENT] [options]     build any folder
          playbook preview [CONTENT] [options]   look at the site while you write: it reloads when a file changes
          playbook convert FILE --to FORMAT      a threat model in the format of another tool
          playbook assets restore [CONTENT]      fetch the files of others that pages load, for a site that serves them itself
          playbook explain [CODE]                what a diagnostic means, and how to mend it

        Options
          Those of build, which "playbook build --help" explains:
          --output DIR, --base-url URL, --as-of DATE, --audience WHO, --strict, --drafts
          -h, --help                             this text; behind a command, that command's
          --version                              which version this is

        Examples
          playbook
          playbook --strict --audience public
          playbook preview docs
          playbook explain PB2001
        """;

    /// <summary>Of the command.</summary>
    public const string Text =
        """
        playbook build: turns a folder of Markdown and threat models into a site.

        Usage
          playbook build [CONTENT] [options]

        CONTENT is the folder that holds the Markdown, "content" unless you say otherwise. Nothing else is needed: playbook.yml,
        front matter and a git repository each add something and none of them must be there.

        Options
          --output DIR        Where the site goes; "output" unless you say otherwise. A build replaces all of the folder, and only
                              a folder that is empty or was written by a build before.
          --base-url URL      The address the site will have, for canonical links, the sitemap and 404.html. It wins over baseUrl in
                              playbook.yml. All other links are relative and work anywhere, from the disk as well.
          --as-of DATE        The day the site speaks of (year-month-day), from which things are overdue. Else the day of the last
                              commit; without one nothing is called overdue.
          --audience WHO      public, internal or restricted: what others may not see is left out of every file. Else audience in
                              playbook.yml; else internal.
          --strict            Write nothing if there is any error or warning. For the build that guards a branch.
          --drafts            Build pages marked draft: true as well.
          -h, --help          This text.

        Exit codes
          0   The site is built and nothing is wrong.
          1   Something in the content is wrong; each such place is listed on standard error as file:line:column. The site is built
              all the same, except under --strict.
          2   The command was not understood. Nothing was done.
          3   Nothing could be built: playbook.yml cannot be used, the output folder was refused, the disk failed, or the build was
              stopped. The output is as it was.

        Examples
          playbook build
          playbook build docs --output site
          playbook build --audience public --base-url https://example.org/playbook/
          playbook build --strict --as-of 2026-06-30
        """;
}
