using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Model;
using YamlDotNet.RepresentationModel;

namespace Playbook.ThreatModels.Tests.Formats.Threagile;

public sealed class ThreagilePartsTests
{
    [Fact]
    public void Included_files_are_merged_into_the_root()
    {
        var model = Import.Good(
            "threat-models/split/main.yaml",
            ThreagileSample.Root,
            ("threat-models/split/parts/assets.yaml", ThreagileSample.Assets),
            ("threat-models/split/parts/technical.yaml", ThreagileSample.Technical),
            ("threat-models/split/parts/deeper/more.yaml", "trust_boundaries: { B: { id: b, technical_assets_inside: [one] } }"));
        Assert.Equal(("Split", 1, 2, "b"), (model.Title, model.Components.Length, model.Assets.Length, model.Components[0].Boundary?.Text));
        Assert.Equal("threat-models/split/parts/technical.yaml", model.Components[0].Location.File);
        Assert.Contains(model.AlsoInSource, item => (item.Name, item.Value) is ("title", "Another title"));
        Assert.Contains(model.AlsoInSource, item => (item.Element?.Text, item.Name, item.Value) is ("key", "owner", "Team"));
    }

    [Theory]
    [InlineData("../../secret.yaml")]
    [InlineData("/etc/passwd")]
    [InlineData("https://example.org/a.yaml")]
    [InlineData("..\\\\a.yaml")]
    [InlineData("missing.yaml")]
    public void What_may_not_be_included_or_is_not_there_is_an_error(string named)
    {
        var (models, found) = Import.Read(
            "threat-models/main.yaml",
            $"{{ threagile_version: 1.0.0, title: M, includes: [\"{named}\"], trust_boundaries: {{ B: {{ id: b, technical_assets_inside: [elsewhere] }} }} }}",
            ("secret.yaml", "data_assets: { A: { id: a } }"));
        Assert.Equal("PB3043", Assert.Single(found).Code);
        Assert.Empty(Assert.Single(models).Assets);
    }

    [Fact]
    public void Persons_in_included_files_are_participants_only()
    {
        var model = Import.Good(
            "threat-models/m.yaml",
            "{ title: M, includes: [p.yaml], technical_assets: { T: { id: t } }, author: { name: Ada }, risk_tracking: { a@t: { status: accepted, checked_by: Grace } } }",
            ("threat-models/p.yaml", "{ author: { name: Linus, contact: linus@example.org }, risk_tracking: { a@t: { checked_by: Edsger } } }"));
        Assert.Equal(["Ada", "Grace", "Linus", "Edsger"], model.Participants.Select(person => person.Name));
        Assert.Empty(model.AlsoInSource);
    }

    [Fact]
    public void A_circle_of_includes_is_read_once()
    {
        var model = Import.Good("threat-models/a.yaml", "{ title: A, includes: [a.yaml, b.yaml], technical_assets: { T: { id: t } } }", ("threat-models/b.yaml", "includes: [a.yaml, b.yaml]"));
        Assert.Single(model.Components);
    }

    [Fact]
    public void The_number_of_includes_is_bounded()
    {
        var files = Enumerable.Range(0, 100).Select(i => ($"threat-models/{i}.yaml", $"data_assets: {{ A{i}: {{ id: a{i} }} }}")).ToArray();
        var (models, found) = Import.Read("threat-models/m.yaml", $"{{ threagile_version: 1, title: M, includes: [{string.Join(", ", Enumerable.Range(0, 100).Select(i => $"{i}.yaml"))}] }}", files);
        Assert.Equal("PB3044", Assert.Single(found).Code);
        Assert.Equal(64, models[0].Assets.Length);
    }

    [Theory]
    [InlineData("data_assets: { A: { id: a } }", 0, 0, 1, 0)]
    [InlineData("trust_boundaries: { A: { id: a, technical_assets_inside: [x], trust_boundaries_nested: [y] } }", 0, 1, 0, 0)]
    [InlineData("technical_assets: { A: { id: a, data_assets_stored: [x], communication_links: { L: { target: z } } } }", 1, 0, 0, 0)]
    [InlineData("risk_tracking: { a@b: { status: accepted } }", 0, 0, 0, 1)]
    [InlineData("shared_runtimes: { R: { id: r, technical_assets_running: [x] } }", 0, 0, 0, 0)]
    public void A_part_alone_is_a_model_of_its_own_and_what_it_refers_to_is_no_fault(string text, int components, int boundaries, int assets, int threats)
    {
        var (models, found) = Import.Read("threat-models/part.yaml", text);
        Assert.Equal(("PB3045", Severity.Notice), (Assert.Single(found).Code, found[0].Severity));
        var model = Assert.Single(models);
        Assert.Equal((components, boundaries, assets, threats), (model.Components.Length, model.TrustBoundaries.Length, model.Assets.Length, model.Threats.Length));
    }

