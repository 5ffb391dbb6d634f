using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

/// <summary>The page behind a link is fetched when somebody is about to follow it, and pages fade into each other.</summary>
public sealed class FetchAheadTests(BuiltSite site)
{
    private const string Hints = "Array.from(document.querySelectorAll('link[rel=prefetch]'), link => link.href)";

    [Fact]
    public async Task A_pointer_that_rests_on_a_link_and_a_focus_fetch_the_page_once_and_the_policy_allows_it()
    {
        await using var visit = await Visit.Open(site, Way.Server, "introduction/", new Look());
        var link = visit.Page.Locator(".turn-next");
        var address = await link.EvaluateAsync<string>("link => link.href");

        await visit.Page.RunAndWaitForRequestFinishedAsync(() => link.HoverAsync(), new() { Predicate = request => request.Url == address, Timeout = 5000 });
        await link.FocusAsync();
        await visit.Page.Locator(".skip").FocusAsync();

        Assert.Equal([address], await visit.Page.EvaluateAsync<string[]>(Hints));
        Assert.Empty(await visit.Complaints());
    }

    [Fact]
    public async Task Nothing_is_fetched_from_disk_nor_for_a_reader_who_saves_data()
    {
        await using var disk = await Visit.Open(site, Way.Disk, "introduction/", new Look());
        await disk.Page.Locator(".turn-next").FocusAsync();
        await using var saving = await Visit.Open(site, Way.Server, "introduction/", new Look());
        await saving.Page.AddInitScriptAsync("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })");
        await saving.Page.ReloadAsync();
        await saving.Page.Locator(".turn-next").FocusAsync();
        await saving.Page.WaitForTimeoutAsync(200);

        Assert.Empty(await disk.Page.EvaluateAsync<string[]>(Hints));
        Assert.Empty(await saving.Page.EvaluateAsync<string[]>(Hints));
    }

    [Fact]
    public async Task Pages_fade_into_each_other_unless_the_reader_wants_less_motion()
    {
        await using var visit = await Visit.Open(site, Way.Server, "introduction/", new Look());

        Assert.Equal(
            ["auto (prefers-reduced-motion: no-preference)"],
            await visit.Page.EvaluateAsync<string[]>("""
                (() => {
                  const found = [];
                  const look = (rules, media) => { for (const rule of rules) {
                    if (rule.constructor.name === "CSSViewTransitionRule") found.push(rule.navigation + " " + media);
                    else if (rule.cssRules) look(rule.cssRules, rule.media ? rule.media.mediaText : media);
                  } };
                  for (const sheet of document.styleSheets) look(sheet.cssRules, "");
                  return found;
                })()
                """));
    }
}
