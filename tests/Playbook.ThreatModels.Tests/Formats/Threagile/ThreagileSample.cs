namespace Playbook.ThreatModels.Tests.Formats.Threagile;

/// <summary>Models of our own in Threagile's terms.</summary>
internal static class ThreagileSample
{
    /// <summary>Everything the format has, once, as 0.9 writes it.</summary>
    public const string Whole = """
        threagile_version: 1.0.0
        title: Ticket shop
        date: 2026-03-01
        author: { name: Ada Byron, homepage: www.example.org, contact: ada@example.org }
        contributors:
          - name: Grace
        management_summary_comment: Not <b>bad</b>.
        business_criticality: important
        business_overview:
          description: Sells <i>tickets</i>.
          images:
            - stage.png: The stage
            - gone.png: Nobody has it
        questions:
          Who patches the <b>database</b>?: ""
          Who restarts it?: The night shift
        abuse_cases:
          Bots buy everything: They resell it.
        security_requirements:
          Encrypt: All of it
        tags_available: [web]
        data_assets:
          Orders: &orders
            id: orders
            description: What people bought.
            confidentiality: confidential
            integrity: critical
            availability: operational
            quantity: many
          Seat maps:
            <<: *orders
            id: seats
            confidentiality: restricted
        technical_assets:
          Browser:
            id: browser
            type: external-entity
            technology: browser
            out_of_scope: true
            justification_out_of_scope: Owned by the visitor
            communication_links:
              Buy (a ticket):
                target: shop
                description: Over the net
                protocol: https
                vpn: false
                data_assets_sent: [orders]
                data_assets_received: [seats, orders]
          Shop:
            id: shop
            diagram_tweak_order: 3
            type: process
            technologies: [web-server, java]
            internet: true
            data_assets_processed: [orders]
            data_assets_stored: [orders, seats]
            communication_links:
          Store:
            id: store
            type: datastore
        trust_boundaries:
          Rack:
            id: rack
            type: network-on-prem
            technical_assets_inside: [store]
          House:
            id: house
            technical_assets_inside: [shop]
            trust_boundaries_nested: [rack]
        shared_runtimes:
          Host 7:
            id: host
            description: An old machine
            technical_assets_running: [shop, store]
        individual_risk_categories:
          Touting:
            id: touting
            description: Somebody resells.
            impact: Fans are <b>angry</b>.
            cheat_sheet: https://example.org/sheet
            action: Limit purchases
            mitigation: Allow four tickets a person.
            check: Are there four?
            function: business-side
            stride: repudiation
            cwe: 799
            risks_identified:
              <b>Touting</b> at <b>Shop</b>:
                severity: elevated
                exploitation_likelihood: likely
                exploitation_impact: medium
                data_breach_probability: improbable
                most_relevant_technical_asset: shop
                most_relevant_communication_link: browser>buy-a-ticket
              Touting at the door:
                severity: low
                most_relevant_trust_boundary: house
                most_relevant_data_asset: seats
        risk_tracking:
          touting@shop@browser>buy-a-ticket:
            status: accepted
            justification: We live with it
            ticket: T-1
            date: 2026-02-01
            checked_by: Grace
          untrusted-deserialization@store:
            status: in-progress
            checked_by: Linus
          missing-hardening@*:
            status: mitigated
            justification: Done by hand
        diagram_tweak_nodesep: 2
        """;

    /// <summary>What the tool wrote of it: two generated risks, and one of those that were identified.</summary>
    public const string Risks = """
        [
          { "category": "missing-hardening", "risk_status": "unchecked", "severity": "medium", "exploitation_likelihood": "likely", "exploitation_impact": "low",
            "title": "<b>Missing Hardening</b> at <b>Shop</b>", "synthetic_id": "missing-hardening@shop", "most_relevant_data_asset": "", "most_relevant_technical_asset": "shop",
            "data_breach_probability": "improbable", "data_breach_technical_assets": ["shop"] },
          { "category": "missing-vault", "exploitation_impact": "medium", "title": "Missing Vault", "synthetic_id": "missing-vault@store", "most_relevant_technical_asset": "store" },
          { "category": "touting", "risk_status": "accepted", "severity": "elevated", "exploitation_likelihood": "likely", "exploitation_impact": "medium", "data_breach_probability": "improbable",
            "title": "<b>Touting</b> at <b>Shop</b>", "synthetic_id": "touting@shop@browser>buy-a-ticket", "most_relevant_technical_asset": "shop", "most_relevant_communication_link": "browser>buy-a-ticket" }
        ]
        """;

    public const string Root = """
        threagile_version: 1.0.0
        title: Split
        includes:
          - parts/assets.yaml
          - parts/technical.yaml
        data_assets:
          Key: { id: key, confidentiality: public }
        """;

    public const string Assets = """
        title: Another title
        includes: [../main.yaml]
        data_assets:
          Key: { owner: Team }
          Log: { id: log }
        """;

    public const string Technical = """
        includes: [deeper/more.yaml]
        technical_assets:
          One:
            id: one
            type: process
            data_assets_stored: [key, log]
        """;
}
