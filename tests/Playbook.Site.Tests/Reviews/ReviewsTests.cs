using Ical.Net;
using Playbook.Sources.Audiences;

namespace Playbook.Site.Tests.Reviews;

public sealed class ReviewsTests
{
    private const string Files = """
        -- playbook.yml --
        schema: 1
        title: Test
        people: roles
        roles: [{ id: ciso, title: Security officer }, { id: team, title: Checkout team }]
        -- index.md --
        # Home
        -- risk/scheme.yml --
        schema: 1
        id: two
        title: Two by two
        likelihood: { values: [{ id: rare, title: Rare }, { id: likely, title: Likely }] }
        impact: { values: [{ id: minor, title: Minor }, { id: major, title: Major }] }
        levels:
          - { id: low, title: Low, color: "#2f7d32" }
          - { id: high, title: High, color: "#b71c1c" }
        matrix: { rare: [low, low], likely: [low, high] }
        application:
          levels: [{ id: critical, title: Critical, from: 0, demands: { review: P6M } }]
        -- threat-models/demanded.yml --
        schema: 1
        id: demanded
        title: By demand
        visibility: public
        owner: team
        application: { level: critical }
        reviewed: { on: 2025-12-01, every: P1Y }
        -- threat-models/own.yml --
        schema: 1
        id: own
        title: By itself
        visibility: public
        owner: Ada Byron
        application: { level: critical }
        reviewed: { on: 2026-06-15, every: P3M }
        threats:
          - { id: T-1, title: Accepted for long, status: done, treatment: retain, risk: { likelihood: likely, impact: major }, accepted: { by: Ada Byron, role: ciso, on: 2026-01-01, until: 2027-01-01, why: Cheap. } }
          - { id: T-2, title: Accepted too long, status: done, treatment: retain, risk: { likelihood: rare, impact: minor }, accepted: { by: team, on: 2026-01-01, until: 2026-06-30, why: Cheap. } }
          - { id: T-3, title: Reduced, status: done, treatment: reduce, risk: { likelihood: rare, impact: minor } }
          - { id: T-4, title: Hidden acceptance, visibility: restricted, status: done, treatment: retain, risk: { likelihood: rare, impact: minor }, accepted: { by: team, on: 2026-01-01, until: 2026-07-30, why: Cheap. } }
        -- threat-models/never.yml --
        schema: 1
        id: never
        title: Never looked at
        visibility: public
        application: { level: critical }
        -- threat-models/once.yml --
        schema: 1
        id: once
        title: Looked at once
        visibility: public
        reviewed: { on: 2026-05-01 }
        -- threat-models/gone.yml --
        schema: 1
        id: gone
        title: Retired one
        visibility: public
        status: retired
        reviewed: { on: 2020-05-01, every: P1Y }
        """;

    private static readonly Lazy<TestSite> s_site = new(() => Build(new DateOnly(2026, 7, 1)));

    [Fact]
    public void What_is_due_is_grouped_by_how_urgent_it_is_and_dated_by_the_shorter_interval() => Assert.Equal(
        [
            "Overdue: By demand, 1 June 2026, 30 days ago, Critical, Checkout team, Last reviewed on 1 December 2025; every 6 months, as its application’s level demands",
            "Overdue: T-2 Accepted too long, 30 June 2026, yesterday, Low, Checkout team, Accepted on 1 January 2026 until that day",
            "Due within 90 days: By itself, 15 September 2026, in 76 days, Critical, –, Last reviewed on 15 June 2026; every 3 months, as the model says",
            "Later: T-1 Accepted for long, 1 January 2027, in 184 days, High, Security officer, Accepted on 1 January 2026 until that day",
            "Without a date: Looked at once, –, –, –, Last reviewed on 1 May 2026; nobody says how often",
            "Without a date: Never looked at, –, Critical, –, Never reviewed; to be reviewed every 6 months, as its application’s level demands",
        ],
        RowsOf(s_site.Value));

    [Fact]
    public void Each_row_leads_to_its_model_or_threat() => Assert.Equal(
        ["../threat-models/demanded/", "../threat-models/own/t-2/", "../threat-models/own/", "../threat-models/own/", "../threat-models/own/t-1/", "../threat-models/own/", "../threat-models/once/", "../threat-models/never/"],
        s_site.Value.Main("reviews/").QuerySelectorAll(".reviews th a").Select(link => link.GetAttribute("href")!));

