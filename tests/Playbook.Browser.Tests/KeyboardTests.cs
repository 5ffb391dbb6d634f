using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

public sealed class KeyboardTests(BuiltSite site)
{
    // What is wrong with where the focus is: empty where nothing is, null where it has left the page. A link over two lines is seen by its first.
    private const string Stop = """
        () => {
          const element = document.activeElement, before = window._before;
          if (element === document.body) return null;
          window._before = element;
          const name = `${element.tagName.toLowerCase()}.${element.className.baseVal ?? element.className} "${element.textContent.trim().slice(0, 40)}": `;
          const style = getComputedStyle(element), box = element.getClientRects()[0] ?? element.getBoundingClientRect();
          const wrong = [];
          if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) wrong.push(name + 'one does not see that it is focused');
          const left = Math.max(box.left, 0), top = Math.max(box.top, 0), right = Math.min(box.right, innerWidth), bottom = Math.min(box.bottom, innerHeight);
          if (right - left < 1 || bottom - top < 1) wrong.push(name + 'it is out of view');
          else {
            const isOnTop = (x, y) => {
              const there = document.elementFromPoint(x, y);
              return there && (element.contains(there) || there.contains(element) && getComputedStyle(there).position === 'static' || there.closest('label')?.control === element);
            };
            const xs = [left + 1, (left + right) / 2, right - 1], ys = [top + 1, (top + bottom) / 2, bottom - 1];
            if (!xs.some(x => ys.some(y => isOnTop(x, y)))) wrong.push(name + 'something lies over it');
          }
          if (before?.isConnected && !(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) wrong.push(name + 'it stands before the stop before it');
          return wrong;
        }
        """;

    [Theory]
    [MemberData(nameof(PageKinds.WithFrame), MemberType = typeof(PageKinds))]
    public async Task The_stops_follow_the_page_and_each_is_seen_with_its_focus(string kind)
    {
        await using var visit = await Visit.Open(site, Way.Server, PageKinds.Address(kind));
        await visit.DrawDiagrams();
        await CheckStops(visit, 60);

        await visit.Page.SetViewportSizeAsync(390, 700);
        await visit.Page.ReloadAsync();
        await CheckStops(visit, 25);

        // The first stop of all is the way past the header.
        await visit.Page.ReloadAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.matches('a.skip')"));
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("_content", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
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

    private static async Task CheckStops(Visit visit, int most)
    {
        var wrong = new List<string>();
        var stops = 0;
        for (; stops < most; stops++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Page.EvaluateAsync<string[]?>(Stop) is not { } found)
            {
                break;
            }

            wrong.AddRange(found);
        }

        Assert.True(stops > 5, $"There are only {stops} stops.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
