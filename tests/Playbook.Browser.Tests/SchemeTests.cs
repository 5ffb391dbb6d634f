using Microsoft.Playwright;
using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

public sealed class SchemeTests(BuiltSite site)
{
    [Theory]
    [InlineData(Way.Disk, false)]
    [InlineData(Way.Server, false)]
    [InlineData(Way.Server, true)]
    public async Task The_readers_choice_of_colours_holds_on_other_pages_and_can_be_taken_back(Way way, bool systemIsDark)
    {
        await using var visit = await Visit.Open(site, way, "introduction/", new Look { IsDark = systemIsDark });
        Assert.Equal(systemIsDark, await IsDark(visit.Page));

        await visit.Page.Locator(".scheme").ClickAsync();
        Assert.Equal(!systemIsDark, await IsDark(visit.Page));
        await visit.Page.ReloadAsync();
        Assert.Equal(!systemIsDark, await IsDark(visit.Page));
        await visit.GoTo("risk/");
        Assert.Equal(!systemIsDark, await IsDark(visit.Page));

        await visit.Page.Locator(".scheme").ClickAsync();
        await visit.GoTo("introduction/");
        Assert.Equal(systemIsDark, await IsDark(visit.Page));
        Assert.Empty(await visit.Complaints());
    }

    private static async Task<bool> IsDark(IPage page)
    {
        var paper = Rgb.Parse(await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        var ink = Rgb.Parse(await page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
        Assert.True(paper.ContrastWith(ink) >= 7, $"Text is written {ink} on {paper}.");
        return paper.Green < ink.Green;
    }
}
