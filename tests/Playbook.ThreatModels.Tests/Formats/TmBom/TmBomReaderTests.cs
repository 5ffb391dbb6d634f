using System.Text.Json;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests.Formats.TmBom;

public sealed class TmBomReaderTests
{
    /// <summary>Everything the format has, once.</summary>
    internal const string Whole = """
        {
          "$schema": "https://github.com/OWASP/www-project-threat-model-library/blob/v1.0.2/threat-model.schema.json",
          "version": "2.1",
          "scope": { "title": "Ticket shop", "description": "The till alone.", "business_criticality": "high", "data_sensitivity": ["pii", "pci"], "exposure": "external", "tier": "important" },
          "description": "Sells *tickets*.",
          "frozen": true, "released_at": "2026-02-01", "reviewed_at": "2026-03-04T05:06:07", "repo_link": "https://example.org/code", "release_docs_link": "https://example.org/docs",
          "diagrams": [
            { "title": "Overview", "type": "mermaid", "description": "All of it.", "source": "flowchart LR; a --> b", "link": "https://example.org/diagram" },
            { "title": "Drawn", "type": "svg", "source": "<svg xmlns='http://www.w3.org/2000/svg'/>" } ],
          "trust_zones": [ { "symbolic_name": "inner", "title": "Inner", "description": "Ours." }, { "symbolic_name": "outer", "title": "Outer", "description": "Theirs." } ],
          "trust_boundaries": [ { "trust_zone_a": "outer", "trust_zone_b": "inner", "access_control_methods": ["acl", "rbac"], "authentication_methods": ["sso"], "access_token_ttl": 300 } ],
          "actors": [ { "symbolic_name": "buyer", "title": "Buyer", "description": "Buys.", "type": "user", "permissions": "none", "trust_zone": "outer" } ],
          "components": [
            { "symbolic_name": "web", "title": "Web", "description": "Front.", "trust_zone": "inner", "repo_link": "https://example.org/web" },
            { "symbolic_name": "module", "title": "Module", "description": "Part.", "parent_component": "web" } ],
          "data_stores": [ { "symbolic_name": "db", "title": "Orders", "description": "Keeps.", "type": "sql", "vendor": "Acme", "product": "Base", "trust_zone": "inner" } ],
          "data_sets": [ { "symbolic_name": "cards", "title": "Cards", "description": "Numbers.", "placements": [ { "data_store": "db", "encrypted": true } ], "data_sensitivity": ["pci", "fin"], "access_control_methods": ["rbac"], "record_count": 12 } ],
          "data_flows": [
            { "symbolic_name": "buy", "title": "Buy", "description": "Orders.", "source": { "type": "actor", "object": "buyer" }, "destination": { "type": "#/$defs/component", "object": "web" }, "has_sensitive_data": true, "encrypted": false },
            { "symbolic_name": "save", "title": "Save", "description": "Saves.", "source": { "type": "component", "object": "web" }, "destination": { "type": "#/$defs/data-store", "object": "db" } } ],
          "assumptions": [ { "description": "TLS everywhere.", "validity": "confirmed" }, { "description": "Nobody tries.", "validity": "rejected" }, { "description": "It runs.", "validity": "unconfirmed", "topics": ["host"] } ],
          "threat_personas": [ { "symbolic_name": "ann", "title": "Ann", "description": "Wants seats.", "is_person": true, "skill_level": "insider", "access_level": "user", "malicious_intent": true, "applicability_to_org": "low" } ],
          "threats": [
            { "symbolic_name": "steal", "title": "Steal", "description": "Takes cards.", "threat_persona": "ann", "event": "a leak", "sources": ["adversary"], "components_affected": ["db", "buy"],
              "attack_mechanisms": [ { "capec_id": 66, "capec_title": "SQL Injection" } ], "weaknesses": [ { "cwe_id": 89, "cwe_title": "Injection" } ] },
            { "symbolic_name": "flood", "title": "Flood", "description": "Asks often.", "threat_persona": "ann", "event": "load", "sources": ["adversary"] },
            { "symbolic_name": "alone", "title": "Alone", "description": "Nobody cares.", "threat_persona": "ann", "event": "none", "sources": [] } ],
          "controls": [
            { "symbolic_name": "bind", "title": "Bind", "description": "Parameters.", "threats": ["steal", "steal"], "status": "active", "priority": "high", "trust_boundary": { "trust_zone_a": "outer", "trust_zone_b": "inner" } },
            { "symbolic_name": "limit", "title": "Limit", "description": "Rates.", "threats": ["flood"], "status": "wont_do", "priority": "low" } ],
          "risks": [
            { "symbolic_name": "loss", "title": "Loss", "description": "Cards are sold.", "threats": ["steal", "flood"], "likelihood": "possible", "impact": "major", "impact_description": "A fine.", "score": 12, "level": "high" },
            { "symbolic_name": "wait", "title": "Wait", "description": "Buyers leave.", "threats": ["flood"], "likelihood": "likely", "impact": "minor", "impact_description": "Lost sales.", "score": 8, "level": "medium" } ],
          "extensions": { "example.org/x": { "team": "Stage" } }
        }
        """;

