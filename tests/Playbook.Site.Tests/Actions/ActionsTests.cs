using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;

namespace Playbook.Site.Tests.Actions;

public sealed class ActionsTests
{
    private const string Site = """
        -- playbook.yml --
        schema: 1
        title: Test
        roles:
          - { id: team, title: The team }
          - { id: idle, title: Idle team }
        -- index.md --
        # Home

        Welcome.
        -- threat-models/shop.yml --
        schema: 1
        id: shop
        title: Shop
        visibility: public
        threats:
          - { id: T-1, title: Replay, mitigations: [M-1, M-2] }
          - { id: T-2, title: Flood, mitigations: [M-1, M-3, M-4, M-5, M-6, M-7] }
        mitigations:
          - { id: M-1, title: Late, status: planned, owner: team, due: 2026-06-30, ticket: SHOP-1 }
          - { id: M-2, title: Soon, status: in-progress, sourceStatus: Doing, owner: Ada Byron, due: 2026-07-31, ticket: "https://example.org/2" }
          - { id: M-3, title: Later, owner: team, due: 2026-08-01 }
          - { id: M-4, title: Undated, status: proposed }
          - { id: M-5, title: Built, status: done, owner: team, due: 2026-01-01 }
          - { id: M-6, title: Shown, status: verified, owner: team }
          - { id: M-7, title: Refused, status: rejected, owner: team, due: 2026-01-01 }
          - { id: M-8, title: Hidden, status: planned, owner: team, due: 2026-01-01, visibility: internal }
        -- threat-models/old.yml --
        schema: 1
        id: old
        title: Old
        status: retired
        threats:
          - { id: T-1, title: Gone, mitigations: [M-1] }
        mitigations:
          - { id: M-1, title: Never, status: planned, owner: team, due: 2026-01-01 }
        """;

    private static TestSite Build(string? change = null, Sources.Audiences.Visibility audience = Sources.Audiences.Visibility.Public) =>
        TestSite.Build(change is null ? Site : Site.Replace("title: Test\n", $"title: Test\n{change}\n", StringComparison.Ordinal), options => options with { AsOf = new DateOnly(2026, 7, 1), Audience = audience });

    [Fact]
    public void The_page_counts_what_is_urgent_and_leads_to_the_owners()
    {
        var main = Build().Main("actions/");

        Assert.Equal("4 of 7 actions are open.", main.QuerySelector(".lede")!.TextContent);
        Assert.Equal(
            ["1 Overdue", "1 Due within 30 days", "4 Open", "2 In place", "1 No owner shown", "1 No date"],
            main.QuerySelectorAll(".tallies li").Select(Folded));
        Assert.Equal(
            ["Ada Byron 1 0 1 ../actions/ada-byron/", "The team 2 1 0 ../actions/team/", "No owner shown 1 0 0 ../actions/no-owner/"],
            main.QuerySelectorAll(".tallies-models tbody tr").Select(row => $"{Folded(row)} {row.QuerySelector("a")!.GetAttribute("href")}"));
    }

    [Fact]
    public void The_rows_stand_in_the_order_of_their_days_and_closed_ones_wait_to_be_asked_for()
    {
        var site = Build(audience: Sources.Audiences.Visibility.Internal);
        using var rows = Rows(site);

        Assert.Equal("11111" + "2222", rows.RootElement.GetProperty("flags").GetString());
        Assert.Equal(["Hidden", "Late", "Soon", "Later", "Undated", "Never", "Built", "Refused", "Shown"], Column(rows, "title").GetProperty("texts").EnumerateArray().Select(text => text.GetString()));
        Assert.Equal(
            ["Overdue", "Due within 30 days", "Due later", "No date", "In place", "Rejected, or of a retired model"],
            Column(rows, "when").GetProperty("values").EnumerateArray().Select(value => value.GetProperty("t").GetString()));
        Assert.Equal(
            [("30 June 2026", "Overdue", null), ("31 July 2026", "Due soon", "is-soon")],
            Column(rows, "due").GetProperty("values").EnumerateArray().Where(value => value.TryGetProperty("n", out _) && value.GetProperty("k").GetString() != "2026-01-01")
                .Select(value => (value.GetProperty("t").GetString()!, value.GetProperty("n").GetString()!, value.TryGetProperty("c", out var tone) ? tone.GetString() : null)));
        Assert.Contains(Column(rows, "ticket").GetProperty("values").EnumerateArray(), value => value.ValueKind == JsonValueKind.Object && value.GetProperty("a").GetString() == "https://example.org/2");
    }

