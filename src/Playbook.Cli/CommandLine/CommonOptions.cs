using System.CommandLine;
using Playbook.Sources.Audiences;

namespace Playbook.Cli.CommandLine;

/// <summary>The options that more than one command has: the same ones, so that they are known wherever they stand.</summary>
/// <param name="Audience">Whom the site is for.</param>
/// <param name="Drafts">Whether drafts are built.</param>
internal sealed record CommonOptions(Option<Visibility?> Audience, Option<bool> Drafts)
{
    /// <summary>New ones.</summary>
    public CommonOptions()
        : this(Inputs.Audience(), Inputs.Flag("--drafts"))
    {
    }
}
