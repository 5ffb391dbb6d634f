namespace Playbook.ThreatModels.Tests.Formats.Native;

/// <summary>A model that uses every key of the native format.</summary>
internal static class FullModel
{
    public const string Yaml = """
        schema: 1
        id: webshop
        title: Web shop
        summary: Sells [[order]] to consumers
        owner: team-checkout
        visibility: public
        status: approved
        application: { level: high, profile: { data: personal, exposure: internet } }
        methodologies: [stride, linddun]
        reviewed: { on: 2026-06-30, by: appsec, every: P6M }
        trustBoundaries:
          - { id: shop, title: Shop network, parent: internet, description: Inner }
          - { id: internet, title: Internet }
        components:
          - { id: browser, type: external-entity, title: Browser, boundary: internet }
          - { id: web, type: process, title: Front end, boundary: shop, technology: ASP.NET Core, description: Serves, assets: [order] }
          - { id: db, type: data-store, title: Orders, boundary: shop }
        assets:
          - { id: order, title: Order, classification: confidential, description: What was bought }
        dataFlows:
          - { id: checkout, from: browser, to: web, title: Checkout, protocol: HTTPS, assets: [order], description: The basket }
          - { id: poll, from: web, to: web, title: Poll }
        threats:
          - id: T-003
            title: A stolen session is replayed
            categories: [stride.spoofing]
            affects: [web, checkout, order, shop]
            description: |
              Whoever holds the cookie
              is the customer.
            risk: { likelihood: likely, impact: major }
            residual: { likelihood: unlikely, impact: minor }
            treatment: retain
            status: done
            mitigations: [M-001]
            references: [CWE-384, CAPEC-60]
            visibility: restricted
            accepted: { by: Ada, role: product-owner, on: 2026-05-02, until: 2027-05-02, why: It is rare. }
            options:
              - { treatment: mitigate, title: Rotate more often, description: Every hour, cost: A week, benefit: Little, residual: { likelihood: rare, impact: minor }, mitigations: [M-001] }
              - { treatment: retain, title: Leave it, chosen: true }
          - { id: T-004, title: Scored, risk: { cvss: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" }, residual: { owasp: { skillLevel: 9, motive: 0 } } }
        mitigations:
          - { id: M-001, title: Rotate, description: On sign-in, status: verified, owner: team-checkout, due: 2026-05-01, ticket: SHOP-411, references: [ASVS V3.2.1], visibility: internal }
        assumptions:
          - The provider is honest.
          - { id: AS-1, text: TLS ends at the proxy. }
        attackTrees:
          - id: tree
            goal: Goods without paying
            gate: or
            children:
              - { goal: Replay a session, threat: T-003 }
              - { goal: Both, gate: and, children: [{ goal: One }, { goal: Two }] }
        abuseCases:
          - { id: A-1, title: Coupons, description: Guess them }
        openQuestions:
          - { question: Who rotates keys?, owner: team-platform }
          - Is there a queue?
        participants:
          - { name: Ada, role: appsec }
        diagrams:
          - { id: view, title: Checkout only, components: [browser, web], description: Narrow }
        links:
          - { title: Decision 12, url: "https://example.org/adr/12" }
        changes:
          - { on: 2026-06-30, by: appsec, what: Added loyalty. }
        """;
}
