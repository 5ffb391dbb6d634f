using Playbook.Sources.Audiences;

namespace Playbook.Site.Tests.Markdown.Snippets;

/// <summary>Fences that show a file of the content.</summary>
public sealed class SnippetTests
{
    private const string Start = "-- playbook.yml --\nschema: 1\ntitle: Test\n-- index.md --\n# Home\n";
    private const string Fence = "```yaml file=";

    [Theory]
    [InlineData("../files/a.yml", "one: 1\ntwo: 2\nthree: 3\n")]
    [InlineData("/files/a.yml lines=2", "two: 2\n")]
    [InlineData("\"/files/a.yml\" lines=\"2-3\"", "two: 2\nthree: 3\n")]
    public void A_fence_shows_lines_of_a_file(string info, string shown)
    {
        var site = TestSite.Build($"{Start}-- part/a.md --\n# A\n\n{Fence}{info}\n```\n-- files/a.yml (crlf) --\none: 1\ntwo: 2\nthree: 3\n");

        Assert.Empty(site.Messages);
        Assert.Equal(shown, site.Main("part/a/").QuerySelector("pre code.language-yaml")!.TextContent);
        Assert.NotNull(site.Main("part/a/").QuerySelector("pre code span"));
    }

    [Fact]
    public void What_is_shown_is_text_and_stands_in_the_Markdown_twin_too()
    {
        var site = TestSite.Build(Start + "-- a.md --\n# A\n\n> ```html file=b.html\n> ```\n\nEnd.\n-- b.html --\n<script>alert(1)</script>\n[[nobody]]\n");

        Assert.Empty(site.Messages);
        Assert.Null(site.Main("a/").QuerySelector("pre script"));
        Assert.Equal("<script>alert(1)</script>\n[[nobody]]\n", site.Main("a/").QuerySelector("blockquote pre code")!.TextContent);
        Assert.Contains("> ```html file=b.html\n> <script>alert(1)</script>\n> [[nobody]]\n> ```\n\nEnd.\n", site.Text("a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fence_with_a_body_is_code_and_so_is_every_fence_on_GitHub()
    {
        var site = TestSite.Build(Start + "-- a.md --\n# A\n\n```yaml file=nowhere.yml\na: 1\n```\n");
        var gitHub = TestSite.Build("-- README.md --\n# Home\n\n```yaml file=b.yml\n```\n-- b.yml --\nsecret: 1\n");

        Assert.Empty(site.Messages);
        Assert.Equal("a: 1\n", site.Main("a/").QuerySelector("pre code")!.TextContent);
        Assert.Equal("\n", gitHub.Main("").QuerySelector("pre code")!.TextContent);
    }

    [Theory]
    [InlineData("../secret.yml")]
    [InlineData("/../secret.yml")]
    [InlineData("/.git/config")]
    [InlineData("/etc/passwd")]
    public void No_name_leads_out_of_the_content(string path)
    {
        var site = TestSite.Build($"{Start}-- a.md --\n# A\n\n{Fence}{path}\n```\n-- ../secret.yml --\nsecret: 1\n-- .git/config --\nsecret: 1\n");

        Assert.Contains("a.md:3:1: error PB2023", Assert.Single(site.Messages), StringComparison.Ordinal);
        Assert.Equal("\n", site.Main("a/").QuerySelector("pre code")!.TextContent);
    }

    [Theory]
    [InlineData("a/b.yml", "x: restricted", "restricted")]
    [InlineData("a/b.yml", "visibility: internal", "internal")]
    [InlineData("a/b.yml", "visibility: intrenal", "restricted")]
    [InlineData("a/b.json", "{ \"visibility\": \"internal\" }", "internal")]
    [InlineData("a/b.md", "---\nvisibility: internal\n---\n# B", "internal")]
    [InlineData("inside/b.txt", "x", "internal")]
    [InlineData("threat-models/b.txt", "visibility: public", "internal")]
    [InlineData("threat-models/b.txt", "part of who knows what", "restricted")]
    public void A_page_is_seen_by_nobody_who_may_not_see_the_file(string file, string text, string visibility)
    {
        var content = $"{Start}-- inside/_defaults.yml --\nvisibility: internal\n-- a.md --\n# A\n\n{Fence}{file}\n```\n-- {file} --\n{text}\n";
        var below = visibility == "internal" ? Visibility.Public : Visibility.Internal;
        var hidden = TestSite.Build(content, options => options with { Audience = below });
        var shown = TestSite.Build(content, options => options with { Audience = below + 1 });

        Assert.DoesNotContain("a/index.html", hidden.Files.Keys);
        Assert.DoesNotContain("a.md", hidden.Files.Keys);
        Assert.Contains($"a.md:3:1: warning PB2026: the page becomes {visibility}, since it shows lines of {file}", string.Join('\n', shown.Messages), StringComparison.Ordinal);
        Assert.Contains("a/index.html", shown.Files.Keys);
    }

    [Fact]
    public void The_enrichment_beside_a_file_counts_and_a_page_that_says_so_itself_has_no_warning()
    {
        const string Model = "-- threat-models/b.yml --\nschema: 1\nid: b\ntitle: B\nvisibility: internal\n-- threat-models/b.playbook.yml --\nvisibility: restricted\n";
        var site = TestSite.Build($"{Start}-- a.md --\n---\nvisibility: restricted\n---\n# A\n\n{Fence}threat-models/b.yml lines=1-2\n```\n{Model}", options => options with { Audience = Visibility.Restricted });
        var warned = TestSite.Build($"{Start}-- a.md --\n# A\n\n{Fence}threat-models/b.yml lines=1-2\n```\n{Model}", options => options with { Audience = Visibility.Restricted });

        Assert.DoesNotContain(site.Messages, message => message.Contains("PB2026", StringComparison.Ordinal));
        Assert.Contains(warned.Messages, message => message.Contains("the page becomes restricted", StringComparison.Ordinal));
        Assert.Contains("threat-models/b/index.html", warned.Files.Keys);
    }
}
