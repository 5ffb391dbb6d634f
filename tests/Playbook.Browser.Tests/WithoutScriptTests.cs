using Microsoft.Playwright;
using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

public sealed class WithoutScriptTests(BuiltSite site)
{
    private static readonly Look NoScript = new() { HasScript = false };

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task A_page_shows_its_content_and_no_complaint(string kind)
    {
        await using var visit = await Visit.Open(site, Way.Server, PageKinds.Address(kind), NoScript);

        Assert.True((await visit.Page.Locator("main").InnerTextAsync()).Length > 100);
        // A button that would do nothing is not shown.
        Assert.False(await visit.Page.Locator("button").First.IsVisibleAsync());
        Assert.Empty(await visit.Complaints());
    }

    [Fact]
    public async Task Navigation_leads_on()
    {
        await using var visit = await Visit.Open(site, Way.Server, "", NoScript);

        await visit.Page.Locator(".site-nav a[href='process/']").ClickAsync();
        await visit.Arrive("process/");
        await visit.Page.Locator(".section-nav a", new PageLocatorOptions { HasText = "Treat the risk" }).ClickAsync();
        await visit.Arrive("process/treat-the-risk/");
        await visit.Page.Locator(".crumbs a").First.ClickAsync();
        await visit.Arrive("");
    }

    [Fact]
    public async Task The_menu_opens_and_leads_on()
    {
        await using var visit = await Visit.Open(site, Way.Server, "", NoScript with { Width = 390 });
        var link = visit.Page.Locator(".menu-site a[href='glossary/']");
        Assert.False(await link.IsVisibleAsync());

        await visit.Page.Locator(".menu summary").ClickAsync();
        await link.ClickAsync();

        await visit.Arrive("glossary/");
    }

    [Fact]
    public async Task A_diagram_for_Mermaid_shows_its_text()
    {
        await using var visit = await Visit.Open(site, Way.Server, PageKinds.Address("activity"), NoScript);

        Assert.True(await visit.Page.Locator("figure.diagram .mermaid-source").First.IsVisibleAsync());
    }

    [Theory]
    [MemberData(nameof(PageKinds.WithDrawings), MemberType = typeof(PageKinds))]
    public async Task A_drawing_is_there(string kind)
    {
        await using var visit = await Visit.Open(site, Way.Server, PageKinds.Address(kind), NoScript);
        var node = visit.Page.Locator("figure.drawn .node").First;

        await node.ScrollIntoViewIfNeededAsync();

        Assert.True(await node.IsVisibleAsync());
        Assert.NotEqual("none", await node.Locator(".shape").EvaluateAsync<string>("shape => getComputedStyle(shape).fill"));
    }

    [Theory]
    [InlineData("go/stride/", "methodologies/stride/")]
    [InlineData("go/stride.tampering/", "methodologies/stride/#tampering")]
    public async Task A_permanent_link_leads_to_what_it_names(string from, string to)
    {
        await using var visit = await Visit.Open(site, Way.Server, from, NoScript);

        await visit.Arrive(to);
    }
}
