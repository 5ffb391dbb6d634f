using AngleSharp.Html;
using Playbook.Tests;

namespace Playbook.Site.Tests.Applications;

public sealed class ApplicationsPageTests
{
    private static readonly Lazy<TestSite> s_site = new(ApplicationsSite.ForThePublic);

    [Fact]
    public void The_page_is_as_it_was_accepted()
    {
        var main = s_site.Value.Main("applications/");
        // The name of the script has a hash of its bytes in it.
        main.QuerySelector("script")!.Remove();
        using var writer = new StringWriter();
        main.ToHtml(writer, new PrettyMarkupFormatter { Indentation = "  ", NewLine = "\n" });
        Snapshot.Verify("applications.html", writer.ToString().Trim() + "\n");
    }

    [Fact]
    public void Nothing_is_wrong_with_the_site() => Assert.Empty(s_site.Value.Messages);

    [Theory]
    [InlineData("lake", "No threat model", "")]
    [InlineData("web-shop", "Below the demands", "Still a draft|No attack trees|Not made with STRIDE|Without the application security team|Last reviewed on 2025-12-01, more than 6 months ago|Its own interval is 1 year; 6 months are demanded")]
    [InlineData("payments", "Meets the demands", "")]
    [InlineData("vault", "Threat model not shown here", "")]
    [InlineData("intranet", "Nothing demanded", "")]
    [InlineData("old", "Retired", "")]
    public void Each_application_says_how_it_stands_and_what_is_missing(string id, string state, string lacks)
    {
        var row = s_site.Value.Page("applications/").GetElementById(id)!;

        Assert.Equal(state, row.QuerySelector(".cover")!.TextContent);
        Assert.Equal(lacks, string.Join('|', row.QuerySelectorAll(".lacks li").Select(item => item.TextContent)));
    }

    [Fact]
    public void Those_that_need_something_come_first_and_the_sum_leaves_out_what_cannot_be_told()
    {
        var page = s_site.Value.Page("applications/");

        Assert.Equal(["lake", "web-shop", "vault", "payments", "intranet", "old"], page.QuerySelectorAll(".applications tbody tr").Select(row => row.Id!));
        var sum = page.QuerySelectorAll("main p").Single(text => text.TextContent.Contains("that demand", StringComparison.Ordinal)).TextContent;
        Assert.Equal("1 of 3 applications that demand a threat model have one that meets the demands. 1 more has a threat model that is not shown here. 1 more is retired.", sum.Trim());
        Assert.Equal("1 meets the demands, 1 is below them, 1 has no threat model", page.QuerySelector(".coverage dd")!.TextContent.Trim());
        Assert.Equal(["met", "below", "none"], page.QuerySelectorAll(".pieces i").Select(piece => piece.ClassName!));
    }

    [Fact]
    public void An_application_is_linked_by_its_id_and_its_owner_lists_it()
    {
        var site = s_site.Value;

        Assert.Equal("applications/#web-shop", site.Main("").QuerySelector(".prose a[href*=applications]")!.GetAttribute("href"));
        Assert.Contains("\"id\": \"applications/web-shop\",\n      \"kind\": \"application\",\n      \"title\": \"Web shop\",\n      \"url\": \"applications/#web-shop\"", site.Text("api/site.json"), StringComparison.Ordinal);
        Assert.Contains("url=../../../applications/#web-shop", site.Text("go/applications/web-shop/index.html"), StringComparison.Ordinal);
        Assert.Equal("Web shop", site.Page("roles/").GetElementById("team")!.QuerySelector(".see a")!.TextContent);
        Assert.Contains("Applications: Web shop", site.Main("methodologies/stride/").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_audience_may_not_see_is_not_named_and_no_name_of_a_person_is_shown()
    {
        var everything = string.Join('\n', s_site.Value.Files.Values.Select(System.Text.Encoding.UTF8.GetString));

        Assert.DoesNotContain("Secret application", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden title", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-model", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada Byron", everything, StringComparison.Ordinal);
        Assert.Contains("Secret application", ApplicationsSite.Build().Text("applications/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_has_the_level_of_its_application_and_says_what_of_its_demands_is_missing()
    {
        var site = s_site.Value;

        var shop = site.Main("threat-models/shop/");
        Assert.Equal("Critical", shop.QuerySelector(".facts .level")!.TextContent);
        Assert.Equal("../../applications/#web-shop", site.Side("threat-models/shop/").QuerySelector("a[href*=applications]")!.GetAttribute("href"));
        Assert.Equal(
            ["Threat model: Still a draft", "What it holds: No attack trees", "Methodologies: Not made with STRIDE", "Who takes part: Without the application security team", "Review: Last reviewed on 2025-12-01, more than 6 months ago|Its own interval is 1 year; 6 months are demanded"],
            shop.QuerySelectorAll(".demands tbody tr").Select(row => $"{row.QuerySelector("th")!.TextContent}: {string.Join('|', row.QuerySelectorAll(".lacks li").Select(item => item.TextContent))}"));
        Assert.All(site.Main("threat-models/pay/").QuerySelectorAll(".demands tbody tr"), row => Assert.Equal("Met", row.QuerySelector(".status")!.TextContent));
        Assert.Contains("1 of 3 applications that demand a threat model have one that meets the demands.", site.Main("threat-models/").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Critical", "Critical"], site.Main("threat-models/").QuerySelectorAll("td[data-label=Application] .level").Select(level => level.TextContent));
    }

    [Fact]
    public void The_risk_page_says_what_each_level_demands()
    {
        var rows = s_site.Value.Main("risk/").QuerySelectorAll("[aria-label='What application levels demand'] tbody tr");

        Assert.Equal(["Not needed", "Required"], rows.Select(row => row.QuerySelector("td")!.TextContent));
        Assert.Equal(
            ["Required", "Components, attack trees", "STRIDE", "At least every 6 months", "Application security team"],
            rows[1].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public void Without_applications_there_is_no_page_and_with_a_page_of_the_author_they_stand_below_it()
    {
        Assert.DoesNotContain("applications/index.html", TestSite.Build("-- index.md --\n# Home").Files.Keys);

        var site = TestSite.Build("-- index.md --\n# Home\n-- applications.md --\n# Our applications\n\nAll of them.\n-- applications.yml --\nschema: 1\napplications: [{ id: a, title: Only one }]\n");
        var main = site.Main("applications/");
        Assert.Equal("Our applications", main.QuerySelector("h1")!.TextContent);
        Assert.Contains("All of them.", main.TextContent, StringComparison.Ordinal);
        Assert.Equal("Only one", main.QuerySelector(".applications tbody th")!.FirstChild!.TextContent.Trim());
    }
}
