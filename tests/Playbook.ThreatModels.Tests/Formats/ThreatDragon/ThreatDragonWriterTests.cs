using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats;
using Playbook.ThreatModels.Formats.ThreatDragon;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests.Formats.ThreatDragon;

public sealed class ThreatDragonWriterTests
{
    private static Written Write(ThreatModel model) => WriterList.Find("threat-dragon")!.Write(model);

    /// <summary>
    /// A model, and what the format can say of it. It cannot say: who may see things, a model's status, its review, its application's level, methodologies, former ids;
    /// kinds of boundaries, technologies, assets, components in components; more than one category, references, the residual risk, ratings other than a severity, acceptances,
    /// that work is in progress, a treatment before it is done; a severity for what nobody has looked at; that one mitigation is for several threats, or is more than a text; assumptions, attack
    /// trees, abuse cases, questions, links, changes; views that share elements.
    /// </summary>
    private static ThreatModel Sayable(ThreatModel model)
    {
        var at = model.Location;
        var elements = model.Components.Select(each => each.Id).Concat(model.DataFlows.Select(each => each.Id)).Concat(model.TrustBoundaries.Select(each => each.Id)).ToHashSet();
        var threats = model.Threats.Select((threat, index) =>
        {
            var status = threat.Status == ThreatStatus.InProgress ? ThreatStatus.Open : threat.Status;
            return new Threat(threat.Id, threat.Title, at)
            {
                Categories = [.. threat.Categories.Take(1)],
                CategoryWords = threat.Categories.IsEmpty ? [.. threat.CategoryWords.Take(1)] : [],
                Description = threat.Description,
                Affects = threat.Affects.RemoveAll(id => !elements.Contains(id)),
                Status = status,
                Treatment = status == ThreatStatus.Done ? threat.Treatment ?? Treatment.Reduce : null,
                Risk = status == ThreatStatus.NotTriaged ? new StatedRating("TBD", at) : threat.Risk is StatedRating { Level: { } level } ? new StatedRating(level, at) : null,
                Mitigations = index < model.Mitigations.Length ? [model.Mitigations[index].Id] : [],
            };
        }).ToImmutableArray();
        return new ThreatModel
        {
            Id = model.Id,
            Title = model.Title,
            Source = model.Source,
            Format = model.Format,
            Location = at,
            Summary = model.Summary,
            Owner = model.Owner,
            TrustBoundaries = [.. model.TrustBoundaries.Select(each => each with { Kind = null, IsLine = each.IsLine && ThreatDragonPlan.IsLine(each, model) })],
            Components = [.. model.Components.Select(each => each with { Technology = null, Assets = [], Parent = null })],
            DataFlows = [.. model.DataFlows.Select(each => each with { Assets = [] })],
            Threats = threats,
            Mitigations = [.. model.Mitigations.Take(threats.Length).Select(each => new Mitigation(each.Id, each.Title, at))],
            Participants = [.. model.Participants.Select(each => each with { Role = "Contributor" })],
        };
    }

    // The format keeps threats with what they threaten, so that their order is another one.
    private static ThreatModel Sorted(ThreatModel model) => model with
    {
        Threats = [.. model.Threats.Select(threat => threat with { Affects = threat.Affects.Sort(ById) }).OrderBy(threat => threat.Id.Key, StringComparer.Ordinal)],
        Mitigations = [.. model.Mitigations.OrderBy(each => each.Id.Key, StringComparer.Ordinal)],
    };

