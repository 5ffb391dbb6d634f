using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests.Formats.ThreatDragon;

public sealed class ThreatDragonReaderTests
{
    /// <summary>Everything that version 2 has, once.</summary>
    internal const string Whole = """
        {
          "version": "2.3.0",
          "summary": { "title": "Parcel locker", "owner": "Team Parcel", "description": "Opens\ndoors.", "id": 0 },
          "detail": {
            "contributors": [ { "name": "Ada" }, { "name": "Grace" } ], "reviewer": "Edsger", "diagramTop": 2, "threatTop": 9,
            "diagrams": [ {
              "id": 1, "title": "Locker", "diagramType": "STRIDE", "placeholder": "New STRIDE diagram description", "description": "All of it.", "thumbnail": "./a.jpg", "version": "2.3.0",
              "cells": [
                { "id": "b-out", "shape": "trust-boundary-box", "zIndex": 1, "position": { "x": 0, "y": 0 }, "size": { "width": 600, "height": 400 },
                  "data": { "type": "tm.BoundaryBox", "name": "Yard", "description": "Fenced.", "isTrustBoundary": true, "hasOpenThreats": false } },
                { "id": "b-in", "shape": "trust-boundary-box", "position": { "x": 200, "y": 50 }, "size": { "width": 300, "height": 300 }, "data": { "type": "tm.BoundaryBox", "name": "Cabinet" } },
                { "id": "curve", "shape": "trust-broundary-curve", "source": { "x": 10, "y": 11 }, "target": { "x": 30, "y": 31 }, "vertices": [ { "x": 20, "y": 25 } ],
                  "data": { "type": "tm.Boundary", "name": "Street", "isTrustBoundary": true } },
                { "id": "text", "shape": "td-text-block", "position": { "x": 5, "y": 6 }, "size": { "width": 10, "height": 10 }, "data": { "type": "tm.Text", "name": "A remark" } },
                { "id": "user", "shape": "actor", "position": { "x": 900, "y": 10 }, "size": { "width": 100, "height": 50 },
                  "data": { "type": "tm.Actor", "name": "Recipient", "outOfScope": true, "reasonOutOfScope": "Not ours", "providesAuthentication": true } },
                { "id": "lock", "shape": "process", "position": { "x": 250, "y": 100 }, "size": { "width": 100, "height": 100 }, "attrs": { "text": { "text": "Door\ncontroller" } }, "ports": { "items": [ { "id": "p", "group": "top" } ] },
                  "data": { "type": "tm.Process", "name": "Door\ncontroller", "description": "Turns the bolt.", "privilegeLevel": "root", "isWebApplication": false,
                    "threatFrequency": { "spoofing": 2, "tampering": 0 },
                    "threats": [
                      { "id": "t-1", "number": 3, "title": "A door opens\nfor anybody", "type": "Elevation of privilege", "modelType": "STRIDE", "status": "Mitigated", "severity": "High", "score": "7.5",
                        "description": "By a guessed code.", "mitigation": "Codes have nine digits. They end after a day." },
                      { "id": "t-2", "number": 4, "title": "New STRIDE threat", "type": "Spoofing", "modelType": "STRIDE", "status": "Open", "severity": "TBD", "new": true,
                        "description": "Provide a description for this threat", "mitigation": "Provide remediation for this threat or a reason if status is N/A" } ] } },
                { "id": "log", "shape": "store", "position": { "x": 30, "y": 300 }, "size": { "width": 100, "height": 50 }, "data": { "type": "tm.Store", "name": "Log", "isALog": true, "isEncrypted": false } },
                { "id": "f-1", "shape": "flow", "width": 200, "height": 100, "connector": "smooth", "source": { "cell": "user", "port": "p" }, "target": { "cell": "lock", "port": "p" }, "vertices": [ { "x": 700, "y": 80 } ],
                  "labels": [ { "attrs": { "labelText": { "text": "Code (typed)" } } } ],
                  "data": { "type": "tm.Flow", "name": "Code", "protocol": "Keypad", "isBidirectional": true, "isEncrypted": false, "isPublicNetwork": true, "description": "", "outOfScope": false, "reasonOutOfScope": "" } },
                { "id": "f-2", "shape": "flow", "source": { "cell": "lock" }, "target": { "cell": "log" }, "data": { "type": "tm.Flow", "name": "" } },
                { "id": "f-3", "shape": "flow", "source": { "cell": "log" }, "target": { "x": 40, "y": 500 }, "data": { "type": "tm.Flow", "name": "", "threats": [] } }
              ] } ]
          }
        }
        """;

