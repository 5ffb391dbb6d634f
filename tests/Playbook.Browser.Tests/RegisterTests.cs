using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

public sealed class RegisterTests(BuiltSite site)
{
    private const string Register = "risk/register/";
    private const int RowsOfPage = 200;

    [Theory]
    [InlineData(Way.Disk)]
    [InlineData(Way.Server)]
    public async Task A_filter_shows_what_fits_says_how_many_and_stands_in_the_address(Way way)
    {
        await using var visit = await Open(way, Register);
        var all = await Count(visit);

        await visit.Page.Locator("[name=level]").SelectOptionAsync("high");

        var rows = await visit.Page.Locator(".loaded tbody tr").CountAsync();
        Assert.InRange(rows, 1, all - 1);
        Assert.Equal(rows, await visit.Page.Locator(".loaded td[data-label='Current level'] .level-high").CountAsync());
        Assert.StartsWith($"{rows} threat", await Said(visit), StringComparison.Ordinal);
        Assert.EndsWith("?level=high", visit.Page.Url, StringComparison.Ordinal);

        await visit.Page.ReloadAsync();
        await Loaded(visit);
        Assert.Equal(rows, await visit.Page.Locator(".loaded tbody tr").CountAsync());

        await visit.Page.Locator(".loaded .clear").ClickAsync();
        Assert.Equal(all, await Count(visit));
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.matches('[name=q]')"), "the focus is lost with the button");
        Assert.Empty(await visit.Complaints());
    }

    [Fact]
    public async Task Back_leads_to_the_view_before()
    {
        await using var visit = await Open(Way.Server, Register);
        await visit.Page.Locator("[name=status]").SelectOptionAsync("open");
        var open = await Said(visit);
        await visit.Page.Locator("[name=group]").SelectOptionAsync("model");
        await visit.Page.Locator("[name=treatment]").SelectOptionAsync("reduce");

        await visit.Page.GoBackAsync();
        await visit.Page.GoBackAsync();

        Assert.Equal(open, await Said(visit));
        Assert.Equal("open", await visit.Page.Locator("[name=status]").InputValueAsync());
        Assert.Equal("", await visit.Page.Locator("[name=group]").InputValueAsync());
        await visit.Page.GoForwardAsync();
        Assert.NotEqual(0, await visit.Page.Locator(".loaded-group").CountAsync());
    }

