using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Formats;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests.Formats.TmBom;

public sealed partial class TmBomWriterTests
{
    private static Written Write(ThreatModel model) => WriterList.Find("tm-bom")!.Write(model);

    /// <summary>
    /// A model, and what the format can say of it. It cannot say: owners, who may see things, a model's status, its application's level, methodologies, former ids, who reviewed it; boundaries in
    /// boundaries, their kinds, lines; technologies, assets and parts of what is no data store or component; scope; our classifications; loose flows, protocols, what flows carry, both ways;
    /// a status or treatment of a threat other than its controls give it, categories, residual risk, ratings in other words, references beside CWE and CAPEC, acceptances; a mitigation in progress or
    /// verified, its owner, date and ticket; ids of assumptions, attack trees, abuse cases, questions, participants, changes, other links; views that are no texts.
    /// </summary>
    private static ThreatModel Sayable(ThreatModel model)
    {
        var at = model.Location;
        var flows = model.DataFlows.Where(flow => flow.From is not null && flow.To is not null)
            .Select(flow => new DataFlow(flow.Id, flow.From, flow.To, flow.Title, null, flow.Description, [], at)).ToImmutableArray();
        var loose = model.DataFlows.Select(each => each.Id).Except(flows.Select(each => each.Id)).ToHashSet();
        var types = model.Components.ToDictionary(each => each.Id, each => each.Type);
        var mitigations = model.Mitigations.Select(each => new Mitigation(each.Id, each.Title, at) { Description = each.Description, Status = Status(each.Status) }).ToImmutableArray();
        return new ThreatModel
        {
            Id = model.Id,
            Title = model.Title,
            Source = model.Source,
            Format = model.Format,
            Location = at,
            Summary = model.Summary,
            Reviewed = model.Reviewed?.On is { } on ? new Review(on, null, null, at) : null,
            TrustBoundaries = [.. model.TrustBoundaries.Select(each => new TrustBoundary(each.Id, each.Title, null, each.Description, at))],
            Components =
            [
                .. model.Components.OrderBy(each => each.Type).Select(each => new Component(each.Id, each.Type, each.Title, each.Boundary, each.Type == ComponentType.DataStore ? each.Technology : null, each.Description, each.Type == ComponentType.DataStore ? each.Assets : [], at)
                {
                    Parent = each.Type == ComponentType.Process && each.Parent is { } parent && types[parent] == ComponentType.Process ? parent : null,
                }),
            ],
            Assets = [.. model.Assets.Select((each, index) => new Asset(each.Id, each.Title, null, each.Description, at) { SourceClassification = index % 2 == 0 ? null : "pii, cred" })],
            DataFlows = flows,
            Threats =
            [
                .. model.Threats.Select((threat, index) =>
                {
                    var (status, treatment) = Follows([.. threat.Mitigations.Select(id => mitigations.First(each => each.Id == id).Status)]);
                    return new Threat(threat.Id, threat.Title, at)
                    {
                        Description = threat.Description,
                        Affects = threat.Affects.RemoveAll(loose.Contains),
                        Mitigations = threat.Mitigations,
                        Status = status,
                        Treatment = treatment,
                        References = threat.References.IsEmpty ? [] : ["CWE-79", "CAPEC-63"],
                        Risk = index % 2 == 0 ? null : new StatedRating("high", at) { Likelihood = "likely", Impact = "moderate", Score = "12" },
                    };
                }),
            ],
            Mitigations = mitigations,
            Assumptions = [.. model.Assumptions.Select(each => new Assumption(null, each.Text, at))],
            Links = model.Links.IsEmpty ? [] : [model.Links[0] with { Title = "Repository" }],
            Diagrams = [.. model.Diagrams.Where(view => view.Text is not null).Select(view => new DiagramView(view.Id, view.Title, [], view.Description, at) { Text = view.Text })],
        };
    }

    private static MitigationStatus? Status(MitigationStatus? status) => status switch
    {
        MitigationStatus.InProgress => MitigationStatus.Planned,
        MitigationStatus.Verified => MitigationStatus.Done,
        _ => status,
    };

    private static (ThreatStatus, Treatment?) Follows(ImmutableArray<MitigationStatus?> controls) =>
        controls.All(status => status is null) ? (ThreatStatus.NotTriaged, null)
        : controls.All(status => status == MitigationStatus.Done) ? (ThreatStatus.Done, Treatment.Reduce)
        : controls.Any(status => status is MitigationStatus.Planned or MitigationStatus.Done) ? (ThreatStatus.InProgress, null)
        : (ThreatStatus.Open, null);

    private static ThreatModel Read(string text)
    {
        var (models, found) = Import.Read("threat-models/a/model.json", text);
        Assert.Empty(found.Where(each => each.Severity > Severity.Notice).Select(each => each.ToString()));
        return Assert.Single(models);
    }

    [Fact]
    public void Whatever_it_can_say_comes_back_with_its_ids() =>
        ModelGen.Models(isPlain: true).Sample(
            model =>
            {
                var wanted = Sayable(model);
                var written = Write(wanted);
                var read = Read(written.Text);
                // Besides: a control's status is the format's own word, diagrams have no ids, and each risk is listed with its threat.
                string[] own = [nameof(Mitigation.SourceStatus), "Diagrams.Id", nameof(ThreatModel.Notes), nameof(ThreatModel.DerivedIds), nameof(ThreatModel.AlsoInSource)];
                Assert.Equal(Said.Of(wanted, own), Said.Of(read, own));
                Assert.Empty(written.Losses);
                Assert.All(read.AlsoInSource, item => Assert.StartsWith("risk \"", item.Name, StringComparison.Ordinal));
            },
            iter: 1_500);

