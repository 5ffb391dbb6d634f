using System.Collections.Immutable;

namespace Playbook.Diagrams;

/// <summary>Where everything is drawn. Each list is in the order of the graph's own.</summary>
/// <param name="Width">The width of the whole, margins included.</param>
/// <param name="Height">The height of the whole, margins included.</param>
/// <param name="Nodes">The nodes.</param>
/// <param name="Groups">The groups.</param>
/// <param name="Edges">The edges.</param>
public sealed record DiagramLayout(
    double Width,
    double Height,
    ImmutableArray<PlacedNode> Nodes,
    ImmutableArray<PlacedGroup> Groups,
    ImmutableArray<PlacedEdge> Edges);

/// <summary>Where a node is drawn.</summary>
public sealed record PlacedNode(string Id, Box Box);

/// <summary>Where a group is drawn.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Box">Its border.</param>
/// <param name="Label">Where its label stands; null where it has none.</param>
public sealed record PlacedGroup(string Id, Box Box, Box? Label);

/// <summary>Where an edge is drawn.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Path">Its line, from where it comes from to where it goes.</param>
/// <param name="Label">Where its label stands, on the line; null where it has none. The line goes on behind it.</param>
public sealed record PlacedEdge(string Id, EdgePath Path, Box? Label);
