using Playbook.Diagrams.Layered;

namespace Playbook.Diagrams.Kept;

/// <summary>A drawing at work: boxes by the index of their node or group.</summary>
internal sealed class Sheet
{
    private const double LabelInset = 8;

    private readonly Size[] _labels;

    public Sheet(DiagramGraph graph, Box[] nodes, Box?[] drawnGroups, LayoutOptions options)
    {
        (Graph, Nodes, DrawnGroups, Options) = (graph, nodes, drawnGroups, options);
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, group) in graph.Groups.Index())
        {
            groups.TryAdd(group.Id, index);
        }

        Parents = GroupTree.Parents(graph);
        GroupOf = [.. graph.Nodes.Select(node => node.Group is { } group ? groups.GetValueOrDefault(group, -1) : -1)];
        Groups = new Box[graph.Groups.Length];
        _labels = [.. graph.Groups.Select(group => Intake.Sane(group.Label))];
    }

    public DiagramGraph Graph { get; }

    public LayoutOptions Options { get; }

    public Box[] Nodes { get; }

    /// <summary>The borders of groups, once they are settled.</summary>
    public Box[] Groups { get; }

    /// <summary>The borders of groups as they were drawn; null where they were not.</summary>
    public Box?[] DrawnGroups { get; }

    /// <summary>For each group the one it lies in; -1 for none.</summary>
    public int[] Parents { get; }

    /// <summary>For each node the group it lies in; -1 for none.</summary>
    public int[] GroupOf { get; }

    /// <summary>The size that the label of a group takes with the room around it; empty for none.</summary>
    public Size LabelRoom(int group) => _labels[group] is { Width: > 0, Height: > 0 } size ? new Size(size.Width + (2 * LabelInset), size.Height + (2 * LabelInset)) : default;

    /// <summary>Where the label of a group stands: in its upper left.</summary>
    public Box? LabelOf(int group) => _labels[group] is { Width: > 0, Height: > 0 } size ? new Box(Groups[group].X + LabelInset, Groups[group].Y + LabelInset, size.Width, size.Height) : null;

    /// <summary>Moves a group with all in it.</summary>
    public void MoveGroup(int group, double x, double y)
    {
        if (x == 0 && y == 0)
        {
            return;
        }

        for (var i = 0; i < Nodes.Length; i++)
        {
            if (IsIn(GroupOf[i], group))
            {
                Nodes[i] = Nodes[i].Moved(x, y);
            }
        }

        for (var i = 0; i < Groups.Length; i++)
        {
            if (IsIn(i, group))
            {
                Groups[i] = Groups[i].Moved(x, y);
            }
        }
    }

    public bool IsIn(int inner, int outer)
    {
        while (inner >= 0 && inner != outer)
        {
            inner = Parents[inner];
        }

        return inner == outer;
    }
}
