namespace Playbook.Diagrams.Layered;

/// <summary>Edges from a node to itself: beside it, below each other, with room that no other step has to know of.</summary>
internal static class SelfLoops
{
    private const double Bulge = 24;
    private const double Gap = 6;

    /// <summary>Makes room beside the nodes that have any.</summary>
    public static void Reserve(Draft draft)
    {
        foreach (var loops in draft.Loops.GroupBy(loop => loop.Node))
        {
            var node = loops.Key;
            var height = loops.Sum(HeightOf) / 2;
            node.After += Bulge + Gap + loops.Max(loop => loop.Label.Width);
            node.Above = Math.Max(node.Above, height);
            node.Below = Math.Max(node.Below, height);
        }
    }

    /// <summary>The line of one, and where its label stands.</summary>
    public static (EdgePath Path, Box? Label) Draw(Draft draft, Loop loop)
    {
        var node = loop.Node;
        var mine = draft.Loops.Where(other => ReferenceEquals(other.Node, node)).ToArray();
        var top = draft.Bands[node.Layer].Middle - (mine.Sum(HeightOf) / 2) + mine.Take(loop.Place).Sum(HeightOf);
        var middle = top + (HeightOf(loop) / 2);
        var side = node.X + (node.Drawn.Width / 2);
        var (from, to) = (new Point(side, OnSide(middle - 6)), new Point(side, OnSide(middle + 6)));
        var reach = side + (Bulge * 4 / 3);
        var path = new EdgePath(from, [new PathStep(new Point(reach, middle - 9), new Point(reach, middle + 9), to)]);
        return (path, loop.Label is { Width: > 0, Height: > 0 } ? new Box(side + Bulge + Gap, middle - (loop.Label.Height / 2), loop.Label.Width, loop.Label.Height) : null);

        double OnSide(double y)
        {
            var center = draft.Bands[node.Layer].Middle;
            var half = Math.Max(0, (node.Drawn.Height / 2) - 4);
            return Math.Clamp(y, center - half, center + half);
        }
    }

    private static double HeightOf(Loop loop) => Math.Max(18, loop.Label.Height + 4);
}
