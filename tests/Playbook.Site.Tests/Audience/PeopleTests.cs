using System.Text;

namespace Playbook.Site.Tests.Audience;

/// <summary>What is shown of persons is what the policy says, and e-mail addresses never are.</summary>
public sealed class PeopleTests
{
    private const string Mail = "ada.byron@qmail.example";

    private const string Site = $$"""
        -- playbook.yml --
        schema: 1
        title: Site
        people: POLICY
        roles:
          - { id: appsec, title: "Application security <{{Mail}}>" }
        -- index.md --
        ---
        title: Home
        owner: "Ada Byron <{{Mail}}>"
        reviewed: { on: 2026-01-01, by: "Ada Byron ({{Mail}})" }
        ---
        Write to [us](mailto:office@kept.example) or help@kept.example.
        -- threat-models/web.yml --
        schema: 1
        id: web
        title: Web of {{Mail}}
        summary: |
          Kept by {{Mail}}, <{{Mail}}>, [Ada](mailto:{{Mail}}), `{{Mail}}`, [home](../index.md) of {{Mail}}, ada.byron\@qmail.example,
          ada.byron&#64;qmail.example and [list](https://example.org/?to=ada.byron%40qmail.example "{{Mail}}").

          ![{{Mail}}](mailto:{{Mail}})

          ```mermaid
          flowchart LR
            a["{{Mail}}"]
          ```

              {{Mail}}
        owner: "Ada Byron <{{Mail}}>"
        reviewed: { on: 2026-06-30, by: "{{Mail}}" }
        trustBoundaries: [{ id: b, title: "B {{Mail}}", description: "{{Mail}}" }]
        components: [{ id: c, type: process, title: "C {{Mail}}", boundary: b, technology: "{{Mail}}", description: "{{Mail}}" }]
        assets: [{ id: a, title: "A {{Mail}}", description: "{{Mail}}" }]
        dataFlows: [{ id: f, from: c, to: c, title: "F {{Mail}}", protocol: "{{Mail}}", description: "{{Mail}}" }]
        threats:
          - id: T-1
            title: Threat by {{Mail}}
            affects: [c]
            description: "{{Mail}} writes to [[home]]."
            references: ["{{Mail}}", "mailto:{{Mail}}"]
            mitigations: [M-1]
            treatment: retain
            accepted: { by: "Ada Byron <{{Mail}}>", role: "appsec", on: 2026-01-01, until: 2027-01-01, why: "{{Mail}} says so" }
        mitigations: [{ id: M-1, title: "M {{Mail}}", description: "{{Mail}}", owner: "Ada Byron <{{Mail}}>", ticket: "{{Mail}}" }]
        assumptions: ["{{Mail}}", { id: AS-1, text: "{{Mail}}" }]
        attackTrees: [{ id: t, goal: "{{Mail}}", children: [{ goal: "{{Mail}}", threat: T-1 }] }]
        abuseCases: [{ id: AB-1, title: "{{Mail}}", description: "{{Mail}}" }]
        openQuestions: [{ question: "{{Mail}}?", owner: "{{Mail}}" }]
        participants: [{ name: "Ada Byron <{{Mail}}>", role: "Lead <{{Mail}}>" }, { name: "{{Mail}}", role: "{{Mail}}" }]
        diagrams: [{ id: d, title: "D {{Mail}}", components: [c], description: "{{Mail}}" }]
        links: [{ title: "{{Mail}}", url: "mailto:{{Mail}}" }]
        changes: [{ on: 2026-06-30, by: "Ada Byron <{{Mail}}>", what: "{{Mail}} changed it" }]
        -- threat-models/broken.yml --
        schema: 1
        id: broken
        status: "{{Mail}}"
        """;

    [Theory]
    [InlineData("names", true, true)]
    [InlineData("roles", false, true)]
    [InlineData("none", false, false)]
    public void The_policy_decides_and_no_address_is_shown(string policy, bool showsNames, bool showsRoles)
    {
        var site = TestSite.Build(Site.Replace("POLICY", policy, StringComparison.Ordinal));

        var everything = string.Join('\n', site.Files.Select(file => file.Key + "\n" + Encoding.UTF8.GetString(file.Value)));
        Assert.DoesNotContain("qmail", everything, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(showsNames, everything.Contains("Ada Byron", StringComparison.Ordinal));
        Assert.Equal(showsRoles, everything.Contains("Application security", StringComparison.Ordinal));
        Assert.Contains("href=\"mailto:office@kept.example\"", site.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"mailto:help@kept.example\"", site.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("Web of [e-mail address]", site.Main("threat-models/web/").TextContent, StringComparison.Ordinal);
        // What is masked is not a link, and what stands beside it still is one.
        Assert.DoesNotContain(site.Main("threat-models/web/").QuerySelectorAll("a"), link => link.TextContent is "Ada" or "list");
        Assert.Contains(site.Main("threat-models/web/").QuerySelectorAll("a"), link => link.TextContent == "home");
    }

    [Fact]
    public void Where_no_role_is_shown_a_link_to_one_is_text()
    {
        var site = TestSite.Build("-- playbook.yml --\nschema: 1\npeople: none\nroles: [{ id: team-a, title: The A team }]\n-- index.md --\n# Home\n\nAsk [[team-a|us]].");

        Assert.Empty(site.Messages);
        Assert.Equal("Ask us.", site.Main("").QuerySelector(".prose p")!.InnerHtml);
        Assert.DoesNotContain(site.Files.Keys, path => path.Contains("team-a", StringComparison.Ordinal));
    }

    [Fact]
    public void A_team_is_shown_by_its_title_whatever_the_case_of_its_id()
    {
        var site = TestSite.Build("-- playbook.yml --\nschema: 1\npeople: roles\nroles: [{ id: team-a, title: The A team }]\n-- threat-models/m.yml --\nschema: 1\nid: m\ntitle: M\nowner: Team-A");

        Assert.Contains("The A team", site.Main("threat-models/m/").TextContent, StringComparison.Ordinal);
    }
}
