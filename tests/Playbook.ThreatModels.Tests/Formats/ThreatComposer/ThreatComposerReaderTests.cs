using System.Text.Json;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests.Formats.ThreatComposer;

public sealed class ThreatComposerReaderTests
{
    private const string Uuid = "00000000-0000-4000-8000-0000000000";

    // A PNG of one pixel.
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    /// <summary>Everything the format has, once.</summary>
    internal const string Whole = $$"""
        {
          "schema": 1,
          "workspace": { "id": "w1", "name": "Tickets", "storageType": "LocalStorage" },
          "applicationInfo": { "name": " Ticket shop ", "description": "Sells *tickets*.<br>And <b>drinks</b>." },
          "architecture": { "description": "One server.", "image": "data:image/png;base64,{{Pixel}}" },
          "dataflow": { "description": "", "image": "https://example.org/flow.png" },
          "assumptions": [ { "id": "{{Uuid}}a1", "numericId": 1, "displayOrder": 2, "content": "The host is patched.", "tags": ["host"], "metadata": [ { "key": "Comments", "value": "By *ops*." } ] } ],
          "assumptionLinks": [
            { "type": "Threat", "assumptionId": "{{Uuid}}a1", "linkedId": "{{Uuid}}t1" },
            { "type": "Mitigation", "assumptionId": "{{Uuid}}a1", "linkedId": "{{Uuid}}m1" } ],
          "mitigations": [
            { "id": "{{Uuid}}m1", "numericId": 1, "displayOrder": 1, "content": "Check the signature.", "status": "mitigationInProgress", "tags": [], "metadata": [ { "key": "Comments", "value": "Each time." } ] },
            { "id": "{{Uuid}}m2", "numericId": 2, "content": "Nothing.\nReally.", "status": "mitigationResolvedWillNotAction" } ],
          "mitigationLinks": [ { "mitigationId": "{{Uuid}}m1", "linkedId": "{{Uuid}}t1" }, { "mitigationId": "{{Uuid}}m2", "linkedId": "{{Uuid}}t1" }, { "mitigationId": "{{Uuid}}m1", "linkedId": "{{Uuid}}t1" } ],
          "threats": [
            { "id": "{{Uuid}}t1", "numericId": 7, "displayOrder": 1, "status": "threatIdentified", "tags": ["web", "API"],
              "threatSource": "external attacker", "prerequisites": "with a stolen cookie", "threatAction": "order tickets", "threatImpact": "bills for others",
              "impactedGoal": ["integrity"], "impactedAssets": ["orders", "accounts"],
              "statement": "An external attacker with a stolen cookie can order tickets, which leads to bills for others, resulting in reduced integrity of orders and accounts",
              "metadata": [ { "key": "STRIDE", "value": ["S", "E"] }, { "key": "Priority", "value": "High" }, { "key": "Comments", "value": "Seen in May." }, { "key": "custom:ticket", "value": "SHOP-1" } ] },
            { "id": "{{Uuid}}t2", "numericId": 8, "threatSource": "employee", "threatAction": "read the log" },
            { "id": "{{Uuid}}t3", "numericId": 9, "status": "threatResolved", "statement": "Short.", "tags": ["CWE-79"] },
            { "id": "{{Uuid}}t4", "numericId": 10, "status": "threatResolvedNotUseful" } ],
          "brainstorm": { "assets": [ { "id": "b1", "content": "The till", "createdAt": "2026-01-01" } ] }
        }
        """;

    private static ThreatModel Model() => Import.Good("threat-models/shops/tickets.tc.json", Whole);

    private static string Threats(string threats) => $$"""{ "schema": 1, "applicationInfo": {}, "threats": [ {{threats}} ] }""";

    [Fact]
    public void The_application_becomes_the_model()
    {
        var model = Model();
        Assert.Equal(("Ticket shop", "threat-composer", "1"), (model.Title, model.Format, model.FormatVersion));
        Assert.Contains("And **drinks**.", model.Summary!.Markdown, StringComparison.Ordinal);
        Assert.Empty(model.Assets);
    }

    [Fact]
    public void A_file_without_a_name_is_called_after_itself() =>
        Assert.Equal("till", Import.Good("threat-models/till.tc.json", """{ "schema": 1, "applicationInfo": { "name": "" } }""").Title);

