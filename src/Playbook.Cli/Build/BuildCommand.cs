using System.CommandLine;
using Playbook.Cli.CommandLine;
using Playbook.Site;

namespace Playbook.Cli.Build;

/// <summary><c>playbook build</c>, and what <c>playbook</c> alone does.</summary>
internal sealed class BuildCommand
{
    private readonly CommonOptions _common;
    private readonly Argument<string> _content = Inputs.Content();
    private readonly Option<string> _output = Inputs.Output();
    private readonly Option<string?> _baseUrl = Inputs.BaseUrl();
    private readonly Option<DateOnly?> _asOf = Inputs.AsOf();
    private readonly Option<bool> _strict = Inputs.Flag("--strict");

    /// <summary>The command.</summary>
    /// <param name="common">The options that other commands have as well.</param>
    public BuildCommand(CommonOptions common) => _common = common;

    /// <summary>The command by its name.</summary>
    public Subcommand AsSubcommand()
    {
        var command = new Command("build") { _content };
        AddOptions(command);
        return new Subcommand(command, BuildHelp.Text, (parsed, context) => new BuildRun(Read(parsed, parsed.GetValue(_content)!), context).Run());
    }

    /// <summary>The same without a name, and without an argument, which could not be told from a mistyped command.</summary>
    public Subcommand AsRoot()
    {
        var command = new RootCommand();
        AddOptions(command);
        return new Subcommand(command, BuildHelp.RootText, (parsed, context) => new BuildRun(Read(parsed, Inputs.DefaultContent), context).Run());
    }

    private void AddOptions(Command command)
    {
        foreach (var option in new Option[] { _output, _baseUrl, _asOf, _common.Audience, _strict, _common.Drafts })
        {
            command.Options.Add(option);
        }
    }

    private BuildOptions Read(ParseResult parsed, string content) => new()
    {
        Content = content,
        Output = parsed.GetValue(_output)!,
        BaseUrl = parsed.GetValue(_baseUrl),
        AsOf = parsed.GetValue(_asOf),
        Audience = parsed.GetValue(_common.Audience),
        IsStrict = parsed.GetValue(_strict),
        WithDrafts = parsed.GetValue(_common.Drafts),
        Version = ProductVersion.Current,
    };
}