    private const string Version1 = """
        {
          "summary": { "title": "Old model", "owner": "Ada", "description": "" },
          "detail": { "contributors": [], "reviewer": "", "diagrams": [ { "id": 0, "title": "Main", "size": { "width": 9, "height": 9 }, "$$hashKey": "object:1", "diagramJson": { "cells": [
            { "id": "11111111-2222-3333-4444-555555555555", "type": "tm.Process", "size": { "width": 100, "height": 100 }, "position": { "x": 1, "y": 2 }, "angle": 0, "z": 1, "hasOpenThreats": true, "attrs": { "text": { "text": "Web\nshop" }, ".a": { "class": "b" } },
              "outOfScope": false, "threats": [
                { "title": "Unsigned order", "type": "Tampering", "status": "Not Applicable", "severity": "Low", "description": "So.", "mitigation": "", "$$hashKey": "object:2" },
                { "title": "Unsigned order", "type": "S", "status": "Open", "severity": "Medium", "mitigation": "Sign.", "modelType": "STRIDE" } ] },
            { "id": "st", "type": "tm.Store", "attrs": { "text": { "text": "Orders" } } },
            { "id": "fl", "type": "tm.Flow", "source": { "id": "11111111-2222-3333-4444-555555555555" }, "target": { "id": "st" }, "labels": [ { "position": 0.5, "attrs": { "text": { "text": "Save\norder", "font-size": "small" } } } ], "vertices": [], "smooth": true },
            { "id": "tb", "type": "tm.Boundary", "source": { "x": 1, "y": 1 }, "target": { "x": 2, "y": 2 } }
          ] } } ] }
        }
        """;

    private static ThreatModel Model() => Import.Good("threat-models/post/locker.json", Whole);

    [Fact]
    public void The_summary_becomes_the_model_and_the_people_take_part()
    {
        var model = Model();
        Assert.Equal(("post/locker", "Parcel locker", "Team Parcel", "threat-dragon", "2.3.0"), (model.Id.Text, model.Title, model.Owner, model.Format, model.FormatVersion));
        Assert.True(model.Summary!.BreaksLines);
        Assert.Equal([("Ada", "Contributor"), ("Grace", "Contributor"), ("Edsger", "Reviewer")], model.Participants.Select(person => (person.Name!, person.Role!)));
    }

    [Fact]
    public void Boxes_hold_what_is_drawn_in_them_and_lines_hold_nothing()
    {
        var model = Model();
        Assert.Equal([("b-out", null, false), ("b-in", "b-out", false), ("curve", null, true)], model.TrustBoundaries.Select(boundary => (boundary.Id.Text, boundary.Parent?.Text, boundary.IsLine)));
        Assert.Equal([("user", null), ("lock", "b-in"), ("log", "b-out")], model.Components.Select(component => (component.Id.Text, component.Boundary?.Text)));
    }

    [Fact]
    public void Shapes_become_components_with_names_on_one_line()
    {
        var model = Model();
        Assert.Equal([(ComponentType.ExternalEntity, "Recipient"), (ComponentType.Process, "Door controller"), (ComponentType.DataStore, "Log")], model.Components.Select(component => (component.Type, component.Title)));
        Assert.Equal((true, "Not ours"), (model.Components[0].IsOutOfScope, model.Components[0].OutOfScopeReason));
    }

    [Fact]
    public void A_flow_without_a_name_is_called_after_its_ends_and_one_may_end_in_the_air()
    {
        var flows = Model().DataFlows;
        Assert.Equal(
            [("Code", "user", "lock"), ("Flow from Door controller to Log", "lock", "log"), ("Unnamed flow", "log", null)],
            flows.Select(flow => (flow.Title, flow.From?.Text, flow.To?.Text)));
        Assert.Equal(("Keypad", true), (flows[0].Protocol, flows[0].IsBidirectional));
    }