    [Fact]
    public void Threats_have_the_numbers_that_the_tool_shows()
    {
        var model = Model();
        Assert.Equal(["T-7", "T-8", "T-9", "T-10"], model.Threats.Select(threat => threat.Id.Text));
        Assert.Equal(["M-1", "M-2"], model.Mitigations.Select(each => each.Id.Text));
        Assert.Equal("A-1", Assert.Single(model.Assumptions).Id!.Value.Text);
        Assert.Empty(model.DerivedIds);
    }

    [Fact]
    public void A_number_that_two_threats_have_is_a_label_and_no_id()
    {
        var threats = Import.Good("threat-models/a.json", Threats($$"""{ "id": "{{Uuid}}t1", "numericId": 1, "statement": "One" }, { "id": "{{Uuid}}t2", "numericId": 1, "statement": "Two" }""")).Threats;
        Assert.Equal([($"{Uuid}t1", "T-1"), ($"{Uuid}t2", "T-1")], threats.Select(threat => (threat.Id.Text, threat.Label!)));
    }

    [Fact]
    public void A_tag_that_is_the_number_of_a_catalogues_entry_is_a_reference()
    {
        var model = Import.Good("threat-models/a.json", Threats($$"""{ "id": "{{Uuid}}t1", "numericId": 1, "statement": "One", "tags": ["web", "cwe-79", "T1566.001", "CWE 79"] }"""));
        Assert.Equal(["CWE-79", "ATT&CK T1566.001"], model.Threats[0].References);
        Assert.Equal(("tags", "web"), Assert.Single(model.AlsoInSource.Where(item => item.Element is not null).Select(item => (item.Name, item.Value))));
    }

