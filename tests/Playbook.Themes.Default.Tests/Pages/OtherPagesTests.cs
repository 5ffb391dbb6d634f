using System.Security.Cryptography;
using System.Text;
using Playbook.Themes.Default.Tests.Samples;
using Playbook.Views;

namespace Playbook.Themes.Default.Tests.Pages;

public sealed class OtherPagesTests
{
    private readonly DefaultTheme _theme = new();

    [Fact]
    public void The_map_shows_every_activity_in_its_cell_with_its_number()
    {
        var map = Markup.Parse(_theme.Home(HomeSamples.Home)).QuerySelector(".map table")!;

        Assert.Equal(["Stage", "People", "Process", "Technology"], map.QuerySelectorAll("thead th").Select(header => header.Words()));
        Assert.Equal("5.1 Understand the current process", map.QuerySelector("tbody tr td[data-label=Process] li")!.Words());
        Assert.Equal(14, map.QuerySelectorAll("li a").Length);
    }

    [Fact]
    public void A_home_without_map_and_models_shows_the_chapters()
    {
        var page = Markup.Parse(_theme.Home(HomeSamples.Bare));

        Assert.Equal(["Guide", "Reference"], page.QuerySelectorAll(".cards a").Select(link => link.TextContent));
        Assert.Empty(page.QuerySelectorAll("main table"));
        Assert.Equal("../guide/", page.QuerySelector(".cards a")!.GetAttribute("href"));
    }

    [Fact]
    public void The_home_page_says_how_the_portfolio_stands_and_where_to_begin()
    {
        var page = Markup.Parse(_theme.Home(HomeSamples.Home));

        Assert.Equal("12 threat models , 7 open threats", page.QuerySelector(".state h2")!.Words());
        Assert.Equal(["7 High", "0 Low"], page.QuerySelectorAll(".state .tallies li").Select(tally => tally.Words()));
        Assert.Equal(["1 action overdue", "4 actions due soon", "0 reviews overdue", "2 threats not triaged"], page.QuerySelectorAll(".attention li").Select(line => line.Words()));
        Assert.Equal("1 action overdue", Assert.Single(page.QuerySelectorAll(".attention .is-late")).Words());
        Assert.Equal(["Developer Make a model of what you build then STRIDE"], page.QuerySelectorAll(".by-role li").Select(way => way.Words()));
        Assert.Equal(["Accept a risk Read who may ."], page.QuerySelectorAll(".by-task li").Select(way => way.Words()));
    }

    [Fact]
    public void Methodologies_are_found_by_every_effort_that_suffices_and_by_what_they_are_rated_high_in()
    {
        var rows = Markup.Parse(_theme.Methodologies(MethodologySamples.Comparison)).QuerySelectorAll(".guides tbody tr").ToDictionary(row => row.QuerySelector("a")!.TextContent);

        Assert.Equal("Low\nMedium\nHigh", rows["Attack trees"].GetAttribute("data-effort"));
        Assert.Equal("High", rows["PASTA"].GetAttribute("data-effort"));
        Assert.Equal("Security\nSafety", rows["Attack trees"].GetAttribute("data-focus"));
        Assert.Equal("Model based", rows["STRIDE"].GetAttribute("data-quality"));
        Assert.Equal("", rows["PASTA"].GetAttribute("data-centre"));
        Assert.Equal("Model based high Scalable low", rows["STRIDE"].QuerySelector(".qualities")!.Words());
    }

    [Fact]
    public void The_home_page_is_whole_and_shows_the_chapters_that_its_section_holds()
    {
        var page = Markup.Parse(_theme.Home(HomeSamples.Home with
        {
            Frame = HomeSamples.Home.Frame with { Section = new(new("Home", ""), true, [new(new("Roles", "roles/"), false, [])]), Outline = [new(2, "A", "a"), new(2, "B", "b")] },
        }));

        Assert.Empty(page.QuerySelectorAll(".section-nav, .outline"));
        Assert.Equal(["Roles"], page.QuerySelectorAll(".cards a").Select(link => link.TextContent));
    }

