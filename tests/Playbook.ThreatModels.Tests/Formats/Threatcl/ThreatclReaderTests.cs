using System.Text.Json;
using System.Text.RegularExpressions;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Formats.Threatcl;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests.Formats.Threatcl;

public sealed class ThreatclReaderTests
{
    /// <summary>Everything the format has, once.</summary>
    internal const string Whole = """
        # Written for a test.
        spec_version = "0.8.0"

        variable "network" {
          value = "a private network"
        }

        component "control" "mfa" {
          description = "Second factor"
        }

        backend "threatcl-cloud" {
          organization = "stage"
        }

        threatmodel "Ticket shop" {
          id           = "shops.tickets"
          author       = "Team Stage"
          description  = <<-EOT
            Sells *tickets*.

            And seats.
          EOT
          link         = "https://example.org/docs"
          diagram_link = "drawings/shop.png"
          repository   = ["https://example.org/code"]
          imports      = ["controls.hcl"]
          created_at   = 1594033151

          attributes {
            new_initiative  = "true"
            internet_facing = true
            initiative_size = "Small"
          }

          additional_attribute "segment" {
            value = "DMZ"
          }

          information_asset "Card data" {
            description                = "Numbers."
            information_classification = "Confidential"
            source                     = "terraform"
          }

          information_asset "Programme" {
            information_classification = "Open"
          }

          usecase {
            description = "Somebody buys a seat"
          }

          usecase {
            description = "Somebody gives it back"
          }

          exclusion {
            description = "The *bank* is not looked at"
          }

          third_party_dependency "Bank" {
            description       = "Takes the money"
            saas              = "true"
            uptime_dependency = "hard"
          }

          threat "Card theft" {
            description            = "Somebody reads the cards"
            impacts                = ["Confidentiality", "Integrity"]
            stride                 = ["Info Disclosure", "Elevation of privilege", "Else"]
            information_asset_refs = [information_asset.card_data]
            ref                    = "T-1"

            risk {
              likelihood = "high"
              impact     = "very_high"
              severity   = "critical"
              rationale  = "Seen before"
            }

            control "Encrypt" {
              description          = "At rest"
              implemented          = true
              implementation_notes = "In the store"
              risk_reduction       = 50

              attribute "OWASP" {
                value = "C8"
              }
            }

            control "Watch" {
              description = import.control.watch.description
              implemented = "false"
            }
          }

          threat "Sold twice" {
            description = "One seat, two buyers, in ${var.network}"
            control     = "Lock the seat"

            expanded_control "Watch" {
              description = "Look at the log"
              implemented = true
            }

            proposed_control {
              description = "Sell at a counter only"
            }

            control_imports = ["import.control.mfa"]
          }

          threat "Closed door" {
            description = "Nobody gets in"
            stride      = ["Denial Of Service"]

            control "Two doors" {
              description = "One at the back"
              implemented = true
            }
          }

          threat {
            description = "A threat of before names were needed. It goes on for more than a line of text holds."
          }

          data_flow_diagram_v2 "Outside" {
            external_element "Visitor" {}

            process "Web App" {
              trust_zone = "shop-zone"
            }

            trust_zone "Shop Zone" {
              data_store "Seats" {
                information_asset = "card-data"
              }
            }

            process "Mail" {
              trust_zone = "Office"
            }

            flow "https" {
              from     = external_element.visitor
              to       = "web-app"
              protocol = "TLS"
            }

            flow "https" {
              from = "Web App"
              to   = data_store["seats"]
            }
          }

          data_flow_diagram_v2 "Inside" {
            process "Web App" {}
            process "Printer" {}

            flow "queue" {
              from = "Web App"
              to   = "Printer"
            }
          }

          mermaid "Sign-in" {
            description = "How one gets in"
            content     = <<-EOT
              sequenceDiagram
                Visitor->>Web App: password
            EOT
          }
        }
        """;

    private static ThreatModel Model() => Import.Good("threat-models/shops/tickets.hcl", Whole);

    [Fact]
    public void The_block_becomes_the_model()
    {
        var model = Model();
        Assert.Equal(("shops/tickets", "Ticket shop", "Team Stage", "threatcl", "0.8.0"), (model.Id.Text, model.Title, model.Owner, model.Format, model.FormatVersion));
        Assert.Equal("Sells *tickets*.\n\nAnd seats.", model.Summary!.Markdown);
        Assert.Equal([("Documentation", "https://example.org/docs"), ("Repository", "https://example.org/code")], model.Links.Select(link => (link.Title, link.Url)));
        Assert.Equal("The *bank* is not looked at", Assert.Single(model.Assumptions).Text.Markdown);
        Assert.Equal(3, model.Notes.Length);
    }

