using Microsoft.Playwright;
using Playbook.Browser.Tests.Setup;
using Playbook.Site;

namespace Playbook.Browser.Tests;

/// <summary>The page of the reference that holds every element of the design, at all widths, in both schemes, with large text.</summary>
public sealed class DesignTests(BuiltSite site) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("playbook-design-");
    private PagesServer? _server;

    public async ValueTask InitializeAsync()
    {
        site.Require();
        BuiltSite.Build(new BuildOptions { Content = Path.Combine(Repository.Content, "..", "docs"), Output = Path.Combine(_folder.FullName, "site"), Version = "test" });
        _server = await PagesServer.Start(Path.Combine(_folder.FullName, "site"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_element_is_accessible_and_fits_from_320_to_2560_pixels(bool isDark)
    {
        await using var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions { ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(_server!.Root, "design/").AbsoluteUri);
        var wrong = new List<string>();
        foreach (var width in (int[])[320, 390, 768, 1440, 2560])
        {
            await page.SetViewportSizeAsync(width, 900);
            var content = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (content > width)
            {
                wrong.Add($"at {width} px the page is {content} px wide");
            }

            await Screenshots.Keep(page, $"design-{Screenshots.Of(width, isDark)}");
        }

        wrong.AddRange(await Axe.Violations(page));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
