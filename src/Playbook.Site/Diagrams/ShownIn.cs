using System.Collections.Immutable;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;

namespace Playbook.Site.Diagrams;

/// <summary>What of a model stands in one of its views: components, the flows drawn between them, and the boundaries around them.</summary>
internal sealed record ShownIn(ImmutableArray<Component> Components, ImmutableArray<DataFlow> Flows, ImmutableArray<TrustBoundary> Boundaries)
{
    /// <summary>What stands in a view; in the whole model where it is null.</summary>
    public static ShownIn Of(ThreatModel model, DiagramView? view)
    {
        var chosen = view?.Components.ToHashSet();
        ImmutableArray<Component> components = [.. model.Components.Where(component => chosen?.Contains(component.Id) != false)];
        // A boundary around nothing that is shown would be an empty box; the page's tables have it.
        var boundaries = model.BoundariesAround(components);
        var ends = components.Select(component => component.Id).Concat(boundaries.Select(boundary => boundary.Id)).ToHashSet();
        var flows = view?.DataFlows?.ToHashSet();
        return new ShownIn(
            components,
            [.. model.DataFlows.Where(flow => flows?.Contains(flow.Id) != false && (IsIn(flow.From) || IsIn(flow.To)) && MayBe(flow.From) && MayBe(flow.To))],
            boundaries);

        bool IsIn(Id? end) => end is { } id && ends.Contains(id);

        // A loose end is drawn as one; an end at what the view leaves out is not.
        bool MayBe(Id? end) => end is null ? view?.DataFlows is not null || view is null : IsIn(end);
    }
}