    [Fact]
    public async Task A_value_that_nothing_has_is_said_and_not_applied()
    {
        await using var visit = await Open(Way.Server, Register + "?level=severe&treatment=reduce&from=mail");

        Assert.Contains("“severe”", await visit.Page.Locator(".loaded-note").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("", await visit.Page.Locator("[name=level]").InputValueAsync());
        Assert.Equal("reduce", await visit.Page.Locator("[name=treatment]").InputValueAsync());
        Assert.True(await Count(visit) > 0);

        await visit.Page.Locator("[name=open]").CheckAsync();
        Assert.EndsWith("?treatment=reduce&from=mail&open=1", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_sorts_and_what_says_nothing_stands_last_either_way()
    {
        await using var visit = await Open(Way.Server, Register);
        var due = visit.Page.Locator("th[data-key=due]");

        await due.Locator("button").ClickAsync();
        Assert.Equal("ascending", await due.GetAttributeAsync("aria-sort"));
        var up = await Days(visit);
        await due.Locator("button").ClickAsync();
        Assert.Equal("descending", await due.GetAttributeAsync("aria-sort"));
        var down = await Days(visit);

        Assert.Contains("", up);
        Assert.Equal(up.Where(day => day.Length > 0).Order(StringComparer.Ordinal), up.TakeWhile(day => day.Length > 0));
        Assert.Equal(down.Where(day => day.Length > 0).OrderDescending(StringComparer.Ordinal), down.TakeWhile(day => day.Length > 0));
        Assert.Contains("sort=-due", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_can_be_grouped()
    {
        await using var visit = await Open(Way.Server, Register);
        var all = await Count(visit);

        await visit.Page.Locator("[name=group]").SelectOptionAsync("status");

        var groups = await visit.Page.Locator(".loaded-group th").AllInnerTextsAsync();
        Assert.Equal(all, groups.Sum(text => int.Parse(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^2], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.StartsWith("Open", groups[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_needs_neither_case_nor_accents_and_finds_ids_as_well()
    {
        await using var visit = await Open(Way.Server, Register);
        var title = await visit.Page.Locator(".loaded tbody th > a").First.InnerTextAsync();
        var id = await visit.Page.Locator(".loaded tbody .row-id").First.InnerTextAsync();

        await visit.Page.Locator("[name=q]").FillAsync(string.Join(' ', (title.ToUpperInvariant() + " " + id).Replace("E", "É", StringComparison.Ordinal).Split(' ').Reverse()));

        Assert.Equal([title], await visit.Page.Locator(".loaded tbody th > a").AllInnerTextsAsync());
        await visit.Page.WaitForURLAsync("**q=*");
        await visit.Page.Locator("[name=q]").FillAsync("nothing has these words");
        Assert.StartsWith("No threats fit", await Said(visit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Threats_that_nobody_looked_at_are_one_switch_away()
    {
        await using var visit = await Open(Way.Server, Register);
        var shown = await Count(visit);
        Assert.Equal(0, await visit.Page.Locator(".loaded .status", new PageLocatorOptions { HasText = "Not triaged" }).CountAsync());

        await visit.Page.Locator("[name=untriaged]").CheckAsync();

        Assert.True(await Count(visit) > shown);
        Assert.NotEqual(0, await visit.Page.Locator(".loaded .status", new PageLocatorOptions { HasText = "Not triaged" }).CountAsync());
        Assert.EndsWith("?untriaged=1", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_page_of_200_rows_is_accessible_fits_its_window_and_can_be_turned(int width)
    {
        await using var visit = await Visit.Open(site, Way.Server, "", new Look { Width = width });
        await visit.Page.RouteAsync("**/rows.js", route => route.FulfillAsync(new RouteFulfillOptions { Body = Multiplied(), ContentType = "application/javascript; charset=utf-8" }));
        await visit.GoTo(Register + "?group=level");
        await Loaded(visit);

        Assert.Equal(RowsOfPage, await visit.Page.Locator(".loaded tbody tr:not(.loaded-group)").CountAsync());
        Assert.Equal(width, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await Axe.Violations(visit.Page));

        var first = await visit.Page.Locator(".loaded tbody th > a").First.InnerTextAsync();
        await visit.Page.Locator(".pager [data-by='1']").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.StartsWith("Rows 201 to 400 of ", await Said(visit), StringComparison.Ordinal);
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.matches('.loaded .table')"), "the focus does not follow");
        await visit.Page.GoBackAsync();
        Assert.Equal(first, await visit.Page.Locator(".loaded tbody th > a").First.InnerTextAsync());
    }

    [Fact]
    public async Task A_count_leads_to_its_threats_with_script_and_without()
    {
        await using var visit = await Open(Way.Server, Register);
        var count = await visit.Page.Locator(".tallies a b").First.InnerTextAsync();
        await visit.Page.Locator(".tallies a").First.ClickAsync();
        Assert.StartsWith(count + " threat", await Said(visit), StringComparison.Ordinal);

        await using var bare = await Visit.Open(site, Way.Server, Register, new Look { HasScript = false });
        Assert.False(await bare.Page.Locator(".loaded").IsVisibleAsync());
        await bare.Page.Locator(".tallies a").First.ClickAsync();
        Assert.Equal(count, (await bare.Page.Locator("tbody tr").CountAsync()).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await bare.Page.Locator("tbody th a").First.ClickAsync();
        Assert.Contains("/threat-models/", bare.Page.Url, StringComparison.Ordinal);
    }

    private async Task<Visit> Open(Way way, string address)
    {
        var visit = await Visit.Open(site, way, address, new Look());
        await Loaded(visit);
        return visit;
    }

    private static Task Loaded(Visit visit) => visit.Page.Locator(".loaded:not([aria-busy])").WaitForAsync();

    private static Task<string> Said(Visit visit) => visit.Page.Locator(".loaded-count").InnerTextAsync();

    /// <summary>How many rows the table says that there are.</summary>
    private static async Task<int> Count(Visit visit)
    {
        var words = (await Said(visit)).Split(' ');
        var at = words[0] == "Rows" ? Array.IndexOf(words, "of") + 1 : 0;
        return int.Parse(words[at], System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
    }

    // As the machine reads them, so that days sort as texts; a cell without one says nothing.
    private static Task<string[]> Days(Visit visit) => visit.Page.Locator(".loaded td[data-label=Due]").EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.querySelector('time')?.dateTime ?? '')");

    /// <summary>The sample's rows, often enough for several pages.</summary>
    private string Multiplied()
    {
        const string call = "playbookRows(";
        var script = File.ReadAllText(Path.Combine(site.Folder(Way.Server), Register, "rows.js")).Trim();
        var data = JsonNode.Parse(script[call.Length..^2])!.AsObject();
        var flags = data["flags"]!.GetValue<string>();
        var times = (RowsOfPage * 3 / flags.Length) + 1;
        data["flags"] = string.Concat(Enumerable.Repeat(flags, times));
        foreach (var column in data["columns"]!.AsArray().Select(column => column!.AsObject()))
        {
            foreach (var each in new[] { "texts", "at", "names", "of" }.Where(column.ContainsKey))
            {
                var items = column[each]!.AsArray();
                column[each] = new JsonArray([.. Enumerable.Range(0, times).SelectMany(_ => items.Select(item => item!.DeepClone()))]);
            }
        }

        return call + data.ToJsonString() + ");";
    }
}
