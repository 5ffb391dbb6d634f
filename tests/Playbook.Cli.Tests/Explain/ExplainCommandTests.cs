using Playbook.Cli.Terminals;
using Playbook.Site;

namespace Playbook.Cli.Tests.Explain;

public class ExplainCommandTests
{
    [Theory]
    [InlineData("PB2001")]
    [InlineData("pb2001")]
    [InlineData("2001")]
    public void A_code_is_explained_with_its_remedy_unwrapped(string code)
    {
        using var site = new CliSite();
        Assert.Equal(0, site.Run("explain", code));
        Assert.Equal($"PB2001 error: {PageDiagnostics.BrokenLink.Title}\n\n{PageDiagnostics.BrokenLink.Explanation}\n\nWhat to do: {PageDiagnostics.BrokenLink.Remedy}\n", site.Out);
        Assert.Equal("", site.Error);
    }

    [Fact]
    public void Without_a_code_all_are_listed_in_columns()
    {
        using var site = new CliSite();
        Assert.Equal(0, site.Run("explain"));
        Assert.Contains("\nPages and links\n  PB2001  error    A link leads to no file\n", site.Out, StringComparison.Ordinal);
        Assert.Contains("\n  PB1102  notice   The site", site.Out, StringComparison.Ordinal);
        Assert.All(DiagnosticCatalog.All, kind => Assert.Contains($"  {kind.Code}  ", site.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("There is no diagnostic \"PB20001\"; did you mean \"PB2001\"", "explain", "PB20001")]
    [InlineData("There is no diagnostic \"nonsense\"; playbook explain lists all of them\n", "explain", "nonsense")]
    [InlineData("\"PB2002\" is one word too many", "explain", "PB2001", "PB2002")]
    [InlineData("There is no option \"--all\"", "explain", "--all")]
    [InlineData("--strict is not an option of \"explain\"", "--strict", "explain", "PB2001")]
    public void What_is_not_a_code_is_2(string message, params string[] args)
    {
        using var site = new CliSite();
        Assert.Equal(2, site.Run(args));
        Assert.StartsWith("playbook: " + message, site.Error, StringComparison.Ordinal);
        Assert.Equal("", site.Out);
    }

    [Fact]
    public void In_a_terminal_lines_break_between_words() =>
        Assert.Equal(["one two", "three", "incomprehensible"], Wrapping.Lines("one two three incomprehensible", 8));
}
