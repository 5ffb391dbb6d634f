using Microsoft.Playwright;
using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

/// <summary>The questions by which a methodology is chosen, and the threats of a model, which are filtered by the same script and sorted.</summary>
public sealed class ChooserTests(BuiltSite site)
{
    [Theory]
    [InlineData(Way.Disk)]
    [InlineData(Way.Server)]
    public async Task Answers_narrow_the_methodologies_and_stand_in_the_address(Way way)
    {
        await using var visit = await Visit.Open(site, way, "methodologies/");
        var rows = visit.Page.Locator(".guides tbody tr:visible th a");

        await visit.Page.GetByLabel("What do you worry about?").SelectOptionAsync("Security");
        Assert.Equal(["STRIDE", "PASTA", "Attack trees"], await rows.AllTextContentsAsync());
        await visit.Page.GetByLabel("How much effort can you spend at most?").SelectOptionAsync("Medium");
        Assert.Equal(["STRIDE", "Attack trees"], await rows.AllTextContentsAsync());
        await visit.Page.GetByLabel("What matters most?").SelectOptionAsync("Scalable");
        Assert.Equal(["STRIDE"], await rows.AllTextContentsAsync());
        Assert.Contains("effort=Medium", visit.Page.Url, StringComparison.Ordinal);
        Assert.Empty(await visit.Complaints());
    }

    [Fact]
    public async Task Without_script_all_methodologies_are_compared_and_no_question_is_asked()
    {
        await using var visit = await Visit.Open(site, Way.Server, "methodologies/", new Look { HasScript = false });

        Assert.Equal(4, await visit.Page.Locator(".guides tbody tr:visible").CountAsync());
        Assert.Equal(0, await visit.Page.Locator(".chooser:visible").CountAsync());
    }

    [Fact]
    public async Task Threats_are_sorted_by_level_greatest_first_then_the_other_way_then_as_they_were()
    {
        await using var visit = await Visit.Open(site, Way.Server, "threat-models/webshop/");
        var ids = visit.Page.Locator(".threats tbody tr:visible");
        var ranks = visit.Page.Locator(".threats tbody tr:visible [data-label=Level]");
        var level = visit.Page.Locator(".threats thead th", new PageLocatorOptions { HasText = "Level" });
        var before = await Ids();

        await level.Locator("button").ClickAsync();
        Assert.Equal("descending", await level.GetAttributeAsync("aria-sort"));
        var greatest = await Keys();
        Assert.Equal(greatest.OrderDescending(), greatest);

        await visit.Page.ReloadAsync();
        Assert.Equal(greatest, await Keys());
        await level.Locator("button").ClickAsync();
        Assert.Equal("ascending", await level.GetAttributeAsync("aria-sort"));
        Assert.Equal(greatest.Order(), await Keys());

        await level.Locator("button").ClickAsync();
        Assert.Null(await level.GetAttributeAsync("aria-sort"));
        Assert.Equal(before, await Ids());

        Task<string[]> Ids() => ids.EvaluateAllAsync<string[]>("rows => rows.map(row => row.id)");
        Task<int[]> Keys() => ranks.EvaluateAllAsync<int[]>("cells => cells.map(cell => Number(cell.dataset.key))");
    }

    [Fact]
    public async Task Threats_are_filtered_by_any_of_their_categories()
    {
        await using var visit = await Visit.Open(site, Way.Server, "threat-models/webshop/");
        await visit.Page.GetByLabel("Category").SelectOptionAsync("STRIDE: Tampering");

        var shown = await visit.Page.Locator(".threats tbody tr:visible .row-note").First.TextContentAsync();
        Assert.Contains("Tampering", shown, StringComparison.Ordinal);
        Assert.Contains(await visit.Page.Locator(".threats tbody tr:visible").EvaluateAllAsync<string[]>("rows => rows.map(row => row.id)"), id => id == "t-002");
        Assert.Empty(await visit.Complaints());
    }
}
