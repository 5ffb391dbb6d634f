using System.Collections.Immutable;
using Playbook.Diagrams.Layered;

namespace Playbook.Diagrams.Kept;

/// <summary>
/// Finds a place for the label of each edge: on its line, nearest to the middle, where it covers neither a node nor another label and leaves the
/// ends of the line to be seen; else beside the line; else as near as there is room.
/// </summary>
internal sealed class LabelPlaces
{
    // Farther from its line than this, nobody takes a label for that line's.
    private const double Near = 8;

    // The head of an arrow and a little of the line before it.
    private const double Seen = 15;
    private const double Step = 12;
    private const int Rings = 200;

    private static readonly ImmutableArray<double> s_shares = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85];

    private readonly DiagramGraph _graph;
    private readonly ImmutableArray<ImmutableArray<Point>> _lines;
    private readonly ImmutableArray<Box> _extents;
    private readonly List<Box> _taken;

    public LabelPlaces(Sheet sheet, EdgePath[] lines)
    {
        _graph = sheet.Graph;
        _lines = [.. lines.Select(line => line.Flatten())];
        _extents = [.. _lines.Select(Extent)];
        _taken = [.. sheet.Nodes, .. Enumerable.Range(0, sheet.Groups.Length).Select(sheet.LabelOf).OfType<Box>()];
    }

    /// <summary>The place of each edge's label; null for those without one. Short lines choose first, since they have the least choice.</summary>
    public Box?[] Find()
    {
        var places = new Box?[_lines.Length];
        foreach (var edge in Enumerable.Range(0, _lines.Length).OrderBy(edge => Length(_lines[edge])))
        {
            var size = Intake.Sane(_graph.Edges[edge].Label);
            if (size is { Width: > 0, Height: > 0 })
            {
                var box = Find(edge, size);
                places[edge] = box;
                _taken.Add(box);
            }
        }

        return places;
    }

    /// <summary>How many labels stand away from their line.</summary>
    public int CountAway(Box?[] places) => places.Index().Count(entry => entry.Item is { } box && !Meets(entry.Index, box.Grown(Near)));

    /// <summary>How many labels stand on a line that is not theirs.</summary>
    public int CountOnOthers(Box?[] places) => places.Index().Count(entry => entry.Item is { } box && !IsOffOtherLines(entry.Index, box));

    private Box Find(int edge, Size size)
    {
        var line = _lines[edge];
        Box[] onLine = [.. s_shares.Select(share => Box.Around(At(line, share), size)).Where(box => !Covers(box.Grown(Seen), line[0]) && !Covers(box.Grown(Seen), line[^1]))];
        Box[] beside = [.. s_shares.SelectMany(share => Beside(At(line, share), size))];
        var free = onLine.Concat(beside).Where(IsFree).ToArray();
        return free.Where(box => IsOffOtherLines(edge, box)).Concat(free).Select(box => (Box?)box).FirstOrDefault() ?? Anywhere(At(line, 0.5), size);
    }

    private static IEnumerable<Box> Beside(Point point, Size size)
    {
        double x = (size.Width / 2) + 6, y = (size.Height / 2) + 5;
        return [Box.Around(point.Moved(0, -y), size), Box.Around(point.Moved(0, y), size), Box.Around(point.Moved(x, 0), size), Box.Around(point.Moved(-x, 0), size)];
    }

    // In rings around the middle; beyond the last there is nothing left to cover.
    private Box Anywhere(Point middle, Size size)
    {
        for (var ring = 1; ring < Rings; ring++)
        {
            for (var side = 0; side < 16; side++)
            {
                var (sin, cos) = Math.SinCos(side * Math.PI / 8);
                var box = Box.Around(middle.Moved(Math.Round(cos * ring * Step), Math.Round(sin * ring * Step)), size);
                if (IsFree(box))
                {
                    return box;
                }
            }
        }

        return Box.Around(new Point(middle.X, _taken.Max(taken => taken.Bottom) + size.Height), size);
    }

    private bool IsFree(Box box) => !_taken.Exists(taken => taken.Grown(2).Overlaps(box));

    private bool IsOffOtherLines(int edge, Box box) =>
        !Enumerable.Range(0, _lines.Length).Any(other => other != edge && Meets(other, box));

    private bool Meets(int edge, Box box) => _extents[edge].Overlaps(box) && !Obstacles.IsClear(_lines[edge], [box]);

    private static Box Extent(ImmutableArray<Point> line) => line.Select(point => new Box(point.X, point.Y, 0, 0)).Aggregate((one, other) => one.Union(other)).Grown(1);

    private static double Length(ImmutableArray<Point> line) => Enumerable.Range(1, line.Length - 1).Sum(i => Distance(line[i - 1], line[i]));

    private static bool Covers(Box box, Point point) => box.X < point.X && point.X < box.Right && box.Y < point.Y && point.Y < box.Bottom;

    private static Point At(ImmutableArray<Point> line, double share)
    {
        var left = share * Length(line);
        for (var i = 1; i < line.Length; i++)
        {
            var length = Distance(line[i - 1], line[i]);
            if (left <= length && length > 0)
            {
                return new Point(line[i - 1].X + ((line[i].X - line[i - 1].X) * left / length), line[i - 1].Y + ((line[i].Y - line[i - 1].Y) * left / length));
            }

            left -= length;
        }

        return line[^1];
    }

    private static double Distance(Point a, Point b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
