namespace Playbook.Site.Tests.Audience;

/// <summary>
/// A site in which every field of what is not for everybody holds a word of its own: <c>qinternal-…</c> where only the organization may
/// see it, <c>qrestricted-…</c> where only those who need it may. A word with <c>never</c> in it is shown to nobody.
/// </summary>
internal static class CanarySite
{
    /// <summary>Pages, glossary and files: the word <c>AUDIENCE</c> stands for a visibility, <c>Q</c> for its words' beginning.</summary>
    private const string Hidden = """
        -- AUDIENCE/Q-page-file.md --
        ---
        # Q-never-yaml-comment
        id: Q-page-id
        title: Q-page-title
        description: Q-page-description
        order: 3
        tags: [Q-page-tag]
        aliases: [Q-alias-id, old/Q-alias-path]
        stage: communication
        category: people
        number: "Q-page-number"
        owner: Q-page-owner
        reviewed: { on: 2026-01-01, by: Q-page-reviewer }
        references: [Q-page-reference, REFERENCE]
        visibility: AUDIENCE
        ---
        Q-page-lead mentions [[open]] and [[Q-guide-id]]. <!-- Q-never-comment -->

        ## Q-page-heading {#Q-page-anchor}

        ![Q-picture-alt](Q-picture-file.png "Q-picture-caption")

        [Q-link-text](Q-copied-file.txt "Q-link-title") and [Q-outside](https://example.org/Q-outside-address)

        [Q-reference-text][ref] and a note[^1].

        [ref]: https://example.org/Q-reference-address "Q-reference-title"
        [^1]: Q-footnote

        ```yaml
        key: Q-fence-code
        ```

        ```mermaid
        flowchart LR
          a["Q-mermaid-label"]
        ```

        ```risk-matrix
        model: Q-model-id
        title: Q-matrix-caption
        ```

        | Q-table-head |
        | --- |
        | Q-table-cell |

        Q-definition-term
        : Q-definition-text

        > [!NOTE]
        > Q-alert

        <p title="Q-attribute">Q-raw-html</p>

        <!--
        Q-never-block-comment
        -->
        -- AUDIENCE/Q-picture-file.png --
        Q-picture-bytes
        -- AUDIENCE/Q-copied-file.txt --
        Q-copied-bytes
        -- AUDIENCE/Q-never-copied.txt --
        Q-never-copied-bytes
        -- methodologies/Q-guide-file.md --
        ---
        id: Q-guide-id
        title: Q-guide-title
        description: Q-guide-description
        visibility: AUDIENCE
        focus: [security]
        centre: assets
        effort: low
        needs: [Q-guide-need]
        yields: [Q-guide-yield]
        categories:
          - { id: Q-category-id, title: Q-category-title, property: Q-category-property, summary: Q-category-summary }
        ---
        ## Q-category-heading {#Q-category-id}

        Text.
        -- threat-models/Q-model-file.yml --
        # Q-never-model-comment
        schema: 1
        id: Q-model-id
        title: Q-model-title
        summary: Q-model-summary is kept in [Q-model-document](../AUDIENCE/Q-model-copied.txt).
        owner: Q-model-owner
        visibility: AUDIENCE
        status: approved
        application: { profile: { data: personal } }
        methodologies: [Q-guide-id]
        reviewed: { on: 2026-06-30, by: Q-model-reviewer, every: P6M }
        trustBoundaries:
          - { id: Q-boundary-id, title: Q-boundary-title, description: Q-boundary-description }
        components:
          - { id: Q-component-id, type: process, title: Q-component-title, boundary: Q-boundary-id, technology: Q-technology, description: Q-component-description, assets: [Q-asset-id] }
          - { id: other, type: data-store, title: Other }
        assets:
          - { id: Q-asset-id, title: Q-asset-title, description: Q-asset-description }
        dataFlows:
          - { id: Q-flow-id, from: Q-component-id, to: other, title: Q-flow-title, protocol: Q-protocol, description: Q-flow-description }
        threats:
          - id: Q-threat-id
            title: Q-threat-title
            categories: [Q-guide-id.Q-category-id]
            affects: [Q-component-id]
            description: Q-threat-description mentions [[open]].
            risk: { likelihood: likely, impact: major }
            treatment: retain
            mitigations: [Q-mitigation-id]
            references: [Q-threat-reference, REFERENCE]
            accepted: { by: Q-accepted-by, role: Q-accepted-role, on: 2026-05-02, until: 2027-05-02, why: Q-accepted-why }
            options:
              - { treatment: reduce, title: Q-option-title, description: Q-option-description, cost: Q-option-cost, benefit: Q-option-benefit, mitigations: [Q-mitigation-id] }
        mitigations:
          - { id: Q-mitigation-id, title: Q-mitigation-title, description: Q-mitigation-description, owner: Q-mitigation-owner, due: 2026-06-01, ticket: Q-ticket, references: [Q-mitigation-reference, REFERENCE] }
        assumptions:
          - Q-assumption-text
          - { id: Q-assumption-id, text: Q-assumption-long }
        attackTrees:
          - id: Q-tree-id
            goal: Q-tree-goal
            children: [{ goal: Q-tree-leaf, threat: Q-threat-id }]
        abuseCases:
          - { id: Q-abuse-id, title: Q-abuse-title, description: Q-abuse-description }
        openQuestions:
          - { question: Q-question, owner: Q-question-owner }
        participants:
          - { name: Q-participant-name, role: Q-participant-role }
        diagrams:
          - { id: Q-diagram-id, title: Q-diagram-title, components: [Q-component-id], description: Q-diagram-description }
        links:
          - { title: Q-model-link-title, url: "https://example.org/Q-model-link-address" }
        changes:
          - { on: 2026-06-30, by: Q-change-by, what: Q-change-what }
        -- AUDIENCE/Q-model-copied.txt --
        Q-model-copied-bytes
        -- drafts/Q-never-draft.md --
        ---
        title: Q-never-draft-title
        draft: true
        visibility: AUDIENCE
        ---
        Q-never-draft-body with [a file](Q-never-draft-file.txt)
        -- drafts/Q-never-draft-file.txt --
        Q-never-draft-bytes
        -- broken/AUDIENCE-Q-never-broken-PAGE.md --
        ---
        title: [Q-never-broken-title
        visibility: AUDIENCE
        ---
        Q-never-broken-body
        -- threat-models/Q-never-broken-model.yml --
        schema: 1
        visibility: AUDIENCE
        title: [Q-never-broken-model-title
        """;

