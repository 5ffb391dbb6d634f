using Microsoft.Playwright;
using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

/// <summary>
/// Every page of the sample site before axe, wide and light, narrow and dark. It takes a quarter of an hour, so it runs only where
/// <c>PLAYBOOK_EVERY_PAGE</c> is 1; the suite looks at one page of each kind.
/// </summary>
public sealed class EveryPageTests(BuiltSite site, ITestOutputHelper output)
{
    [Fact]
    public async Task Every_page_is_accessible_in_both_colour_schemes_and_widths()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("PLAYBOOK_EVERY_PAGE") != "1", "PLAYBOOK_EVERY_PAGE is not 1");
        var root = site.Folder(Way.Server);
        var addresses = Directory.EnumerateFiles(root, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'))
            // What leads on is gone before anybody can look at it.
            .Where(file => !file.StartsWith("go/", StringComparison.Ordinal) && !file.Contains("/go/", StringComparison.Ordinal))
            .Select(file => file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file)
            .Order(StringComparer.Ordinal)
            .ToList();
        var wrong = new List<string>();
        await using var visit = await Visit.Open(site, Way.Server, "");
        foreach (var address in addresses)
        {
            await visit.GoTo(address);
            foreach (var (width, scheme) in new[] { (1440, ColorScheme.Light), (390, ColorScheme.Dark) })
            {
                await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                await visit.Page.SetViewportSizeAsync(width, 900);
                await visit.DrawDiagrams();
                wrong.AddRange(from what in await Axe.Violations(visit.Page) select $"/{address} at {width} px {what}");
            }
        }

        output.WriteLine($"{addresses.Count} pages, {wrong.Count} violations");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty(await visit.Complaints());
    }
}
