using Microsoft.Playwright;
using Playbook.Browser.Tests.Setup;
using Playbook.Themes.Default.Document;

namespace Playbook.Browser.Tests;

public sealed class LoadingTests(BuiltSite site)
{
    // What the page has left with the reader.
    private const string Kept = """
        async () => [
          ...Object.keys(localStorage).map(key => 'localStorage ' + key), ...Object.keys(sessionStorage).map(key => 'sessionStorage ' + key),
          ...(document.cookie ? ['cookie ' + document.cookie] : []), ...(await indexedDB.databases()).map(each => 'indexedDB ' + each.name),
        ]
        """;

    // What has moved since the page was first painted, until the frame after this one.
    private const string Shifts = """
        () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => {
          const at = ({ x, y, width, height }) => `${x} ${y} (${width} by ${height})`;
          const observer = new PerformanceObserver(() => {});
          observer.observe({ type: 'layout-shift', buffered: true });
          resolve(observer.takeRecords().map(({ value, sources }) =>
            `${value.toFixed(4)}: ${sources.map(({ node, previousRect, currentRect }) =>
              `${node?.nodeName.toLowerCase()}.${node?.className} from ${at(previousRect)} to ${at(currentRect)}`).join('; ')}`));
        })))
        """;

    [Theory]
    [MemberData(nameof(PageKinds.AllWays), MemberType = typeof(PageKinds))]
    public async Task A_page_loads_without_a_complaint_moves_and_keeps_nothing_and_asks_only_the_site_and_the_pinned_address(Way way, string kind)
    {
        // A window of each width: the way the page comes makes no difference to its width.
        await using var visit = await Visit.Open(site, way, PageKinds.Address(kind), new Look { Width = way == Way.Disk ? 390 : 1440 });

        await visit.Page.Locator(".loaded[aria-busy]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        var shifts = await visit.Page.EvaluateAsync<string[]>(Shifts);
        Assert.True(shifts.Length == 0, string.Join('\n', shifts));
        var diagrams = await visit.DrawDiagrams();

        Assert.NotEmpty(await visit.Page.Locator("h1").InnerTextAsync());
        Assert.Empty(await visit.Complaints());
        Assert.Equal(diagrams > 0 ? [Cdn.Mermaid.Url] : [], visit.Outside);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Kept));
    }

    [Fact]
    public async Task The_readers_choice_of_colours_is_all_that_is_kept()
    {
        await using var visit = await Visit.Open(site, Way.Server, "");

        await visit.Page.Locator(".scheme").ClickAsync();

        Assert.Equal(["localStorage scheme"], await visit.Page.EvaluateAsync<string[]>(Kept));
    }

    [Fact]
    public async Task An_address_that_is_not_there_answers_with_a_page_that_leads_back_from_any_depth()
    {
        await using var visit = await Visit.Open(site, Way.Server, "process/no-such-thing/at/all/");

        await visit.Page.Locator("main a").First.ClickAsync();

        await visit.Arrive("");
        Assert.All(await visit.Complaints(), complaint => Assert.Contains("404 (Not Found)", complaint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task From_disk_a_link_to_a_folder_leads_to_its_index()
    {
        await using var visit = await Visit.Open(site, Way.Disk, "");

        await visit.Page.Locator(".site-nav a[href='introduction/']").ClickAsync();
        await visit.Arrive("introduction/");
        await visit.Page.Locator(".brand").ClickAsync();
        await visit.Arrive("");
    }

    [Theory]
    [InlineData(Way.Disk)]
    [InlineData(Way.Server)]
    public async Task A_link_to_a_place_in_another_page_arrives_there(Way way)
    {
        await using var visit = await Visit.Open(site, way, "threat-models/webshop/t-003/");

        await visit.Page.Locator(".frame a[href*='methodologies/stride/#']").First.ClickAsync();

        await visit.Page.WaitForURLAsync("**/methodologies/stride/**#*");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.querySelector(':target') !== null"));
    }
}