    [Fact]
    public void Any_model_passes_the_rules_of_the_schema() =>
        ModelGen.Models().Sample(
            model =>
            {
                using var json = JsonDocument.Parse(Write(model).Text);
                CheckSchema(json.RootElement);
                var read = Read(Write(model).Text);
                Assert.Equal(model.Threats.Length, read.Threats.Length);
                Assert.Equal(model.Components.Length, read.Components.Length);
                Assert.Equal(model.Mitigations.Length, read.Mitigations.Length);
            },
            iter: 300);

    [Fact]
    public void Ids_come_back_as_they_were_though_names_allow_less()
    {
        var model = Read(Write(Import.Good("threat-models/m.yml", "schema: 1\nid: m\ntitle: M\ncomponents:\n  - { id: A.b_c, type: process, title: A }\n  - { id: a-b-c, type: process, title: B }\n")).Text);
        Assert.Equal(["A.b_c", "a-b-c"], model.Components.Select(each => each.Id.Text));
        Assert.Empty(model.TrustBoundaries);
        Assert.Empty(model.AlsoInSource);
    }

    [Fact]
    public void A_rating_by_a_scheme_of_the_same_words_has_the_score_of_the_formats_matrix()
    {
        var read = Read(Write(Import.Good("threat-models/m.yml", "schema: 1\nid: m\ntitle: M\nthreats: [{ id: T, title: T, risk: { likelihood: likely, impact: major } }]\n")).Text);
        Assert.Equal(("very_high", "likely", "major", "16"), read.Threats[0].Risk is StatedRating rating ? (rating.Level!, rating.Likelihood!, rating.Impact!, rating.Score!) : default);
    }

    [Fact]
    public void Losses_are_said()
    {
        var losses = Write(Import.Good("threat-models/shop.yml", Native.FullModel.Yaml)).Losses;
        Assert.Contains("an attack tree", losses);
        Assert.Contains("that a mitigation is in progress, or was verified", losses);
        Assert.Contains("the rating of a threat, which is not in the format's words", losses);
    }

    // What the schema asks for, by hand: the keys that must be there and no others, names, and words of a list.
    private static void CheckSchema(JsonElement root)
    {
        Keys(root, "$schema version scope trust_zones trust_boundaries actors components data_stores data_sets data_flows", "reviewed_at repo_link release_docs_link diagrams assumptions threat_personas threats controls risks extensions");
        Keys(root.GetProperty("scope"), "title description business_criticality data_sensitivity exposure tier", "");
        Each(root, "diagrams", "title type source", "description link", null);
        var names = new HashSet<string>();
        Each(root, "trust_zones", "symbolic_name title description", "", names);
        Each(root, "actors", "symbolic_name title description type trust_zone", "", names);
        Each(root, "components", "symbolic_name title description trust_zone", "parent_component", names);
        Each(root, "data_stores", "symbolic_name title description type trust_zone", "vendor product", names);
        Each(root, "data_sets", "symbolic_name title description placements data_sensitivity", "", names);
        Each(root, "data_flows", "symbolic_name title description source destination has_sensitive_data encrypted", "", names);
        Each(root, "assumptions", "description validity", "", null);
        Each(root, "threat_personas", "symbolic_name title description is_person skill_level access_level malicious_intent applicability_to_org", "", names);
        Each(root, "threats", "symbolic_name title description threat_persona event sources", "components_affected attack_mechanisms weaknesses", names);
        Each(root, "controls", "symbolic_name title description threats status priority", "", names);
        Each(root, "risks", "symbolic_name title description threats likelihood impact impact_description score level", "", names);
        foreach (var reference in root.EnumerateObject().Where(section => section.Value.ValueKind == JsonValueKind.Array).SelectMany(section => section.Value.EnumerateArray()))
        {
            foreach (var key in new[] { "trust_zone", "parent_component", "threat_persona" })
            {
                Assert.True(!reference.TryGetProperty(key, out var name) || names.Contains(name.GetString()!));
            }
        }

        Assert.All(root.GetProperty("extensions").EnumerateObject(), extension => Assert.Matches(ExtensionName(), extension.Name));
    }

    private static void Each(JsonElement root, string section, string required, string optional, HashSet<string>? names)
    {
        foreach (var item in root.TryGetProperty(section, out var items) ? items.EnumerateArray() : default)
        {
            Keys(item, required, optional);
            if (names is not null)
            {
                Assert.Matches(SymbolicName(), item.GetProperty("symbolic_name").GetString());
                Assert.True(names.Add(item.GetProperty("symbolic_name").GetString()!));
            }
        }
    }

    private static void Keys(JsonElement item, string required, string optional)
    {
        var keys = item.EnumerateObject().Select(property => property.Name).ToList();
        Assert.Empty(required.Split(' ').Except(keys));
        Assert.Empty(keys.Except($"{required} {optional}".Split(' ')));
    }

    [GeneratedRegex("^[0-9a-z-]+$")]
    private static partial Regex SymbolicName();

    [GeneratedRegex(@"^([A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]+(/[-$%'()*+,.:;=@^_~0-9A-Za-z]+)+$")]
    private static partial Regex ExtensionName();
}
