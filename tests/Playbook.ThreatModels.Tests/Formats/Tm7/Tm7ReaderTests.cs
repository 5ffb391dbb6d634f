using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;
using static Playbook.ThreatModels.Tests.Formats.Tm7.Tm7Samples;

namespace Playbook.ThreatModels.Tests.Formats.Tm7;

public sealed class Tm7ReaderTests
{
    private static ThreatModel Whole() => Import.Good("threat-models/bars/coffee.tm7", Tm7Samples.Whole);

    [Fact]
    public void The_meta_information_becomes_the_model_and_the_people_take_part()
    {
        var model = Whole();
        Assert.Equal(("bars/coffee", "Coffee bar", "Edsger Dijkstra", "tm7", "4.3"), (model.Id.Text, model.Title, model.Owner, model.Format, model.FormatVersion));
        Assert.Equal(("Sells\ncoffee.", true), (model.Summary!.Markdown, model.Summary.BreaksLines));
        Assert.Equal([("Ada Lovelace", "Contributor"), ("Grace Hopper", "Contributor"), ("Hopper, Grace", "Reviewer")], model.Participants.Select(person => (person.Name!, person.Role!)));
        Assert.Equal(["The door is locked", "Nobody sleeps here"], model.Assumptions.Select(assumption => assumption.Text.Markdown));
    }

    [Fact]
    public void Shapes_become_components_of_their_stencils_in_the_boxes_that_hold_them()
    {
        var model = Whole();
        Assert.Equal(
            [
                ("c-1", ComponentType.ExternalEntity, "Guest", "Human User", null), ("p-1", ComponentType.Process, "Till", null, "b-out"),
                ("d-1", ComponentType.DataStore, "SQL Database", "SQL Database", "b-in"), ("p-2", ComponentType.Process, "Kitchen", null, null),
            ],
            model.Components.Select(component => (component.Id.Text, component.Type, component.Title, component.Technology, component.Boundary?.Text)));
        Assert.Equal((true, "Not ours"), (model.Components[0].IsOutOfScope, model.Components[0].OutOfScopeReason));
        Assert.Equal(
            [("b-out", null, null, false), ("b-in", "b-out", "Sandbox Trust Boundary", false), ("l-1", null, "Internet Boundary", true)],
            model.TrustBoundaries.Select(boundary => (boundary.Id.Text, boundary.Parent?.Text, boundary.Kind, boundary.IsLine)));
    }

    [Fact]
    public void A_flow_has_the_protocol_of_its_stencil_and_a_title_from_its_ends_where_it_has_no_name() =>
        Assert.Equal(
            [("f-1", "Order & pay", "HTTPS", "c-1", "p-1"), ("f-2", "Flow from Till to SQL Database", null, "p-1", "d-1")],
            Whole().DataFlows.Select(flow => (flow.Id.Text, flow.Title, flow.Protocol, flow.From?.Text, flow.To?.Text)));

    [Fact]
    public void All_tabs_are_kept_with_their_drawings()
    {
        var model = Whole();
        Assert.Equal([("tab-1", "Counter"), ("tab-2", "Diagram 2")], model.Diagrams.Select(view => (view.Id.Text, view.Title)));
        Assert.Equal(["p-2"], model.Diagrams[1].Components.Select(id => id.Text));
        var view = model.Diagrams[0];
        Assert.Equal(["f-1", "f-2"], view.DataFlows!.Value.Select(id => id.Text));
        Assert.Equal(["c-1", "p-1", "d-1", "b-out", "b-in"], view.Drawing!.Shapes.Select(shape => shape.Element.Text));
        Assert.Equal(new DrawnShape(view.Components[1], 120, 80, 100, 100), view.Drawing.Shapes[1]);
        Assert.Equal(["f-1: 150,60", "l-1: 1,2 55,66 3,4"], view.Drawing.Lines.Select(line => $"{line.Element}: {string.Join(' ', line.Points.Select(point => $"{point.X},{point.Y}"))}"));
        Assert.Equal(new DrawnNote("A remark", 5, 6), Assert.Single(view.Drawing.Notes));
    }

