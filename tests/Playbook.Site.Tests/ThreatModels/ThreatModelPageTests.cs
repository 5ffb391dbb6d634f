using AngleSharp.Dom;

namespace Playbook.Site.Tests.ThreatModels;

/// <summary>A model's page shows all that the model says, and is a good page where it says little.</summary>
public sealed class ThreatModelPageTests
{
    private const string Full = $$"""
        {{SampleFiles.Settings}}
        roles: [{ id: team, title: The team }]
        {{SampleFiles.Scheme}}
        {{SampleFiles.Guide}}
        -- index.md --
        # Home
        -- threat-models/shop.yml --
        schema: 1
        id: shop
        title: Shop title
        summary: Summary *words*. More.
        owner: team
        visibility: internal
        status: in-review
        application: { level: great, profile: { data: personal } }
        methodologies: [stride]
        reviewed: { on: 2026-01-31, by: Reviewer, every: P1M }
        trustBoundaries:
          - { id: outer, title: Outer boundary }
          - { id: inner, title: Inner boundary, parent: outer, description: Boundary words }
        components:
          - { id: user, type: external-entity, title: User component, boundary: outer }
          - { id: web, type: process, title: Web component, boundary: inner, technology: Web technology, description: Component words, assets: [order] }
          - { id: db, type: data-store, title: Store component, boundary: inner }
        assets:
          - { id: order, title: Order asset, classification: confidential, description: Asset words }
        dataFlows:
          - { id: buy, from: user, to: web, title: Buy flow, protocol: Flow protocol, assets: [order], description: Flow words }
          - { id: keep, from: web, to: db, title: Keep flow }
        threats:
          - id: T-1
            title: First threat
            categories: [stride.spoofing]
            affects: [web, buy, order, inner]
            description: Threat words
            risk: { likelihood: likely, impact: major }
            residual: { likelihood: rare, impact: minor }
            treatment: retain
            status: done
            mitigations: [M-1]
            references: [CWE-384, Own reference]
            accepted: { by: Acceptor, role: Acceptance role, on: 2026-05-02, until: 2026-05-03, why: Acceptance words }
          - { id: T-2, title: Second threat, risk: { cvss: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" }, treatment: avoid, status: in-progress }
          - { id: T-3, title: Third threat, risk: { owasp: { skillLevel: 9, motive: 4 } }, treatment: transfer, status: not-applicable }
          - { id: T-4, title: Fourth threat, treatment: reduce }
        mitigations:
          - { id: M-1, title: First mitigation, description: Mitigation words, status: verified, owner: Mitigation owner, due: 2026-05-01, ticket: SHOP-411 }
          - { id: M-2, title: Late mitigation, status: planned, due: 2026-06-01, ticket: "https://example.org/t/2" }
          - { id: M-3, title: Rejected mitigation, status: rejected, due: 2026-06-02 }
          - { id: M-4, title: Proposed mitigation, status: proposed }
        assumptions:
          - Plain assumption
          - { id: AS-1, text: Named assumption }
        attackTrees:
          - id: tree
            goal: Root goal
            gate: and
            children:
              - { goal: Leaf goal, threat: T-1 }
              - { goal: Branch goal, gate: or, children: [{ goal: Twig goal }] }
        abuseCases:
          - { id: A-1, title: Abuse title, description: Abuse words }
        openQuestions:
          - { question: Owned question?, owner: Question owner }
          - Plain question?
        participants:
          - { name: Participant, role: Participant role }
        diagrams:
          - { id: view, title: View title, components: [user, web], description: View words }
        links:
          - { title: Link title, url: "https://example.org/adr/12" }
        changes:
          - { on: 2026-06-30, by: Changer, what: Change words }
        """;

    private static TestSite Build(string files) => TestSite.Build(files, options => options with { AsOf = new DateOnly(2026, 11, 23) });