    [Fact]
    public void A_threat_has_category_severity_status_and_its_mitigation()
    {
        var model = Model();
        var threat = model.Threats[0];
        Assert.Equal(("t-1", "#3", "A door opens for anybody", "By a guessed code."), (threat.Id.Text, threat.Label, threat.Title, threat.Description!.Markdown));
        Assert.Equal((ThreatStatus.Done, Treatment.Reduce, "Mitigated"), (threat.Status, threat.Treatment, threat.SourceStatus));
        Assert.Equal(("stride.elevation-of-privilege", "High"), (threat.Categories.Single().Id.Text, ((StatedRating)threat.Risk!).Level));
        Assert.Equal(["lock"], threat.Affects.Select(id => id.Text));
        var mitigation = Assert.Single(model.Mitigations);
        Assert.Equal(("m-t-1", "Codes have nine digits."), (mitigation.Id.Text, mitigation.Title));
        Assert.Equal("Codes have nine digits. They end after a day.", mitigation.Description!.Markdown);
        Assert.Equal([mitigation.Id], threat.Mitigations);
    }

    [Fact]
    public void A_threat_that_nobody_filled_in_is_known_as_one()
    {
        var model = Model();
        var threat = model.Threats[1];
        Assert.True(threat.IsPlaceholder);
        Assert.Equal((ThreatStatus.NotTriaged, "Open"), (threat.Status, threat.SourceStatus));
        Assert.Null(threat.Description);
        Assert.Empty(threat.Mitigations);
        Assert.Contains("1 of the 2 threats", Assert.Single(model.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void The_drawing_is_kept()
    {
        var view = Assert.Single(Model().Diagrams);
        Assert.Equal(("diagram-1", "Locker", "STRIDE", "All of it."), (view.Id.Text, view.Title, view.Methodology, view.Description!.Markdown));
        Assert.Equal(["user", "lock", "log"], view.Components.Select(id => id.Text));
        Assert.Equal(["f-1", "f-2", "f-3"], view.DataFlows!.Value.Select(id => id.Text));
        Assert.Equal(["b-out", "b-in", "user", "lock", "log"], view.Drawing!.Shapes.Select(shape => shape.Element.Text));
        Assert.Equal(new DrawnShape(view.Components[1], 250, 100, 100, 100), view.Drawing.Shapes[3]);
        Assert.Equal(
            ["curve: 10,11 20,25 30,31", "f-1: 700,80", "f-3: 40,500"],
            view.Drawing.Lines.Select(line => $"{line.Element}: {string.Join(' ', line.Points.Select(point => $"{point.X},{point.Y}"))}"));
        Assert.Equal(new DrawnNote("A remark", 5, 6), Assert.Single(view.Drawing.Notes));
    }

    [Fact]
    public void What_has_no_field_is_listed_with_its_element_and_drawing_style_is_not() =>
        Assert.Equal(
            [
                ("user", "data.providesAuthentication", "true"), ("lock", "data.privilegeLevel", "root"), ("lock", "data.threatFrequency.spoofing", "2"), ("t-1", "score", "7.5"),
                ("log", "data.isALog", "true"), ("f-1", "data.isPublicNetwork", "true"), ("f-1", "label", "Code (typed)"),
            ],
            Model().AlsoInSource.Select(item => (item.Element?.Text, item.Name, item.Value)));

    [Fact]
    public void Version_1_keeps_names_in_the_drawing_and_has_no_ids_of_threats()
    {
        var model = Import.Good("threat-models/old.json", Version1);
        Assert.Equal("1", model.FormatVersion);
        Assert.Equal(["Web shop", "Orders"], model.Components.Select(component => component.Title));
        Assert.Equal(["Save order"], model.DataFlows.Select(flow => flow.Title));
        Assert.Equal([("Unnamed boundary", true)], model.TrustBoundaries.Select(boundary => (boundary.Title, boundary.IsLine)));
        Assert.Equal([("11111111-unsigned-order", ThreatStatus.NotApplicable), ("11111111-unsigned-order-2", ThreatStatus.Open)], model.Threats.Select(threat => (threat.Id.Text, threat.Status)));
        Assert.All(model.Threats, threat => Assert.Contains(threat.Id, model.DerivedIds));
        Assert.Equal("stride.spoofing", model.Threats[1].Categories.Single().Id.Text);
        Assert.Equal("Sign.", Assert.Single(model.Mitigations).Title);
        Assert.Equal([("11111111-unsigned-order-2", "modelType")], model.AlsoInSource.Select(item => (item.Element!.Value.Text, item.Name)));
    }

    [Theory]
    [InlineData("""{ "version": "1.6.1", "summary": { "title": "New" }, "detail": { "contributors": [], "diagrams": [], "reviewer": "" } }""", "1.6.1")]
    [InlineData("""{ "version": "2.4.1", "summary": { "title": "New" }, "detail": { "contributors": null, "diagrams": null } }""", "2.4.1")]
    [InlineData("""{ "summary": { "title": "New" }, "detail": { "diagrams": [ { "id": 0, "title": "Main", "diagramJson": {} } ] } }""", "1")]
    [InlineData("""{ "summary": { "title": "New" }, "detail": { "diagrams": [ { "cells": null } ] } }""", "2")]
    public void An_empty_model_is_one(string text, string version)
    {
        var model = Import.Good("threat-models/new.json", text);
        Assert.Equal(("New", version, 0), (model.Title, model.FormatVersion, model.Components.Length));
        Assert.Empty(model.AlsoInSource);
    }

    [Theory]
    [InlineData("""{ "version": "1.6.1", "summarize": { "title": "New" }, "detail": { "contribute": [], "diagramming": [] } }""")]
    [InlineData("""{ "version": "2.1.3", "summary": { "titled": "New" }, "details": { "diagramming": [] } }""")]
    public void A_file_with_other_keys_is_not_taken_for_one(string text)
    {
        var (models, found) = Import.Read("threat-models/new.json", text);
        Assert.Empty(models);
        Assert.Equal("PB3002", Assert.Single(found).Code);
    }

    [Theory]
    [InlineData("Open", "High", ThreatStatus.Open, null)]
    [InlineData("open", "TBA", ThreatStatus.NotTriaged, null)]
    [InlineData("Mitigated", "TBD", ThreatStatus.Done, Treatment.Reduce)]
    [InlineData("NotApplicable", "Low", ThreatStatus.NotApplicable, null)]
    [InlineData("Not Applicable", "Low", ThreatStatus.NotApplicable, null)]
    [InlineData("ACCEPTED", "Low", ThreatStatus.Done, Treatment.Retain)]
    [InlineData("Transferred", "Low", ThreatStatus.Done, Treatment.Transfer)]
    [InlineData("Avoided", "Low", ThreatStatus.Done, Treatment.Avoid)]
    [InlineData("Eliminated", "Low", ThreatStatus.Done, Treatment.Avoid)]
    [InlineData("", "Low", ThreatStatus.NotTriaged, null)]
    public void The_words_for_a_status_have_their_meaning(string word, string severity, ThreatStatus status, Treatment? treatment)
    {
        var model = Import.Good("threat-models/a.json", Cells($$"""{ "id": "a", "shape": "actor", "data": { "threats": [ { "id": "t", "title": "T", "status": "{{word}}", "severity": "{{severity}}" } ] } }"""));
        var threat = Assert.Single(model.Threats);
        Assert.Equal((status, treatment, severity), (threat.Status, threat.Treatment, ((StatedRating)threat.Risk!).Level));
        Assert.Null(threat.Accepted);
    }

    [Fact]
    public void A_status_that_the_tool_does_not_have_is_kept_and_reported()
    {
        var (models, found) = Import.Read("threat-models/a.json", Cells("""{ "id": "a", "shape": "actor", "threats": [ { "id": "t", "title": "T", "status": "Parked" } ] }"""));
        Assert.Equal((ThreatStatus.NotTriaged, "Parked"), (models[0].Threats[0].Status, models[0].Threats[0].SourceStatus));
        Assert.Equal("PB3042", Assert.Single(found).Code);
    }

    [Theory]
    [InlineData("New LINDDUN threat", "LINDDUN", "Provide a description for this threat", "By policy.", true)]
    [InlineData("New generic threat", "Generic", "Somebody looked.", "Provide mitigation or prevention for this threat", true)]
    [InlineData("Nova ameaça CIA", "CIA", "Provide a description for this threat", "Provide remediation for this threat or a reason if status is N/A", true)]
    [InlineData("New EoP threat", "EOP", "", "", true)]
    [InlineData("New STRIDE threat", "STRIDE", "No password is asked for.", "Ask for one.", false)]
    [InlineData("A guessed code", "STRIDE", "Provide a description for this threat", "Provide remediation for this threat or a reason if status is N/A", false)]
    public void A_placeholder_is_known_by_title_and_texts_together(string title, string modelType, string description, string mitigation, bool isPlaceholder)
    {
        var model = Import.Good("threat-models/a.json", Cells($$"""{ "id": "a", "shape": "actor", "data": { "threats": [ { "id": "t", "title": "{{title}}", "modelType": "{{modelType}}", "status": "Open", "severity": "Medium", "description": "{{description}}", "mitigation": "{{mitigation}}" } ] } }"""));
        Assert.Equal(isPlaceholder, Assert.Single(model.Threats).IsPlaceholder);
        Assert.Equal(!mitigation.StartsWith("Provide", StringComparison.Ordinal) && mitigation.Length > 0 ? 1 : 0, model.Mitigations.Length);
    }

    [Fact]
    public void An_end_at_a_shape_that_is_not_there_is_reported_and_left_open()
    {
        var (models, found) = Import.Read("threat-models/a.json", Cells("""{ "id": "a", "shape": "actor" }, { "id": "f", "shape": "flow", "source": { "cell": "a" }, "target": { "cell": "gone" }, "data": { "name": "Ask" } }"""));
        Assert.Equal("PB3041", Assert.Single(found).Code);
        Assert.Null(Assert.Single(models[0].DataFlows).To);
    }

    [Fact]
    public void A_copied_diagram_may_keep_the_ids_of_its_shapes()
    {
        const string cells = """[ { "id": "a", "shape": "actor" }, { "id": "b", "shape": "store" }, { "id": "f", "shape": "flow", "source": { "cell": "a" }, "target": { "cell": "b" } } ]""";
        var model = Import.Good("threat-models/a.json", $$"""{ "summary": { "title": "T" }, "detail": { "diagrams": [ { "id": 0, "cells": {{cells}} }, { "id": 0, "cells": {{cells}} } ] } }""");
        Assert.Equal([("a", "b"), ("a-2", "b-2")], model.DataFlows.Select(flow => (flow.From!.Value.Text, flow.To!.Value.Text)));
        Assert.Equal(["diagram-0", "diagram-0-2"], model.Diagrams.Select(diagram => diagram.Id.Text));
    }

    [Fact]
    public void A_shape_that_nobody_knows_is_reported_and_its_values_listed()
    {
        var (models, found) = Import.Read("threat-models/a.json", Cells("""{ "id": "a", "shape": "cloud", "attrs": { "text": { "text": "Sky" } }, "data": { "weather": "fine" } }"""));
        Assert.Equal("PB3042", Assert.Single(found).Code);
        Assert.Equal([("cells.data.weather", "fine"), ("text", "Sky")], models[0].AlsoInSource.Select(item => (item.Name, item.Value)));
    }

    [Fact]
    public void Ten_thousand_threats_of_one_name_are_numbered_in_no_time()
    {
        var threats = string.Join(',', Enumerable.Repeat("""{ "title": "Same" }""", 10_000));
        var (models, _) = Import.Read("threat-models/a.json", Cells($$"""{ "id": "a", "shape": "actor", "threats": [ {{threats}} ] }"""));
        Assert.Equal("a-same-10000", models[0].Threats[^1].Id.Text);
    }

    [Theory]
    [MemberData(nameof(Shared))]
    public void Real_files_hold_what_json_says_they_hold(string path)
    {
        var (models, found) = Import.ReadShared(path);
        if (path.Contains("malformed", StringComparison.Ordinal))
        {
            Assert.Equal("PB3002", Assert.Single(found).Code);
            return;
        }

        Assert.DoesNotContain(found, diagnostic => diagnostic.Severity > Severity.Notice);
        var model = Assert.Single(models);
        var raw = RawThreatDragon.Of(File.ReadAllText(Path.Combine(Import.SharedModels(), path)));
        Assert.Equal(raw.Components, model.Components.Length);
        Assert.Equal(raw.Flows, model.DataFlows.Length);
        Assert.Equal(raw.Boundaries, model.TrustBoundaries.Length);
        Assert.Equal(raw.Threats, model.Threats.Length);
        Assert.Equal(raw.Mitigations, model.Mitigations.Length);
        Assert.Equal(raw.Diagrams, model.Diagrams.Length);
        Assert.Equal(raw.Notes, model.Diagrams.Sum(diagram => diagram.Drawing?.Notes.Length ?? 0));
        Assert.Equal(raw.Open, model.Threats.Count(threat => threat.SourceStatus == "Open"));
        Assert.DoesNotContain(model.AlsoInSource, item => model.Participants.Any(person => item.Value == person.Name));
    }

    public static TheoryData<string> Shared() =>
        [.. Import.SharedFiles("threat-dragon-v1").Concat(Import.SharedFiles("threat-dragon-v2")).DefaultIfEmpty("threat-dragon-v2/none")];

    private static string Cells(string cells) => $$"""{ "version": "2.3.0", "summary": { "title": "T" }, "detail": { "diagrams": [ { "id": 0, "title": "D", "cells": [ {{cells}} ] } ] } }""";
}