    [Fact]
    public void A_threat_has_category_priority_state_and_what_it_is_about()
    {
        var threat = Whole().Threats[0];
        Assert.Equal(("t1c-1f-1p-1", "#7", "Orders are changed"), (threat.Id.Text.ToLowerInvariant(), threat.Label, threat.Title));
        Assert.Equal((ThreatStatus.Done, Treatment.Reduce, "Mitigated", "High"), (threat.Status, threat.Treatment, threat.SourceStatus, ((StatedRating)threat.Risk!).Level));
        Assert.Equal("stride.tampering", threat.Categories.Single().Id.Text);
        Assert.Equal(["f-1", "c-1", "p-1"], threat.Affects.Select(id => id.Text));
    }

    [Fact]
    public void A_script_in_a_description_is_text_and_not_lost()
    {
        var description = Whole().Threats[0].Description!;
        Assert.Equal(("A guest sends <script> and more.\nIt runs.", true), (description.Markdown, description.BreaksLines));
    }

    [Fact]
    public void A_possible_mitigation_becomes_one_with_its_links()
    {
        var model = Whole();
        var mitigation = Assert.Single(model.Mitigations);
        Assert.Equal("Check all input.", mitigation.Title);
        Assert.Equal("Check all input. See [the guide](<https://example.org/a>).", mitigation.Description!.Markdown);
        Assert.Equal([mitigation.Id], model.Threats[0].Mitigations);
    }