    private static int ById(Id one, Id other) => string.CompareOrdinal(one.Key, other.Key);

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
                // Besides: a spelling of a category, a word for a status and a number are the format's own, and a diagram is where there was none.
                string[] own = ["Word", nameof(Threat.SourceStatus), "Threats.Label", nameof(ThreatModel.Diagrams), nameof(ThreatModel.Notes), nameof(ThreatModel.DerivedIds)];
                Assert.Equal(Said.Of(Sorted(wanted), own), Said.Of(Sorted(read), own));
                Assert.Empty(written.Losses);
                Assert.Empty(read.AlsoInSource);
            },
            iter: 1_500);

    [Fact]
    public void A_file_of_this_format_stays_what_it_is_drawing_and_all() =>
        ModelGen.Models(isPlain: true).Sample(
            model =>
            {
                var first = Read(Write(Sayable(model)).Text);
                var again = Read(Write(first).Text);
                Assert.Equal(Said.Of(Sorted(first)), Said.Of(Sorted(again)));
            },
            iter: 500);

    [Fact]
    public void Nothing_lies_on_anything_and_boxes_are_around_what_they_hold() =>
        ModelGen.Models(isPlain: true).Sample(
            model =>
            {
                var shapes = ThreatDragonLayout.Of(model, model.Components, model.TrustBoundaries, model.DataFlows);
                Assert.Equal(model.Components.Length + model.TrustBoundaries.Length, shapes.Count);
                var holders = model.TrustBoundaries.ToDictionary(each => each.Id, each => each.Parent);
                foreach (var component in model.Components)
                {
                    holders[component.Id] = component.Boundary;
                }

                var around = shapes.Keys.ToDictionary(id => id, id => Around(id, holders));
                foreach (var (one, place) in shapes)
                {
                    foreach (var (other, second) in shapes.Where(each => !each.Key.Equals(one)))
                    {
                        var isIn = around[one].Contains(other);
                        Assert.Equal(isIn, place.X > second.X && place.Y > second.Y && place.X + place.Width < second.X + second.Width && place.Y + place.Height < second.Y + second.Height);
                        Assert.True(isIn || around[other].Contains(one) || !Overlap(place, second), $"{one} lies on {other}");
                    }
                }
            },
            iter: 500);

    [Fact]
    public void Any_model_passes_the_rules_of_the_schema() =>
        ModelGen.Models().Sample(
            model =>
            {
                using var json = JsonDocument.Parse(Write(model).Text);
                CheckSchema(json.RootElement);
                var read = Read(Write(model).Text);
                Assert.Equal(model.Threats.Length, read.Threats.Length);
                // In the order of the diagrams, where these are several.
                Assert.Equal(model.Components.Select(each => each.Id.Text).Order(StringComparer.Ordinal), read.Components.Select(each => each.Id.Text).Order(StringComparer.Ordinal));
                Assert.Equal(model.DataFlows.Length, read.DataFlows.Length);
            },
            iter: 300);

    [Fact]
    public void Views_that_share_nothing_are_diagrams_and_a_drawing_stays()
    {
        var model = Import.Good("threat-models/m.yml", """
            schema: 1
            id: m
            title: M
            components:
              - { id: a, type: process, title: A }
              - { id: b, type: process, title: B }
            dataFlows: [{ id: f, from: b, to: b, title: F }]
            diagrams:
              - { id: one, title: One, components: [a], drawing: { shapes: [{ of: a, x: 500, y: 7, width: 90, height: 30 }] } }
              - { id: two, title: Two, methodology: LINDDUN, components: [b] }
            """);
        var read = Read(Write(model).Text);
        Assert.Equal([("one", "One", "STRIDE"), ("two", "Two", "LINDDUN")], read.Diagrams.Select(view => (view.Id.Text, view.Title, view.Methodology!)));
        Assert.Equal(new DrawnShape(Id.Parse("a"), 500, 7, 90, 30), read.Diagrams[0].Drawing!.Shapes.Single());
        Assert.Equal("f", Assert.Single(read.Diagrams[1].DataFlows!.Value).Text);
    }

    [Fact]
    public void A_status_that_was_changed_at_one_of_several_shapes_is_seen_there()
    {
        var model = Import.Good("threat-models/m.yml", "schema: 1\nid: m\ntitle: M\ncomponents:\n  - { id: a, type: process, title: A }\n  - { id: b, type: process, title: B }\nthreats: [{ id: T-1, title: T, affects: [a, b], status: open }]\n");
        var text = Write(model).Text;
        var at = text.IndexOf("\"Open\"", StringComparison.Ordinal);
        var read = Assert.Single(Read(text[..at] + "\"Mitigated\"" + text[(at + 6)..]).Threats);
        Assert.Equal((ThreatStatus.Open, "Mitigated, Open"), (read.Status, read.SourceStatus));
        Assert.Equal([("a", ThreatStatus.Done), ("b", ThreatStatus.Open)], read.Uses.Select(use => (use.Element.Text, use.Status)));
    }

    [Fact]
    public void Ids_are_uuids_and_the_same_every_time()
    {
        var model = Import.Good("threat-models/m.yml", "schema: 1\nid: m\ntitle: M\ncomponents:\n  - { id: a, type: process, title: A }\n  - { id: 0fa1b2c3-0000-4000-8000-000000000001, type: process, title: B }\n");
        using var json = JsonDocument.Parse(Write(model).Text);
        var cells = json.RootElement.GetProperty("detail").GetProperty("diagrams")[0].GetProperty("cells");
        Assert.True(Guid.TryParseExact(cells[0].GetProperty("id").GetString(), "D", out _));
        Assert.Equal("a", cells[0].GetProperty("data").GetProperty("playbookId").GetString());
        Assert.Equal("0fa1b2c3-0000-4000-8000-000000000001", cells[1].GetProperty("id").GetString());
        Assert.Equal(Write(model).Text, Write(model).Text);
    }

    [Fact]
    public void Losses_are_said() =>
        Assert.Equal(
            ["who may see the model", "the status of the model", "the application's level", "the review", "2 methodologies"],
            Write(Import.Good("threat-models/shop.yml", Native.FullModel.Yaml)).Losses.Take(5));

    private static HashSet<Id> Around(Id id, Dictionary<Id, Id?> holders)
    {
        var around = new HashSet<Id>();
        for (var at = holders[id]; at is { } holder; at = holders[holder])
        {
            around.Add(holder);
        }

        return around;
    }

    private static bool Overlap(DrawnShape one, DrawnShape other) =>
        one.X < other.X + other.Width && other.X < one.X + one.Width && one.Y < other.Y + other.Height && other.Y < one.Y + one.Height;

    // What the tool's schema asks for, by hand.
    private static void CheckSchema(JsonElement root)
    {
        Assert.True(root.GetProperty("version").GetString()!.Length <= 10);
        Assert.Equal(JsonValueKind.String, root.GetProperty("summary").GetProperty("title").ValueKind);
        var detail = root.GetProperty("detail");
        Assert.True(detail.GetProperty("diagramTop").GetInt32() >= 0);
        Assert.True(detail.GetProperty("threatTop").GetInt32() >= 0);
        Assert.Equal(JsonValueKind.String, detail.GetProperty("reviewer").ValueKind);
        Assert.All(detail.GetProperty("contributors").EnumerateArray(), each => Assert.Equal(JsonValueKind.String, each.GetProperty("name").ValueKind));
        var ids = new HashSet<string>();
        foreach (var diagram in detail.GetProperty("diagrams").EnumerateArray())
        {
            Assert.True(diagram.GetProperty("id").GetInt32() >= 0);
            Assert.True(diagram.GetProperty("diagramType").GetString()!.Length >= 3);
            Assert.Equal("./public/content/images/thumbnail.stride.jpg", diagram.GetProperty("thumbnail").GetString());
            Assert.NotNull(diagram.GetProperty("title").GetString());
            Assert.True(diagram.GetProperty("version").GetString()!.Length <= 10);
            foreach (var cell in diagram.GetProperty("cells").EnumerateArray())
            {
                CheckCell(cell, ids);
            }
        }
    }

    private static void CheckCell(JsonElement cell, HashSet<string> ids)
    {
        Assert.True(ids.Add(cell.GetProperty("id").GetString()!));
        Assert.Contains(cell.GetProperty("shape").GetString(), new[] { "actor", "process", "store", "flow", "trust-boundary-box", "trust-boundary-curve", "td-text-block" });
        cell.GetProperty("zIndex").GetInt32();
        var data = cell.GetProperty("data");
        Assert.StartsWith("tm.", data.GetProperty("type").GetString(), StringComparison.Ordinal);
        var isOpen = data.GetProperty("hasOpenThreats").GetBoolean();
        if (cell.TryGetProperty("size", out var size))
        {
            Assert.True(size.GetProperty("width").GetDouble() >= 10 && size.GetProperty("height").GetDouble() >= 10);
            cell.GetProperty("position").GetProperty("x").GetDouble();
        }
        else
        {
            foreach (var end in new[] { cell.GetProperty("source"), cell.GetProperty("target") })
            {
                Assert.True(end.TryGetProperty("cell", out _) || (end.GetProperty("x").TryGetInt32(out _) && end.GetProperty("y").TryGetInt32(out _)));
            }

            Assert.NotNull(cell.GetProperty("attrs").GetProperty("line").GetProperty("targetMarker").GetProperty("name").GetString());
        }

        var open = 0;
        foreach (var threat in data.TryGetProperty("threats", out var threats) ? threats.EnumerateArray() : default)
        {
            Assert.True(ids.Add(threat.GetProperty("id").GetString()!));
            Assert.All(new[] { "description", "mitigation", "severity", "status", "title", "type" }, key => Assert.Equal(JsonValueKind.String, threat.GetProperty(key).ValueKind));
            Assert.True(threat.GetProperty("number").GetInt32() >= 0);
            open += threat.GetProperty("status").GetString() == "Open" ? 1 : 0;
        }

        Assert.True(isOpen || open == 0 || data.GetProperty("threats").GetArrayLength() > 0);
    }
}
