using System.Text.Json;
using Playbook.Sources.Audiences;

namespace Playbook.Site.Tests.Tags;

/// <summary>Tags lead to a page of all that have them.</summary>
public sealed class TagTests
{
    private const string Files = """
        -- playbook.yml --
        schema: 1
        title: Test
        -- index.md --
        See [[tags]], [[tags/data-flow]] and [[tags/secret]].
        -- a.md --
        ---
        title: A
        description: The first.
        tags: [data flow, Risk]
        ---
        -- b.md --
        ---
        title: B
        tags: [Data-Flow, data flow]
        ---
        -- methodologies/stride.md --
        ---
        focus: [security]
        tags: [risk]
        ---
        -- c.md --
        ---
        title: C
        visibility: restricted
        tags: [secret, risk]
        ---
        """;

    [Fact]
    public void Each_tag_has_a_page_that_lists_what_has_it_whatever_its_case_blanks_and_hyphens()
    {
        var site = TestSite.Build(Files);

        Assert.Empty(site.Messages);
        var page = site.Page("tags/data-flow/");
        Assert.Equal("data flow", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["A|../../a/|The first.", "B|../../b/|"], page.QuerySelectorAll(".cards li").Select(card => $"{card.QuerySelector("a")!.TextContent}|{card.QuerySelector("a")!.GetAttribute("href")}|{card.QuerySelector("p")?.TextContent}"));
        Assert.Equal("go/tags/data-flow/", page.QuerySelector(".foot dd a")!.TextContent);
    }

    [Fact]
    public void All_tags_stand_on_one_page_with_how_many_pages_they_have()
    {
        var site = TestSite.Build(Files);

        Assert.Equal(["data flow 2 pages", "Risk 2 pages"], site.Main("tags/").QuerySelectorAll(".entries li").Select(item => item.TextContent.Trim()));
    }

    [Theory]
    [InlineData("a/", "../tags/data-flow/", "../tags/risk/")]
    [InlineData("b/", "../tags/data-flow/")]
    [InlineData("methodologies/stride/", "../../tags/risk/")]
    public void The_head_of_a_page_leads_to_its_tags(string address, params string[] links) =>
        Assert.Equal(links, TestSite.Build(Files).Page(address).QuerySelectorAll(".facts a[href*=tags]").Select(link => link.GetAttribute("href")));

    [Fact]
    public void What_the_audience_may_not_see_has_no_tags_and_a_link_to_one_of_them_is_text()
    {
        var site = TestSite.Build(Files, options => options with { Audience = Visibility.Internal });

        Assert.DoesNotContain(site.Files.Keys, path => path.Contains("secret", StringComparison.Ordinal));
        Assert.Equal(["../../a/", "../../methodologies/stride/"], site.Main("tags/risk/").QuerySelectorAll(".cards a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("tags/secret", site.Text("api/site.json"), StringComparison.Ordinal);
        Assert.Contains("tags/secret/index.html", TestSite.Build(Files, options => options with { Audience = Visibility.Restricted }).Files.Keys);
    }

    [Fact]
    public void Tags_have_ids_and_stand_in_the_list_of_all_things_and_in_the_sitemap()
    {
        var site = TestSite.Build(Files, options => options with { BaseUrl = "https://example.org/" });
        var items = JsonDocument.Parse(site.Text("api/site.json")).RootElement.GetProperty("items").EnumerateArray();

        Assert.Equal(
            ["tags/data-flow tags/data-flow/", "tags/risk tags/risk/"],
            items.Where(item => item.GetProperty("kind").GetString() == "tag").Select(item => $"{item.GetProperty("id")} {item.GetProperty("url")}"));
        Assert.Contains("<loc>https://example.org/tags/risk/</loc>", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("go/tags/risk/index.html", site.Files.Keys);
    }

    [Fact]
    public void An_author_may_write_about_a_tag_and_about_tags()
    {
        var site = TestSite.Build($"{Files}\n-- tags/index.md --\n---\ntitle: By subject\n---\nHow we tag.\n-- tags/Risk.md --\n---\ntitle: All of risk\n---\nWhat risk is.\n");

        Assert.Empty(site.Messages);
        Assert.Equal("How we tag.", site.Main("tags/").QuerySelector(".prose")!.TextContent.Trim());
        Assert.Equal(2, site.Main("tags/").QuerySelectorAll(".entries li").Length);
        Assert.Equal("What risk is.", site.Main("tags/risk/").QuerySelector(".prose")!.TextContent.Trim());
        Assert.Equal(2, site.Main("tags/risk/").QuerySelectorAll(".cards li").Length);
    }

    [Fact]
    public void One_does_not_turn_from_the_last_page_to_the_tags()
    {
        var site = TestSite.Build(Files);

        Assert.All(site.Files.Keys.Where(path => path.EndsWith("index.html", StringComparison.Ordinal)), path => Assert.DoesNotContain("tags/", site.Page(path).QuerySelector(".turn-next")?.GetAttribute("href") ?? "", StringComparison.Ordinal));
        Assert.Null(site.Page("tags/risk/").QuerySelector(".turn"));
        Assert.DoesNotContain("Tags", site.Page("").QuerySelector(".site-nav")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_tags_has_no_page_about_them() =>
        Assert.DoesNotContain(TestSite.Build("-- index.md --\n# Home\n").Files.Keys, path => path.StartsWith("tags", StringComparison.Ordinal));
}