    [Fact]
    public void What_a_threat_does_not_say_its_type_does()
    {
        var model = Whole();
        var threat = model.Threats[1];
        Assert.Equal(("Till floods SQL Database", "SQL Database may be slow."), (threat.Title, threat.Description!.Markdown));
        Assert.Equal("stride.denial-of-service", threat.Categories.Single().Id.Text);
        Assert.Equal((ThreatStatus.NotTriaged, "AutoGenerated"), (threat.Status, threat.SourceStatus));
        Assert.Contains("1 of the 2 threats", Assert.Single(model.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_field_is_listed_by_its_label_and_nobodys_account_is() =>
        Assert.Equal(
            [
                (null, "External dependencies", "Power"), (null, "Template", "A template"), (null, "Note (2024-05-06)", "Ask the baker"), ("p-1", "Running As", "System"), ("d-1", "Store Type", "SQL"),
                ("f-2", "Stencil", "Request"), ("f-2", "Dataflow Order", "3"), ("t1c-1f-1p-1", "Justification", "Checked on entry"), ("t1c-1f-1p-1", "Ticket of the team", "[SHOP-1](<https://example.org/t>)"),
            ],
            Whole().AlsoInSource.Select(item => (item.Element?.Text.ToLowerInvariant(), item.Name, item.Value)));

    [Theory]
    [InlineData("Header of the tab", "Header of the tab")]
    [InlineData("Diagram 1", "a-file")]
    [InlineData("Diagram of all", "Diagram of all")]
    [InlineData(null, "a-file")]
    public void Without_a_name_the_tab_or_else_the_file_gives_the_title(string? header, string title) =>
        Assert.Equal(title, Import.Good("threat-models/a-file.tm7", File(Tab("t", header, "", ""), "<ThreatModelName/>")).Title);

    [Fact]
    public void Without_coordinates_nothing_is_drawn_and_nothing_lies_in_a_box()
    {
        var shape = Shape("StencilEllipse", "p", 10, 10, Named("P", "Generic Process")).Replace("<Left>10</Left>", "", StringComparison.Ordinal);
        var model = Import.Good("threat-models/a.tm7", File(Tab("t", "T", shape + Shape("BorderBoundary", "b", 0, 0, Named("B", "Generic"), "GE.TB.B", "GE.TB.B", 500, 500), "")));
        Assert.Null(Assert.Single(model.Components).Boundary);
        Assert.Equal(["b"], model.Diagrams[0].Drawing!.Shapes.Select(drawn => drawn.Element.Text));
    }

    [Fact]
    public void A_template_with_ids_of_its_own_is_read_by_classes_and_texts_by_their_representation()
    {
        const string note = "<a:StandardElements><a:ElementType><a:Id>guid-9</a:Id><a:Name>Remark</a:Name><a:Representation>Annotation</a:Representation></a:ElementType></a:StandardElements>";
        var shapes = Shape("StencilParallelLines", "s", 0, 0, Named("S", "Vault"), "guid-1", "guid-2") + Shape("StencilRectangle", "n", 3, 4, Named("Hello", "Remark"), "guid-8", "guid-9");
        var model = Import.Good("threat-models/a.tm7", File(Tab("t", "T", shapes, ""), knowledge: note));
        Assert.Equal((ComponentType.DataStore, "Vault"), (Assert.Single(model.Components).Type, model.Components[0].Technology));
        Assert.Equal("Hello", Assert.Single(model.Diagrams[0].Drawing!.Notes).Text);
    }

    [Fact]
    public void A_copied_tab_may_keep_the_guids_of_its_shapes_and_a_threat_is_about_those_of_its_own()
    {
        var shapes = Shape("StencilEllipse", "a", 0, 0, Named("A", "Generic Process")) + Shape("StencilEllipse", "b", 200, 0, Named("B", "Generic Process"));
        var flow = Line("Connector", "f", "a", "b", Named("F", "Generic Data Flow"), "GE.DF");
        var model = Import.Good("threat-models/a.tm7", File(Tab("t1", "T", shapes, flow) + Tab("t2", "U", shapes, flow), threats: Threat("k", 1, "S1", "a", "f", "b", "t2", "AutoGenerated", "Low", "")));
        Assert.Equal([("a", "b"), ("a-2", "b-2")], model.DataFlows.Select(each => (each.From!.Value.Text, each.To!.Value.Text)));
        Assert.Equal(["f-2", "a-2", "b-2"], Assert.Single(model.Threats).Affects.Select(id => id.Text));
        Assert.Equal(("stride.spoofing", "Unnamed threat"), (model.Threats[0].Categories.Single().Id.Text, model.Threats[0].Title));
    }

    [Fact]
    public void What_is_not_in_the_file_is_reported_and_an_end_in_the_air_is_not()
    {
        var (models, found) = Import.Read("threat-models/a.tm7", File(
            Tab("t", "T", "", Line("Connector", "f", "gone", Zero, Named("F", "Generic"), "GE.DF")),
            threats: Threat("k", 1, "S1", Zero, "f", "gone", "t", "Parked", "Low", "")));
        Assert.Equal(["PB3041", "PB3041", "PB3042"], found.Select(diagnostic => diagnostic.Code).Order());
        Assert.Equal((ThreatStatus.NotTriaged, "Parked"), (models[0].Threats[0].Status, models[0].Threats[0].SourceStatus));
        var points = models[0].Diagrams[0].Drawing!.Lines.Single().Points;
        Assert.Equal(new DrawnPoint(3, 4), Assert.Single(points));
    }

    [Theory]
    [InlineData("NeedsInvestigation", ThreatStatus.Open, null)]
    [InlineData("NotApplicable", ThreatStatus.NotApplicable, null)]
    [InlineData("Mitigated", ThreatStatus.Done, Treatment.Reduce)]
    [InlineData("AutoGenerated", ThreatStatus.NotTriaged, null)]
    public void The_words_for_a_state_have_their_meaning(string word, ThreatStatus status, Treatment? treatment)
    {
        var threat = Assert.Single(Import.Good("threat-models/a.tm7", File(threats: Threat("k", 1, "X", Zero, Zero, Zero, "t", word, null, Pair("Priority", "highest")))).Threats);
        Assert.Equal((status, treatment, "highest"), (threat.Status, threat.Treatment, ((StatedRating)threat.Risk!).Level));
    }

    [Fact]
    public void A_justification_may_stand_in_an_element_of_its_own()
    {
        var text = File(threats: Threat("k", 1, "X", Zero, Zero, Zero, "t", "Mitigated", null, "").Replace("<b:StateInformation i:nil=\"true\"/>", "<b:StateInformation>Done &amp; seen</b:StateInformation>", StringComparison.Ordinal));
        Assert.Contains(Import.Good("threat-models/a.tm7", text).AlsoInSource, item => item is { Name: "Justification", Value: "Done & seen" });
    }

    [Theory]
    [InlineData("<ThreatModel xmlns=\"http://schemas.datacontract.org/2004/07/ThreatModeling.Model\"><Version>4</Version>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e 'boo'>]><ThreatModel xmlns=\"http://schemas.datacontract.org/2004/07/ThreatModeling.Model\"><Version>&e;</Version></ThreatModel>")]
    public void Broken_xml_is_one_error_and_no_model(string text)
    {
        var (models, found) = Import.Read("threat-models/a.tm7", text);
        Assert.Empty(models);
        Assert.Equal("PB3003", Assert.Single(found).Code);
    }

    [Fact]
    public void Elements_that_lie_too_deep_are_a_limit()
    {
        var (models, found) = Import.Read("threat-models/a.tm7", File(notes: string.Concat(Enumerable.Repeat("<x>", 100)) + string.Concat(Enumerable.Repeat("</x>", 100))));
        Assert.Empty(models);
        Assert.Equal("PB3044", Assert.Single(found).Code);
    }

    [Fact]
    public void A_shape_with_too_many_elements_is_cut_and_read()
    {
        var (models, found) = Import.Read("threat-models/a.tm7", File(Tab("t", "T", Shape("StencilEllipse", "p", 0, 0, Named("P", "Generic Process") + string.Concat(Enumerable.Repeat("<y/>", 10_000))), "")));
        Assert.Equal("P", Assert.Single(models[0].Components).Title);
        Assert.Equal("PB3044", Assert.Single(found).Code);
    }

    [Fact]
    public void Many_pieces_of_text_are_joined_in_no_time()
    {
        var (models, _) = Import.Read("threat-models/a.tm7", File(meta: $"<Owner>{string.Concat(Enumerable.Repeat("a<!-- -->", 200_000))}</Owner>"));
        Assert.Equal(200_000, models[0].Owner!.Length);
    }

    [Fact]
    public void Places_are_those_of_the_file_behind_white_space()
    {
        var (models, _) = Import.Read("threat-models/a.tm7", "\n\n" + File(Tab("t", "T", Shape("StencilEllipse", "p", 0, 0, Named("P", "Generic Process")), "")));
        Assert.Equal((3, 4), (models[0].Location.Line, models[0].Components[0].Location.Line));
    }

    [Theory]
    [MemberData(nameof(Shared))]
    public void Real_files_hold_what_xml_says_they_hold(string path)
    {
        var (models, found) = Import.ReadShared(path);
        var model = Assert.Single(models);
        Assert.Empty(found.Where(diagnostic => diagnostic.Severity > Severity.Notice).Select(diagnostic => $"{diagnostic.Code} {diagnostic.Location} {diagnostic.Message}"));
        var raw = RawTm7.Of(Path.Combine(Import.SharedModels(), path));
        Assert.Equal(raw.Components, model.Components.Length);
        Assert.Equal(raw.Flows, model.DataFlows.Length);
        Assert.Equal(raw.Boundaries, model.TrustBoundaries.Length);
        Assert.Equal(raw.Threats, model.Threats.Length);
        Assert.Equal(raw.Mitigations, model.Mitigations.Length);
        Assert.Equal(raw.Tabs, model.Diagrams.Length);
        Assert.Equal(raw.Notes, model.Diagrams.Sum(diagram => diagram.Drawing?.Notes.Length ?? 0));
        Assert.Equal(raw.Untouched, model.Threats.Count(threat => threat.Status == ThreatStatus.NotTriaged));
        Assert.DoesNotContain(model.AlsoInSource, item => raw.Accounts.Contains(item.Value));
    }

    public static TheoryData<string> Shared() => [.. Import.SharedFiles("mstmt").DefaultIfEmpty("mstmt/none")];
}