    /// <summary>What everybody may see, with hidden parts and links to what is hidden.</summary>
    private const string Open = """
        -- playbook.yml --
        # qrestricted-never-settings-comment
        schema: 1
        title: Site
        navigation: [qrestricted-page-id, open, qinternal-page-id]
        -- index.md --
        ---
        id: home
        title: Home
        ---
        Welcome. [Open](open.md)
        -- open.md --
        ---
        # qrestricted-never-front-matter-comment
        id: open
        title: Open page
        ---
        <!-- qrestricted-never-public-comment -->
        Text. <!-- qrestricted-never-inline-comment --> More.

        > <!-- first
        > qrestricted-never-quoted-comment -->

        - <!-- first

          qrestricted-never-listed-comment -->

        [//]: # (qrestricted-never-markdown-comment)

        See [the page](internal/qinternal-page-file.md), [the other](restricted/qrestricted-page-file.md#qrestricted-page-anchor),
        <a href="restricted/qrestricted-page-file.md">raw</a>, [by reference][hidden], [a model](threat-models/qinternal-model-file.yml)
        and [[web/T-2|a threat]], [[web/T-3|another]], [a draft](drafts/qrestricted-never-draft.md), [broken](broken/restricted-qrestricted-never-broken-PAGE.md).

        [hidden]: restricted/qrestricted-page-file.md "A page"

        <!-- qrestricted-never-unclosed-comment
        -- glossary/index.md --
        ---
        title: Words
        ---
        Words.
        -- risk/scheme.yml --
        schema: 1
        id: five
        title: Scheme
        likelihood: { title: Likelihood, values: [{ id: rare, title: Rare }, { id: likely, title: Likely }] }
        impact: { title: Impact, values: [{ id: minor, title: Minor }, { id: major, title: Major }] }
        levels:
          - { id: low, title: Low, color: "#2f7d32" }
          - { id: high, title: High, color: "#a02020" }
        matrix: { rare: [low, low], likely: [low, high] }
        application:
          questions: [{ id: data, title: Data?, answers: [{ id: personal, title: Personal, points: 1 }] }]
          levels: [{ id: low, title: Low, from: 0 }]
        -- threat-models/web.yml --
        schema: 1
        id: web
        title: Web shop
        summary: It is threatened by [[web/T-2|something]].
        visibility: public
        status: approved
        reviewed: { on: 2026-06-30, every: P6M }
        components:
          - { id: site, type: process, title: Site }
        threats:
          - { id: T-1, title: Known, affects: [site], mitigations: [M-1, M-2, M-3], risk: { likelihood: rare, impact: minor } }
          - id: T-2
            title: qinternal-hidden-threat
            visibility: internal
            description: qinternal-hidden-threat-description mentions [[open]].
            affects: [site]
            risk: { likelihood: likely, impact: major }
            references: [qinternal-hidden-reference, CWE-424201]
            options:
              - { treatment: avoid, title: qinternal-hidden-option, description: qinternal-hidden-option-description, cost: qinternal-hidden-cost, benefit: qinternal-hidden-benefit }
            mitigations: [M-2]
          - id: T-3
            title: qrestricted-hidden-threat
            visibility: restricted
            description: qrestricted-hidden-threat-description mentions [[open]] and [file](../restricted/qrestricted-threat-file.txt).
            affects: [site]
            risk: { likelihood: likely, impact: major }
            treatment: retain
            accepted: { by: qrestricted-hidden-by, on: 2026-01-01, until: 2027-01-01, why: qrestricted-hidden-why }
        mitigations:
          - { id: M-1, title: Shown, due: 2026-12-01, references: [CWE-20] }
          - { id: M-2, title: qinternal-hidden-mitigation, description: qinternal-hidden-mitigation-description, owner: qinternal-hidden-owner, due: 2026-06-01, ticket: qinternal-hidden-ticket, references: [qinternal-hidden-control, CWE-424201], visibility: internal }
          - { id: M-3, title: qrestricted-hidden-mitigation, description: qrestricted-hidden-mitigation-description, due: 2026-06-01, references: [CWE-424202], visibility: restricted }
        attackTrees:
          - id: tree
            goal: Everything
            children:
              - { goal: Known way, threat: T-1 }
              - { goal: qinternal-hidden-step, children: [{ goal: qinternal-hidden-leaf, threat: T-2 }] }
              - { goal: qrestricted-hidden-leaf, threat: T-3 }
        -- restricted/qrestricted-threat-file.txt --
        qrestricted-threat-bytes
        """;

