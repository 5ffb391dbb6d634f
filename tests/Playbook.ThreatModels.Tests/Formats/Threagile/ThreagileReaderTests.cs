using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests.Formats.Threagile;

public sealed class ThreagileReaderTests
{
    private static ThreatModel Model(params (string Path, string Content)[] beside) => Import.Good("threat-models/tickets/model.yaml", ThreagileSample.Whole, beside);

    private static string?[] Found(string content, params (string Path, string Content)[] beside) =>
        [.. Import.Read("threat-models/a/model.yaml", content, beside).Found.Select(diagnostic => diagnostic.Code)];

    [Fact]
    public void The_root_becomes_the_model()
    {
        var model = Model();
        Assert.Equal(("tickets/model", "Ticket shop", "threagile", "1.0.0"), (model.Id.Text, model.Title, model.Format, model.FormatVersion));
        Assert.Equal("Sells *tickets*.\n\nNot **bad**.", model.Summary!.Markdown);
        Assert.Equal("Bots buy everything", Assert.Single(model.AbuseCases).Title);
        Assert.Equal("Who patches the **database**?", Assert.Single(model.OpenQuestions).Question.Markdown);
        Assert.Equal("https://example.org/sheet", Assert.Single(model.Links).Url);
    }

    [Fact]
    public void Persons_are_participants_and_stand_nowhere_else()
    {
        var model = Model();
        Assert.Equal([("Ada Byron", "Author"), ("Grace", "Contributor"), ("Grace", "Checked risks"), ("Linus", "Checked risks")], model.Participants.Select(person => (person.Name!, person.Role!)));
        Assert.DoesNotContain(model.AlsoInSource, item => item.Value.Contains("Grace", StringComparison.Ordinal) || item.Value.Contains("example.org", StringComparison.Ordinal));
        Assert.DoesNotContain(model.Threats, threat => threat.Description?.Markdown.Contains("Grace", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Titles_are_keys_and_merge_keys_are_followed()
    {
        var assets = Model().Assets;
        Assert.Equal([("orders", "Orders"), ("seats", "Seat maps")], assets.Select(asset => (asset.Id.Text, asset.Title)));
        Assert.Equal("confidentiality restricted, integrity critical, availability operational", assets[1].SourceClassification);
        Assert.Equal([Classification.Confidential, null], assets.Select(asset => asset.Classification));
        Assert.Equal("What people bought.", assets[1].Description!.Markdown);
    }

    [Fact]
    public void Technical_assets_lie_in_the_boundary_that_names_them()
    {
        var model = Model();
        Assert.Equal([("house", null, null), ("rack", "house", "network-on-prem")], model.TrustBoundaries.Select(boundary => (boundary.Id.Text, boundary.Parent?.Text, boundary.Kind)));
        Assert.Equal(
            [("browser", ComponentType.ExternalEntity, null, "browser"), ("shop", ComponentType.Process, "house", "web-server, java"), ("store", ComponentType.DataStore, "rack", null)],
            model.Components.Select(component => (component.Id.Text, component.Type, component.Boundary?.Text, component.Technology)));
        Assert.Equal((true, "Owned by the visitor"), (model.Components[0].IsOutOfScope, model.Components[0].OutOfScopeReason));
        Assert.Equal(["orders", "seats"], model.Components[1].Assets.Select(asset => asset.Text));
    }

    [Fact]
    public void A_link_is_a_flow_with_an_id_from_its_title()
    {
        var model = Model();
        var flow = Assert.Single(model.DataFlows);
        Assert.Equal(("browser-buy-a-ticket", "Buy (a ticket)", "browser", "shop", "https", true), (flow.Id.Text, flow.Title, flow.From?.Text, flow.To?.Text, flow.Protocol, flow.IsBidirectional));
        Assert.Contains(flow.Id, model.DerivedIds);
        Assert.Equal(["orders", "seats"], flow.Assets.Select(asset => asset.Text));
    }

    [Fact]
    public void Without_the_output_identified_and_tracked_risks_are_shown_and_the_rest_is_said_to_be_missing()
    {
        var model = Model();
        Assert.Equal(
            [
                ("touting-shop-browser-buy-a-ticket", "Touting at Shop", ThreatStatus.Done, Treatment.Retain, "accepted"),
                ("touting-house-seats", "Touting at the door", ThreatStatus.NotTriaged, null, null),
                ("untrusted-deserialization-store", "Untrusted deserialization at Store", ThreatStatus.InProgress, null, "in-progress"),
                ("tracked-missing-hardening-any", "Missing hardening: all risks that match missing-hardening@*", ThreatStatus.Done, (Treatment?)Treatment.Reduce, (string?)"mitigated"),
            ],
            model.Threats.Select(threat => (threat.Id.Text, threat.Title, threat.Status, threat.Treatment, threat.SourceStatus)));
        Assert.All(model.Threats, threat => Assert.Null(threat.Accepted));
        Assert.Equal(2, model.Notes.Length);
        Assert.Contains("no risks.json", model.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_risk_has_what_its_category_and_its_tracking_say()
    {
        var model = Model();
        var threat = model.Threats[0];
        Assert.Equal("Somebody resells.\n\nImpact: Fans are **angry**.\n\nTracked: We live with it (ticket T-1, 2026-02-01)", threat.Description!.Markdown);
        Assert.Equal(("elevated", "likely", "medium"), threat.Risk is StatedRating rating ? (rating.Level, rating.Likelihood, rating.Impact) : default);
        Assert.Equal(("stride.repudiation", "CWE-799", "Touting"), (threat.Categories.Single().Id.Text, threat.References.Single(), threat.CategoryWords.Single()));
        Assert.Equal(["shop", "browser-buy-a-ticket"], threat.Affects.Select(id => id.Text));
        Assert.Equal(["house", "seats"], model.Threats[1].Affects.Select(id => id.Text));
        Assert.Equal(["store"], model.Threats[2].Affects.Select(id => id.Text));
        Assert.Equal("untrusted-deserialization", Assert.Single(model.Threats[2].CategoryWords));
        Assert.Empty(model.Threats[2].Categories);
        var mitigation = Assert.Single(model.Mitigations);
        Assert.Equal(("mitigate-touting", "Limit purchases", "Allow four tickets a person.\n\nCheck: Are there four?"), (mitigation.Id.Text, mitigation.Title, mitigation.Description!.Markdown));
        Assert.Equal([mitigation.Id], threat.Mitigations);
    }

    [Theory]
    [InlineData("threat-models/tickets/risks.json")]
    [InlineData("threat-models/tickets/model.risks.json")]
    public void The_output_beside_the_model_gives_all_risks_with_their_tracking(string path)
    {
        var model = Model((path, ThreagileSample.Risks));
        Assert.Equal(
            [
                ("missing-hardening-shop", "Missing Hardening at Shop", "mitigated", ThreatStatus.Done),
                ("missing-vault-store", "Missing Vault", null, ThreatStatus.NotTriaged),
                ("touting-shop-browser-buy-a-ticket", "Touting at Shop", "accepted", ThreatStatus.Done),
                ("touting-house-seats", "Touting at the door", null, ThreatStatus.NotTriaged),
            ],
            model.Threats.Select(threat => (threat.Id.Text, threat.Title, threat.SourceStatus, threat.Status)));
        Assert.Equal("Tracked: Done by hand", model.Threats[0].Description!.Markdown);
        Assert.Equal(["shop"], model.Threats[0].Affects.Select(id => id.Text));
        Assert.Contains("One row", Assert.Single(model.Notes), StringComparison.Ordinal);
        Assert.Contains(model.AlsoInSource, item => (item.Element?.Text, item.Name, item.Value) is ("missing-hardening-shop", "data_breach_technical_assets", "shop"));
        Assert.Contains(model.AlsoInSource, item => (item.Element?.Text, item.Name, item.Value) is ("missing-hardening-shop", "risk_status", "unchecked"));
        Assert.DoesNotContain(model.AlsoInSource, item => item.Name.Contains("Touting</b>", StringComparison.Ordinal));
    }

    [Fact]
    public void What_version_1_leaves_out_of_its_output_is_the_first_of_its_scale() =>
        Assert.Equal(
            ("low", "unlikely", "medium"),
            Model(("threat-models/tickets/risks.json", ThreagileSample.Risks)).Threats[1].Risk is StatedRating rating ? (rating.Level, rating.Likelihood, rating.Impact) : default);

    [Fact]
    public void An_output_of_another_model_in_the_folder_is_not_taken()
    {
        var model = Model(("threat-models/tickets/risks.json", """[ { "synthetic_id": "missing-vault@elsewhere", "most_relevant_technical_asset": "elsewhere" } ]"""));
        Assert.Equal(4, model.Threats.Length);
    }

    [Fact]
    public void An_output_older_than_the_model_is_said_once()
    {
        const string risks = """
            [ { "synthetic_id": "a@shop", "most_relevant_technical_asset": "shop" }, { "synthetic_id": "a@x", "most_relevant_technical_asset": "x" }, { "synthetic_id": "a@y", "most_relevant_technical_asset": "y" } ]
            """;
        Assert.Equal(["PB3041"], Import.Read("threat-models/tickets/model.yaml", ThreagileSample.Whole, ("threat-models/tickets/risks.json", risks)).Found.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("a@*", "a@x", true)]
    [InlineData("a@*", "b@x", false)]
    [InlineData("a@*@c", "a@x@c", true)]
    [InlineData("a@*@c", "a@x@y@c", false)]
    [InlineData("a@*", "a@x@y", true)]
    [InlineData("a@*@*", "a@x", false)]
    [InlineData("*@x", "a@x", true)]
    [InlineData("a@web-*-1", "a@web-shop-1", true)]
    [InlineData("a@web-*-1", "a@web-1", false)]
    [InlineData("a@*b*c", "a@xbxbxc", true)]
    [InlineData("A@X", "a@x", true)]
    public void A_star_stands_for_anything_between_two_at_signs(string pattern, string id, bool matches)
    {
        var model = Import.Good(
            "threat-models/m.yaml",
            $"{{ title: M, technical_assets: {{ T: {{ id: t, type: process }} }}, risk_tracking: {{ \"{pattern}\": {{ status: mitigated }} }} }}",
            ("threat-models/m.risks.json", $"[ {{ \"synthetic_id\": \"{id}\" }} ]"));
        Assert.Equal(matches ? ThreatStatus.Done : ThreatStatus.NotTriaged, Assert.Single(model.Threats).Status);
    }

    [Fact]
    public void The_row_of_a_risks_own_id_goes_before_wildcards()
    {
        const string text = """
            { title: M, technical_assets: { T: { id: t } }, risk_tracking: { "a@*": { status: mitigated }, a@t: { status: false-positive } } }
            """;
        var threat = Assert.Single(Import.Good("threat-models/m.yaml", text, ("threat-models/m.risks.json", """[ { "synthetic_id": "a@t" } ]""")).Threats);
        Assert.Equal((ThreatStatus.NotApplicable, "false-positive"), (threat.Status, threat.SourceStatus));
    }

    [Fact]
    public void A_status_that_the_tool_does_not_have_is_kept_and_told()
    {
        const string text = """{ title: M, technical_assets: { T: { id: t } }, risk_tracking: { a@t: { status: fixed } } }""";
        var (models, found) = Import.Read("threat-models/m.yaml", text);
        Assert.Equal("PB3042", Assert.Single(found).Code);
        Assert.Equal((ThreatStatus.NotTriaged, "fixed"), (models[0].Threats[0].Status, models[0].Threats[0].SourceStatus));
    }

    [Fact]
    public void Risks_of_one_id_are_told_apart_by_their_titles()
    {
        const string text = """
            { title: M, technical_assets: { T: { id: t } }, custom_risk_categories: [ { id: c, title: C, risks_identified: { One: { severity: low }, Two: { severity: high } } } ] }
            """;
        Assert.Equal(["c-one", "c-two"], Import.Good("threat-models/m.yaml", text).Threats.Select(threat => threat.Id.Text));
        Assert.Empty(Found(text));
    }

    [Fact]
    public void Pictures_that_lie_in_the_content_are_taken_and_others_listed()
    {
        var model = Model(("threat-models/tickets/stage.png", ""));
        var picture = Assert.Single(model.Pictures);
        Assert.Equal(("The stage", "image/png", "threat-models/tickets/stage.png"), (picture.Title, picture.MediaType, picture.Address));
        Assert.Contains(model.AlsoInSource, item => item.Name.EndsWith("gone.png", StringComparison.Ordinal));
    }

    [Fact]
    public void What_has_no_field_is_listed_with_its_element()
    {
        var listed = Model().AlsoInSource.Select(item => (item.Element?.Text, item.Name, item.Value)).ToList();
        Assert.Equal(
            [
                ("shop", "shared_runtimes", "Host 7"), ("store", "shared_runtimes", "Host 7"), (null, "date", "2026-03-01"), (null, "business_criticality", "important"),
                (null, "business_overview.images[1].stage.png", "The stage"), (null, "business_overview.images[2].gone.png", "Nobody has it"),
                (null, "questions.Who restarts it?", "The night shift"), (null, "security_requirements.Encrypt", "All of it"), (null, "tags_available", "web"),
                ("orders", "quantity", "many"), ("seats", "quantity", "many"), ("browser-buy-a-ticket", "vpn", "false"), ("shop", "internet", "true"),
                (null, "shared_runtimes.Host 7.id", "host"), (null, "shared_runtimes.Host 7.description", "An old machine"),
                ("mitigate-touting", "function", "business-side"), ("touting-shop-browser-buy-a-ticket", "data_breach_probability", "improbable"),
            ],
            listed);
    }
}
