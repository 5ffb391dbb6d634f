using Playbook.Sources.Audiences;

namespace Playbook.Site.Tests.ThreatModels;

/// <summary>Models that other tools wrote, on the pages of a site.</summary>
public sealed class ImportedModelTests
{
    private const string Frame = """
        -- playbook.yml --
        schema: 1
        title: Test
        -- index.md --
        # Home
        -- methodologies/stride.md --
        ---
        id: stride
        categories:
          - { id: tampering, title: Tampering }
          - { id: elevation-of-privilege, title: Elevation of privilege }
        ---
        # STRIDE

        ## Tampering

        ## Elevation of privilege
        -- methodologies/own.md --
        ---
        id: own
        categories:
          - { id: supply-chain, title: Supply chain attacks }
        ---
        # Our own

        ## Supply chain attacks {#supply-chain}

        """;

    private const string Shop = """
        -- threat-models/shops/web.otm --
        otmVersion: 0.2.0
        project: { name: Web shop, id: x, description: "Sells. Ask ada@example.org or see [[nowhere]] and [x](gone.md).", tags: [public] }
        components:
          - { id: web, name: Web, type: web, threats: [ { threat: T-1, state: exposed, mitigations: [ { mitigation: M-1, state: required } ] } ] }
          - { id: app, name: App, type: web, threats: [ { threat: T-1, state: mitigated, mitigations: [] } ] }
        dataflows:
          - { id: f, name: Call, source: web, destination: app, bidirectional: true }
        threats:
          - { id: T-1, name: Injection, categories: [Elevation of Privileges, Supply-chain attack, Something else], risk: { likelihood: 50, impact: 100, impactComment: "all of it" } }
          - { id: T-2, name: Secret hole, risk: { likelihood: 50, impact: 100, likelihoodComment: "hush" } }
        mitigations:
          - { id: M-1, name: Bind, riskReduction: 10 }

        """;

    private static string Cell(AngleSharp.Dom.IElement row, string label) => Words(row.QuerySelector($"[data-label='{label}']")!.TextContent);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void An_import_gets_the_id_of_its_path_and_pages_for_itself_and_its_threats()
    {
        var site = TestSite.Build(Frame + Shop);
        Assert.Empty(site.Messages);
        Assert.Equal("Web shop", site.Page("threat-models/shops/web/").QuerySelector("h1")!.TextContent);
        Assert.Equal("Injection", site.Page("threat-models/shops/web/t-1/").QuerySelector("h1")!.TextContent);
        Assert.True(site.Files.ContainsKey("go/shops/web/t-1/index.html"));
    }