    [Fact]
    public void Without_a_day_there_are_dates_only()
    {
        var site = Build(null);

        Assert.Equal(["With a date", "Without a date"], site.Main("reviews/").QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Empty(site.Main("reviews/").QuerySelectorAll(".due"));
        Assert.Contains("DTSTAMP:19700101T000000Z", site.Text("reviews.ics"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_and_the_portfolio_count_by_the_same_interval()
    {
        var model = s_site.Value.Main("threat-models/demanded/").QuerySelector(".facts .due.is-overdue")!;

        Assert.Equal("was due 1 June 2026: every 6 months, as its application’s level demands", model.TextContent);
        Assert.Equal("to be reviewed every 6 months, as its application’s level demands", s_site.Value.Main("threat-models/never/").QuerySelector(".facts .due")!.TextContent);
        Assert.Equal("was due 1 June 2026", s_site.Value.Main("threat-models/").QuerySelector(".models .due.is-overdue")!.TextContent);
    }

    [Fact]
    public void The_calendar_holds_the_next_review_of_each_model_and_the_end_of_each_acceptance()
    {
        var calendar = Calendar.Load(s_site.Value.Text("reviews.ics"))!;

        Assert.Equal(
            [
                "2026-06-01 review/demanded@example.org/playbook Review: By demand https://example.org/playbook/threat-models/demanded/",
                "2026-06-30 acceptance/own/t-2@example.org/playbook End of acceptance: T-2 Accepted too long (By itself) https://example.org/playbook/threat-models/own/t-2/",
                "2026-09-15 review/own@example.org/playbook Review: By itself https://example.org/playbook/threat-models/own/",
                "2027-01-01 acceptance/own/t-1@example.org/playbook End of acceptance: T-1 Accepted for long (By itself) https://example.org/playbook/threat-models/own/t-1/",
            ],
            calendar.Events.Select(entry => $"{entry.DtStart!.Date:yyyy-MM-dd} {entry.Uid} {entry.Summary} {entry.Url}"));
        Assert.Equal("Last reviewed on 1 December 2025; every 6 months, as its application’s level demands.\nOwner: Checkout team", calendar.Events[0]!.Description);
        Assert.Equal("../reviews.ics", s_site.Value.Main("reviews/").QuerySelector("a[href$='.ics']")!.GetAttribute("href"));
    }

    [Fact]
    public void What_the_audience_may_not_see_and_names_of_persons_are_in_neither()
    {
        var shown = s_site.Value.Text("reviews/index.html") + s_site.Value.Text("reviews.ics");

        Assert.DoesNotContain("Hidden acceptance", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada Byron", shown, StringComparison.Ordinal);
        Assert.Contains("Hidden acceptance", Build(new DateOnly(2026, 7, 1), Visibility.Restricted).Text("reviews/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_to_be_looked_at_there_is_neither_page_nor_calendar()
    {
        var site = TestSite.Build("-- index.md --\n# Home\n-- threat-models/m.yml --\nschema: 1\nid: m\ntitle: M\n");

        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("reviews", StringComparison.Ordinal));
    }

    private static TestSite Build(DateOnly? asOf, Visibility audience = Visibility.Public) =>
        TestSite.Build(Files, options => options with { AsOf = asOf, Audience = audience, BaseUrl = "https://example.org/playbook/" });

    private static IEnumerable<string> RowsOf(TestSite site) =>
        from table in site.Main("reviews/").QuerySelectorAll(".reviews")
        from row in table.QuerySelectorAll("tbody tr")
        let due = row.QuerySelector("[data-label=Due]")!
        let cells = new[]
        {
            row.QuerySelector("th > a")!.TextContent,
            due.QuerySelector("time") is { } day ? $"{day.TextContent}, {due.QuerySelector(".due")?.TextContent}" : due.TextContent.Trim(),
            row.QuerySelector("[data-label=Level]")!.TextContent.Trim(),
            row.QuerySelector("[data-label=Owner]")!.TextContent.Trim(),
            row.QuerySelectorAll(".row-note")[^1].TextContent,
        }
        select $"{table.GetAttribute("aria-label")}: {string.Join(", ", cells)}";
}