    [Fact]
    public void An_owner_has_a_page_of_what_is_open()
    {
        var site = Build();
        var rows = site.Main("actions/team/").QuerySelectorAll("tbody tr").Select(Folded);

        Assert.Equal(["Late M-1 Shop Planned 30 June 2026 overdue SHOP-1 T-1 T-2", "Later M-3 Shop Not said 1 August 2026 – T-2"], rows);
        Assert.Contains("due soon", site.Main("actions/ada-byron/").QuerySelector("[data-label=Due]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://example.org/2", site.Main("actions/ada-byron/").QuerySelector(".ticket")!.GetAttribute("href"));
        Assert.Equal(["Undated"], site.Main("actions/no-owner/").QuerySelectorAll("tbody th a").Select(link => link.TextContent));
        Assert.DoesNotContain("actions/idle/index.html", site.Files.Keys);
    }

    [Fact]
    public void A_role_leads_to_its_actions() =>
        Assert.Equal(["../actions/team/"], Build().Main("roles/").QuerySelectorAll(".row-note a").Select(link => link.GetAttribute("href")));

    [Fact]
    public void What_of_persons_may_not_be_shown_goes_together()
    {
        var site = Build("people: roles");

        Assert.Equal(["Soon", "Undated"], site.Main("actions/no-owner/").QuerySelectorAll("tbody th a").Select(link => link.TextContent));
        Assert.DoesNotContain(site.Files, file => Encoding.UTF8.GetString(file.Value).Contains("Ada", StringComparison.Ordinal) || file.Key.Contains("ada", StringComparison.Ordinal));
        Assert.Equal(["no-owner"], Build("people: none").Files.Keys.Where(key => key.StartsWith("actions/", StringComparison.Ordinal) && key.Count(c => c == '/') == 2).Select(key => key.Split('/')[1]));
    }

    [Fact]
    public void Many_actions_of_one_owner_are_split_over_pages()
    {
        var mitigations = string.Concat(Enumerable.Range(100, 201).Select(number => string.Create(CultureInfo.InvariantCulture, $"  - {{ id: N-{number}, title: More, status: planned, owner: idle, due: 2026-09-01 }}\n")));
        var site = TestSite.Build(Site.Replace("mitigations:\n  - { id: M-1, title: Late", $"mitigations:\n{mitigations}  - {{ id: M-1, title: Late", StringComparison.Ordinal));

        Assert.Equal(200, site.Main("actions/idle/").QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["N-300"], site.Main("actions/idle/2/").QuerySelectorAll("tbody .row-id").Select(id => id.TextContent));
        Assert.Equal("../../../actions/idle/", site.Main("actions/idle/2/").QuerySelector(".pager a")!.GetAttribute("href"));
    }

    [Fact]
    public void Without_a_day_nothing_is_late()
    {
        var main = TestSite.Build(Site).Main("actions/");

        Assert.Equal("Open", Folded(main.QuerySelector(".tallies li")!).Split(' ')[1]);
        Assert.DoesNotContain("verdue", TestSite.Build(Site).Text("actions/rows.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_files_hold_every_action_and_the_calendar_the_open_days()
    {
        var site = Build();

        Assert.Contains("\"shop/M-2\",\"Soon\",\"Shop\",\"Ada Byron\",\"In progress\",\"Doing\",\"yes\",\"2026-07-31\",\"Due within 30 days\",\"https://example.org/2\",\"shop/T-1\",\"threat-models/shop/#m-2\"", site.Text("actions.csv"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(site.Text("actions.json"));
        Assert.Equal(
            ["M-1 overdue", "M-2 soon", "M-3 later", "M-4 none", "M-5 in-place", "M-7 closed", "M-6 in-place"],
            json.RootElement.GetProperty("actions").EnumerateArray().Select(action => $"{action.GetProperty("label").GetString()} {action.GetProperty("urgency").GetString()}"));
        Assert.Equal(
            ["20260630", "20260731", "20260801"],
            site.Text("actions.ics").Split("\r\n").Where(line => line.StartsWith("DTSTART", StringComparison.Ordinal)).Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]));
    }

    [Fact]
    public void Whoever_is_called_like_no_owner_has_a_page_of_his_own()
    {
        var site = TestSite.Build(Site.Replace("owner: Ada Byron", "owner: No owner", StringComparison.Ordinal));

        Assert.Equal(["Soon"], site.Main("actions/owner-no-owner/").QuerySelectorAll("tbody th a").Select(link => link.TextContent));
        Assert.Equal(["Undated"], site.Main("actions/no-owner/").QuerySelectorAll("tbody th a").Select(link => link.TextContent));
    }

    [Fact]
    public void An_author_writes_the_top_of_the_page_and_nothing_below_it()
    {
        var site = TestSite.Build(Site + "\n-- actions/index.md --\n# What is to do\n\nAsk first.\n-- actions/team.md --\n# Team\n\nMine.\n");

        Assert.Contains("Ask first.", site.Main("actions/").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(site.Main("actions/").QuerySelectorAll(".tallies li"));
        Assert.Contains(site.Messages, message => message.Contains("PB2017", StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_without_mitigations_has_no_actions() =>
        Assert.DoesNotContain(
            TestSite.Build("-- playbook.yml --\nschema: 1\n-- index.md --\n# Home\n-- threat-models/a.yml --\nschema: 1\nid: a\ntitle: A\nthreats: [{ id: T, title: T }]\n").Files.Keys,
            key => key.StartsWith("actions", StringComparison.Ordinal));

    private static JsonDocument Rows(TestSite site) => JsonDocument.Parse(site.Text("actions/rows.js").Trim()["playbookRows(".Length..^2]);

    private static JsonElement Column(JsonDocument rows, string key) =>
        rows.RootElement.GetProperty("columns").EnumerateArray().Single(column => column.GetProperty("key").GetString() == key);

    private static string Folded(IElement element) =>
        string.Join(' ', element.Descendants<IText>().SelectMany(text => text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
