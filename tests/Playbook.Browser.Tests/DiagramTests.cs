using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using Playbook.Browser.Tests.Setup;
using Playbook.Themes.Default.Document;

namespace Playbook.Browser.Tests;

public sealed class DiagramTests(BuiltSite site)
{
    // A node's shape and its words, as they are painted.
    private const string PaintedNodes = """
        () => [...document.querySelectorAll('figure.diagram .node')].map(node => {
          const shape = node.querySelector('rect, circle, ellipse, polygon, path');
          const words = node.querySelector('.nodeLabel');
          return [node.textContent.trim(), getComputedStyle(shape).fill, getComputedStyle(words).color];
        })
        """;

    private const string NodeLinks = """
        () => [...document.querySelectorAll('figure.diagram svg a')]
          .map(link => new URL(link.getAttribute('href') || link.getAttributeNS('http://www.w3.org/1999/xlink', 'href'), location.href).href)
        """;

    [Fact]
    public void The_tests_serve_the_very_file_that_the_theme_names()
    {
        site.Require();

        Assert.Equal(Cdn.MermaidVersion, MermaidFile.Version());
        Assert.Equal(Cdn.MermaidIntegrity, MermaidFile.Integrity());
    }

    [Theory]
    [MemberData(nameof(PageKinds.WithDiagramsAllWays), MemberType = typeof(PageKinds))]
    public async Task Nodes_are_painted_in_the_themes_colours_and_can_be_read(Way way, string kind)
    {
        // The one that comes light and is switched shows as well that what was drawn is drawn anew.
        await using var visit = await Visit.Open(site, way, PageKinds.Address(kind));
        Assert.NotEqual(0, await visit.DrawDiagrams());
        await CheckPaint(visit.Page);

        await visit.Page.Locator(".scheme").ClickAsync();
        await visit.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('figure.diagram')].every(figure => figure.dataset.drawn === 'dark')");
        await CheckPaint(visit.Page);
        Assert.Empty(await visit.Complaints());
    }

    [Theory]
    [InlineData(Way.Disk)]
    [InlineData(Way.Server)]
    public async Task Every_nodes_link_leads_to_a_page_and_a_place_that_exist(Way way)
    {
        var checkedLinks = 0;
        await using var visit = await Visit.Open(site, way, "");
        foreach (var kind in PageKinds.WithDiagrams)
        {
            await visit.GoTo(PageKinds.Address(kind.Data));
            await visit.DrawDiagrams();
            foreach (var link in await visit.Page.EvaluateAsync<string[]>(NodeLinks))
            {
                Assert.Null(Missing(new Uri(link), way));
                checkedLinks++;
            }
        }

        Assert.True(checkedLinks > 20, $"Only {checkedLinks} nodes lead anywhere.");
    }

    [Theory]
    [InlineData(Way.Disk)]
    [InlineData(Way.Server)]
    public async Task A_click_on_an_activitys_node_opens_the_activity(Way way)
    {
        await using var visit = await Visit.Open(site, way, "");
        await visit.DrawDiagrams();

        await visit.Page.Locator("figure.diagram svg a", new PageLocatorOptions { HasText = "Train your people" }).ClickAsync();

        await visit.Arrive("people/train-your-people/");
    }

    [Theory]
    [InlineData(Way.Disk)]
    [InlineData(Way.Server)]
    public async Task A_click_on_a_components_node_goes_to_its_row(Way way)
    {
        await using var visit = await Visit.Open(site, way, "threat-models/webshop/");
        await visit.DrawDiagrams();

        await visit.Page.Locator("figure.diagram svg a .node").First.ClickAsync();

        await visit.Page.WaitForURLAsync("**#*");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.querySelector('main :target') !== null"));
    }

    [Theory]
    [InlineData("not reached")]
    [InlineData("other bytes")]
    public async Task Without_the_program_that_draws_it_a_diagram_stands_there_in_words(string how)
    {
        var answer = how == "not reached" ? null : (byte[])[.. MermaidFile.Read(), (byte)'\n'];
        await using var visit = await Visit.Open(site, Way.Server, "", new Look { Mermaid = answer });
        var figure = visit.Page.Locator("figure.diagram");

        await figure.ScrollIntoViewIfNeededAsync();
        await figure.Locator(".diagram-failure").WaitForAsync();

        Assert.True(await figure.Locator("li", new LocatorLocatorOptions { HasText = "Train your people" }).IsVisibleAsync());
        Assert.Equal(0, await figure.Locator("svg").CountAsync());
    }

    private static async Task CheckPaint(IPage page)
    {
        var nodes = await page.EvaluateAsync<string[][]>(PaintedNodes);
        Assert.NotEmpty(nodes);
        foreach (var node in nodes)
        {
            var fill = Rgb.Parse(node[1]);
            Assert.True(fill is { IsOpaque: true } and not { Red: 0, Green: 0, Blue: 0 }, $"\"{node[0]}\" is painted {node[1]}");
            Assert.True(fill.ContrastWith(Rgb.Parse(node[2])) >= 4.5, $"\"{node[0]}\" is written {node[2]} on {node[1]}");
        }
    }

    private string? Missing(Uri link, Way way)
    {
        var relative = Uri.UnescapeDataString(site.Root(way).MakeRelativeUri(new Uri(link.GetLeftPart(UriPartial.Path))).ToString());
        var file = Path.Combine(site.Folder(way), relative.Length == 0 || relative.EndsWith('/') ? relative + "index.html" : relative);
        if (!File.Exists(file))
        {
            return $"{link}: there is no {file}";
        }

        var fragment = Uri.UnescapeDataString(link.Fragment.TrimStart('#'));
        return fragment.Length == 0 || new HtmlParser().ParseDocument(File.ReadAllText(file)).GetElementById(fragment) is not null ? null : $"{link}: {file} has no such place";
    }
}
