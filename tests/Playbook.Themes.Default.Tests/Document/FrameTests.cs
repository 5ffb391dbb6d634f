using Playbook.Themes.Default.Tests.Samples;
using Playbook.Views;

namespace Playbook.Themes.Default.Tests.Document;

/// <summary>What stands around the content.</summary>
public sealed class FrameTests
{
    private readonly DefaultTheme _theme = new();

    [Fact]
    public void The_head_says_what_the_page_is_and_where_else_it_is()
    {
        var page = Markup.Parse(_theme.Chapter(ChapterSamples.Activity(_theme)));

        Assert.Equal("Define the methodology · Threat modeling playbook", page.Title);
        Assert.Equal("Which method to take, and when.", page.QuerySelector("meta[name=description]")?.GetAttribute("content"));
        Assert.Equal("https://playbook.example.org/embedding/methodology/", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal("../../embedding/methodology/index.md", page.QuerySelector("link[rel=alternate][type='text/markdown']")?.GetAttribute("href"));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public void The_home_page_has_the_site_s_title_alone() => Assert.Equal("Threat modeling playbook", Markup.Parse(_theme.Home(HomeSamples.Home)).Title);

    [Fact]
    public void A_page_is_hidden_from_search_engines_where_it_asks_for_that() =>
        Assert.Equal("noindex", Markup.Parse(_theme.ThreatModel(ModelSamples.Retired)).QuerySelector("meta[name=robots]")?.GetAttribute("content"));

    [Fact]
    public void Only_the_script_that_sets_the_colour_scheme_holds_the_page_up()
    {
        var scripts = Markup.Parse(_theme.Home(HomeSamples.Home)).QuerySelectorAll("script");

        Assert.Equal(["assets/scheme.js"], scripts.Where(script => !script.HasAttribute("defer")).Select(script => script.GetAttribute("src")));
        Assert.Equal(["assets/site.js", "assets/drawings.js"], scripts.Where(script => script.HasAttribute("defer")).Select(script => script.GetAttribute("src")));
    }

    [Fact]
    public void Navigation_says_where_one_is()
    {
        var page = Markup.Parse(_theme.Chapter(ChapterSamples.Activity(_theme)));

        Assert.Equal("Embedding", page.QuerySelector(".site-nav [aria-current=true]")?.TextContent);
        Assert.Equal("Define the methodology", page.QuerySelector(".section-nav [aria-current=page]")?.TextContent);
        Assert.Equal(["Home", "Embedding in the organization"], page.QuerySelectorAll(".crumbs a").Select(link => link.TextContent));
        Assert.Equal("#what-to-weigh", page.QuerySelectorAll(".outline a")[2].GetAttribute("href"));
        Assert.Equal("../../embedding/levels/", page.QuerySelector("a[rel=prev]")?.GetAttribute("href"));
        Assert.Equal("../../embedding/model/", page.QuerySelector("a[rel=next]")?.GetAttribute("href"));
        Assert.Equal("#_content", page.QuerySelector(".skip")?.GetAttribute("href"));
        Assert.Equal("../../", page.QuerySelector(".brand")?.GetAttribute("href"));
    }

    [Fact]
    public void On_a_phone_navigation_and_outline_are_reached_without_script()
    {
        var page = Markup.Parse(_theme.Chapter(ChapterSamples.Activity(_theme)));

        Assert.Equal(11, page.QuerySelectorAll("details.menu .menu-site a").Length);
        Assert.NotNull(page.QuerySelector("details.menu .menu-section [aria-current=page]"));
        Assert.Equal(7, page.QuerySelectorAll("main details.outline-fold a").Length);
    }

    [Fact]
    public void A_chapter_of_one_page_and_a_page_of_one_heading_have_nothing_to_navigate()
    {
        var frame = SampleSite.Frame("notes/", "Notes") with { Section = new(new("Notes", "notes/"), true, []), Outline = [new(2, "Only", "only")] };
        var page = Markup.Parse(_theme.Chapter(new ChapterView(frame, new Html("<h2 id=\"only\">Only</h2>"))));

        Assert.Empty(page.QuerySelectorAll(".section-nav, .outline, .outline-fold"));
        Assert.Equal("frame", page.QuerySelector("main")!.ParentElement!.ClassName);
    }

    [Fact]
    public void A_link_that_the_audience_may_not_follow_is_text()
    {
        var page = Markup.Parse(_theme.Chapter(ChapterSamples.Activity(_theme)));
        var fact = page.QuerySelectorAll(".facts > div").Single(item => item.QuerySelector("dt")!.TextContent == "Concerns");

        Assert.Equal("Process", fact.QuerySelector("dd")!.InnerHtml);
    }

    [Fact]
    public void Mentions_stand_under_how_they_mention_with_their_sentence()
    {
        var sections = Markup.Parse(_theme.Chapter(ChapterSamples.Activity(_theme))).QuerySelectorAll(".mentions");

        Assert.Equal(["Mentioned on", "Seen in"], sections.Select(section => section.QuerySelector("h2")!.TextContent));
        Assert.Equal(3, sections[0].QuerySelectorAll("li").Length);
        Assert.Contains("define the methodology together", sections[0].QuerySelector("li p")!.TextContent, StringComparison.Ordinal);
        Assert.Null(sections[1].QuerySelector("li p"));
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("he-IL", "rtl")]
    [InlineData("en", null)]
    public void A_language_is_written_its_way(string language, string? direction)
    {
        var frame = SampleSite.Frame("notes/", "Notes") with { Language = language };

        Assert.Equal(direction, Markup.Parse(_theme.Chapter(new ChapterView(frame, Html.Empty))).QuerySelector("h1")!.GetAttribute("dir"));
    }
}
