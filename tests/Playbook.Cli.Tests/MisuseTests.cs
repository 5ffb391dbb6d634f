namespace Playbook.Cli.Tests;

public class MisuseTests
{
    [Theory]
    [InlineData("There is no option \"--stict\"; did you mean \"--strict\"?", "--stict")]
    [InlineData("There is no option \"--stict\"; did you mean \"--strict\"?", "build", "--stict")]
    [InlineData("There is no option \"--out\"; did you mean \"--output\"?", "build", "content", "--out=x")]
    [InlineData("There is no option \"-x\"", "build", "-x")]
    [InlineData("There is no command \"biuld\"; did you mean \"build\"?", "biuld")]
    [InlineData("There is no command \"docs\"; to build a folder, write playbook build docs", "docs")]
    [InlineData("\"folder\" is one word too many. Put a name that holds spaces in quotes", "build", "content", "folder")]
    [InlineData("There is no folder \"contents\". Name the folder that holds the Markdown, as seen from *", "build", "contents")]
    [InlineData("There is no folder \"\". Name the folder that holds the Markdown, as seen from *", "build", "")]
    [InlineData("\"content/index.md\" is a file. Name the folder that holds it", "build", "content/index.md")]
    [InlineData("\"30.6.2026\" is not a date. Write year, month, day, such as --as-of 2026-06-30", "--as-of", "30.6.2026")]
    [InlineData("\"2026-02-30\" is not a date. Write year, month, day, such as --as-of 2026-06-30", "build", "--as-of", "2026-02-30")]
    [InlineData("--as-of wants a date behind it, and \"--strikt\" follows. Write --as-of 2026-06-30", "--as-of", "--strikt")]
    [InlineData("--as-of wants a date behind it. Write --as-of 2026-06-30", "--as-of")]
    [InlineData("--output wants a folder behind it. Write --output public", "build", "--output", "--strict")]
    [InlineData("--output wants a folder behind it. Write --output public", "--output=")]
    [InlineData("There is no audience \"all\". Write --audience public, --audience internal or --audience restricted", "--audience", "all")]
    [InlineData("There is no audience \"Public\". Write --audience public, --audience internal or --audience restricted", "--audience", "Public")]
    [InlineData("The base URL \"example.org/p\" is not a web address that begins with https:// or http://. Write it in full, such as --base-url https://example.org/p", "--base-url", "example.org/p")]
    [InlineData("The base URL \"ftp://example.org\" is not a web address that begins with https:// or http://. Write it in full, such as --base-url https://example.org/playbook/", "--base-url", "ftp://example.org")]
    [InlineData("The base URL \"https://example.org/p?a\" has a query or a fragment, which no page can stand below. Write --base-url https://example.org/p", "--base-url", "https://example.org/p?a")]
    [InlineData("--strict takes no value; write --strict alone, or leave it out", "build", "--strict=false")]
    public void What_is_not_understood_is_2_and_says_what_to_write(string message, params string[] args)
    {
        using var site = new CliSite("-- content/index.md --\n# Home");
        Assert.Equal(2, site.Run(args));
        Assert.Matches("^" + System.Text.RegularExpressions.Regex.Escape("playbook: " + message).Replace("\\*", "[^\n]*", StringComparison.Ordinal) + "\nAll options: playbook (build )?--help\n$", site.Error);
        Assert.Equal("", site.Out);
        Assert.Equal(["content"], Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData]
    [InlineData("build")]
    public void A_content_folder_that_is_not_there_is_said_with_the_command_to_write(params string[] args)
    {
        using var site = new CliSite();
        Assert.Equal(2, site.Run(args));
        Assert.StartsWith("playbook: There is no folder \"content\" here. Name the folder that holds the Markdown: playbook build FOLDER\n", site.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        using var site = new CliSite("-- content/index.md --\n# Home");
        site.Run("--stict", "--as-of", "x", "--audience", "y");
        Assert.Equal(4, site.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void What_was_typed_cannot_steer_the_terminal()
    {
        using var site = new CliSite("-- content/index.md --\n# Home");
        site.Run("--\e[2J");
        Assert.Contains("There is no option \"--\\u001b[2J\"", site.Error, StringComparison.Ordinal);
    }
}
