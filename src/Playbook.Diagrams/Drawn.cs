using System.Collections.Immutable;

namespace Playbook.Diagrams;

/// <summary>Where another tool drew a graph. What is missing here, or is no number, was not drawn.</summary>
/// <param name="Nodes">Nodes, by their ids.</param>
/// <param name="Groups">Groups, by their ids.</param>
/// <param name="Edges">By the ids of edges, the points that they go through. Where an end of the edge is in the air, the first or last point is that end.</param>
public sealed record Drawn(
    ImmutableDictionary<string, Box> Nodes,
    ImmutableDictionary<string, Box> Groups,
    ImmutableDictionary<string, ImmutableArray<Point>> Edges)
{
    /// <summary>The same with everything further apart: nodes keep their size, groups grow with the room between them.</summary>
    /// <param name="factor">By how much; 1 changes nothing.</param>
    internal Drawn Spread(double factor)
    {
        return factor == 1 ? this : new Drawn(
            Nodes.ToImmutableDictionary(node => node.Key, node => Box.Around(Moved(node.Value.Center), new Size(node.Value.Width, node.Value.Height))),
            Groups.ToImmutableDictionary(group => group.Key, group => Box.Around(Moved(group.Value.Center), new Size(group.Value.Width * factor, group.Value.Height * factor))),
            Edges.ToImmutableDictionary(edge => edge.Key, edge => edge.Value.Select(Moved).ToImmutableArray()));

        Point Moved(Point point) => new(point.X * factor, point.Y * factor);
    }
}
