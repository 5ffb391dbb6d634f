using System.Collections.Immutable;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats.Exporting;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.ThreatDragon;

/// <summary>Writes one diagram with its cells.</summary>
internal sealed class ThreatDragonDiagramWriter(JsonOut json, ThreatModel model, PlannedDiagram plan, ThreatDragonThreatWriter threats)
{
    private const double Gap = 60;
    private const double NoteWidth = 200;
    private const double NoteHeight = 60;
    private readonly NameUuid _uuids = new(model.Id);
    private readonly ThreatDragonCellWriter _cells = new(json);
    private readonly Dictionary<Id, DrawnLine> _lines = (plan.IsDrawn ? plan.View?.Drawing?.Lines ?? [] : []).DistinctBy(line => line.Element).ToDictionary(line => line.Element);
    private readonly string _type = TypeOf(plan.View?.Methodology ?? model.Methodologies.Select(each => each.Id.Text).FirstOrDefault());
    private readonly double _bottom = plan.Shapes.Values.Select(shape => shape.Y + shape.Height).DefaultIfEmpty(0).Max() + Gap;

    /// <summary>Writes it.</summary>
    /// <param name="number">Its number, from 0.</param>
    /// <param name="isFirst">Whether it takes the threats that affect nothing that is drawn.</param>
    public void Write(int number, bool isFirst)
    {
        json.Number("id", number);
        json.Text(ThreatDragonMarks.Id, plan.View?.Id.Text);
        json.Text("title", plan.View?.Title ?? model.Title);
        json.Text("diagramType", _type);
        json.Text("description", plan.View?.Description?.Markdown);
        json.Text("placeholder", $"New {_type} diagram description");
        json.Text("thumbnail", "./public/content/images/thumbnail.stride.jpg");
        json.Text("version", ThreatDragonWriter.Version);
        json.List("cells", Cells(isFirst).Index(), item => item.Item(item.Index + 1));
    }

    /// <summary>The tool's word for a methodology.</summary>
    private static string TypeOf(string? methodology) => methodology?.ToLowerInvariant() switch
    {
        null => "STRIDE",
        "stride" => "STRIDE",
        "linddun" => "LINDDUN",
        "cia" => "CIA",
        "die" => "DIE",
        "plot4ai" => "PLOT4ai",
        // The schema wants three letters at least.
        { Length: < 3 } => "Generic",
        _ => methodology,
    };

    private IEnumerable<Action<int>> Cells(bool isFirst)
    {
        var depths = new Dictionary<Id, int>();
        foreach (var boundary in plan.Boundaries)
        {
            depths[boundary.Id] = boundary.Parent is { } parent ? depths.GetValueOrDefault(parent) + 1 : 0;
            yield return ThreatDragonPlan.IsLine(boundary, model) ? z => Curve(boundary, z) : _ => Box(boundary, depths[boundary.Id]);
        }

        foreach (var component in plan.Components)
        {
            yield return z => Shape(component, z);
        }

        if (isFirst && threats.Elsewhere.Count > 0)
        {
            yield return NoElement;
        }

        var parallel = new Dictionary<(Id?, Id?), int>();
        foreach (var flow in plan.Flows)
        {
            var before = parallel.GetValueOrDefault((flow.From, flow.To)) + parallel.GetValueOrDefault((flow.To, flow.From));
            parallel[(flow.From, flow.To)] = parallel.GetValueOrDefault((flow.From, flow.To)) + 1;
            yield return z => Flow(flow, before, z);
        }

        foreach (var (index, note) in (plan.IsDrawn ? plan.View?.Drawing?.Notes ?? [] : []).Index())
        {
            yield return z => Note(note, index, z);
        }
    }

    private void Box(TrustBoundary boundary, int depth)
    {
        _cells.Shape(ThreatDragonCellWriter.BoxShape, _uuids.Of(boundary.Id), plan.Shapes[boundary.Id], boundary.Title, depth - 1000);
        Data("tm.BoundaryBox", boundary.Id, boundary.Title, boundary.Description, () => json.Flag("isTrustBoundary", true));
    }

    private void Curve(TrustBoundary boundary, int z)
    {
        var points = _lines.GetValueOrDefault(boundary.Id)?.Points ?? [];
        ImmutableArray<DrawnPoint> ends = points.Length > 1 ? points : [new DrawnPoint(Gap, _bottom), new DrawnPoint(Gap + (4 * Gap), _bottom)];
        _cells.Line("trust-boundary-curve", _uuids.Of(boundary.Id), boundary.Title, z, isBidirectional: false);
        _cells.End("source", ends[0]);
        _cells.End("target", ends[^1]);
        _cells.Vertices(ends[1..^1]);
        Data("tm.Boundary", boundary.Id, boundary.Title, boundary.Description, () => json.Flag("isTrustBoundary", true));
    }

    private void Shape(Component component, int z)
    {
        var (shape, type) = component.Type switch
        {
            ComponentType.ExternalEntity => (ThreatDragonCellWriter.ActorShape, "tm.Actor"),
            ComponentType.DataStore => (ThreatDragonCellWriter.StoreShape, "tm.Store"),
            _ => (ThreatDragonCellWriter.ProcessShape, "tm.Process"),
        };
        var uuid = _uuids.Of(component.Id);
        _cells.Shape(shape, uuid, plan.Shapes[component.Id], component.Title, z);
        _cells.Ports(side => PortOf(uuid, side));
        Data(type, component.Id, component.Title, component.Description, () => Scope(component.IsOutOfScope, component.OutOfScopeReason));
    }

