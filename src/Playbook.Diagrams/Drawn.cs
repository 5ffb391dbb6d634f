using System.Collections.Immutable;

namespace Playbook.Diagrams;

/// <summary>Where another tool drew a graph. What is missing here, or is no number, was not drawn.</summary>
/// <param name="Nodes">Nodes, by their ids.</param>
/// <param name="Groups">Groups, by their ids.</param>
/// <param name="Edges">By the ids of edges, the points that they go through. Where an end of the edge is in the air, the first or last point is that end.</param>
public sealed record Drawn(
    ImmutableDictionary<string, Box> Nodes,
    ImmutableDictionary<string, Box> Groups,
    ImmutableDictionary<string, ImmutableArray<Point>> Edges);