    [Fact]
    public void Assets_keep_the_word_of_their_classification() =>
        Assert.Equal(
            [("card-data", "Card data", Classification.Confidential, "Confidential"), ("programme", "Programme", (Classification?)null, "Open")],
            Model().Assets.Select(asset => (asset.Id.Text, asset.Title, asset.Classification, asset.SourceClassification!)));

    [Fact]
    public void A_threat_has_categories_a_stated_risk_and_the_assets_it_names()
    {
        var threat = Model().Threats[0];
        Assert.Equal(("card-theft", "Card theft", "Somebody reads the cards"), (threat.Id.Text, threat.Title, threat.Description!.Markdown));
        Assert.Equal(["stride.information-disclosure", "stride.elevation-of-privilege"], threat.Categories.Select(category => category.Id.Text));
        Assert.Equal(["Else", "Confidentiality", "Integrity"], threat.CategoryWords);
        Assert.Equal(["card-data"], threat.Affects.Select(id => id.Text));
        Assert.Equal(("critical", "high", "very_high"), threat.Risk is StatedRating risk ? (risk.Level, risk.Likelihood, risk.Impact) : default);
    }

    [Fact]
    public void The_status_of_a_threat_follows_from_its_controls_alone()
    {
        Assert.Equal(
            [
                ("Card theft", ThreatStatus.InProgress, null), ("Sold twice", ThreatStatus.InProgress, null), ("Closed door", ThreatStatus.Done, Treatment.Reduce),
                ("A threat of before names were needed. It goes on for more t…", ThreatStatus.NotTriaged, (Treatment?)null),
            ],
            Model().Threats.Select(threat => (threat.Title, threat.Status, threat.Treatment)));
        Assert.All(Model().Threats, threat => Assert.Null(threat.SourceStatus));
    }

    [Fact]
    public void Each_control_is_a_mitigation_of_its_threat()
    {
        var model = Model();
        Assert.Equal(
            [
                ("encrypt", "Encrypt", "At rest", MitigationStatus.Done, "implemented"),
                ("card-theft-watch", "Watch", "`import.control.watch.description`", MitigationStatus.Planned, "not implemented"),
                ("lock-the-seat", "Lock the seat", null, null, null),
                ("sold-twice-watch", "Watch", "Look at the log", MitigationStatus.Done, "implemented"),
                ("sell-at-a-counter-only", "Sell at a counter only", "Sell at a counter only", MitigationStatus.Proposed, null),
                ("two-doors", "Two doors", "One at the back", (MitigationStatus?)MitigationStatus.Done, (string?)"implemented"),
            ],
            model.Mitigations.Select(mitigation => (mitigation.Id.Text, mitigation.Title, mitigation.Description?.Markdown, mitigation.Status, mitigation.SourceStatus)));
        Assert.Equal([2, 3, 1, 0], model.Threats.Select(threat => threat.Mitigations.Length));
    }

    [Fact]
    public void Elements_are_found_by_name_slug_and_dotted_slug()
    {
        var model = Model();
        Assert.Equal(
            [
                ("visitor-to-web-app-https", "visitor", "outside-web-app", "https", "TLS"), ("web-app-to-seats-https", "outside-web-app", "seats", "https", null),
                ("web-app-to-printer-queue", "inside-web-app", "printer", "queue", (string?)null),
            ],
            model.DataFlows.Select(flow => (flow.Id.Text, flow.From!.Value.Text, flow.To!.Value.Text, flow.Title, flow.Protocol)));
        Assert.Equal(["card-data"], model.Components.Single(component => component.Title == "Seats").Assets.Select(id => id.Text));
    }

    [Fact]
    public void A_zone_is_drawn_around_elements_or_named_by_them()
    {
        var model = Model();
        Assert.Equal(["shop-zone", "office"], model.TrustBoundaries.Select(zone => zone.Id.Text));
        Assert.Equal(
            [
                ("Seats", ComponentType.DataStore, "shop-zone"), ("Web App", ComponentType.Process, "shop-zone"), ("Mail", ComponentType.Process, "office"), ("Visitor", ComponentType.ExternalEntity, null),
                ("Web App", ComponentType.Process, null), ("Printer", ComponentType.Process, (string?)null),
            ],
            model.Components.Select(component => (component.Title, component.Type, component.Boundary?.Text)));
    }

