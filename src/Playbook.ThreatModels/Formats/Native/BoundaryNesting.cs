using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>Puts trust boundaries in order, and opens the circles that their parents may form.</summary>
internal static class BoundaryNesting
{
    /// <summary>The boundaries in the order of the source, each after the one that holds it.</summary>
    /// <param name="boundaries">As they stand in the source.</param>
    /// <param name="parentOf">Where the parent of a boundary stands.</param>
    /// <param name="diagnostics">Takes the circles; the boundary at which one is found loses its parent.</param>
    public static ImmutableArray<TrustBoundary> Order(
        ImmutableArray<TrustBoundary> boundaries,
        Func<Id, SourceLocation> parentOf,
        DiagnosticBag diagnostics)
    {
        var byId = boundaries.ToDictionary(boundary => boundary.Id);
        foreach (var boundary in boundaries)
        {
            if (CircleFrom(boundary, byId) is { } circle)
            {
                diagnostics.Add(ModelDiagnostics.BoundaryCycle.At(
                    parentOf(boundary.Id),
                    boundary.Parent == boundary.Id
                        ? $"the trust boundary \"{boundary.Id}\" lies in itself"
                        : $"the trust boundary \"{boundary.Id}\" lies in itself: {string.Join(" in ", circle.Select(id => $"\"{id}\""))}",
                    "take one parent out"));
                byId[boundary.Id] = boundary with { Parent = null };
            }
        }

        var ordered = ImmutableArray.CreateBuilder<TrustBoundary>(boundaries.Length);
        var placed = new HashSet<Id>();
        foreach (var boundary in boundaries)
        {
            // Outwards first, then what was passed on the way, from the outside in.
            var inwards = new Stack<TrustBoundary>();
            for (var at = byId[boundary.Id]; !placed.Contains(at.Id); at = byId[at.Parent.Value])
            {
                inwards.Push(at);
                if (at.Parent is null)
                {
                    break;
                }
            }

            while (inwards.TryPop(out var next))
            {
                placed.Add(next.Id);
                ordered.Add(next);
            }
        }

        return ordered.DrainToImmutable();
    }

    // Only a boundary that lies on the circle itself: one that leads into a circle of others keeps its parent.
    private static List<Id>? CircleFrom(TrustBoundary start, Dictionary<Id, TrustBoundary> byId)
    {
        var path = new List<Id> { start.Id };
        var at = start;
        while (at.Parent is { } parent && path.Count <= byId.Count)
        {
            path.Add(parent);
            if (parent == start.Id)
            {
                return path;
            }

            at = byId[parent];
        }

        return null;
    }
}
