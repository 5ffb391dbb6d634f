using AngleSharp.Dom;
using Playbook.Sources.Diagnostics;

namespace Playbook.Site.Tests.ThreatModels;

/// <summary>What the site makes of risks whose acceptance does not hold.</summary>
public sealed class AcceptanceTests
{
    private const string Site = """
        -- playbook.yml --
        schema: 1
        title: Test
        roles:
          - { id: ciso, title: Security officer }
          - { id: team, title: Team }
        -- index.md --
        # Home

        Welcome.
        -- risk/scheme.yml --
        schema: 1
        id: scheme
        title: One by one
        likelihood: { values: [{ id: rare, title: Rare }] }
        impact: { values: [{ id: minor, title: Minor }] }
        levels:
          - { id: low, title: Low, color: "#2f7d32", accept: [ciso] }
        matrix: { rare: [low] }
        -- threat-models/shop.yml --
        schema: 1
        id: shop
        title: Shop
        threats:
          - { id: T-1, title: Ended, risk: { likelihood: rare, impact: minor }, treatment: retain, status: done, accepted: { by: Ada, role: ciso, on: 2026-01-01, until: 2026-05-02, why: w } }
          - { id: T-2, title: Holds, risk: { likelihood: rare, impact: minor }, treatment: retain, status: done, accepted: { by: Ada, role: ciso, on: 2026-01-01, until: 2027-05-02, why: w } }
          - { id: T-3, title: By the team, risk: { likelihood: rare, impact: minor }, treatment: retain, status: done, accepted: { by: Ada, role: team, on: 2026-01-01, until: 2026-05-02 } }
          - { id: T-4, title: By nobody, treatment: retain, status: done }
          - { id: T-5, title: By a tool, treatment: retain, status: done, sourceStatus: Risk taken }
        """;

    private static TestSite Build() => TestSite.Build(Site, options => options with { AsOf = new DateOnly(2026, 7, 1) });

    [Fact]
    public void A_threat_says_on_its_page_and_in_the_table_why_it_counts_as_open()
    {
        var site = Build();
        string?[] expected =
        [
            "Retained, acceptance expired on 2 May 2026: counts as open",
            null,
            "Retained, acceptance expired on 2 May 2026, is not by a role that may accept this level and gives no reason: counts as open",
            "Retained, nobody accepted it: counts as open",
            "Retained, the source says \"Risk taken\" and nobody is named who accepted it: counts as open",
        ];

        var rows = site.Main("threat-models/shop/").QuerySelectorAll(".threats tbody tr").ToList();
        Assert.Equal(expected, rows.Select(row => row.QuerySelector(".why-open")?.TextContent));
        Assert.Equal([true, false, true, true, true], rows.Select(row => row.QuerySelector(".status")!.ClassList.Contains("is-open")));
        Assert.Equal(expected, Enumerable.Range(1, 5).Select(number => site.Main($"threat-models/shop/t-{number}/").QuerySelector(".why-open")?.TextContent));
        Assert.Equal(expected, Enumerable.Range(1, 5).Select(number => FactOf(site.Main($"threat-models/shop/t-{number}/"), "Standing")));
    }

    [Fact]
    public void They_are_counted_among_the_open_threats() =>
        Assert.Contains("4 open", Build().Main("threat-models/").TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Fact]
    public void What_a_tool_calls_accepted_is_said_once_for_the_model_and_is_no_fault()
    {
        var found = Build().Result.Diagnostics.Where(diagnostic => diagnostic.Code == "PB4027").ToList();

        Assert.Equal((Severity.Notice, "threat-models/shop.yml"), (Assert.Single(found).Severity, found[0].Location.File));
        Assert.Contains(": T-5", found[0].Message, StringComparison.Ordinal);
    }

    private static string? FactOf(IElement main, string name) =>
        main.QuerySelectorAll("dt").FirstOrDefault(term => term.TextContent == name)?.NextElementSibling?.TextContent;
}
