using Microsoft.Playwright;
using Playbook.Browser.Tests.Setup;

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

    [Fact]
    public async Task What_Mermaid_drew_can_be_zoomed_also_after_it_was_drawn_anew()
    {
        await using var visit = await Visit.Open(site, Way.Server, PageKinds.Address("activity"));
        await visit.DrawDiagrams();
        await visit.Page.Locator(".scheme").ClickAsync();
        await visit.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('figure.diagram')].every(figure => figure.dataset.drawn === 'dark')");
        var figure = visit.Page.Locator("figure.diagram").First;
        Task<double> Width() => figure.Locator(".drawing > svg").EvaluateAsync<double>("svg => svg.viewBox.baseVal.width");
        var whole = await Width();

        await figure.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Zoom in" }).ClickAsync();
        Assert.True(await Width() < whole);
        await figure.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Fit the whole drawing" }).ClickAsync();
        Assert.Equal(whole, await Width());
        Assert.Equal(1, await figure.Locator(".tools").CountAsync());
    }

    [Theory]
    [InlineData("not reached")]
    [InlineData("other bytes")]
    public async Task Without_the_program_that_draws_it_a_diagram_stands_there_in_words(string how)
    {
        await using var visit = await Visit.Open(site, Way.Server, PageKinds.Address("activity"), new Look
        {
            CdnAnswer = file => how == "not reached" ? null : [.. PinnedPackage.Read(file), (byte)'\n'],
        });
        var figure = visit.Page.Locator("figure.diagram").First;

        await figure.ScrollIntoViewIfNeededAsync();
        await figure.Locator(".diagram-failure").WaitForAsync();

        Assert.True(await figure.Locator(".mermaid-source").IsVisibleAsync());
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
}
