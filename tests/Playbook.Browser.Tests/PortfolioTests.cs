using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

public sealed class PortfolioTests(BuiltSite site)
{
    [Theory]
    [InlineData(Way.Disk)]
    [InlineData(Way.Server)]
    public async Task The_portfolio_shows_only_what_is_chosen(Way way)
    {
        await using var visit = await Visit.Open(site, way, "threat-models/", new Look());
        var rows = visit.Page.Locator(".models tbody tr:visible");
        var all = await rows.CountAsync();
        Assert.True(all > 2, "the sample has too few models to filter");

        await visit.Page.Locator("select[data-facet=format]").SelectOptionAsync("OWASP Threat Dragon");
        Assert.Equal(1, await rows.CountAsync());
        Assert.Equal($"1 of {all} threat models", await visit.Page.Locator(".filter-count").TextContentAsync());

        await visit.Page.Locator(".filters .clear").ClickAsync();
        Assert.Equal(all, await rows.CountAsync());
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.matches('.filters select')"), "the focus is lost with the button");
        Assert.Empty(await visit.Complaints());
    }

    [Fact]
    public async Task A_filtered_view_can_be_linked_and_a_value_that_is_gone_filters_nothing()
    {
        await using var visit = await Visit.Open(site, Way.Server, "threat-models/", new Look());
        await visit.Page.Locator("select[data-facet=format]").SelectOptionAsync("OWASP Threat Dragon");
        Assert.Contains("format=OWASP+Threat+Dragon", visit.Page.Url, StringComparison.Ordinal);

        await visit.Page.ReloadAsync();
        Assert.Equal(1, await visit.Page.Locator(".models tbody tr:visible").CountAsync());

        await visit.Page.GotoAsync(visit.Page.Url.Replace("OWASP+Threat+Dragon", "Gone", StringComparison.Ordinal));
        Assert.True(await visit.Page.Locator(".models tbody tr:visible").CountAsync() > 2);
    }
}