    [Fact]
    public void Every_key_of_the_format_is_shown()
    {
        var site = Build(Full);
        var text = Folded(site.Main("threat-models/shop/")) + Folded(site.Side("threat-models/shop/"));
        string[] words =
        [
            "Shop title", "Summary words. More.", "The team", "Internal", "model in review", "Great", "Which data?", "Personal", "STRIDE", "31 January 2026", "Reviewer", "28 February 2026",
            "Outer boundary", "Inner boundary", "Boundary words", "User component", "External entity", "Process", "Data store", "Web technology", "Component words",
            "Order asset", "Confidential", "Asset words", "Buy flow", "Flow protocol", "Flow words", "crosses a trust boundary",
            "First threat", "STRIDE: Spoofing", "Retain", "Avoid", "Transfer", "Reduce", "Done", "In progress", "Not applicable", "Not triaged",
            "First mitigation", "Mitigation words", "Verified", "Mitigation owner", "1 May 2026", "SHOP-411", "Planned", "Rejected", "Proposed",
            "Plain assumption", "Named assumption", "Root goal", "all of", "any of", "Leaf goal", "Branch goal", "Twig goal", "Abuse title", "Abuse words",
            "Owned question?", "Question owner", "Plain question?", "Participant, Participant role", "View title", "View words", "Link title", "2026-06-30, Changer", "Change words",
            "Medium", "High", "Low", "threat-models/shop.yml",
        ];

        Assert.Contains("PB4026", Assert.Single(site.Messages), StringComparison.Ordinal);
        Assert.Equal([], words.Where(word => !text.Contains(word, StringComparison.Ordinal)));

        var threat = Folded(site.Main("threat-models/shop/t-1/")) + Folded(site.Side("threat-models/shop/t-1/"));
        string[] ofThreat =
        [
            "Threat T-1", "First threat", "Shop title", "Authentication", "Web component", "Buy flow", "Order asset", "Inner boundary", "Threat words", "likelihood likely, impact major",
            "likelihood rare, impact minor", "Retain", "Done", "First mitigation", "CWE-384", "Own reference", "Acceptor", "Acceptance role", "2 May 2026", "3 May 2026 (expired)", "Acceptance words", "Root goal",
        ];
        Assert.Equal([], ofThreat.Where(word => !threat.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", Folded(site.Main("threat-models/shop/t-2/")), StringComparison.Ordinal);
        Assert.Contains("CVSS 3.1 9.8 (Critical)", Folded(site.Main("threat-models/shop/t-2/")), StringComparison.Ordinal);
        Assert.Contains(
            ("Attack Vector", "Network"),
            site.Main("threat-models/shop/t-2/").QuerySelectorAll(".rating-parts div").Select(part => (part.QuerySelector("dt")!.TextContent, part.QuerySelector("dd")!.TextContent)));
        Assert.Contains("OWASP factors, without", Folded(site.Main("threat-models/shop/t-3/")), StringComparison.Ordinal);
        Assert.Equal(["9", "4"], site.Main("threat-models/shop/t-3/").QuerySelectorAll(".rating-parts dd").Select(value => value.TextContent));
        Assert.Equal("../../../references/cwe-384/", site.Main("threat-models/shop/t-1/").QuerySelectorAll("a").Single(link => link.TextContent == "CWE-384").GetAttribute("href"));
    }

    [Fact]
    public void Only_what_is_late_is_called_overdue()
    {
        var main = Build(Full).Main("threat-models/shop/");

        Assert.Equal(["m-2"], main.QuerySelectorAll(".mitigations tbody tr").Where(row => row.TextContent.Contains("overdue", StringComparison.Ordinal)).Select(row => row.Id).Distinct());
        Assert.Contains("was due 28 February 2026", Folded(main.QuerySelector("dl.facts")!), StringComparison.Ordinal);
        Assert.DoesNotContain("overdue", TestSite.Build(Full).Main("threat-models/shop/").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("was due", TestSite.Build(Full).Main("threat-models/shop/").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("was due", Build(Full.Replace("status: in-review", "status: retired", StringComparison.Ordinal)).Main("threat-models/shop/").QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_diagram_shows_boundaries_flows_and_leads_to_what_each_node_is()
    {
        var main = Build(Full).Main("threat-models/shop/");
        var figure = main.QuerySelector("#diagram")!;

        Assert.Equal("../../threat-models/shop/#web", figure.QuerySelectorAll("svg a").Single(link => link.TextContent.StartsWith("Web component,", StringComparison.Ordinal)).GetAttribute("href"));
        Assert.Equal(
            ["Buy flow (Flow protocol), data flow from User component to Web component", "Inner boundary, trust boundary", "Keep flow, data flow from Web component to Store component", "Outer boundary, trust boundary", "Store component, data store, in Inner boundary", "User component, external entity, in Outer boundary", "Web component, process, in Inner boundary"],
            figure.QuerySelectorAll("svg a > title").Select(title => title.TextContent.Split(". Open risk")[0]).Order(StringComparer.Ordinal));
        Assert.Equal(["user", "web", "db"], main.QuerySelectorAll(".elements tr[id]").Select(row => row.Id).Where(id => id is "user" or "web" or "db"));
        Assert.DoesNotContain("Store component", main.QuerySelector("#view")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("status: retired")]
    [InlineData("threats: []\ncomponents: []")]
    [InlineData("components: [{ id: c, type: process, title: C }]")]
    [InlineData("threats: [{ id: T-1, title: T }]")]
    [InlineData("diagrams: [{ id: d, title: D, components: [] }]")]
    [InlineData("trustBoundaries: [{ id: threats, title: Named like a section }]")]
    public void A_model_that_says_little_makes_a_good_page(string more)
    {
        var site = TestSite.Build($"{SampleFiles.Settings}\n{SampleFiles.Scheme}\n-- index.md --\n# Home\n-- threat-models/m.yml --\nschema: 1\nid: m\ntitle: Bare\n{more}");

        var main = site.Main("threat-models/m/");
        Assert.DoesNotContain(site.Messages, message => !message.Contains("diagrams", StringComparison.Ordinal));
        Assert.Equal("Bare", main.QuerySelector("h1")!.TextContent);
        Assert.Contains(main.QuerySelectorAll("h2"), heading => heading.TextContent.StartsWith("Threats", StringComparison.Ordinal));
        Assert.All(main.QuerySelectorAll("h2"), heading => Assert.False(heading.NextElementSibling is null or { TagName: "H2" }, $"Nothing stands under {heading.TextContent}"));
        Assert.All(main.QuerySelectorAll("dt"), name => Assert.NotEmpty(name.NextElementSibling?.TextContent.Trim() ?? ""));
        Assert.Equal(main.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count(), main.QuerySelectorAll("[id]").Length);
        if (more.Contains("retired", StringComparison.Ordinal))
        {
            Assert.Contains("model retired", main.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Threats_and_mitigations_lead_to_each_other()
    {
        var site = Build(Full);

        Assert.Contains(site.Main("threat-models/shop/").QuerySelector("#m-1")!.QuerySelectorAll("a"), link => link.GetAttribute("href") == "../../threat-models/shop/t-1/");
        Assert.Contains(site.Main("threat-models/shop/").QuerySelector("#t-1")!.QuerySelectorAll("a"), link => link.GetAttribute("href") is "#m-1" or "../../threat-models/shop/#m-1");
        Assert.Equal(["Second threat"], site.Page("threat-models/shop/t-1/").QuerySelectorAll("a[rel=next]").Select(link => link.TextContent.Replace("Next", "", StringComparison.Ordinal).Replace("T-2", "", StringComparison.Ordinal).Trim()));
    }

    [Fact]
    public void A_file_that_cannot_be_read_gets_a_page_that_says_so()
    {
        var site = TestSite.Build($"{SampleFiles.Settings}\n-- threat-models/bad.yml --\nschema: 1\nid: bad\ntitle: [x");

        Assert.Equal(BuildOutcome.BuiltWithErrors, site.Result.Outcome);
        Assert.Contains("threat-models/bad.yml", site.Main("threat-models/bad/").TextContent, StringComparison.Ordinal);
    }

    private static string Folded(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" ,", ",", StringComparison.Ordinal);
}
