using Playbook.Cli.Build;
using Playbook.Cli.CommandLine;

namespace Playbook.Cli.Tests;

public class HelpTests
{
    [Theory]
    [InlineData("Usage\n  playbook [options]", "--help")]
    [InlineData("Usage\n  playbook [options]", "-h")]
    [InlineData("Exit codes\n  0   The site is built and nothing is wrong.\n  1   ", "build", "--help")]
    [InlineData("Exit codes\n  0   ", "build", "nowhere", "--nope", "-h")]
    public void Help_is_shown_whatever_else_is_said(string part, params string[] args)
    {
        using var site = new CliSite();
        Assert.Equal(0, site.Run(args));
        Assert.Contains(part, site.Out, StringComparison.Ordinal);
        Assert.Equal("", site.Error);
    }

    [Fact]
    public void Every_option_stands_in_the_help_of_its_command_and_in_the_overview()
    {
        var build = new BuildCommand(new CommonOptions());
        foreach (var option in build.AsSubcommand().Command.Options)
        {
            Assert.Contains("\n  " + option.Name, BuildHelp.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
            Assert.Contains(option.Name, BuildHelp.RootText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_version_is_said_without_the_commit()
    {
        using var site = new CliSite();
        Assert.Equal(0, site.Run("--version"));
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", site.Out);
    }
}
