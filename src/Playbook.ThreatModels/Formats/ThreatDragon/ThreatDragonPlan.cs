using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.ThreatDragon;

/// <summary>What one diagram of a file is to show.</summary>
/// <param name="View">The view it is; null where the model's views cannot be diagrams.</param>
/// <param name="Components">Its components.</param>
/// <param name="Boundaries">Its boundaries, outer ones first.</param>
/// <param name="Flows">Its flows.</param>
/// <param name="Shapes">Where its components and boxes stand.</param>
/// <param name="IsDrawn">Whether that is where the view drew them.</param>
internal sealed record PlannedDiagram(
    DiagramView? View,
    ImmutableArray<Component> Components,
    ImmutableArray<TrustBoundary> Boundaries,
    ImmutableArray<DataFlow> Flows,
    IReadOnlyDictionary<Id, DrawnShape> Shapes,
    bool IsDrawn);

/// <summary>
/// Decides which diagrams a file gets. An element of Threat Dragon is a shape of one diagram; so the views of a model are its diagrams where each
/// element is shown by exactly one of them, and where not, one diagram shows everything.
/// </summary>
internal static class ThreatDragonPlan
{
    /// <summary>The diagrams.</summary>
    public static ImmutableArray<PlannedDiagram> Of(ThreatModel model) => ByViews(model) ?? [Plan(model, model.Diagrams is [var only] && Holds(only, model) ? only : null, model.Components, model.TrustBoundaries, model.DataFlows)];

    private static bool Holds(DiagramView view, ThreatModel model) => view.Components.Length == model.Components.Length && (view.DataFlows is not { } flows || flows.Length == model.DataFlows.Length);

    private static ImmutableArray<PlannedDiagram>? ByViews(ThreatModel model)
    {
        if (model.Diagrams.Length < 2)
        {
            return null;
        }

        var owners = new Dictionary<Id, int>();
        foreach (var (index, view) in model.Diagrams.Index())
        {
            if (view.Components.Any(id => !owners.TryAdd(id, index)))
            {
                return null;
            }
        }

        if (owners.Count != model.Components.Length || !OwnBoundaries(model, owners) || !OwnFlows(model, owners))
        {
            return null;
        }

        return
        [
            .. model.Diagrams.Select((view, index) => Plan(
                model,
                view,
                [.. model.Components.Where(each => owners[each.Id] == index)],
                [.. model.TrustBoundaries.Where(each => owners[each.Id] == index)],
                [.. model.DataFlows.Where(each => owners[each.Id] == index)])),
        ];
    }

    // A boundary is where what it holds is, or where it is drawn; all of that must be in one diagram.
    private static bool OwnBoundaries(ThreatModel model, Dictionary<Id, int> owners)
    {
        var parents = model.TrustBoundaries.ToDictionary(each => each.Id, each => each.Parent);
        foreach (var component in model.Components)
        {
            for (var at = component.Boundary; at is { } id; at = parents[id])
            {
                if (!owners.TryAdd(id, owners[component.Id]))
                {
                    if (owners[id] != owners[component.Id])
                    {
                        return false;
                    }

                    break;
                }
            }
        }

        foreach (var (index, view) in model.Diagrams.Index())
        {
            foreach (var id in (view.Drawing?.Shapes ?? []).Select(each => each.Element).Concat((view.Drawing?.Lines ?? []).Select(each => each.Element)))
            {
                if (parents.ContainsKey(id) && !owners.TryAdd(id, index) && owners[id] != index)
                {
                    return false;
                }
            }
        }

        foreach (var boundary in model.TrustBoundaries)
        {
            owners.TryAdd(boundary.Id, boundary.Parent is { } parent ? owners[parent] : 0);
        }

        return model.TrustBoundaries.All(each => each.Parent is not { } parent || owners[parent] == owners[each.Id]);
    }

    private static bool OwnFlows(ThreatModel model, Dictionary<Id, int> owners)
    {
        foreach (var (index, view) in model.Diagrams.Index())
        {
            foreach (var id in view.DataFlows ?? [])
            {
                if (!owners.TryAdd(id, index))
                {
                    return false;
                }
            }
        }

        foreach (var flow in model.DataFlows)
        {
            var ends = new[] { flow.From, flow.To }.OfType<Id>().Select(id => owners[id]).Distinct().ToList();
            if (ends.Count > 1 || (ends is [var end] && !owners.TryAdd(flow.Id, end) && owners[flow.Id] != end))
            {
                return false;
            }

            owners.TryAdd(flow.Id, 0);
        }

        return true;
    }

    private static PlannedDiagram Plan(ThreatModel model, DiagramView? view, ImmutableArray<Component> components, ImmutableArray<TrustBoundary> boundaries, ImmutableArray<DataFlow> flows)
    {
        ImmutableArray<TrustBoundary> boxes = [.. boundaries.Where(each => !IsLine(each, model))];
        return Drawn(view, components, boxes) is { } drawn
            ? new PlannedDiagram(view, components, boundaries, flows, drawn, IsDrawn: true)
            : new PlannedDiagram(view, components, boundaries, flows, ThreatDragonLayout.Of(model, components, boxes, flows), IsDrawn: false);
    }

    /// <summary>Whether a boundary is drawn as a line: not where something lies in it after all.</summary>
    public static bool IsLine(TrustBoundary boundary, ThreatModel model) =>
        boundary.IsLine && boundary.Parent is null && !model.Components.Any(each => each.Boundary == boundary.Id) && !model.TrustBoundaries.Any(each => each.Parent == boundary.Id);

    // Where everything has a place and a size, and lies where the model says: the format knows what lies in a box by that alone.
    private static Dictionary<Id, DrawnShape>? Drawn(DiagramView? view, ImmutableArray<Component> components, ImmutableArray<TrustBoundary> boxes)
    {
        const double least = 10;
        var shapes = new Dictionary<Id, DrawnShape>();
        foreach (var shape in view?.Drawing?.Shapes ?? [])
        {
            shapes.TryAdd(shape.Element, shape);
        }

        bool IsPlaced(Id id) => shapes.TryGetValue(id, out var shape) && shape.Width >= least && shape.Height >= least && double.IsFinite(shape.X) && double.IsFinite(shape.Y);
        if (components.IsEmpty || !components.All(each => IsPlaced(each.Id)) || !boxes.All(each => IsPlaced(each.Id)))
        {
            return null;
        }

        var holders = Containment.Of([.. boxes.Select(each => shapes[each.Id])], [.. components.Select(each => shapes[each.Id])], default, new DiagnosticBag());
        Id? HolderOf(Id id) => holders.TryGetValue(id, out var holder) ? holder : null;
        return components.All(each => HolderOf(each.Id) == each.Boundary) && boxes.All(each => HolderOf(each.Id) == each.Parent) ? shapes : null;
    }
}