    [Fact]
    public void An_entry_of_a_catalogue_lists_what_refers_to_it_and_says_why_it_has_no_name()
    {
        var page = Markup.Parse(_theme.Reference(ReferenceSamples.Reference));

        Assert.Equal(["Threats", "Threats not triaged", "Mitigations", "Mentioned on"], page.QuerySelectorAll("main h2").Select(heading => heading.Words()));
        Assert.Equal(["2 of 2 open"], page.QuerySelectorAll(".facts div").Where(fact => fact.QuerySelector("dt")!.Words() == "Threats").Select(fact => fact.QuerySelector("dd")!.Words()));
        Assert.Equal("../../references/#catalogue-cwe", page.QuerySelector(".facts a")!.GetAttribute("href"));
        Assert.StartsWith("Only numbers and addresses of CWE are given here.", page.QuerySelector(".fine")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_references_stand_by_catalogue_with_what_refers_to_each()
    {
        var page = Markup.Parse(_theme.References(ReferenceSamples.References));

        Assert.Equal(["CWE-79 1 page", "CWE-384 3 threats, 1 mitigation, 2 pages"], page.QuerySelectorAll(".entries li").Select(entry => entry.Words()));
        Assert.Equal("2 entries", page.QuerySelector(".facts dd")!.Words());
    }

    [Theory]
    [InlineData("5.3", "Activity 5.3")]
    [InlineData("", "Activity")]
    public void An_activity_says_which_it_is(string number, string kind)
    {
        var view = new ChapterView(SampleSite.Frame("a/", "A"), Html.Empty) { Activity = new(number, new("Communication", null), new("People", null)) };

        Assert.Equal(kind, Markup.Parse(_theme.Chapter(view)).QuerySelector(".kind")!.Words());
    }

    [Fact]
    public void A_guide_s_categories_lead_to_its_sections_and_count_threats()
    {
        var rows = Markup.Parse(_theme.Methodology(MethodologySamples.Stride(_theme))).QuerySelectorAll(".categories tbody tr");

        Assert.Equal(6, rows.Length);
        Assert.Equal(["Spoofing", "Authenticity", "What happens when this goes wrong, in a sentence.", "11"], rows[0].Children.Select(cell => cell.Words()));
        Assert.Equal("../../methodologies/stride/#spoofing", rows[0].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_fault_s_page_says_where_what_and_what_would_be_right() => Assert.Equal(
        ["threat-models/broken.yaml:3:14 TM012 The component 'brwoser' is not defined. Did you mean 'browser'?", "threat-models/broken.yaml YML001 The file ends in the middle of a list."],
        Markup.Parse(_theme.Fault(OtherSamples.Fault)).QuerySelectorAll(".faults > li").Select(fault => string.Join(' ', fault.QuerySelectorAll("code, .id, p:not(.fault-place)").Select(part => part.Words()))));

    [Fact]
    public void A_page_that_is_not_there_and_stands_alone_asks_for_nothing_and_its_style_is_the_one_allowed()
    {
        var page = Markup.Parse(_theme.NotFound(OtherSamples.Alone));
        var hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector("style")!.TextContent)));

        Assert.Contains($"style-src '{hash}';", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Contains("script-src 'none';", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[href], [src]"));
    }

    [Fact]
    public void A_redirect_leads_on_without_script_and_hands_the_script_its_target()
    {
        var html = _theme.Redirect(OtherSamples.Redirect);
        var page = Markup.Parse(html);

        Assert.Contains("<noscript><meta http-equiv=\"refresh\" content=\"0; url=../../methodologies/stride/#spoofing\" /></noscript>", html, StringComparison.Ordinal);
        Assert.Equal("../../methodologies/stride/#spoofing", page.QuerySelector("a#target")!.GetAttribute("href"));
        Assert.Equal("../../assets/go.js", page.QuerySelector("script")!.GetAttribute("src"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("https://playbook.example.org/methodologies/stride/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public void A_term_has_its_permanent_link_and_its_letter()
    {
        var page = Markup.Parse(_theme.Glossary(GlossarySamples.Glossary));

        Assert.Equal("../go/attack-tree/", page.QuerySelector("#attack-tree .anchor")!.GetAttribute("href"));
        Assert.Equal(["#asset", "#threat"], page.QuerySelectorAll(".letters a").Select(link => link.GetAttribute("href")));
    }
}