    [Fact]
    public void A_category_alone_is_its_mitigation()
    {
        var (models, found) = Import.Read("threat-models/rule.yaml", "{ id: leak, title: Leak, stride: information-disclosure, function: operations, description: Secrets., mitigation: Scan., cwe: 200, match: { do: [ x ] } }");
        Assert.Equal("PB3045", Assert.Single(found).Code);
        var model = Assert.Single(models);
        Assert.Equal(("Leak", "Secrets.", "Mitigate Leak", 0), (model.Title, model.Summary?.Markdown, Assert.Single(model.Mitigations).Title, model.Threats.Length));
        Assert.Contains(model.AlsoInSource, item => (item.Element, item.Name, item.Value) is (null, "match.do", "x"));
        Assert.Contains(model.AlsoInSource, item => item.Name == "cwe");
    }

    [Fact]
    public void References_that_lead_nowhere_in_a_whole_model_are_told()
    {
        var (models, found) = Import.Read("threat-models/m.yaml", "{ title: M, technical_assets: { A: { id: a, communication_links: { L: { target: gone } } } } }");
        Assert.Equal("PB3041", Assert.Single(found).Code);
        Assert.Null(Assert.Single(models[0].DataFlows).To);
        Assert.Contains(models[0].AlsoInSource, item => (item.Element?.Text, item.Name, item.Value) is ("a-l", "target", "gone"));
    }

    [Theory]
    [InlineData("""[ { "category": "a", "synthetic_id": "a@b" } ]""")]
    [InlineData("""{ "risks": { "critical": { "accepted": 0, "unchecked": 1 }, "elevated": { "unchecked": 4 } } }""")]
    [InlineData("""{ "shop": { "Id": "shop", "Technology": 24, "RAA": 29.3 } }""")]
    [InlineData("""{ "shop": { "id": "shop", "technologies": [ { "name": "browser" } ], "raa": 1 } }""")]
    [InlineData("""{ "title": "Threagile", "properties": { "threagile_version": { "type": "string" } } }""")]
    public void What_the_tool_writes_beside_a_model_is_passed_over(string text)
    {
        var (models, found) = Import.Read("threat-models/output.json", text);
        Assert.Empty(models);
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("risk_tracking: null\nindividual_risk_categories: {}\nshared_runtimes: []\ntechnical_assets:\n  A: { id: a }\ntitle: T")]
    [InlineData("technical_assets: [ { id: a, title: A } ]\ntitle: T")]
    [InlineData("technical_assets:\n  A: { description: Without an id }\ntitle: T\nthreagile_version: 1.0")]
    [InlineData("{ \"technical_assets\": { \"A\": { \"id\": \"a\" } }, \"title\": \"T\" }")]
    public void Empty_sections_and_other_shapes_are_no_fault(string text)
    {
        var model = Import.Good("threat-models/m.yaml", text);
        Assert.Equal(("A", "a", 0), (Assert.Single(model.Components).Title, model.Components[0].Id.Text, model.Threats.Length));
    }

