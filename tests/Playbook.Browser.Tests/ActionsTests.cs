using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

public sealed class ActionsTests(BuiltSite site)
{
    private const string Rows = ".loaded tbody tr";

    [Theory]
    [InlineData(Way.Disk)]
    [InlineData(Way.Server)]
    public async Task The_open_actions_are_there_those_due_first_before_the_others(Way way)
    {
        await using var visit = await Visit.Open(site, way, "actions/", new Look());
        await visit.Page.Locator(Rows).First.WaitForAsync();
        var days = await visit.Page.Locator(".loaded td[data-label=Due] time").EvaluateAllAsync<string[]>("days => days.map(day => day.dateTime)");

        Assert.NotEmpty(days);
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        Assert.Equal(0, await visit.Page.Locator(".loaded .status.is-closed").CountAsync());
        Assert.Empty(await visit.Complaints());
    }

    [Fact]
    public async Task An_owner_is_chosen_and_the_view_can_be_linked()
    {
        await using var visit = await Visit.Open(site, Way.Server, "actions/", new Look());
        await visit.Page.Locator(Rows).First.WaitForAsync();
        var all = await visit.Page.Locator(Rows).CountAsync();

        await visit.Page.Locator("select[name=owner]").SelectOptionAsync("team-checkout");
        Assert.InRange(await visit.Page.Locator(Rows).CountAsync(), 1, all - 1);
        Assert.Equal(["Checkout team"], (await visit.Page.Locator(".loaded td[data-label=Owner]").AllTextContentsAsync()).Distinct());
        Assert.Contains("owner=team-checkout", visit.Page.Url, StringComparison.Ordinal);

        var chosen = await visit.Page.Locator(Rows).CountAsync();
        await visit.Page.ReloadAsync();
        await visit.Page.Locator(Rows).First.WaitForAsync();
        Assert.Equal(chosen, await visit.Page.Locator(Rows).CountAsync());
    }

    [Fact]
    public async Task The_number_of_overdue_actions_opens_them()
    {
        await using var visit = await Visit.Open(site, Way.Server, "actions/", new Look());
        await visit.Page.Locator(Rows).First.WaitForAsync();
        var overdue = visit.Page.Locator(".tallies .is-late a");

        await overdue.ClickAsync();

        Assert.Contains("when=overdue", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(await overdue.Locator("b").TextContentAsync(), $"{await visit.Page.Locator(Rows).CountAsync()}");
        Assert.Equal(await visit.Page.Locator(Rows).CountAsync(), await visit.Page.Locator(".loaded .due.is-overdue").CountAsync());
    }

    [Fact]
    public async Task Closed_actions_are_one_switch_away()
    {
        await using var visit = await Visit.Open(site, Way.Server, "actions/", new Look());
        await visit.Page.Locator(Rows).First.WaitForAsync();
        var open = await visit.Page.Locator(Rows).CountAsync();

        await visit.Page.Locator("input[name=all]").CheckAsync();

        Assert.True(await visit.Page.Locator(Rows).CountAsync() > open);
        Assert.True(await visit.Page.Locator(".loaded .status.is-closed").CountAsync() > 0);
    }

    [Fact]
    public async Task Without_script_each_owner_has_a_page()
    {
        await using var visit = await Visit.Open(site, Way.Server, "actions/", new Look { HasScript = false });
        Assert.False(await visit.Page.Locator(".loaded").IsVisibleAsync());
        Assert.True(await visit.Page.Locator("a[href$='actions.csv']").Last.IsVisibleAsync());

        await visit.Page.Locator("a[href='../actions/team-checkout/']").ClickAsync();

        await visit.Arrive("actions/team-checkout/");
        Assert.True(await visit.Page.Locator(".mitigations tbody tr").CountAsync() > 0);
    }
}
