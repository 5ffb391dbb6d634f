using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

/// <summary>Drawings made at build time: seen, followed, zoomed, and reached by keyboard.</summary>
public sealed class DrawingTests(BuiltSite site)
{
    private const string Links = """
        () => [...document.querySelectorAll('.picture a')].map(link => new URL(link.getAttribute('href'), location.href).href)
        """;

    // Words that stick out of what they stand in: nodes by more than two pixels, which Chromium's rounding of glyphs takes, names of flows by more than their light background.
    internal const string StickingOut = """
        () => [...document.querySelectorAll('.picture .node, .picture .flow')].flatMap(thing => {
          const back = thing.querySelector('.shape, .name-back');
          if (!back) return [];
          const box = back.getBBox();
          return [...thing.querySelectorAll(':scope > text')].filter(text => {
            const words = text.getBBox();
            return words.x < box.x - 2 || words.x + words.width > box.x + box.width + 2 || words.y < box.y - 2 || words.y + words.height > box.y + box.height + 2;
          }).map(text => text.textContent);
        })
        """;

    [Theory]
    [InlineData(Way.Disk)]
    [InlineData(Way.Server)]
    public async Task Every_nodes_link_leads_to_a_page_and_a_place_that_exist(Way way)
    {
        var followed = 0;
        await using var visit = await Visit.Open(site, way, "");
        foreach (var kind in PageKinds.WithDrawings)
        {
            await visit.GoTo(PageKinds.Address(kind.Data));
            foreach (var link in await visit.Page.EvaluateAsync<string[]>(Links))
            {
                Assert.Null(Missing(new Uri(link), way));
                followed++;
            }
        }

        Assert.True(followed > 20, $"Only {followed} nodes lead anywhere.");
    }

    [Theory]
    [InlineData(Way.Disk)]
    [InlineData(Way.Server)]
    public async Task A_click_on_an_activitys_node_opens_the_activity(Way way)
    {
        await using var visit = await Visit.Open(site, way, "");

        await visit.Page.Locator(".picture a", new PageLocatorOptions { HasText = "Train your people" }).ClickAsync();

        await visit.Arrive("people/train-your-people/");
    }

    [Fact]
    public async Task A_node_leads_to_its_component_and_back()
    {
        await using var visit = await Visit.Open(site, Way.Server, "threat-models/webshop/");
        var node = visit.Page.Locator("#diagram .node").First;
        var key = await node.GetAttributeAsync("data-of");

        await node.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync($"**#{key}");
        Assert.Equal(key, await visit.Page.EvaluateAsync<string>("document.querySelector('main :target').id"));

        await visit.Page.GoBackAsync();
        Assert.DoesNotContain("#", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keyboard_reaches_each_node_and_then_each_flow_from_the_top_down()
    {
        await using var visit = await Visit.Open(site, Way.Server, "threat-models/webshop/");
        var all = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('#diagram .picture a')].map(link => link.dataset.of)");
        await visit.Page.Locator("#diagram .canvas").FocusAsync();

        var reached = new List<string>();
        for (var i = 0; i < all.Length; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            reached.Add(await visit.Page.EvaluateAsync<string>("document.activeElement.dataset.of"));
        }

        Assert.Equal(all, reached);
        var tops = await visit.Page.EvaluateAsync<double[]>("[...document.querySelectorAll('#diagram .picture .node .shape')].map(shape => shape.getBBox().y)");
        Assert.True(tops[0] <= tops.Min() + 60 && tops[^1] >= tops.Max() - 60, "The order is not from the top down.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("threat-models/webshop/")]
    [InlineData("threat-models/gift-cards/")]
    public async Task No_word_sticks_out_of_its_node(string address)
    {
        await using var visit = await Visit.Open(site, Way.Server, address);

        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(StickingOut));
    }

    [Fact]
    public async Task Buttons_and_keys_zoom_pan_and_fit()
    {
        await using var visit = await Visit.Open(site, Way.Server, "threat-models/webshop/");
        var figure = visit.Page.Locator("#diagram");
        Task<double[]> View() => visit.Page.EvaluateAsync<double[]>("(() => { const view = document.querySelector('#diagram .picture').viewBox.baseVal; return [view.x, view.y, view.width]; })()");
        var whole = await View();

        await figure.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Zoom in" }).ClickAsync();
        var zoomed = await View();
        Assert.True(zoomed[2] < whole[2]);

        await figure.Locator(".canvas").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        Assert.True((await View())[0] > zoomed[0]);

        await visit.Page.Keyboard.PressAsync("0");
        Assert.Equal(whole, await View());
        Assert.Empty(await visit.Complaints());
    }

    [Fact]
    public async Task A_threat_lights_what_it_affects_and_the_other_way_round()
    {
        await using var visit = await Visit.Open(site, Way.Server, "threat-models/webshop/");
        var row = visit.Page.Locator(".threats tbody tr[id]:has(td[data-label=Affects] a)").First;
        var affected = (await row.Locator("td[data-label=Affects] a").First.GetAttributeAsync("href"))!.Split('#')[1];

        await row.HoverAsync();
        await visit.Page.Locator($"#diagram a.is-lit[data-of='{affected}']").WaitForAsync();

        await visit.Page.Locator($"#diagram a[data-of='{affected}']").FocusAsync();
        Assert.Contains("is-lit", await row.GetAttributeAsync("class"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drawing_as_a_file_stands_alone_in_both_schemes()
    {
        foreach (var (isDark, paper) in new[] { (false, "rgb(255, 255, 255)"), (true, "rgb(16, 25, 29)") })
        {
            await using var visit = await Visit.Open(site, Way.Server, "threat-models/webshop.svg", new Look { IsDark = isDark });

            Assert.Equal(paper, await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.paper')).fill"));
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>(StickingOut));
            Assert.Empty(visit.Outside);
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
