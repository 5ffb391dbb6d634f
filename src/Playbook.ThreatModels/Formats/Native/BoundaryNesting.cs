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
        var places = boundaries.Select((boundary, place) => (boundary.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);
        var free = new HashSet<Id>();
        foreach (var boundary in boundaries)
        {
            if (CircleFrom(boundary, byId, free) is not { Count: > 0 } circle)
            {
                continue;
            }

            // It is opened at the one that stands first in the source.
            var first = circle.MinBy(id => places[id]);
            var turn = circle.IndexOf(first);
            List<Id> shown = [.. circle[turn..], .. circle[..turn], first];
            diagnostics.Add(ModelDiagnostics.BoundaryCycle.At(
                parentOf(first),
                circle.Count == 1
                    ? $"the trust boundary \"{first}\" lies in itself"
                    : $"the trust boundary \"{first}\" lies in itself: {string.Join(" in ", shown.Select(id => $"\"{id}\""))}",
                "take one parent out"));
            byId[first] = byId[first] with { Parent = null };
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

    // The circle that a boundary lies on or leads into; none where its way outwards ends. Each way is walked once, since what lies on it
    // is free of circles afterwards: a chain of thousands must not cost its square.
    private static List<Id> CircleFrom(TrustBoundary start, Dictionary<Id, TrustBoundary> byId, HashSet<Id> free)
    {
        var path = new List<Id>();
        Id? at = start.Id;
        while (at is { } id && free.Add(id))
        {
            path.Add(id);
            at = byId[id].Parent;
        }

        return at is { } again && path.IndexOf(again) is var from and >= 0 ? path[from..] : [];
    }
}
