using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

/// <summary>Each kind of page, wide and narrow, light and dark: looked at by axe, measured, and kept as a picture to be looked at by people.</summary>
public sealed class AppearanceTests(BuiltSite site)
{
    private static readonly int[] Widths = [1440, 390];

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task A_page_is_accessible_and_fits_its_window_in_light_colours(string kind) => Check(kind, isDark: false);

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task A_page_is_accessible_and_fits_its_window_in_dark_colours(string kind) => Check(kind, isDark: true);

    private async Task Check(string kind, bool isDark)
    {
        await using var visit = await Visit.Open(site, Way.Server, PageKinds.Address(kind), new Look { IsDark = isDark });
        var wrong = new List<string>();
        foreach (var width in Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            await visit.DrawDiagrams();
            var content = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (content > width)
            {
                wrong.Add($"at {width} px the page is {content} px wide");
            }

            wrong.AddRange(from what in await Axe.Violations(visit.Page) select $"at {width} px {what}");
            await Screenshots.Keep(visit.Page, $"{kind}-{Screenshots.Of(width, isDark)}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty(await visit.Complaints());
    }
}
