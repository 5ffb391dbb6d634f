using System.Collections.Immutable;
using Playbook.Diagrams.Layered;

namespace Playbook.Diagrams.Kept;

/// <summary>Reads the places that were drawn, and finds one for each node that has none.</summary>
internal static class DrawnPlaces
{
    private const double Farthest = 1_000_000;

    /// <summary>The boxes of nodes around where they were drawn, as large as needed; null for those without a place.</summary>
    public static Box?[] Nodes(DiagramGraph graph, Drawn drawn) =>
        [.. graph.Nodes.Select(node => Valid(drawn.Nodes, node.Id) is { } box ? Box.Around(box.Center, Larger(Intake.Sane(new Size(node.Width, node.Height)), Intake.Sane(new Size(box.Width, box.Height)))) : (Box?)null)];

    /// <summary>The borders of groups as they were drawn.</summary>
    public static Box?[] Groups(DiagramGraph graph, Drawn drawn) => [.. graph.Groups.Select(group => Valid(drawn.Groups, group.Id) is { Width: > 0, Height: > 0 } box ? box : (Box?)null)];

    /// <summary>
    /// Gives each node without a place that in the middle of its neighbours, or of others in its group; one that has neither
    /// comes below all. That another stands there already is not looked at: nodes on each other are moved apart later.
    /// </summary>
    public static Box[] Fill(DiagramGraph graph, Box?[] nodes)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, node) in graph.Nodes.Index())
        {
            numbers.TryAdd(node.Id, index);
        }

        var below = nodes.OfType<Box>().Max(box => box.Bottom);
        var left = nodes.OfType<Box>().Min(box => box.X);
        var filled = new Box[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] is { } box)
            {
                filled[i] = box;
                continue;
            }

            var size = Intake.Sane(new Size(graph.Nodes[i].Width, graph.Nodes[i].Height));
            var near = Neighbors(i).Select(other => nodes[other]).OfType<Box>().ToArray();
            if (near.Length == 0 && graph.Nodes[i].Group is { } group)
            {
                near = [.. nodes.Where((_, index) => graph.Nodes[index].Group == group).OfType<Box>()];
            }

            var center = near.Length > 0 ? new Point(near.Average(one => one.Center.X), near.Average(one => one.Center.Y)) : new Point(left + (size.Width / 2), below + 40 + (size.Height / 2));
            filled[i] = Box.Around(center, size);
        }

        return filled;

        IEnumerable<int> Neighbors(int node)
        {
            foreach (var edge in graph.Edges)
            {
                if (edge.From == graph.Nodes[node].Id && edge.To is { } to && numbers.TryGetValue(to, out var after))
                {
                    yield return after;
                }

                if (edge.To == graph.Nodes[node].Id && edge.From is { } from && numbers.TryGetValue(from, out var before))
                {
                    yield return before;
                }
            }
        }
    }

    /// <summary>Whether a point can be drawn.</summary>
    public static bool IsValid(Point point) => Math.Abs(point.X) < Farthest && Math.Abs(point.Y) < Farthest;

    private static Box? Valid(ImmutableDictionary<string, Box> boxes, string id) => boxes.TryGetValue(id, out var box) && IsValid(box.Center) ? box : null;

    private static Size Larger(Size one, Size other) => new(Math.Max(one.Width, other.Width), Math.Max(one.Height, other.Height));
}