    private void NoElement(int z)
    {
        const string title = "The system as a whole";
        _cells.Shape(ThreatDragonCellWriter.ProcessShape, _uuids.Of(ThreatDragonMarks.NoElement), new DrawnShape(default, Gap, _bottom + Gap, 140, 140), title, z);
        json.Object("data", () =>
        {
            json.Text("type", "tm.Process");
            json.Text("name", title);
            json.Text("description", "Holds the threats that the model does not tie to any part of it.");
            json.Flag(ThreatDragonMarks.NoElement, true);
            Scope(isOut: false, null);
            json.Flag("hasOpenThreats", ThreatDragonThreatWriter.AreOpen(threats.Elsewhere));
            threats.Write(json, threats.Elsewhere, null, _type);
        });
    }

    private void Flow(DataFlow flow, int before, int z)
    {
        var points = _lines.GetValueOrDefault(flow.Id)?.Points ?? [];
        var from = End("source", flow.From, flow.To, ref points, fromStart: true);
        var to = End("target", flow.To, flow.From, ref points, fromStart: false);
        _cells.Line("flow", _uuids.Of(flow.Id), flow.Title, z, flow.IsBidirectional);
        from();
        to();
        _cells.Vertices(points.IsEmpty ? Around(flow, before) : points);
        Data("tm.Flow", flow.Id, flow.Title, flow.Description, () =>
        {
            Scope(flow.IsOutOfScope, flow.OutOfScopeReason);
            json.Flag("isBidirectional", flow.IsBidirectional);
            json.Flag("isEncrypted", false);
            json.Flag("isPublicNetwork", false);
            json.Text("protocol", flow.Protocol ?? "");
        });
    }

    // A loose end is where it was drawn, else beside what the other end is at.
    private Action End(string name, Id? end, Id? other, ref ImmutableArray<DrawnPoint> points, bool fromStart)
    {
        if (end is { } id)
        {
            var toward = other is { } far && plan.Shapes.ContainsKey(far) ? plan.Shapes[far] : null;
            return () => _cells.End(name, _uuids.Of(id), PortOf(_uuids.Of(id), Side(plan.Shapes.GetValueOrDefault(id), toward)));
        }

        var point = new DrawnPoint(Gap, _bottom + (fromStart ? 0 : Gap));
        if (!points.IsEmpty)
        {
            point = fromStart ? points[0] : points[^1];
            points = fromStart ? points[1..] : points[..^1];
        }
        else if (other is { } known && plan.Shapes.TryGetValue(known, out var shape))
        {
            point = new DrawnPoint(shape.X + (fromStart ? -Gap : shape.Width + Gap), shape.Y);
        }

        return () => _cells.End(name, point);
    }

    // Flows between the same two would lie on each other, and one from a shape to itself would be hidden by it.
    private ImmutableArray<DrawnPoint> Around(DataFlow flow, int before)
    {
        if (flow.From is not { } from || flow.To is not { } to || !plan.Shapes.TryGetValue(from, out var one) || !plan.Shapes.TryGetValue(to, out var other))
        {
            return [];
        }

        if (from == to)
        {
            return [new DrawnPoint(one.X + one.Width + 30, one.Y - 30 - (20 * before)), new DrawnPoint(one.X + (one.Width / 2), one.Y - 30 - (20 * before))];
        }

        var step = before == 0 ? 0 : ((before + 1) / 2) * (before % 2 == 0 ? -30 : 30);
        return step == 0 ? [] : [new DrawnPoint((one.X + (one.Width / 2) + other.X + (other.Width / 2)) / 2, ((one.Y + (one.Height / 2) + other.Y + (other.Height / 2)) / 2) + step)];
    }

    private static string Side(DrawnShape? from, DrawnShape? to)
    {
        if (from is null || to is null)
        {
            return "right";
        }

        var dx = to.X + (to.Width / 2) - from.X - (from.Width / 2);
        var dy = to.Y + (to.Height / 2) - from.Y - (from.Height / 2);
        return Math.Abs(dx) >= Math.Abs(dy) ? dx >= 0 ? "right" : "left" : dy >= 0 ? "bottom" : "top";
    }

    private string PortOf(string uuid, string side) => _uuids.Of($"{uuid} {side}");

    private void Note(DrawnNote note, int index, int z)
    {
        _cells.Shape(ThreatDragonCellWriter.NoteShape, _uuids.Of($"{plan.View!.Id.Key} note {index}"), new DrawnShape(default, note.X, note.Y, NoteWidth, NoteHeight), note.Text, z);
        json.Object("data", () =>
        {
            json.Text("type", "tm.Text");
            json.Text("name", note.Text);
            json.Flag("hasOpenThreats", false);
        });
    }

    private void Data(string type, Id id, string title, Prose? description, Action more)
    {
        var here = threats.Of(id);
        json.Object("data", () =>
        {
            json.Text("type", type);
            json.Text(ThreatDragonMarks.Id, _uuids.Of(id) == id.Text ? null : id.Text);
            json.Text("name", title);
            json.Text("description", description?.Markdown ?? "");
            more();
            json.Flag("hasOpenThreats", ThreatDragonThreatWriter.AreOpen(here));
            threats.Write(json, here, id, _type);
        });
    }

    private void Scope(bool isOut, string? reason)
    {
        json.Flag("outOfScope", isOut);
        json.Text("reasonOutOfScope", reason ?? "");
    }
}
