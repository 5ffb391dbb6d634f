namespace Playbook.Site.Tests.Look;

/// <summary>What an organization sets about the look: fonts, corners, a style sheet, slots of the layout.</summary>
public sealed class LookTests
{
    private const string Files = """
        -- playbook.yml --
        schema: 1
        title: House style
        baseUrl: https://example.org/
        theme:
          fonts: { text: "'Source Sans 3', sans-serif", headings: Georgia, code: Courier }
          radius: 0
          css: look/style.css
          slots:
            top: look/top.html
            header: look/header.html
            beforeContent: look/before.html
            afterContent: look/after.html
            foot: look/foot.html
        -- look/style.css --
        /* url(nowhere.png) in a comment is not looked at */
        @font-face { font-family: "House"; src: url("fonts/house.woff2") format("woff2"); }
        .kind { background: url(mark.svg#part) no-repeat, url(data:image/gif;base64,R0lGODlh); }
        -- look/fonts/house.woff2 --
        font bytes
        -- look/mark.svg --
        <svg xmlns="http://www.w3.org/2000/svg"/>
        -- look/top.html --
        We are moving: see [[news]].
        -- look/header.html --
        <a href="../news.md">News</a>
        -- look/before.html --
        <p onclick="steal()">Before</p>
        -- look/after.html --
        **After**
        -- look/foot.html --
        <p>Foot</p>
        -- index.md --
        # Home
        -- news.md --
        # News
        """;

    private static readonly Lazy<TestSite> s_site = new(() => TestSite.Build(Files));

    [Fact]
    public void Fonts_and_corners_become_tokens_and_the_own_style_sheet_comes_last()
    {
        var css = Style(s_site.Value);

        Assert.Contains(":root{--sans:'Source Sans 3', sans-serif}", css, StringComparison.Ordinal);
        Assert.Contains(":root{--headings:Georgia}", css, StringComparison.Ordinal);
        Assert.Contains(":root{--mono:Courier}", css, StringComparison.Ordinal);
        Assert.Contains(":root{--radius:0px}", css, StringComparison.Ordinal);
        Assert.EndsWith("url(data:image/gif;base64,R0lGODlh); }\n", css, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_style_sheet_names_is_served_beside_it()
    {
        var site = s_site.Value;
        var css = Style(site);

        var font = Assert.Single(site.Files.Keys, file => file.StartsWith("assets/house.", StringComparison.Ordinal));
        var mark = Assert.Single(site.Files.Keys, file => file.StartsWith("assets/mark.", StringComparison.Ordinal));
        Assert.Contains($"url(\"{font["assets/".Length..]}\") format", css, StringComparison.Ordinal);
        Assert.Contains($"url(\"{mark["assets/".Length..]}\") no-repeat", css, StringComparison.Ordinal);
        Assert.Equal("font bytes", site.Text(font).TrimEnd());
        Assert.DoesNotContain("nowhere", css, StringComparison.Ordinal);
    }

    [Fact]
    public void Slots_stand_where_they_are_named_for_with_their_links_resolved_from_each_page()
    {
        var news = s_site.Value.Page("news/");

        Assert.Equal("../news/", news.QuerySelector("body > aside .slot-top a")!.GetAttribute("href"));
        Assert.Equal("../news/", news.QuerySelector("header.bar .slot-header a")!.GetAttribute("href"));
        Assert.Equal("News", news.QuerySelector(".slot-before + *")!.QuerySelector("h1")!.TextContent);
        Assert.NotNull(news.QuerySelector("main .slot-after strong"));
        Assert.NotNull(news.QuerySelector("footer.foot .slot-foot"));
        Assert.Equal("news/", s_site.Value.Page("").QuerySelector(".slot-top a")!.GetAttribute("href"));
    }

    [Fact]
    public void What_could_run_in_a_slot_is_taken_out_and_reported_at_its_place()
    {
        var site = s_site.Value;

        Assert.DoesNotContain("steal", site.Page("").DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("look/before.html:1:", Assert.Single(site.Messages), StringComparison.Ordinal);
    }

    private static string Style(TestSite site) => site.Text(site.Files.Keys.Single(file => file.StartsWith("assets/site.", StringComparison.Ordinal) && file.EndsWith(".css", StringComparison.Ordinal)));
}