    [Fact]
    public void A_dump_of_the_tool_is_read_with_the_risks_in_it()
    {
        var model = Import.Good("threat-models/parsed.yaml", """
            title: Dumped
            threagile_version: 1.0.0
            technical_assets:
              web:
                id: web
                title: The web
                technologies: [ { name: browser, attributes: { client: true } } ]
                communication_links: [ { id: web>to-db, source_id: web, target_id: db, title: To DB } ]
              db: { id: db, title: Store, type: datastore }
            communication_links: { web>to-db: { id: web>to-db } }
            built_in_risk_categories: { missing-vault: { id: missing-vault, title: Missing Vault, stride: information-disclosure, cwe: 522, mitigation: Use one. } }
            generated_risks_by_category: { missing-vault: [ { category: missing-vault, severity: medium, title: <b>Missing Vault</b>, synthetic_id: missing-vault@db, most_relevant_technical_asset: db } ] }
            generated_risks_by_synthetic_id: { missing-vault@db: { title: x } }
            """);
        Assert.Equal([("The web", ComponentType.ExternalEntity, "browser"), ("Store", ComponentType.DataStore, null)], model.Components.Select(each => (each.Title, each.Type, each.Technology)));
        Assert.Equal(("web", "db"), (model.DataFlows.Single().From?.Text, model.DataFlows.Single().To?.Text));
        var threat = Assert.Single(model.Threats);
        Assert.Equal(("Missing Vault", "stride.information-disclosure", "CWE-522"), (threat.Title, threat.Categories.Single().Id.Text, threat.References.Single()));
        Assert.Empty(model.Notes);
        Assert.Empty(model.Mitigations);
        Assert.Equal("technologies.attributes.client", Assert.Single(model.AlsoInSource).Name);
    }

    [Fact]
    public void Hostile_sizes_end()
    {
        var rows = string.Join(", ", Enumerable.Range(0, 15_000).Select(i => $"\"*a*a*a*b{i}@*\": {{ status: accepted }}"));
        var risks = string.Join(",", Enumerable.Range(0, 15_000).Select(i => $"{{\"synthetic_id\":\"aaaaaaaaaaaaaaaaaaaaaaaa{i}@x\"}}"));
        var (models, found) = Import.Read("threat-models/m.yaml", $"{{ title: M, technical_assets: {{}}, risk_tracking: {{ {rows} }} }}", ("threat-models/m.risks.json", $"[{risks}]"));
        Assert.Equal("PB3044", Assert.Single(found).Code);
        Assert.Equal(15_000, models[0].Threats.Length);
        var chain = string.Join(", ", Enumerable.Range(0, 20_000).Select(i => $"B{i}: {{ id: b{i}, trust_boundaries_nested: [b{(i + 1) % 20_000}] }}"));
        (models, found) = Import.Read("threat-models/m.yaml", $"{{ title: M, threagile_version: 1, trust_boundaries: {{ {chain} }} }}");
        Assert.Equal("PB3014", Assert.Single(found).Code);
        Assert.Equal(20_000, models[0].TrustBoundaries.Length);
    }

    [Theory]
    [MemberData(nameof(Shared))]
    public void Real_files_hold_what_yaml_says_they_hold(string path)
    {
        var (models, found) = Import.ReadShared(path);
        var model = Assert.Single(models);
        var yaml = new YamlStream();
        // The merge key is the one thing that this parser leaves to its caller; it adds no element in any of these files.
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Import.SharedModels(), path))));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        int Count(string key) => At(root, key) is YamlMappingNode mapping ? mapping.Children.Count : 0;
        var links = At(root, "technical_assets") is YamlMappingNode assets
            ? assets.Children.Values.OfType<YamlMappingNode>().Sum(asset => At(asset, "communication_links") is YamlMappingNode all ? all.Children.Count : 0) : 0;
        var categories = At(root, "individual_risk_categories") is YamlMappingNode named ? named.Children.Values.OfType<YamlMappingNode>().ToList() : [];
        var identified = categories.Sum(category => At(category, "risks_identified") is YamlMappingNode risks ? risks.Children.Count : 0);
        Assert.Equal(
            (Count("technical_assets"), links, Count("trust_boundaries"), Count("data_assets"), identified + Count("risk_tracking")),
            (model.Components.Length, model.DataFlows.Length, model.TrustBoundaries.Length, model.Assets.Length, model.Threats.Length));
        Assert.Equal(categories.Count + (At(root, "stride") is null ? 0 : 1), model.Mitigations.Length);
        var isSplit = At(root, "includes") is not null;
        Assert.All(found, diagnostic => Assert.True(diagnostic.Severity == Severity.Notice || (isSplit && diagnostic.Code == "PB3043"), diagnostic.Message));
    }

    public static TheoryData<string> Shared() => [.. Import.SharedFiles("threagile").DefaultIfEmpty("threagile/none")];

    private static YamlNode? At(YamlMappingNode mapping, string key) => mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
}
