namespace Playbook.Site.Tests.Applications;

/// <summary>A small portfolio in which every way of standing with the demands occurs once.</summary>
internal static class ApplicationsSite
{
    public const string Files = """
        -- playbook.yml --
        schema: 1
        title: Test
        people: roles
        roles: [{ id: appsec, title: Application security team }, { id: team, title: Checkout team }]
        -- index.md --
        # Home

        See [[applications/web-shop]] and [[applications/secret|another]].
        -- methodologies/stride.md --
        ---
        id: stride
        title: STRIDE
        focus: [security]
        centre: system
        effort: low
        ---
        Six kinds of threats.
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
          questions:
            - id: data
              title: What data does it hold?
              answers: [{ id: public, title: Public data, points: 0 }, { id: personal, title: Personal data, points: 3 }]
          levels:
            - { id: basic, title: Basic, from: 0, demands: { model: none } }
            - id: critical
              title: Critical
              from: 3
              demands:
                depth: [components, attack-trees]
                methodologies: [stride]
                review: P6M
                participants: [appsec]
        -- applications.yml --
        schema: 1
        applications:
          - { id: web-shop, title: Web shop, owner: team, status: live, visibility: public, summary: "It sells, see [[stride]].", answers: { data: personal }, models: [shop], links: [{ title: Catalogue, url: "https://example.org/" }] }
          - { id: payments, title: Payments, owner: Ada Byron, status: live, visibility: public, level: critical, models: [pay] }
          - { id: lake, title: Data lake, status: planned, visibility: public, level: critical }
          - { id: intranet, title: Intranet, visibility: public, level: basic }
          - { id: old, title: Old shop, status: retired, visibility: public, level: critical }
          - { id: vault, title: Vault, visibility: public, level: critical, models: [secret-model] }
          - { id: secret, title: Secret application, level: critical, models: [shop] }
        -- threat-models/shop.yml --
        schema: 1
        id: shop
        title: Shop model
        visibility: public
        status: draft
        reviewed: { on: 2025-12-01, every: P1Y }
        components: [{ id: web, type: process, title: Web }]
        -- threat-models/pay.yml --
        schema: 1
        id: pay
        title: Payments model
        visibility: public
        status: approved
        methodologies: [stride]
        reviewed: { on: 2026-06-01, every: P3M }
        participants: [{ role: appsec }]
        components: [{ id: web, type: process, title: Web }]
        attackTrees: [{ id: tree, goal: Money }]
        -- threat-models/secret.yml --
        schema: 1
        id: secret-model
        title: Hidden title
        visibility: restricted
        """;

    /// <summary>The site as the public sees it on the first of July 2026.</summary>
    public static TestSite ForThePublic() => Build(options => options with { Audience = Playbook.Sources.Audiences.Visibility.Public });

    /// <summary>The site on the first of July 2026.</summary>
    public static TestSite Build(Func<BuildOptions, BuildOptions>? change = null) =>
        TestSite.Build(Files, options => (change?.Invoke(options) ?? options) with { AsOf = new DateOnly(2026, 7, 1), BaseUrl = "https://example.org/playbook/" });
}