    // An application of the organization: the file is one for all audiences, and each entry says who may see it.
    private const string Application = """
          - id: Q-application-id
            title: Q-application-title
            owner: Q-application-owner
            summary: Q-application-summary mentions [[open]].
            status: live
            visibility: AUDIENCE
            answers: { data: personal }
            models: [Q-model-id]
            links: [{ title: Q-application-link-title, url: "https://example.org/Q-application-link-address" }]
        """;

    /// <summary>The number of the catalogue's entry that only what an audience alone may see refers to.</summary>
    public static string ReferenceOf(string audience) => audience == "internal" ? "424201" : "424202";

    private static string For(string audience, string text) => text
        .Replace("AUDIENCE", audience, StringComparison.Ordinal)
        .Replace("REFERENCE", $"CWE-{ReferenceOf(audience)}", StringComparison.Ordinal)
        .Replace("Q-", $"q{audience}-", StringComparison.Ordinal);

    /// <summary>All of it. The glossary is one file with one audience.</summary>
    public static string With(string glossaryAudience) => string.Join('\n',
        Open,
        For("internal", Hidden),
        For("restricted", Hidden),
        """
        -- applications.yml --
        # qrestricted-never-applications-comment
        schema: 1
        applications:
          - { id: shop, title: Shop, level: low, visibility: public, models: [web] }
        """,
        For("internal", Application),
        For("restricted", Application),
        $$"""
        -- glossary.yml --
        schema: 1
        visibility: {{glossaryAudience}}
        terms:
          - { term: q{{glossaryAudience}}-term, id: q{{glossaryAudience}}-term-id, synonyms: [q{{glossaryAudience}}-synonym], definition: q{{glossaryAudience}}-definition of Text., see: [open] }
          - { term: Text, definition: q{{glossaryAudience}}-tooltip. }
        """);
}
