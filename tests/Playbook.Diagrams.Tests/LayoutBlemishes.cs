using System.Collections.Immutable;

namespace Playbook.Diagrams.Tests;

/// <summary>Says what is not wrong with a layout and yet hard to read: labels away from their line, arrows that come to a node from the side.</summary>
public static class LayoutBlemishes
{
    /// <summary>How far a label may stand from its line, in pixels.</summary>
    public const double Away = 12;

    /// <summary>By how many degrees an arrow may lean from what meets the side of a node upright.</summary>
    public const double Leaning = 50;

    // The head of an arrow, as the theme draws it.
    private const double ArrowLength = 11;

    /// <summary>Looks at a layout; a sentence for each thing found.</summary>
    public static IEnumerable<string> Of(DiagramGraph graph, DiagramLayout layout)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(layout);
        foreach (var (edge, placed) in graph.Edges.Zip(layout.Edges))
        {
            var line = placed.Path.Flatten();
            if (placed.Label is { } label && line.Skip(1).Zip(line).Min(piece => Distance(label, piece.Second, piece.First)) is var distance and > Away)
            {
                yield return $"the label of edge {edge.Id} stands {distance:0} pixels from its line";
            }

            (string? Id, ImmutableArray<Point> FromTip)[] tips = edge.BothWays ? [(edge.To, [.. line.Reverse()]), (edge.From, line)] : [(edge.To, [.. line.Reverse()])];
            foreach (var (id, fromTip) in tips)
            {
                if (layout.Nodes.FirstOrDefault(node => node.Id == id) is { } node && Lean(node.Box, fromTip) is var degrees and > Leaning)
                {
                    yield return $"edge {edge.Id} leans by {degrees:0} degrees where it meets {id}";
                }
            }
        }
    }

    private static double Lean(Box box, ImmutableArray<Point> fromTip)
    {
        var (tip, back) = (fromTip[0], After(fromTip, ArrowLength));
        var isAtSide = Math.Min(Math.Abs(tip.X - box.X), Math.Abs(tip.X - box.Right)) < Math.Min(Math.Abs(tip.Y - box.Y), Math.Abs(tip.Y - box.Bottom));
        double dx = Math.Abs(tip.X - back.X), dy = Math.Abs(tip.Y - back.Y);
        return Math.Atan2(isAtSide ? dy : dx, isAtSide ? dx : dy) * 180 / Math.PI;
    }

    private static Point After(ImmutableArray<Point> line, double length)
    {
        for (var i = 1; i < line.Length; i++)
        {
            double dx = line[i].X - line[i - 1].X, dy = line[i].Y - line[i - 1].Y, piece = Math.Sqrt((dx * dx) + (dy * dy));
            if (piece >= length)
            {
                return new Point(line[i - 1].X + (dx * length / piece), line[i - 1].Y + (dy * length / piece));
            }

            length -= piece;
        }

        return line[^1];
    }

    // From points along the piece, closer together than any label is high.
    private static double Distance(Box box, Point from, Point to)
    {
        var count = (int)Math.Ceiling(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) / 4) + 1;
        return Enumerable.Range(0, count + 1).Min(i => Distance(box, new Point(from.X + ((to.X - from.X) * i / count), from.Y + ((to.Y - from.Y) * i / count))));
    }

    private static double Distance(Box box, Point point)
    {
        double x = Math.Max(0, Math.Max(box.X - point.X, point.X - box.Right)), y = Math.Max(0, Math.Max(box.Y - point.Y, point.Y - box.Bottom));
        return Math.Sqrt((x * x) + (y * y));
    }
}
