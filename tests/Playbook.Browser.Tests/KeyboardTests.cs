using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

public sealed class KeyboardTests(BuiltSite site)
{
    private const string Focused = """
        () => {
          const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
          const isSeen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.height > 0
            && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          return [element.tagName + ' ' + element.textContent.trim().slice(0, 40), String(isSeen), String(element === document.body)];
        }
        """;

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task The_first_stop_is_the_way_to_the_content(string kind)
    {
        await using var visit = await Visit.Open(site, Way.Server, PageKinds.Address(kind));

        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.matches('a.skip')"));
        Assert.Equal("true", (await visit.Page.EvaluateAsync<string[]>(Focused))[1]);
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("_content", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Theory]
    [InlineData("home", 1440)]
    [InlineData("model", 1440)]
    [InlineData("model", 390)]
    [InlineData("risk", 390)]
    public async Task Each_stop_is_seen(string kind, int width)
    {
        await using var visit = await Visit.Open(site, Way.Server, PageKinds.Address(kind), new Look { Width = width });
        await visit.DrawDiagrams();
        var stops = 0;

        for (var i = 0; i < 60; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var stop = await visit.Page.EvaluateAsync<string[]>(Focused);
            if (stop[2] == "true")
            {
                break;
            }

            Assert.True(stop[1] == "true", $"One does not see that {stop[0]} is focused.");
            stops++;
        }

        Assert.True(stops > 10, $"There are only {stops} stops.");
    }

    [Fact]
    public async Task The_menu_opens_with_enter_and_closes_with_escape()
    {
        await using var visit = await Visit.Open(site, Way.Server, "", new Look { Width = 390 });
        var link = visit.Page.Locator(".menu-site a").First;

        await visit.Page.Locator(".menu summary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.True(await link.IsVisibleAsync());
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.closest('.menu-panel') !== null"));

        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.False(await link.IsVisibleAsync());
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.matches('.menu summary')"));
    }
}
