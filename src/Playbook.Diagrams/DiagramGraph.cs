using System.Collections.Immutable;

namespace Playbook.Diagrams;

/// <summary>
/// What is to be drawn: nodes, groups that hold them, and edges. Nothing here knows what a node stands for.
/// </summary>
/// <param name="Nodes">The nodes. Their order decides ties, so the same graph gives the same picture.</param>
/// <param name="Groups">The groups, in any order.</param>
/// <param name="Edges">The edges.</param>
public sealed record DiagramGraph(ImmutableArray<DiagramNode> Nodes, ImmutableArray<DiagramGroup> Groups, ImmutableArray<DiagramEdge> Edges);

/// <summary>A width and a height in pixels.</summary>
public readonly record struct Size(double Width, double Height);

/// <summary>A node, drawn as a box.</summary>
/// <param name="Id">Its id, unique among nodes and groups; of two with the same id, edges end at the first.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Group">The group it lies in; null, or an id that no group has, for none.</param>
public sealed record DiagramNode(string Id, double Width, double Height, string? Group = null);

/// <summary>A box around nodes and other groups, with a label in its upper left.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Parent">The group it lies in; null, or an id that no group has, for none.</param>
/// <param name="Label">The size of its label; empty for none.</param>
public sealed record DiagramGroup(string Id, string? Parent = null, Size Label = default);

/// <summary>A line from one node or group to another.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">The node or group it comes from; null, or an id that nothing has, for an end in the air.</param>
/// <param name="To">Where it goes, likewise. May be where it comes from.</param>
/// <param name="Label">The size of its label; empty for none.</param>
/// <param name="BothWays">Whether it has an arrow at each end, so that neither end needs to come first.</param>
public sealed record DiagramEdge(string Id, string? From, string? To, Size Label = default, bool BothWays = false);

/// <summary>Where most edges point.</summary>
public enum Direction
{
    /// <summary>The better of the two for a page: near the shape of a sheet, and small.</summary>
    Fitting,

    /// <summary>From top to bottom.</summary>
    Down,

    /// <summary>From left to right.</summary>
    Right,
}

/// <summary>How a diagram is laid out. Lengths are pixels.</summary>
public sealed record LayoutOptions
{
    /// <summary>Where most edges point.</summary>
    public Direction Direction { get; init; }

    /// <summary>The least room between two nodes beside each other.</summary>
    public double NodeGap { get; init; } = 36;

    /// <summary>The least room between two edges beside each other, and between an edge and a node.</summary>
    public double EdgeGap { get; init; } = 16;

    /// <summary>The room between a layer and the next, labels in between not counted.</summary>
    public double LayerGap { get; init; } = 20;

    /// <summary>The room between the border of a group and what lies in it.</summary>
    public double GroupPadding { get; init; } = 18;

    /// <summary>The room around the whole.</summary>
    public double Margin { get; init; } = 12;

    /// <summary>Width over height that <see cref="Direction.Fitting"/> and the packing of unconnected parts aim at.</summary>
    public double Proportion { get; init; } = 1.5;
}
