using LibGit2Sharp;

namespace Playbook.Site.Tests.Content;

/// <summary>A folder of Markdown that was written for GitHub is a site as it is, with no error that GitHub would not have as well.</summary>
public sealed class PlainRepositoryTests
{
    private const string Files = """
        -- README.md --
        # Handbook [![build](https://img.example.org/badge.svg)](https://ci.example.org)

        Read [the first](01%20First%20Steps.md), [second](<02 Second (part).md#whats-new>), [the folder](guides/), [a guide](guides/README.md),
        [deep](./guides/../guides/10%20Deep.md), [line](01%20First%20Steps.md#L3), [notes](notes.txt) and [by name][one].

        ![Diagram](images/a%20b.png)

        | Left | Right |
        | :--- | ----: |
        | <b>bold</b><br>two <img src="images/a b.png" alt="small" width="10"> | <a href="guides/10 Deep.md">deep in a table</a> |

        <details><summary>More</summary>

        **Markdown** in HTML.

        </details>

        [one]: 01%20First%20Steps.md "The first"
        -- 01 First Steps.md --
        # First steps

        [[not an id]], [[home]], $x$ and :::
        -- 02 Second (part).md --
        ---
        layout: post
        title: Second part
        permalink: /x/
        ---
        ## What's new?

        [up](README.md#handbook-)
        -- guides/README.md --
        # Guides

        [Ten](10%20Deep.md#käse) [two](2%20Two.md) [up](../)
        -- guides/10 Deep.md --
        # Deep

        ## Käse

        Text
        -- guides/2 Two.md --
        # Two

        > [!TIP]
        > Mind.
        -- notes.txt --
        notes
        -- images/a b.png --
        png
        -- node_modules/x/README.md --
        # Not content

        [broken](nowhere.md)
        -- .github/ISSUE.md --
        [broken](nowhere.md)
        """;

    [Fact]
    public void It_builds_without_complaint_with_the_titles_and_order_a_person_expects()
    {
        var site = TestSite.Build(Files);

        Assert.Empty(site.Messages);
        Assert.Equal("Handbook", site.Main("").QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(["First steps", "Second part", "Guides"], site.Page("").QuerySelectorAll("header .site-nav a").Select(link => link.TextContent));
        Assert.Equal(["Two", "Deep"], site.Page("guides/").QuerySelectorAll(".section-nav > ul > li > a").Select(link => link.TextContent));
        Assert.DoesNotContain(site.Files.Keys, path => path.Contains("node_modules", StringComparison.Ordinal) || path.Contains("issue", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("the first", "first-steps/")]
    [InlineData("second", "second-part/#whats-new")]
    [InlineData("the folder", "guides/")]
    [InlineData("a guide", "guides/")]
    [InlineData("deep", "guides/deep/")]
    [InlineData("line", "first-steps/")]
    [InlineData("notes", "notes.txt")]
    [InlineData("by name", "first-steps/")]
    [InlineData("deep in a table", "guides/deep/")]
    public void Every_link_leads_where_GitHub_leads_it(string text, string address) =>
        Assert.Equal(address, TestSite.Build(Files).Main("").QuerySelectorAll("a").First(link => link.TextContent == text).GetAttribute("href"));

    [Fact]
    public void Pictures_and_raw_HTML_are_as_on_GitHub()
    {
        var site = TestSite.Build(Files);
        var main = site.Main("");

        Assert.Equal(["images/a%20b.png", "images/a%20b.png"], main.QuerySelectorAll("img").Select(picture => picture.GetAttribute("src")!).Where(address => !address.StartsWith("https:", StringComparison.Ordinal)));
        Assert.Contains("images/a b.png", site.Files.Keys);
        Assert.Equal("bold", main.QuerySelector("td b")!.TextContent);
        Assert.Equal("Markdown", main.QuerySelector("details p strong")!.TextContent);
        Assert.Contains("[[not an id]], [[home]], $x$ and :::", site.Main("first-steps/").TextContent, StringComparison.Ordinal);
        Assert.Equal("../../guides/deep/#k%C3%A4se", "../" + site.Main("guides/").QuerySelectorAll("a").First(link => link.TextContent == "Ten").GetAttribute("href"));
    }

    [Fact]
    public void A_link_that_is_broken_on_GitHub_is_an_error_here_too() =>
        Assert.Equal(
            ["README.md:1:1: error PB2001: the link \"frist.md\" leads to no file; did you mean \"first.md\"?"],
            TestSite.Build("-- README.md --\n[x](frist.md)\n\n[y](first.md)\n-- first.md --\n# First").Messages);

    [Theory]
    [InlineData("", "PB2010", null)]
    [InlineData("schema: 1\nrepository: https://github.com/o/r\nmarkdown: gfm", null, "https://github.com/o/r/blob/main/src/Program.cs#L3")]
    [InlineData("schema: 1\nrepository: https://gitlab.com/o/r\nedit: { branch: dev }", null, "https://gitlab.com/o/r/-/blob/dev/src/Program.cs#L3")]
    public void A_link_out_of_the_content_leads_to_the_repository(string settings, string? warning, string? address)
    {
        using var folder = new TemporaryFolder();
        TestSite.Write("-- src/Program.cs --\n// code\n-- docs/index.md --\n# Home\n\n[code](../src/Program.cs#L3) and [folder](../src)" + (settings.Length == 0 ? "" : $"\n-- docs/playbook.yml --\n{settings}"), folder.Path);
        Repository.Init(folder.Path);
        var site = TestSite.BuildFolder(Path.Combine(folder.Path, "docs"));

        Assert.Equal(warning is null ? 0 : 2, site.Messages.Count(message => message.Contains("PB2010", StringComparison.Ordinal)));
        Assert.DoesNotContain(site.Messages, message => message.Contains("error", StringComparison.Ordinal));
        Assert.Equal(address, site.Main("").QuerySelectorAll("a").FirstOrDefault(link => link.TextContent == "code")?.GetAttribute("href"));
    }

    [Fact]
    public void What_leaves_the_repository_is_never_read()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "secret.txt"), "secret");
        TestSite.Write("-- index.md --\n# Home\n\n[x](../secret.txt) ![y](../secret.txt) [z](link.txt)", Path.Combine(folder.Path, "content"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "content", "link.txt"), Path.Combine(folder.Path, "secret.txt"));
        var site = TestSite.BuildFolder(Path.Combine(folder.Path, "content"));

        Assert.Equal(3, site.Messages.Count(message => message.Contains("PB2001", StringComparison.Ordinal)));
        Assert.DoesNotContain(site.Files.Keys, path => path.EndsWith(".txt", StringComparison.Ordinal) && path != "robots.txt");
    }
}
