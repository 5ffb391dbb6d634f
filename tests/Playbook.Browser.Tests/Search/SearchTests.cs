using Microsoft.Playwright;
using Playbook.Browser.Tests.Setup;
using Playbook.Themes.Default.Document;

namespace Playbook.Browser.Tests.Search;

public sealed class SearchTests(BuiltSite site)
{
    private const string Field = ".search input";
    private const string Options = ".search [role=option]";
    private const string Chosen = ".search [aria-selected=true]";

    [Theory]
    [InlineData("/", Way.Server)]
    [InlineData("/", Way.Disk)]
    [InlineData("Control+k", Way.Server)]
    [InlineData("Meta+k", Way.Server)]
    public async Task A_key_opens_it_and_only_then_it_is_loaded(string key, Way way)
    {
        await using var visit = await Visit.Open(site, way, "introduction/");
        Assert.Empty(visit.Outside);

        await visit.Page.Keyboard.PressAsync(key);
        await visit.Page.Locator(".search:not([aria-busy]) .search-message").WaitForAsync();

        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.matches('.search input')"));
        Assert.Equal([Cdn.MiniSearch.Url], visit.Outside);
        Assert.Empty(await visit.Complaints());
    }

    [Fact]
    public async Task The_button_opens_it_and_escape_closes_it_and_leads_back_to_the_button()
    {
        await using var visit = await Visit.Open(site, Way.Server, "");
        await visit.Page.Locator(".search-open").ClickAsync();
        await visit.Page.Locator(Field).WaitForAsync();

        await visit.Page.Keyboard.PressAsync("Escape");

        await visit.Page.Locator("dialog.search").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.matches('.search-open')"));
        await visit.Arrive("");
    }

    [Fact]
    public async Task A_slash_that_is_typed_into_a_field_is_a_slash()
    {
        await using var visit = await Visit.Open(site, Way.Server, "risk/register/");
        await visit.Page.Locator(".loaded [name=q]").FocusAsync();

        await visit.Page.Keyboard.PressAsync("/");

        Assert.Equal("/", await visit.Page.Locator(".loaded [name=q]").InputValueAsync());
        Assert.Equal(0, await visit.Page.Locator(".search").CountAsync());
    }

    [Theory]
    [InlineData("webshop/T-003", "A session that somebody else knows is replayed")]
    [InlineData("stride.spoofing", "Spoofing")]
    [InlineData("STRIDE", "STRIDE")]
    [InlineData("web shop", "Web shop")]
    [InlineData("trust boundary", "Trust boundary")]
    public async Task An_exact_id_or_title_comes_first(string query, string title)
    {
        await using var visit = await Search(Way.Server, query);

        Assert.Equal(title, await visit.Page.Locator($"{Options} >> nth=0 >> .found-title").InnerTextAsync());
    }

    [Theory]
    [InlineData("sesion replyed", "A session that somebody else knows is replayed")]
    [InlineData("SESSION repl", "A session that somebody else knows is replayed")]
    [InlineData("spofing", "Spoofing")]
    public async Task A_slip_of_the_finger_and_an_unfinished_word_are_forgiven(string query, string title)
    {
        await using var visit = await Search(Way.Server, query);

        await visit.Page.Locator(".found-title", new PageLocatorOptions { HasText = title }).First.WaitForAsync();
        Assert.Contains(title, (await visit.Page.Locator(".found-title").AllInnerTextsAsync()).Take(3));
    }

