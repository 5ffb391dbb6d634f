using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

public sealed partial class PrintTests(BuiltSite site)
{
    [Theory]
    [InlineData("print/process/", 10, 60)]
    [InlineData("print/threat-models/webshop/", 20, 80)]
    [InlineData(OddSite.Folder + "print/", 60, 200)]
    public async Task A_document_becomes_a_PDF_with_links_inside(string address, int least, int most)
    {
        await using var visit = await Visit.Open(site, Way.Disk, address, new Look { IsDark = true });
        var inside = await visit.Page.Locator("main a[href^='#']").CountAsync();

        var pdf = await Pdf(visit);

        Assert.InRange(PageObject().Count(pdf), least, most);
        Assert.True(inside > 10, $"only {inside} links lead inside");
        Assert.True(Destination().Count(pdf) >= inside / 2, $"{Destination().Count(pdf)} of {inside} links inside are in the PDF");
    }

    [Fact]
    public async Task A_page_prints_black_on_white_without_what_surrounds_it()
    {
        await using var visit = await Visit.Open(site, Way.Server, "threat-models/webshop/", new Look { IsDark = true });

        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal("rgb(255, 255, 255)", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor === 'rgba(0, 0, 0, 0)' ? getComputedStyle(document.body).backgroundColor : getComputedStyle(document.documentElement).backgroundColor"));
        foreach (var chrome in new[] { ".bar", ".crumbs", ".turn", ".tools", ".section-nav" })
        {
            Assert.All(await visit.Page.Locator(chrome).AllAsync(), element => Assert.False(element.IsVisibleAsync().GetAwaiter().GetResult()));
        }

        Assert.True(await visit.Page.Locator("svg.picture").First.IsVisibleAsync());
        Assert.True(await visit.Page.EvaluateAsync<bool>("Array.from(document.querySelectorAll('svg.picture')).every(picture => picture.getBoundingClientRect().width <= picture.parentElement.clientWidth + 1)"));
    }

    private static async Task<string> Pdf(Visit visit) =>
        Encoding.Latin1.GetString(await visit.Page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true }));

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObject();

    [GeneratedRegex(@"/Dest\b")]
    private static partial Regex Destination();
}
