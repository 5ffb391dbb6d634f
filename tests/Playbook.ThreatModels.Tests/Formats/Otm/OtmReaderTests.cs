using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests.Formats.Otm;

public sealed class OtmReaderTests
{
    /// <summary>Everything the format has, once.</summary>
    internal const string Whole = """
        {
          "otmVersion": "0.2.0",
          "project": { "name": "Ticket shop", "id": "tickets", "description": "Sells *tickets*.", "owner": "Team Stage", "tags": ["web"], "attributes": { "cmdb": "4711" } },
          "representations": [
            { "id": "dia", "name": "Overview", "type": "diagram", "size": { "width": 900, "height": 600 } },
            { "id": "code", "name": "Repository", "type": "code", "repository": { "url": "https://example.org/code" } }
          ],
          "assets": [ { "id": "card", "name": "Card data", "description": "Numbers.", "risk": { "confidentiality": 100, "integrity": 50, "availability": 10, "comment": "by law" } } ],
          "trustZones": [
            { "id": "inner", "name": "Inner", "risk": { "trustRating": 90 }, "parent": { "trustZone": "outer" } },
            { "id": "outer", "name": "Outer", "type": "datacentre", "risk": { "trustRating": 50 } }
          ],
          "components": [
            { "id": "web", "name": "Web", "type": "web-service", "description": "Front.", "parent": { "trustZone": "outer" },
              "representations": [ { "representation": "dia", "id": "r1", "position": { "x": 10, "y": 20 }, "size": { "width": 100, "height": 50 } } ],
              "assets": { "processed": ["card"], "stored": [] },
              "threats": [ { "threat": "t1", "state": "exposed", "mitigations": [ { "mitigation": "m1", "state": "required" } ] } ],
              "tags": ["public"] },
            { "id": "module", "name": "Module", "type": "module", "parent": { "component": "web" },
              "threats": [ { "threat": "t1", "state": "mitigated", "mitigations": [ { "mitigation": "m1", "state": "IMPLEMENTED" } ] } ] },
            { "id": "db", "name": "Orders", "type": "database", "parent": { "trustZone": "inner" }, "assets": { "stored": ["card"] } }
          ],
          "dataflows": [ { "id": "f1", "name": "Save", "source": "web", "destination": "db", "bidirectional": true, "assets": ["card"] },
                         { "id": "f2", "name": "Into the zone", "source": "web", "destination": "inner" } ],
          "threats": [
            { "id": "t1", "name": "Injection", "description": "SQL in a field.", "categories": ["Tampering", "OWASP A03"], "cwes": ["CWE-89"], "risk": { "likelihood": 75, "impact": 100, "impactComment": "all orders" } },
            { "id": "t2", "name": "Unused", "categories": null, "risk": { "likelihood": null, "impact": 10 } } ],
          "mitigations": [ { "id": "m1", "name": "Bind parameters", "description": "Everywhere.", "riskReduction": 100 } ]
        }
        """;

    private static ThreatModel Model() => Import.Good("threat-models/shops/tickets.otm", Whole);

    [Fact]
    public void The_project_becomes_the_model()
    {
        var model = Model();
        Assert.Equal(("shops/tickets", "Ticket shop", "Team Stage", "otm", "0.2.0"), (model.Id.Text, model.Title, model.Owner, model.Format, model.FormatVersion));
        Assert.Equal("Sells *tickets*.", model.Summary!.Markdown);
        Assert.Equal("https://example.org/code", Assert.Single(model.Links).Url);
    }

    [Fact]
    public void Zones_nest_and_outer_ones_come_first() =>
        Assert.Equal([("outer", null), ("inner", "outer")], Model().TrustBoundaries.Select(zone => (zone.Id.Text, zone.Parent?.Text)));

    [Fact]
    public void A_part_of_a_component_lies_in_the_zone_that_the_whole_lies_in()
    {
        var part = Model().Components.Single(component => component.Id.Text == "module");
        Assert.Equal(("web", "outer"), (part.Parent?.Text, part.Boundary?.Text));
    }

    [Fact]
    public void A_flow_may_lead_to_a_zone() => Assert.Equal("inner", Model().DataFlows[1].To?.Text);

    [Fact]
    public void A_threat_has_a_state_at_each_component_and_counts_once()
    {
        var model = Model();
        var threat = model.Threats[0];
        Assert.Equal(2, model.Threats.Length);
        Assert.Equal([("web", ThreatStatus.Open, "exposed"), ("module", ThreatStatus.Done, "mitigated")], threat.Uses.Select(use => (use.Element.Text, use.Status, use.SourceStatus!)));
        Assert.Equal((ThreatStatus.Open, "exposed, mitigated"), (threat.Status, threat.SourceStatus));
        Assert.Equal(ThreatStatus.NotTriaged, model.Threats[1].Status);
    }

    [Fact]
    public void Categories_are_found_in_any_spelling_and_others_kept_as_words()
    {
        var threat = Model().Threats[0];
        Assert.Equal(("stride.tampering", "Tampering"), (threat.Categories.Single().Id.Text, threat.Categories.Single().Word));
        Assert.Equal("OWASP A03", Assert.Single(threat.CategoryWords));
        Assert.Equal(["CWE-89"], threat.References);
    }

    [Fact]
    public void The_risk_stays_as_it_is_stated() =>
        Assert.Equal(("75", "100"), Model().Threats[0].Risk is StatedRating stated ? (stated.Likelihood, stated.Impact) : default);

    [Fact]
    public void Drawn_positions_are_kept()
    {
        var view = Assert.Single(Model().Diagrams);
        Assert.Equal("Overview", view.Title);
        Assert.Equal(("web", 10d, 20d, 100d, 50d), view.Drawing!.Shapes.Select(shape => (shape.Element.Text, shape.X, shape.Y, shape.Width, shape.Height)).Single());
    }

    [Fact]
    public void What_has_no_field_is_listed_with_its_element() =>
        Assert.Equal(
            [
                (null, "project.tags", "web"), (null, "project.attributes.cmdb", "4711"), ("card", "risk.comment", "by law"), ("inner", "risk.trustRating", "90"), ("outer", "risk.trustRating", "50"),
                ("web", "tags", "public"), ("t1", "risk.impactComment", "all orders"), ("m1", "riskReduction", "100"),
            ],
            Model().AlsoInSource.Select(item => (item.Element?.Text, item.Name, item.Value)).Where(item => item.Name is not ("project.id" or "code: id" or "code: name" or "code: type")));

    [Theory]
    [MemberData(nameof(Shared))]
    public void Real_files_hold_what_json_or_yaml_says_they_hold(string path)
    {
        var (models, _) = Import.ReadShared(path);
        Assert.Equal("otm", Assert.Single(models).Format);
    }

    public static TheoryData<string> Shared() => [.. Import.SharedFiles("otm").DefaultIfEmpty("otm/none")];
}