    [Fact]
    public void Each_diagram_is_a_view_and_mermaid_is_one_of_text()
    {
        var views = Model().Diagrams;
        Assert.Equal([("Outside", 4, 2), ("Inside", 2, 1), ("Sign-in", 0, 0)], views.Select(view => (view.Title, view.Components.Length, view.DataFlows!.Value.Length)));
        Assert.Equal(new DiagramText("mermaid", "sequenceDiagram\n  Visitor->>Web App: password"), views[2].Text);
        Assert.Equal("How one gets in", views[2].Description!.Markdown);
    }

    [Fact]
    public void Ids_come_from_names_and_say_so() => Assert.Equal(Model().Elements.Select(element => element.Id!.Value.Key).Order(StringComparer.Ordinal), Model().DerivedIds.Select(id => id.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void What_has_no_field_is_listed_with_its_element() =>
        Assert.Equal(
            [
                (null, "variable.network.value", "a private network"), (null, "component.control.mfa.description", "Second factor"), (null, "backend.threatcl-cloud.organization", "stage"),
                (null, "id", "shops.tickets"), (null, "diagram_link", "drawings/shop.png"), (null, "imports", "controls.hcl"), (null, "created_at", "1594033151"),
                (null, "attributes.new_initiative", "true"), (null, "attributes.internet_facing", "true"), (null, "attributes.initiative_size", "Small"),
                (null, "additional_attribute.segment.value", "DMZ"), ("card-data", "source", "terraform"),
                (null, "usecase.description", "Somebody buys a seat"), (null, "usecase.description", "Somebody gives it back"),
                (null, "third_party_dependency.Bank.description", "Takes the money"), (null, "third_party_dependency.Bank.saas", "true"), (null, "third_party_dependency.Bank.uptime_dependency", "hard"),
                ("card-theft", "ref", "T-1"), ("card-theft", "risk.rationale", "Seen before"), ("encrypt", "implementation_notes", "In the store"), ("encrypt", "risk_reduction", "50"),
                ("encrypt", "attribute.OWASP.value", "C8"), ("sold-twice", "control_imports", "import.control.mfa"),
            ],
            Model().AlsoInSource.Select(item => (item.Element?.Text, item.Name, item.Value)));

    [Fact]
    public void Several_models_in_a_file_have_ids_of_their_own()
    {
        var (models, found) = Import.Read(
            "threat-models/both.hcl",
            "spec_version = \"0.7.0\"\nthreatmodel \"One & Two\" {\n author = \"a\"\n}\nthreatmodel \"one two\" {}\nthreatmodel \"\u4e8c\" {}\nthreatmodel \"Named\" {\n id = \"a.name\" }\nvariable \"v\" { value = 1 }\n");
        Assert.Empty(found);
        Assert.Equal(["both/one-two", "both/one-two-2", "both/model-1e52c61b67845965", "both/a.name"], models.Select(model => model.Id.Text));
        Assert.All(models, model => Assert.True(model.HasDerivedId));
        Assert.Equal([("variable.v.value", "1")], models[0].AlsoInSource.Select(item => (item.Name, item.Value)));
        Assert.Empty(models[1].AlsoInSource);
    }

    [Fact]
    public void The_same_model_in_JSON_says_the_same()
    {
        const string hcl = """
            spec_version = "0.7.0"
            threatmodel "Shop" {
              author = "a"
              information_asset "Card" { information_classification = "Public" }
              usecase { description = "u" }
              third_party_dependency "Bank" { uptime_dependency = "none" }
              threat "One" {
                description = "d"
                stride = ["Spoofing"]
                expanded_control "C" { description = "c" }
                expanded_control "D" { implemented = true }
              }
              threat "Two" { control = "text" }
              data_flow_diagram {
                process "P" { trust_zone = "Z" }
                data_store "S" {}
                flow "https" {
                  from = "P"
                  to = "S"
                }
                flow "https" {
                  from = "S"
                  to = "P"
                }
              }
            }
            """;
        const string json = """
            { "spec_version": "0.7.0",
              "threatmodel": { "Shop": {
                "author": "a",
                "information_asset": { "Card": { "information_classification": "Public" } },
                "usecase": { "description": "u" },
                "third_party_dependency": { "Bank": { "uptime_dependency": "none" } },
                "threat": [
                  { "One": { "description": "d", "stride": ["Spoofing"], "expanded_control": [ { "C": { "description": "c" } }, { "D": { "implemented": "true" } } ] } },
                  { "Two": { "control": "text" } } ],
                "data_flow_diagram": {
                  "//": "a comment",
                  "process": { "P": { "trust_zone": "Z" } },
                  "data_store": { "S": {} },
                  "flow": { "https": { "from": "P", "to": "S" }, "https": [ { "from": "S", "to": "P" } ] } } } } }
            """;
        Assert.Equal(Outline(Import.Good("threat-models/m.hcl", hcl)), Outline(Import.Good("threat-models/m.json", json)).Where(line => !line.Contains("//", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_tools_own_export_is_read()
    {
        var (models, found) = Import.Read("threat-models/export.json", """
            [{"name":"One","author":"a","diagramLink":"https://example.org/d","createdAt":1,"additionalAttribute":[{"name":"k","value":"v"}],
              "informationAsset":[{"name":"Card","informationClassification":"Restricted"}],
              "threat":[{"name":"T","description":"d","informationAssetRefs":["Card"],"expandedControl":[{"name":"C","implemented":true,"description":"c"}],"proposedControl":[{"description":"Proposal"}]},
                        {"description":"Without a name","control":"k"}],
              "useCase":[{"description":"u"}],
              "dataFlowDiagram":[{"name":"D","process":[{"name":"P","trustZone":"Z"}],"dataStore":[{"name":"S","informationAsset":"Card"}],"externalElement":[{"name":"E"}],"flow":[{"name":"f","from":"P","to":"S"}]}]},
             {"name":"Two","author":"b"}]
            """);
        Assert.Empty(found);
        Assert.Equal(["export/one", "export/two"], models.Select(model => model.Id.Text));
        var model = models[0];
        Assert.Equal((3, 1, 1, 1, 2, 3), (model.Components.Length, model.DataFlows.Length, model.TrustBoundaries.Length, model.Assets.Length, model.Threats.Length, model.Mitigations.Length));
        Assert.Equal(("https://example.org/d", "card", "card"), (model.Links[0].Url, model.Threats[0].Affects[0].Text, model.Components[2].Assets.Concat(model.Components[1].Assets).Single().Text));
    }

    [Fact]
    public void References_that_lead_nowhere_are_told_and_listed()
    {
        const string body = "threat \"t\" {\n information_asset_refs = [\"gone\"] }\n data_flow_diagram_v2 \"d\" {\n process \"a b\" {}\n process \"a-b\" {}\n flow \"f\" {\n from = \"a_b\"\n to = \"gone\" } } }\n";
        var (models, found) = Import.Read("threat-models/m.hcl", $"threatmodel \"m\" {{\n author = \"x\"\n {body}");
        Assert.Equal(["PB3040", "PB3041", "PB3041", "PB3041"], found.Select(diagnostic => diagnostic.Code).Order(StringComparer.Ordinal));
        var flow = models[0].DataFlows.Single();
        Assert.Null(flow.From ?? flow.To);
        Assert.Equal(["gone", "a_b", "gone"], models[0].AlsoInSource.Select(item => item.Value));

        // What is taken from another file may be meant.
        var parts = body.Replace("\"d\" {", "\"d\" {\n import = \"d.hcl\"\n", StringComparison.Ordinal);
        Assert.DoesNotContain(Import.Read("threat-models/m.hcl", $"threatmodel \"m\" {{\n including = \"b.hcl\"\n {parts}").Found, diagnostic => diagnostic.Code == "PB3041");
    }

    [Fact]
    public void A_broken_file_says_where_and_keeps_the_models_before()
    {
        var (models, found) = Import.Read("threat-models/m.hcl", "threatmodel \"a\" {}\nthreatmodel \"b\" {\n  author = \n}\n");
        Assert.Equal("a", Assert.Single(models).Title);
        Assert.Equal(("PB3003", 3, 12), found.Select(diagnostic => (diagnostic.Code, diagnostic.Location.Line, diagnostic.Location.Column)).Single());
    }

    [Fact]
    public void A_library_of_controls_has_no_page()
    {
        var (models, found) = Import.Read("threat-models/controls.hcl", "spec_version = \"0.7.0\"\ncomponent \"control\" \"mfa\" {\n  description = \"x\"\n}\n");
        Assert.Empty(models);
        Assert.Equal(("PB3045", Severity.Notice), (Assert.Single(found).Code, found[0].Severity));
    }

    [Theory]
    [InlineData("# threatmodel \"x\" {\na: b\n", false)]
    [InlineData("threatmodel: x\n", false)]
    [InlineData("threatmodels \"x\" {\n", false)]
    [InlineData("threatmodel = \"x\" {\n", false)]
    [InlineData("\n\t threatmodel\t\"x\"{", true)]
    [InlineData("threatmodel x {", true)]
    public void A_file_is_known_by_its_first_block(string content, bool known) => Assert.Equal(known, new ThreatclFormat().RecognisesText(content));

    [Theory]
    [MemberData(nameof(Shared))]
    public void Real_files_hold_what_their_text_says_they_hold(string path)
    {
        var (models, found) = Import.ReadShared(path);
        var text = File.ReadAllText(Path.Combine(Import.SharedModels(), path));
        Assert.DoesNotContain(found, diagnostic => diagnostic.Severity > Severity.Notice);
        Assert.All(models, model => Assert.Equal("threatcl", model.Format));
        Assert.Equal(path.EndsWith(".json", StringComparison.Ordinal) ? InJson(text) : InHcl(text), Counts(models));
    }

    public static TheoryData<string> Shared() => [.. Import.SharedFiles("threatcl").DefaultIfEmpty("threatcl/none")];

    private static (int Models, int Components, int Flows, int Zones, int Assets, int Threats, int Mitigations) Counts(IReadOnlyList<ThreatModel> models) =>
        (models.Count, models.Sum(m => m.Components.Length), models.Sum(m => m.DataFlows.Length), models.Sum(m => m.TrustBoundaries.Length), models.Sum(m => m.Assets.Length), models.Sum(m => m.Threats.Length), models.Sum(m => m.Mitigations.Length));

    // By regular expressions, over the lines that are no comments.
    private static (int, int, int, int, int, int, int) InHcl(string text)
    {
        var lines = string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
        int Blocks(string types) => Regex.Count(lines, $"(?m)^\\s*(?:{types})(?:\\s+\"[^\"]*\")?\\s*\\{{");
        var zones = Regex.Matches(lines, "(?m)^\\s*trust_zone\\s*=?\\s*\"([^\"]*)\"").Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).Count();
        return (Blocks("threatmodel"), Blocks("process|external_element|data_store"), Blocks("flow"), zones, Blocks("information_asset"), Blocks("threat"), Blocks("control|expanded_control|proposed_control"));
    }

    // By a reader of JSON that keeps keys that stand twice.
    private static (int, int, int, int, int, int, int) InJson(string text)
    {
        using var document = JsonDocument.Parse(text);
        var all = All(document.RootElement).ToList();
        int Labels(params string[] keys) => all.Where(pair => keys.Contains(pair.Name)).Sum(pair => pair.Value.ValueKind == JsonValueKind.Array
            ? pair.Value.EnumerateArray().Sum(item => item.EnumerateObject().Count())
            : pair.Value.ValueKind == JsonValueKind.Object ? pair.Value.EnumerateObject().Count() : 1);
        var zones = all.Where(pair => pair.Name == "trust_zone").Select(pair => pair.Value.GetString()).Distinct().Count();
        return (Labels("threatmodel"), Labels("process", "external_element", "data_store"), Labels("flow"), zones, Labels("information_asset"), Labels("threat"), Labels("control", "expanded_control"));
    }

    private static IEnumerable<(string Name, JsonElement Value)> All(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => All(property.Value).Prepend((property.Name, property.Value))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(All),
        _ => [],
    };

    private static IEnumerable<string> Outline(ThreatModel model) =>
    [
        model.Id.Text, model.Title, $"{model.Owner} {model.FormatVersion}",
        .. model.Elements.Select(element => $"{element.GetType().Name} {element.Id} {element.Title}"),
        .. model.Components.Select(component => $"{component.Type} {component.Boundary}"),
        .. model.DataFlows.Select(flow => $"{flow.From} {flow.To}"),
        .. model.Threats.Select(threat => $"{threat.Description?.Markdown} {threat.Status} {string.Join(',', threat.Categories.Select(c => c.Id.Text))} {string.Join(',', threat.Mitigations)}"),
        .. model.Mitigations.Select(mitigation => $"{mitigation.Status} {mitigation.Description?.Markdown}"),
        .. model.Assets.Select(asset => $"{asset.Classification}"),
        .. model.AlsoInSource.Select(item => $"{item.Element} {item.Name} {item.Value}"),
    ];
}