    [Fact]
    public async Task A_word_that_stands_only_in_the_text_of_a_page_leads_there_and_only_its_piece_is_fetched()
    {
        await using var visit = await Visit.Open(site, Way.Server, "");
        var pieces = new List<string>();
        visit.Page.Request += (_, request) => pieces.AddRange(request.Url.Contains("/search/words/", StringComparison.Ordinal) ? [request.Url] : []);

        await Type(visit, "embarrassing");
        await visit.Page.Locator(Options).First.WaitForAsync();

        Assert.InRange(pieces.Count, 1, 2);
        Assert.Contains("embarrass", await visit.Page.Locator(".found-in mark").First.InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_heading_is_found_as_a_section_of_its_page()
    {
        await using var visit = await Search(Way.Server, "what it costs");
        var section = visit.Page.Locator(Options, new PageLocatorOptions { Has = visit.Page.Locator(".found-kind", new PageLocatorOptions { HasText = "Section" }) }).First;

        Assert.Matches("#[a-z]", await section.GetAttributeAsync("href"));
        Assert.NotEmpty(await section.Locator(".found-path").InnerTextAsync());
        await section.ClickAsync();

        await visit.Page.WaitForFunctionAsync("() => document.querySelector(':target')");
    }

    [Fact]
    public async Task Kinds_are_counted_and_one_alone_can_be_shown()
    {
        await using var visit = await Search(Way.Server, "session");
        var chip = visit.Page.Locator(".search-kinds button", new PageLocatorOptions { HasText = "Threats" });
        var count = int.Parse(await chip.Locator("span").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

        await chip.ClickAsync();

        Assert.Equal(Math.Min(count, 30), await visit.Page.Locator(Options).CountAsync());
        Assert.All(await visit.Page.Locator(".found-kind").AllInnerTextsAsync(), kind => Assert.Equal("Threat", kind));
        Assert.Equal("true", await chip.GetAttributeAsync("aria-pressed"));
        Assert.True(await chip.EvaluateAsync<bool>("chip => chip === document.activeElement"));
    }

    [Fact]
    public async Task The_keyboard_chooses_and_the_field_keeps_the_focus_and_says_so()
    {
        await using var visit = await Search(Way.Server, "session");
        Task<string?> Active() => visit.Page.Locator(Field).GetAttributeAsync("aria-activedescendant");
        Assert.Equal("_found0", await Active());

        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("_found2", await Active());
        Assert.Equal("_found2", await visit.Page.Locator(Chosen).GetAttributeAsync("id"));
        await visit.Page.Keyboard.PressAsync("Home");
        Assert.Equal("_found0", await Active());
        await visit.Page.Keyboard.PressAsync("End");
        var last = await visit.Page.Locator(Options).CountAsync() - 1;
        Assert.Equal($"_found{last}", await Active());
        Assert.True(await visit.Page.Locator(Chosen).EvaluateAsync<bool>(
            "option => { const box = option.getBoundingClientRect(), body = option.closest('.search-body').getBoundingClientRect(); return box.top >= body.top - 1 && box.bottom <= body.bottom + 1; }"));
        await visit.Page.Keyboard.PressAsync("Home");
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal($"_found{last}", await Active());

        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.matches('.search input')"));
        Assert.Matches("^[0-9]+ results$", await visit.Page.Locator(".search [role=status]").InnerTextAsync());
        Assert.Equal("true", await visit.Page.Locator(Field).GetAttributeAsync("aria-expanded"));
    }

    [Fact]
    public async Task Control_enter_opens_a_result_in_another_tab_and_leaves_the_search_open()
    {
        await using var visit = await Search(Way.Server, "webshop/T-003");

        var tab = await visit.Page.Context.RunAndWaitForPageAsync(() => visit.Page.Keyboard.PressAsync("Control+Enter"));

        await tab.WaitForURLAsync("**/threat-models/webshop/t-003/**");
        Assert.True(await visit.Page.Locator("dialog.search").IsVisibleAsync());
    }

    [Theory]
    [InlineData(Way.Server)]
    [InlineData(Way.Disk)]
    public async Task The_words_found_are_marked_on_the_page_that_is_reached_until_escape(Way way)
    {
        await using var visit = await Search(way, "session replayed");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/threat-models/webshop/t-003/**");
        var bar = visit.Page.Locator(".found-bar");
        await bar.WaitForAsync();
        var marked = await visit.Page.EvaluateAsync<string[]>("[...CSS.highlights.get('found')].map(range => range.toString().toLowerCase())");

        Assert.Contains("replayed", marked);
        Assert.Contains("session", marked);
        Assert.Equal($"{marked.Length} places marked", await bar.Locator("[role=status]").InnerTextAsync());
        await bar.Locator("button", new LocatorLocatorOptions { HasText = "Next" }).ClickAsync();
        Assert.Equal($"1 of {marked.Length}", await bar.Locator("[role=status]").InnerTextAsync());
        await visit.Page.Keyboard.PressAsync("Escape");

        Assert.Equal(0, await bar.CountAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("CSS.highlights.has('found')"));
        Assert.Empty(await visit.Complaints());
    }

    [Fact]
    public async Task The_query_stands_in_the_address_which_opens_the_same_search_and_back_closes_it()
    {
        await using var visit = await Search(Way.Server, "session");
        await visit.Arrive("?search=session");
        var first = await visit.Page.Locator($"{Options} >> nth=0").InnerTextAsync();

        await visit.Page.GoBackAsync();
        await visit.Page.Locator("dialog.search").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        await visit.Arrive("");
        await visit.GoTo("?search=session");
        await visit.Page.Locator(Options).First.WaitForAsync();

        Assert.Equal("session", await visit.Page.Locator(Field).InputValueAsync());
        Assert.Equal(first, await visit.Page.Locator($"{Options} >> nth=0").InnerTextAsync());
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Arrive("");
    }

    [Fact]
    public async Task Back_from_a_result_leads_to_the_search_that_led_there()
    {
        await using var visit = await Search(Way.Server, "webshop/T-003");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/threat-models/webshop/t-003/**");

        await visit.Page.GoBackAsync();

        await visit.Page.Locator(Options).First.WaitForAsync();
        Assert.Equal("webshop/T-003", await visit.Page.Locator(Field).InputValueAsync());
    }

    [Fact]
    public async Task Where_nothing_has_all_words_this_is_said_and_where_nothing_has_any_the_list_is_offered()
    {
        await using var visit = await Search(Way.Server, "session xylophonist");
        await visit.Page.Locator(".search-message", new PageLocatorOptions { HasText = "Nothing has all of these words" }).WaitForAsync();
        Assert.NotEqual(0, await visit.Page.Locator(Options).CountAsync());

        await visit.Page.Locator(Field).FillAsync("xylophonist");
        await visit.Page.Locator(".search-message", new PageLocatorOptions { HasText = "Nothing found for “xylophonist”" }).WaitForAsync();

        Assert.Equal("No results", await visit.Page.Locator(".search [role=status]").InnerTextAsync());
        await visit.Page.Locator(".search-message a").ClickAsync();
        await visit.Arrive("search/");
    }

    [Theory]
    [InlineData("not reached")]
    [InlineData("other bytes")]
    public async Task Without_the_program_that_searches_this_is_said_and_the_list_is_offered(string how)
    {
        await using var visit = await Visit.Open(site, Way.Server, "", new Look { CdnAnswer = file => how == "not reached" ? null : [.. PinnedPackage.Read(file), (byte)'\n'] });
        await visit.Page.Keyboard.PressAsync("/");

        await visit.Page.Locator(".search.is-broken").WaitForAsync();
        Assert.Contains("could not be loaded", await visit.Page.Locator(".search-message").InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.Locator(".search-message a").ClickAsync();
        await visit.Arrive("search/");
    }

    [Theory]
    [InlineData(1440, false)]
    [InlineData(1440, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Each_state_of_it_is_accessible_and_kept_as_a_picture(int width, bool isDark)
    {
        await using var visit = await Visit.Open(site, Way.Server, "introduction/", new Look { Width = width, IsDark = isDark });
        var wrong = new List<string>();
        async Task Look(string state)
        {
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            wrong.AddRange(from what in await Axe.Violations(visit.Page) select $"{state}: {what}");
            await Screenshots.Keep(visit.Page, $"search-{state}-{Screenshots.Of(width, isDark)}", isWhole: false);
        }

        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Locator(".search:not([aria-busy]) .search-message").WaitForAsync();
        await Look("empty");
        await visit.Page.Locator(Field).FillAsync("session replayed");
        await visit.Page.Locator(Options).First.WaitForAsync();
        await Look("results");
        await visit.Page.Locator(Field).FillAsync("xylophonist");
        await visit.Page.Locator(".search-title").WaitForAsync();
        await Look("nothing");
        await visit.GoTo("threat-models/webshop/t-003/?highlight=session+replayed");
        await visit.Page.Locator(".found-bar").WaitForAsync();
        await Look("marks");
        await visit.GoTo("search/?q=session");
        await visit.Page.Locator(Options).First.WaitForAsync();
        await Look("page");

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty(await visit.Complaints());
    }

    [Fact]
    public async Task On_a_phone_it_fills_the_screen_and_nothing_is_wider_than_it()
    {
        await using var visit = await Search(Way.Server, "session", new Look { Width = 390 });
        var box = await visit.Page.Locator("dialog.search").BoundingBoxAsync();

        Assert.Equal((0f, 0f, 900f), (box!.X, box.Y, box.Height));
        Assert.True(await visit.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.search .found, .search-bar')].every(each => each.getBoundingClientRect().right <= document.documentElement.clientWidth + 1)"));
    }

    [Fact]
    public async Task The_page_of_the_search_answers_the_query_of_its_address()
    {
        await using var visit = await Visit.Open(site, Way.Server, "search/?q=session");
        await visit.Page.Locator(Options).First.WaitForAsync();

        Assert.Equal("session", await visit.Page.Locator(Field).InputValueAsync());
        Assert.Equal(0, await visit.Page.Locator("dialog").CountAsync());
        Assert.Empty(await visit.Complaints());
    }

    [Fact]
    public async Task Without_script_the_button_leads_to_lists_by_kind_and_letter()
    {
        await using var visit = await Visit.Open(site, Way.Server, "process/", new Look { HasScript = false });

        await visit.Page.Locator(".search-open").ClickAsync();
        await visit.Arrive("search/");
        await visit.Page.Locator("main .search-lists > li > a", new PageLocatorOptions { HasText = "Threats" }).ClickAsync();
        await visit.Arrive("search/threats/");
        await visit.Page.Locator(".letters a", new PageLocatorOptions { HasText = "A" }).First.ClickAsync();
        await visit.Page.Locator(".letter-list a", new PageLocatorOptions { HasText = "A session that somebody else knows is replayed" }).ClickAsync();

        await visit.Arrive("threat-models/webshop/t-003/");
    }

    private static async Task Type(Visit visit, string query)
    {
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Locator(Field).FillAsync(query);
    }

    private async Task<Visit> Search(Way way, string query, Look? look = null)
    {
        var visit = await Visit.Open(site, way, "", look);
        await Type(visit, query);
        await visit.Page.Locator(Options).First.WaitForAsync();
        // What comes with the words of whole pages may change the order.
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return visit;
    }
}
