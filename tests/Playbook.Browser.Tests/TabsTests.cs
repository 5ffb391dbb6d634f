using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

/// <summary>Panels become tabs where there is script, by mouse and by keyboard.</summary>
public sealed class TabsTests(BuiltSite site)
{
    private const string Address = "technology/integration-with-devops-tooling/";

    [Theory]
    [InlineData(Way.Disk)]
    [InlineData(Way.Server)]
    public async Task One_panel_is_shown_at_a_time_and_arrows_go_from_tab_to_tab(Way way)
    {
        await using var visit = await Visit.Open(site, way, Address, new Look());
        var panels = visit.Page.Locator("[role=tabpanel]:visible");
        Assert.Equal("GitHub Actions", await visit.Page.Locator("[role=tab][aria-selected=true]").TextContentAsync());
        Assert.Equal(1, await panels.CountAsync());

        await visit.Page.Locator("[role=tab]").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("GitLab CI", await visit.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.Contains("GIT_DEPTH", await panels.TextContentAsync(), StringComparison.Ordinal);

        await visit.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Contains("runs-on", await panels.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        Assert.Empty(await visit.Complaints());
    }
}