    [Fact]
    public void A_statement_is_shown_whole_and_its_beginning_is_the_title()
    {
        var threat = Model().Threats[0];
        Assert.StartsWith("An external attacker with a stolen cookie can order tickets, which leads to bills for others", threat.Title, StringComparison.Ordinal);
        Assert.EndsWith("…", threat.Title, StringComparison.Ordinal);
        Assert.EndsWith("reduced integrity of orders and accounts", threat.Description!.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""  "threatSource": "hour-long queue", "prerequisites": "with x", "threatAction": "do y" """, "An hour-long queue with x can do y")]
    [InlineData("""  "threatSource": "user", "threatAction": "do y", "threatImpact": "z" """, "A user can do y, which leads to z")]
    [InlineData("""  "threatSource": "API client", "threatAction": "do y", "impactedGoal": ["a", "b", "c"] """, "An API client can do y, resulting in reduced a, b and/or c")]
    [InlineData("""  "threatAction": "do y", "impactedAssets": ["p", "q"] """, "A threat source can do y, negatively impacting p and q")]
    [InlineData("""  "threatSource": "insider", "threatImpact": "z", "impactedGoal": ["a"], "impactedAssets": ["p"] """, "An insider can perform a threat action, which leads to z, resulting in reduced a of p")]
    [InlineData("""  "threatSource": "insider" """, "insider...")]
    [InlineData("""  "threatAction": "do y", "impactedAssets": [] """, "...do y...")]
    [InlineData("""  "impactedAssets": ["p"] """, "...p")]
    [InlineData("""  "threatSource": "user", "threatAction": "do y", "customTemplate": "[threat_action]: what a [threat_source] [may] do" """, "do y: what a user [may] do")]
    public void A_statement_that_is_absent_is_put_together_from_its_parts(string parts, string expected) =>
        Assert.Equal(expected, Import.Good("threat-models/a.json", Threats($$"""{ "numericId": 1, {{parts}} }""")).Threats[0].Description!.Markdown);

    [Fact]
    public void A_threat_with_nothing_filled_in_is_a_placeholder()
    {
        var threat = Model().Threats[3];
        Assert.Equal(("T-10", true, null), (threat.Title, threat.IsPlaceholder, threat.Description));
        Assert.False(Model().Threats[1].IsPlaceholder);
    }

    [Fact]
    public void States_are_those_of_the_table_and_keep_their_words()
    {
        var model = Model();
        Assert.Equal(
            [(ThreatStatus.Open, null, "threatIdentified"), (ThreatStatus.NotTriaged, null, null), (ThreatStatus.Done, Treatment.Reduce, "threatResolved"), (ThreatStatus.NotApplicable, (Treatment?)null, "threatResolvedNotUseful")],
            model.Threats.Select(threat => (threat.Status, threat.Treatment, threat.SourceStatus)));
        Assert.Equal([(MitigationStatus.InProgress, "mitigationInProgress"), (MitigationStatus.Rejected, "mitigationResolvedWillNotAction")], model.Mitigations.Select(each => (each.Status!.Value, each.SourceStatus!)));

        // The comment on a mitigation says what its one line means; where the line was cut it is the whole of it that does.
        Assert.Equal(["Each time.", "Nothing.\nReally."], model.Mitigations.Select(each => each.Description?.Markdown));
        Assert.All(model.Threats, threat => Assert.Null(threat.Accepted));
    }

    [Fact]
    public void A_state_that_the_tool_does_not_have_is_kept_and_said()
    {
        var (models, found) = Import.Read("threat-models/a.json", """
            { "schema": 1, "threats": [ { "numericId": 1, "statement": "A", "status": "threatParked" } ], "mitigationLinks": [],
              "mitigations": [ { "numericId": 1, "content": "B", "status": "mitigationImplemented" } ] }
            """);
        Assert.Equal(["PB3042", "PB3042"], found.Select(diagnostic => diagnostic.Code));
        Assert.Equal((ThreatStatus.NotTriaged, "threatParked"), (models[0].Threats[0].Status, models[0].Threats[0].SourceStatus));
        Assert.Equal((null, "mitigationImplemented"), (models[0].Mitigations[0].Status, models[0].Mitigations[0].SourceStatus));
    }

    [Fact]
    public void Metadata_gives_categories_and_priority()
    {
        var threat = Model().Threats[0];
        Assert.Equal([("stride.spoofing", "S"), ("stride.elevation-of-privilege", "E")], threat.Categories.Select(category => (category.Id.Text, category.Word!)));
        Assert.Equal("High", (threat.Risk as StatedRating)!.Level);
    }

    [Fact]
    public void Links_are_followed_once_each()
    {
        var model = Model();
        Assert.Equal(["M-1", "M-2"], model.Threats[0].Mitigations.Select(id => id.Text));
        Assert.Equal(["T-7", "M-1"], model.Assumptions[0].About.Select(id => id.Text));
    }

    [Fact]
    public void A_link_to_what_was_deleted_is_said_and_listed()
    {
        var (models, found) = Import.Read("threat-models/a.json", """
            { "schema": 1, "threats": [ { "id": "t", "numericId": 1, "statement": "A" } ], "mitigationLinks": [ { "mitigationId": "gone", "linkedId": "t" } ] }
            """);
        Assert.Equal("PB3041", Assert.Single(found).Code);
        Assert.Empty(models[0].Threats[0].Mitigations);
        Assert.Equal([("mitigationLinks.mitigationId", "gone"), ("mitigationLinks.linkedId", "t")], models[0].AlsoInSource.Select(item => (item.Name, item.Value)));
    }

    [Fact]
    public void Long_mitigations_have_a_title_and_a_text()
    {
        var model = Model();
        Assert.Equal(("Check the signature.", "Each time."), (model.Mitigations[0].Title, model.Mitigations[0].Description!.Markdown));
        Assert.Equal(("Nothing. Really.", "Nothing.\nReally."), (model.Mitigations[1].Title, model.Mitigations[1].Description!.Markdown));
    }

    [Fact]
    public void Pictures_are_taken_out_and_texts_become_views()
    {
        var model = Model();
        Assert.Equal([("Architecture", "image/png", null), ("Data flow", "", "https://example.org/flow.png")], model.Pictures.Select(picture => (picture.Title, picture.MediaType, picture.Address)));
        Assert.Equal(Convert.FromBase64String(Pixel), model.Pictures[0].Bytes);
        var view = Assert.Single(model.Diagrams);
        Assert.Equal(("architecture", "Architecture", "One server."), (view.Id.Text, view.Title, view.Description!.Markdown));
    }

    [Theory]
    [InlineData("data:image/png;base64,@@@@", "PB3042")]
    [InlineData("data:image/png;base64,", "PB3042")]
    [InlineData("data:image/png,plain", "PB3042")]
    [InlineData("data:image/tiff;base64,AAAA", "PB3042")]
    [InlineData("data:text/html;base64,AAAA", "PB3042")]
    [InlineData("data:", "PB3042")]
    [InlineData("javascript:alert(1)", "PB3042")]
    [InlineData("../../secret.png", "PB3042")]
    public void A_picture_that_cannot_be_used_is_said_and_the_rest_is_read(string image, string code)
    {
        var (models, found) = Import.Read("threat-models/a.json", $$"""{ "schema": 1, "applicationInfo": {}, "architecture": { "image": "{{image}}", "description": "Text" } }""");
        Assert.Equal(code, Assert.Single(found).Code);
        Assert.Empty(models[0].Pictures);
        Assert.Single(models[0].Diagrams);
    }

    [Theory]
    [InlineData(4 * 1024 * 1024, true)]
    [InlineData((4 * 1024 * 1024) + 1, false)]
    [InlineData(5 * 1024 * 1024, false)]
    public void A_picture_has_at_most_four_megabytes(int size, bool isRead)
    {
        var (models, found) = Import.Read("threat-models/a.json", $$"""{ "schema": 1, "applicationInfo": {}, "dataflow": { "image": "data:image/jpg;base64,{{Convert.ToBase64String(new byte[size])}}" } }""");
        Assert.Equal(isRead ? [] : ["PB3044"], found.Select(diagnostic => diagnostic.Code));
        Assert.Equal(isRead ? [("image/jpeg", size)] : [], models[0].Pictures.Select(picture => (picture.MediaType, picture.Bytes.Length)));
    }

    [Fact]
    public void What_has_no_field_is_listed_with_its_element() =>
        Assert.Equal(
            [
                ("T-7", "Comments", "Seen in May."), ("T-7", "custom:ticket", "SHOP-1"), ("A-1", "Comments", "By *ops*."),
                (null, "workspace.name", "Tickets"), ("A-1", "tags", "host"), ("T-7", "tags", "web, API"), ("T-7", "impactedAssets", "orders, accounts"), (null, "brainstorm.assets.content", "The till"),
            ],
            Model().AlsoInSource.Select(item => (item.Element?.Text, item.Name, item.Value)));

    [Fact]
    public void A_part_that_the_statement_does_not_hold_is_listed() =>
        Assert.Equal(
            [("threatAction", "read it")],
            Import.Good("threat-models/a.json", Threats("""{ "numericId": 1, "statement": "A  user with an API key can see it", "threatSource": "User", "prerequisites": "with a API key", "threatAction": "read it" }""")).AlsoInSource.Select(item => (item.Name, item.Value)));

    [Theory]
    [MemberData(nameof(Shared))]
    public void Real_files_hold_what_their_json_says_they_hold(string path)
    {
        var (models, found) = Import.ReadShared(path);
        var model = Assert.Single(models);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Import.SharedModels(), path)));
        int Count(string key) => json.RootElement.TryGetProperty(key, out var list) ? list.GetArrayLength() : 0;
        int Images() => new[] { "architecture", "dataflow" }.Count(key => json.RootElement.TryGetProperty(key, out var part) && part.TryGetProperty("image", out var image) && image.GetString()!.Length > 0);
        Assert.Equal("threat-composer", model.Format);
        Assert.Equal((Count("threats"), Count("mitigations"), Count("assumptions"), Images()), (model.Threats.Length, model.Mitigations.Length, model.Assumptions.Length, model.Pictures.Length));
        Assert.Equal((0, 0, 0, 0), (model.Components.Length, model.DataFlows.Length, model.TrustBoundaries.Length, model.Assets.Length));
        Assert.Equal(Count("mitigationLinks"), model.Threats.Sum(threat => threat.Mitigations.Length));
        Assert.Equal(Count("assumptionLinks"), model.Assumptions.Sum(assumption => assumption.About.Length));
        Assert.Empty(found.Select(diagnostic => diagnostic.Message));
    }

    public static TheoryData<string> Shared() => [.. Import.SharedFiles("threat-composer").DefaultIfEmpty("threat-composer/none")];
}