    [Fact]
    public void Categories_link_to_the_guides_in_any_spelling_and_others_stay_words()
    {
        var row = TestSite.Build(Frame + Shop).Page("threat-models/shops/web/").QuerySelector("#t-1")!;
        Assert.Equal(
            ["../../../methodologies/stride/#elevation-of-privilege", "../../../methodologies/own/#supply-chain"],
            row.QuerySelectorAll("th a").Skip(1).Select(link => link.GetAttribute("href")));
        Assert.Contains("Something else", row.QuerySelector("th")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sources_own_words_stand_beside_ours()
    {
        var site = TestSite.Build(Frame + Shop);
        Assert.Equal("Open source: exposed, mitigated", Cell(site.Page("threat-models/shops/web/").QuerySelector("#t-1")!, "Status"));
        var uses = site.Page("threat-models/shops/web/t-1/").QuerySelectorAll("tr[id]");
        Assert.Equal([("web", "Open source: exposed"), ("app", "Done source: mitigated")], uses.Select(row => (row.Id!, Cell(row, "Status"))));
        Assert.Contains("likelihood 50, impact 100", site.Main("threat-models/shops/web/t-1/").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_place_is_listed_and_nothing_that_looks_like_a_link_is_an_error()
    {
        var site = TestSite.Build(Frame + Shop);
        (string, string)[] Rows(string address) =>
            [.. site.Main(address).QuerySelectorAll(".remainder div").Select(row => (row.QuerySelector("dt")!.TextContent, row.QuerySelector("dd")!.TextContent))];
        Assert.Contains(("project.tags", "public"), Rows("threat-models/shops/web/"));
        Assert.Contains(("risk.impactComment", "all of it"), Rows("threat-models/shops/web/"));
        Assert.Equal([("risk.impactComment", "all of it")], Rows("threat-models/shops/web/t-1/"));
        Assert.DoesNotContain("example.org", string.Concat(site.Files.Values.Select(System.Text.Encoding.UTF8.GetString)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_flow_both_ways_is_drawn_and_told_so()
    {
        var main = TestSite.Build(Frame + Shop).Main("threat-models/shops/web/");
        Assert.Contains("<-->", main.QuerySelector("#diagram pre code")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("and back", main.QuerySelector("#f")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_added_beside_it_hides_a_threat_with_all_that_the_source_says_of_it()
    {
        var site = TestSite.Build(Frame + Shop + """
            -- threat-models/shops/web.playbook.yml --
            schema: 1
            visibility: public
            owner: team-web
            threats:
              T-2: { visibility: restricted }
            """, options => options with { Audience = Visibility.Public });
        Assert.Empty(site.Messages);
        var all = string.Concat(site.Files.Values.Select(System.Text.Encoding.UTF8.GetString));
        Assert.Contains("team-web", all, StringComparison.Ordinal);
        foreach (var secret in new[] { "Secret hole", "hush", "t-2", "T-2" })
        {
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Old_ids_of_models_and_threats_still_lead_there()
    {
        var site = TestSite.Build(Frame + "[[old-shop]] and [[shops/web/T-9]]\n" + Shop + """
            -- threat-models/shops/web.playbook.yml --
            schema: 1
            aliases: [old-shop]
            threats:
              T-1: { aliases: [T-9] }
            """);
        Assert.Empty(site.Messages);
        Assert.Equal("threat-models/old-shop/index.html", Assert.Single(site.Files.Keys, path => path.StartsWith("threat-models/old-shop/", StringComparison.Ordinal)));
        Assert.Contains("url=../../../../threat-models/shops/web/t-1/", site.Text("threat-models/shops/web/t-9/index.html"), StringComparison.Ordinal);
        Assert.True(site.Files.ContainsKey("go/old-shop/index.html"));
        Assert.True(site.Files.ContainsKey("go/shops/web/t-9/index.html"));
    }

    [Fact]
    public void Two_files_of_one_name_have_their_endings_in_their_ids()
    {
        var site = TestSite.Build(Frame + """
            -- threat-models/a.otm --
            otmVersion: 0.2.0
            project: { name: One, id: x }
            -- threat-models/a.json --
            { "otmVersion": "0.2.0", "project": { "name": "Two", "id": "x" } }
            """);
        Assert.Empty(site.Messages);
        Assert.Equal(("One", "Two"), (site.Page("threat-models/a.otm/").QuerySelector("h1")!.TextContent, site.Page("threat-models/a.json/").QuerySelector("h1")!.TextContent));
    }

    [Fact]
    public void Names_lie_and_what_is_no_model_under_an_unknown_one_is_left_alone()
    {
        var site = TestSite.Build("""
            -- index.md --
            [notes](threat-models/notes.txt)
            -- threat-models/export --
            { "otmVersion": "0.2.0", "project": { "name": "One", "id": "x" } }
            -- threat-models/model.tf --
            threatmodel "Two" {
              author = "x"
            }
            -- threat-models/three.py --
            from pytm import TM
            -- threat-models/notes.txt --
            { just: notes
            -- threat-models/LICENSE --
            Free.
            """);
        Assert.Equal(["threat-models/three.py: warning PB3001: the file is a threat model of pytm, a format that this version does not read yet"], site.Messages);
        Assert.Equal(("One", "Two"), (site.Page("threat-models/export/").QuerySelector("h1")!.TextContent, site.Page("threat-models/model/").QuerySelector("h1")!.TextContent));
        Assert.Contains("threat-models/notes.txt", site.Files.Keys);
    }

    [Fact]
    public void The_portfolio_can_be_filtered_by_what_differs()
    {
        var main = TestSite.Build(Frame + Shop + """
            -- threat-models/b.yml --
            schema: 1
            id: b
            title: Native
            owner: team-b
            """).Main("threat-models/");
        Assert.Equal(["owner", "format"], main.QuerySelectorAll("select").Select(select => select.GetAttribute("data-facet")!));
        Assert.Equal(
            [("Not said", "Playbook"), ("Not said", "Open Threat Model (OTM)")],
            main.QuerySelectorAll(".models tbody tr").Select(row => (row.GetAttribute("data-state")!, row.GetAttribute("data-format")!)));
    }
}