    private static ThreatModel Model() => Import.Good("threat-models/shops/tickets.json", Whole);

    private static string With(string more) => $$"""
        { "scope": { "title": "T" }, "trust_zones": [], "data_flows": [],
          "threats": [ { "symbolic_name": "t", "title": "T" }, { "symbolic_name": "u", "title": "U" } ], {{more}} }
        """;

    private static string Risks(params string[] rows) => With($"\"risks\": [ {string.Join(", ", rows.Select((row, i) => row.Split(' ') is var parts
        ? $$"""{ "title": "R{{i + 1}}", "threats": ["t"], "likelihood": "{{parts[0]}}", "impact": "{{parts[1]}}", "score": {{parts[2]}}, "level": "{{parts[3]}}" }"""
        : ""))} ]");

    [Fact]
    public void The_scope_becomes_the_model()
    {
        var model = Model();
        Assert.Equal(("Ticket shop", "tm-bom", "1.0.2"), (model.Title, model.Format, model.FormatVersion));
        Assert.Equal("Sells *tickets*.\n\nScope: The till alone.", model.Summary!.Markdown);
        Assert.Equal(new DateOnly(2026, 3, 4), model.Reviewed!.On);
        Assert.Equal([("Repository", "https://example.org/code"), ("Release documentation", "https://example.org/docs"), ("Overview", "https://example.org/diagram")], model.Links.Select(link => (link.Title, link.Url)));
    }

    [Fact]
    public void Actors_components_and_stores_are_components_in_their_zones() =>
        Assert.Equal(
            [
                ("buyer", ComponentType.ExternalEntity, "outer", null, null), ("web", ComponentType.Process, "inner", null, null),
                ("module", ComponentType.Process, "inner", "web", null), ("db", ComponentType.DataStore, "inner", null, "Acme Base"),
            ],
            Model().Components.Select(each => (each.Id.Text, each.Type, each.Boundary?.Text, each.Parent?.Text, each.Technology)));

    [Fact]
    public void Data_sets_are_assets_of_the_stores_they_lie_in()
    {
        var model = Model();
        Assert.Equal(("cards", "pci, fin"), (model.Assets.Single().Id.Text, model.Assets.Single().SourceClassification));
        Assert.Equal(["cards"], model.Components.Single(each => each.Id.Text == "db").Assets.Select(id => id.Text));
    }

    [Fact]
    public void Flows_find_their_ends_however_the_type_is_written() =>
        Assert.Equal([("buyer", "web"), ("web", "db")], Model().DataFlows.Select(flow => (flow.From!.Value.Text, flow.To!.Value.Text)));

    [Fact]
    public void A_name_shared_by_a_zone_and_a_component_means_what_can_stand_there()
    {
        var (models, found) = Import.Read("threat-models/a.json", """
            { "scope": { "title": "T" }, "trust_zones": [ { "symbolic_name": "x", "title": "Zone" } ], "actors": [ { "symbolic_name": "y", "title": "Actor", "trust_zone": "x" } ],
              "components": [ { "symbolic_name": "x", "title": "Component", "trust_zone": "x" } ], "data_stores": [ { "symbolic_name": "y", "title": "Store" } ],
              "data_flows": [ { "symbolic_name": "f", "title": "F", "source": { "type": "component", "object": "x" }, "destination": { "type": "data-store", "object": "y" } },
                              { "symbolic_name": "g", "title": "G", "source": { "type": "thing", "object": "x" }, "destination": { "type": "actor", "object": "y" } } ] }
            """);
        Assert.Equal(["PB3040", "PB3040"], found.Select(diagnostic => diagnostic.Code));
        Assert.Equal([("component-x", "y-2"), ("component-x", "y")], models[0].DataFlows.Select(flow => (flow.From!.Value.Text, flow.To!.Value.Text)));
        Assert.Equal("trust-boundary-x", models[0].Components[1].Boundary!.Value.Text);
    }

    [Fact]
    public void An_actor_without_a_zone_is_fine() =>
        Assert.Null(Import.Good("threat-models/a.json", With("""  "actors": [ { "symbolic_name": "a", "title": "A", "type": "user" } ] """)).Components[0].Boundary);

    [Fact]
    public void What_is_not_in_the_file_is_said_and_the_rest_is_read()
    {
        var (models, found) = Import.Read("threat-models/a.json", """
            { "scope": { "title": "T" }, "components": [ { "symbolic_name": "c", "title": "C", "trust_zone": "no1", "parent_component": "c" } ],
              "trust_boundaries": [ { "trust_zone_a": "no2", "trust_zone_b": "no3" } ],
              "data_sets": [ { "symbolic_name": "d", "placements": [ { "data_store": "no4", "encrypted": true } ] } ],
              "data_flows": [ { "symbolic_name": "f", "source": { "type": "actor", "object": "no5" }, "destination": { "type": "component", "object": "c" } } ],
              "threats": [ { "symbolic_name": "t", "title": "T", "threat_persona": "no6", "components_affected": ["no7"] } ],
              "controls": [ { "symbolic_name": "k", "title": "K", "threats": ["no8"], "status": "active" } ],
              "risks": [ { "symbolic_name": "r", "title": "R", "threats": ["no9"], "level": "high", "description": "Bad." } ] }
            """);
        var model = Assert.Single(models);
        Assert.Equal(Enumerable.Range(1, 9).Select(i => $"no{i}"), found.Where(each => each.Code == "PB3041").Select(each => each.Message.Split('"').Single(part => part.StartsWith("no", StringComparison.Ordinal))).Order(StringComparer.Ordinal));
        Assert.Equal("PB3042", Assert.Single(found, each => each.Code != "PB3041").Code);
        Assert.Equal((1, 1, null, "c"), (model.DataFlows.Length, model.Threats.Length, model.DataFlows[0].From, model.DataFlows[0].To!.Value.Text));
        Assert.Null(model.Components[0].Parent);
        Assert.Contains(("risk \"R\"", "high. Bad."), model.AlsoInSource.Select(item => (item.Name, item.Value)));
        Assert.Contains(("source.object", "no5"), model.AlsoInSource.Select(item => (item.Name, item.Value)));
    }

    [Fact]
    public void Threats_say_what_they_affect_and_which_entries_of_catalogues_they_are()
    {
        var threat = Model().Threats[0];
        Assert.Equal(["db", "buy"], threat.Affects.Select(id => id.Text));
        Assert.Equal(["CWE-89", "CAPEC-66"], threat.References);
        Assert.Equal(["bind"], threat.Mitigations.Select(id => id.Text));
    }

    [Theory]
    [InlineData("", ThreatStatus.NotTriaged)]
    [InlineData("active active", ThreatStatus.Done)]
    [InlineData("active suggested", ThreatStatus.InProgress)]
    [InlineData("active wont_do", ThreatStatus.InProgress)]
    [InlineData("approved suggested", ThreatStatus.InProgress)]
    [InlineData("scheduled", ThreatStatus.InProgress)]
    [InlineData("under_review", ThreatStatus.Open)]
    [InlineData("assumed retired", ThreatStatus.Open)]
    [InlineData("wont_do", ThreatStatus.Open)]
    [InlineData("retired", ThreatStatus.Open)]
    public void The_state_of_a_threat_follows_from_its_controls(string states, ThreatStatus expected)
    {
        var controls = states.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((state, i) => $$"""{ "symbolic_name": "c{{i}}", "title": "C", "threats": ["t"], "status": "{{state}}" }""");
        var threat = Import.Good("threat-models/a.json", With($"\"controls\": [ {string.Join(", ", controls)} ]")).Threats[0];
        Assert.Equal((expected, expected == ThreatStatus.Done ? Treatment.Reduce : (Treatment?)null, null, null), (threat.Status, threat.Treatment, threat.SourceStatus, threat.Accepted));
    }

    [Fact]
    public void Controls_keep_their_words()
    {
        var (models, found) = Import.Read("threat-models/a.json", With("""
            "controls": [ { "symbolic_name": "a", "title": "A", "threats": ["t"], "status": "done-ish" }, { "symbolic_name": "b", "title": "B", "threats": [], "status": "wont_do" }, { "symbolic_name": "c", "title": "C" } ]
            """));
        Assert.Equal("PB3042", Assert.Single(found).Code);
        Assert.Equal([(null, "done-ish"), (MitigationStatus.Rejected, "wont_do"), ((MitigationStatus?)null, (string?)null)], models[0].Mitigations.Select(each => (each.Status, each.SourceStatus)));
        Assert.Equal(ThreatStatus.NotTriaged, models[0].Threats[0].Status);
    }

    [Fact]
    public void A_threat_is_rated_by_its_only_risk_or_by_the_highest()
    {
        var ratings = Model().Threats.Select(threat => threat.Risk as StatedRating).Select(rating => (rating?.Level, rating?.Likelihood, rating?.Impact, rating?.Score));
        Assert.Equal([("high", "possible", "major", "12"), ("high", "possible", "major", "12"), (null, null, null, null)], ratings);
        Assert.Empty(Model().Notes);
    }

    [Fact]
    public void A_level_that_nobody_knows_ranks_below_all_others() =>
        Assert.Equal("very_low", (Import.Good("threat-models/a.json", Risks("odd odd 9 terrible", "rare minor 2 very_low")).Threats[0].Risk as StatedRating)!.Level);

    [Theory]
    [InlineData("unlikely major 8 high|unlikely severe 10 medium", "contradict each other", "\"R1\" is high (unlikely × major, score 8) and \"R2\" is medium (unlikely × severe, score 10)")]
    [InlineData("possible minor 6 low|possible minor 6 medium", "contradict each other", "\"R2\" is medium (possible × minor, score 6) and \"R1\" is low")]
    [InlineData("odd odd 6 low|odd odd 4 medium", "contradict each other", "\"R2\" is medium")]
    [InlineData("unlikely major 10 high", "matrix", "where the score would be 8.")]
    [InlineData("possible moderate 9 high", "matrix", "where the level of a score of 9 would be medium.")]
    public void Ratings_that_disagree_are_told_and_kept(string rows, string kind, string finding)
    {
        var stated = rows.Split('|');
        var model = Import.Good("threat-models/a.json", Risks(stated));
        var note = model.Notes.Single(note => note.Contains(kind, StringComparison.Ordinal));
        Assert.Contains(finding, note, StringComparison.Ordinal);
        Assert.Contains((model.Threats[0].Risk as StatedRating)!.Level, stated.Select(row => row.Split(' ')[^1]));
    }

    [Fact]
    public void Ratings_that_agree_are_not_spoken_of() =>
        Assert.Empty(Import.Good("threat-models/a.json", Risks("rare negligible 1 very_low", "unlikely minor 4 low", "possible moderate 9 medium", "possible major 12 high", "likely major 16 very_high", "certain severe 25 critical")).Notes);

    [Fact]
    public void Assumptions_say_whether_they_hold() =>
        Assert.Equal(["TLS everywhere. *(confirmed)*", "Nobody tries. *(rejected)*", "It runs."], Model().Assumptions.Select(assumption => assumption.Text.Markdown));

    [Fact]
    public void Diagrams_are_texts_or_pictures()
    {
        var model = Model();
        var view = Assert.Single(model.Diagrams);
        Assert.Equal(("Overview", "All of it.", "mermaid", "flowchart LR; a --> b"), (view.Title, view.Description!.Markdown, view.Text!.Language, view.Text.Source));
        Assert.Equal(("Drawn", "image/svg+xml", 41), (model.Pictures.Single().Title, model.Pictures.Single().MediaType, model.Pictures.Single().Bytes.Length));
    }

    [Theory]
    [InlineData("""{ "title": "D", "type": "drawio", "source": "x" }""", "PB3042")]
    [InlineData("""{ "title": "D", "type": "svg", "source": "not a picture" }""", "PB3042")]
    public void A_diagram_in_another_language_is_said(string diagram, string code) =>
        Assert.Equal(code, Assert.Single(Import.Read("threat-models/a.json", With($"\"diagrams\": [ {diagram} ]")).Found).Code);

    [Fact]
    public void A_review_without_a_day_is_said_and_listed()
    {
        var (models, found) = Import.Read("threat-models/a.json", With("\"reviewed_at\": \"last spring\""));
        Assert.Equal("PB3042", Assert.Single(found).Code);
        Assert.Null(models[0].Reviewed);
        Assert.Contains("last spring", models[0].AlsoInSource.Select(item => item.Value));
    }

    [Fact]
    public void What_has_no_field_is_listed_with_its_element() =>
        Assert.Equal(
            new (string?, string, string)[]
            {
                ("cards", "encrypted in Orders", "true"),
                ("bind", "boundary protected", "Outer to Inner"),
                ("steal", "risk \"Loss\"", "Cards are sold. Impact: A fine."),
                ("flood", "risk \"Loss\"", "high (possible × major, score 12). Cards are sold. Impact: A fine."),
                ("flood", "risk \"Wait\"", "medium (likely × minor, score 8). Buyers leave. Impact: Lost sales."),
                (null, "threat persona \"Ann\"", "Wants seats. (is person: true; skill level: insider; access level: user; malicious intent: true; applicability to org: low)"),
                ("outer", "boundary to Inner", "access control: acl, rbac; authentication: sso; access token ttl: 300"),
                (null, "business criticality", "high"), (null, "data sensitivity", "pii, pci"), (null, "exposure", "external"), (null, "tier", "important"),
                ("steal", "threat persona", "Ann"), ("flood", "threat persona", "Ann"), ("alone", "threat persona", "Ann"),
                (null, "version", "2.1"), (null, "frozen", "true"), (null, "released_at", "2026-02-01"),
                ("buyer", "type", "user"), ("buyer", "permissions", "none"), ("web", "repo_link", "https://example.org/web"), ("db", "type", "sql"),
                ("cards", "access_control_methods", "rbac"), ("cards", "record_count", "12"),
                ("buy", "has_sensitive_data", "true"), ("buy", "encrypted", "false"),
                (null, "assumptions[3].validity", "unconfirmed"), (null, "assumptions[3].topics", "host"),
                ("steal", "event", "a leak"), ("steal", "sources", "adversary"), ("flood", "event", "load"), ("flood", "sources", "adversary"), ("alone", "event", "none"),
                ("bind", "priority", "high"), ("limit", "priority", "low"), (null, "extensions.example.org/x.team", "Stage"),
            },
            Model().AlsoInSource.Select(item => (item.Element?.Text, item.Name, item.Value)));

    [Fact]
    public void Of_very_many_references_that_lead_nowhere_the_first_are_named()
    {
        var (_, found) = Import.Read("threat-models/a.json", With($$"""  "controls": [ { "symbolic_name": "c", "title": "C", "threats": [ {{string.Join(", ", Enumerable.Range(0, 5_000).Select(i => $"\"x{i}\""))}} ] } ] """));
        Assert.Equal(501, found.Length);
        Assert.Single(found, diagnostic => diagnostic.Message.StartsWith("more references", StringComparison.Ordinal));
    }

    [Fact]
    public void Very_many_parts_in_each_other_take_no_time()
    {
        var parts = Enumerable.Range(0, 20_000).Select(i => $$"""{ "symbolic_name": "c{{i}}", "title": "C", "parent_component": "c{{(i + 1) % 20_000}}" }""");
        var (models, found) = Import.Read("threat-models/a.json", With($"\"components\": [ {string.Join(", ", parts)} ]"));
        Assert.Equal("PB3042", Assert.Single(found).Code);
        Assert.Single(models[0].Components, component => component.Parent is null);
    }

    [Theory]
    [MemberData(nameof(Shared))]
    public void Real_files_hold_what_their_json_says_they_hold(string path)
    {
        var (models, found) = Import.ReadShared(path);
        var model = Assert.Single(models);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Import.SharedModels(), path)));
        int Count(string key) => json.RootElement.TryGetProperty(key, out var list) ? list.GetArrayLength() : 0;
        Assert.Equal("tm-bom", model.Format);
        Assert.Equal(
            (Count("actors") + Count("components") + Count("data_stores"), Count("data_flows"), Count("trust_zones"), Count("data_sets"), Count("threats"), Count("controls")),
            (model.Components.Length, model.DataFlows.Length, model.TrustBoundaries.Length, model.Assets.Length, model.Threats.Length, model.Mitigations.Length));
        Assert.Equal((Count("diagrams"), Count("assumptions")), (model.Diagrams.Length + model.Pictures.Length, model.Assumptions.Length));
        Assert.All(found, diagnostic => Assert.Contains(diagnostic.Code, new[] { "PB3040", "PB3041" }));
    }

    public static TheoryData<string> Shared() => [.. Import.SharedFiles("tm-bom").DefaultIfEmpty("tm-bom/none")];
}
