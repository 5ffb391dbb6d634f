using System.Collections.Immutable;

namespace Playbook.Diagrams.Kept;

/// <summary>Draws the edges of a drawing: through the points they had, where that meets no node; else straight, else around what is in the way.</summary>
internal sealed class Lines
{
    // The room between an edge and a node that it passes.
    private const double Room = 3;
    private const double BesideEachOther = 16;
    private const double LooseLength = 60;
    private const double Rounding = 8;
    private static readonly ImmutableArray<double> s_loopReaches = [34, 20, 10, 3];

    private readonly Sheet _sheet;
    private readonly Drawn _drawn;
    private readonly Detours _detours;
    private readonly Dictionary<string, Box> _ends = new(StringComparer.Ordinal);

    public Lines(Sheet sheet, Drawn drawn)
    {
        (_sheet, _drawn, _detours) = (sheet, drawn, new Detours(sheet.Nodes));
        foreach (var (index, node) in sheet.Graph.Nodes.Index())
        {
            _ends.TryAdd(node.Id, sheet.Nodes[index]);
        }

        foreach (var (index, group) in sheet.Graph.Groups.Index())
        {
            _ends.TryAdd(group.Id, sheet.Groups[index]);
        }
    }

    public EdgePath[] Draw()
    {
        var edges = _sheet.Graph.Edges;
        var paths = new EdgePath[edges.Length];
        foreach (var sameEnds in edges.Index().GroupBy(entry => Pair(entry.Item)))
        {
            var straight = sameEnds.Where(entry => Points(entry.Item).IsEmpty).ToArray();
            foreach (var (index, edge) in sameEnds)
            {
                var place = Array.FindIndex(straight, entry => entry.Index == index);
                paths[index] = Draw(edge, place < 0 ? 0 : (place - ((straight.Length - 1) / 2.0)) * BesideEachOther, Math.Max(place, 0));
            }
        }

        return paths;
    }

    private static (string?, string?) Pair(DiagramEdge edge) => string.CompareOrdinal(edge.From, edge.To) <= 0 ? (edge.From, edge.To) : (edge.To, edge.From);

    private ImmutableArray<Point> Points(DiagramEdge edge) => _drawn.Edges.TryGetValue(edge.Id, out var points) ? [.. points.Where(DrawnPlaces.IsValid)] : [];

    private Box? End(string? id) => id is not null && _ends.TryGetValue(id, out var box) ? box : null;

    private EdgePath Draw(DiagramEdge edge, double aside, int place)
    {
        var points = Points(edge);
        var (from, to) = (End(edge.From), End(edge.To));
        if (from is null)
        {
            from = InTheAir(points.IsEmpty ? Loose(to, place, edge) : points[0]);
            points = points.IsEmpty ? points : points.RemoveAt(0);
        }

        if (to is null)
        {
            to = InTheAir(points.IsEmpty ? Loose(from, place, edge) : points[^1]);
            points = points.IsEmpty ? points : points.RemoveAt(points.Length - 1);
        }

        return from == to ? Loop(from.Value, points, place) : Draw(from.Value, to.Value, points, aside);
    }

    // An end in the air is a box without a size. One that was drawn into a node touches that.
    private Box InTheAir(Point end)
    {
        var box = new Box(end.X, end.Y, 0, 0);
        return _sheet.Nodes.Where(node => node.Grown(Room + 1).Contains(box)).Append(box).First();
    }

    private EdgePath Draw(Box from, Box to, ImmutableArray<Point> points, double aside)
    {
        var inTheWay = InTheWay(from, to);
        points = [.. points.SkipWhile(point => IsAt(from, point)).Reverse().SkipWhile(point => IsAt(to, point)).Reverse()];
        if (points.Length == 1 && Curve(from, to, points[0], [.. inTheWay, from.Grown(-2), to.Grown(-2)]) is { } curve)
        {
            return curve;
        }

        (Point From, Point To)[] ends = [.. Ends(from, to).SelectMany(_ => Ends(to, from), (one, other) => (one, other))];
        if (!points.IsEmpty && FirstClear(ends.Select(end => Between(from, to, end, points))) is { } kept)
        {
            return kept;
        }

        if (FirstClear(ends.Select(end => Between(from, to, Aside(from, to, end, aside), [])).Concat(ends.Select(end => Between(from, to, end, [])))) is { } straight)
        {
            return straight;
        }

        return FirstClear(ends.Select(end => Between(from, to, end, _detours.Find(end.From, end.To, inTheWay)))) ?? Rounded(Between(from, to, ends[0], []));

        EdgePath? FirstClear(IEnumerable<List<Point>> lines) => lines
            .SelectMany(line => Meetings.Of(line, Outside(from, to), Outside(to, from)))
            .Where(line => Obstacles.IsClear(line, [.. inTheWay, .. Inner(from, to), .. Inner(to, from)]))
            .Select(Rounded)
            .FirstOrDefault();
    }

    // A box is met from without, unless it is around the other.
    private static Box? Outside(Box box, Box other) => box.Contains(other) ? null : box;

    private static IEnumerable<Box> Inner(Box box, Box other) => Outside(box, other) is { } met ? [met.Grown(-2)] : [];

    // A point that was drawn at a box, or is under it since that has grown, leads nowhere.
    private static bool IsAt(Box box, Point point) => box is { Width: > 0, Height: > 0 } && box.Grown(Meetings.Head).Contains(new Box(point.X, point.Y, 0, 0));

    private Box[] InTheWay(Box from, Box to) => [.. _sheet.Nodes.Where(node => node != from && node != to).Select(node => node.Grown(Room))];

    // Where an edge may meet a box: its middle, up to its side. It meets a group that holds its other end at a side from within, the nearest first.
    private IEnumerable<Point> Ends(Box box, Box other)
    {
        var isAround = box.Contains(other);
        var near = other.Center;
        if (!isAround)
        {
            yield return box.Center;
        }

        if (isAround || _sheet.Groups.Contains(box))
        {
            var (x, y) = isAround ? near : box.Center;
            Point[] sides = [new(box.X, y), new(box.Right, y), new(x, box.Y), new(x, box.Bottom)];
            foreach (var side in sides.OrderBy(side => Math.Abs(side.X - near.X) + Math.Abs(side.Y - near.Y)))
            {
                yield return side;
            }
        }
    }

    private static (Point From, Point To) Aside(Box from, Box to, (Point From, Point To) ends, double aside)
    {
        double dx = ends.To.X - ends.From.X, dy = ends.To.Y - ends.From.Y, length = Math.Max(1, Math.Sqrt((dx * dx) + (dy * dy)));
        var sign = (dx, dy).CompareTo((0, 0)) < 0 ? -aside : aside;
        var (x, y) = (-dy / length * sign, dx / length * sign);
        return aside == 0 ? ends : (Within(from, ends.From.Moved(x, y)), Within(to, ends.To.Moved(x, y)));
    }

    // From border to border.
    private static List<Point> Between(Box from, Box to, (Point From, Point To) ends, ImmutableArray<Point> points)
    {
        List<Point> line = [ends.From, .. points, ends.To];
        if (from == to || !from.Contains(to))
        {
            Leave(line, from);
        }

        line.Reverse();
        if (from == to || !to.Contains(from))
        {
            Leave(line, to);
        }

        line.Reverse();
        return line;
    }

    private static Point Within(Box box, Point point) =>
        new(Math.Clamp(point.X, Math.Min(box.X + 4, box.Center.X), Math.Max(box.Right - 4, box.Center.X)), Math.Clamp(point.Y, Math.Min(box.Y + 4, box.Center.Y), Math.Max(box.Bottom - 4, box.Center.Y)));

    // Cuts off what lies within the box in which the line begins, up to where it leaves it for the last time.
    private static void Leave(List<Point> line, Box box)
    {
        for (var i = line.Count - 2; i >= 0; i--)
        {
            // A little larger, so that a line along its side is within it.
            if (Obstacles.Clip(line[i], line[i + 1], box.Grown(0.01)) is { End: < 1 } part)
            {
                var (x, y) = (line[i].X + ((line[i + 1].X - line[i].X) * part.End), line[i].Y + ((line[i + 1].Y - line[i].Y) * part.End));
                line[i] = new Point(Math.Clamp(x, box.X, box.Right), Math.Clamp(y, box.Y, box.Bottom));
                line.RemoveRange(0, i);
                return;
            }
        }
    }

    // Through one point a line is drawn as a parabola, as the tools do that have such points.
    private static EdgePath? Curve(Box from, Box to, Point through, Box[] inTheWay)
    {
        var line = Between(from, to, (from.Center, to.Center), [through]);
        return line.Count != 3 ? null : Meetings.Sides(from, line[0], through)
            .SelectMany(_ => Meetings.Sides(to, line[^1], through), (start, end) => Curve(start, end, through))
            .Select(curve => (Path: curve, Line: curve.Flatten()))
            .Where(curve => Obstacles.IsClear(curve.Line, inTheWay))
            .OrderBy(curve => Meetings.Lean(curve.Line, Outside(from, to), Outside(to, from)))
            .FirstOrDefault().Path;
    }

    private static EdgePath Curve(Point from, Point to, Point through)
    {
        var control = new Point((2 * through.X) - ((from.X + to.X) / 2), (2 * through.Y) - ((from.Y + to.Y) / 2));
        return new EdgePath(from, [new PathStep(Toward(from), Toward(to), to)]);

        Point Toward(Point end) => new(end.X + ((control.X - end.X) * 2 / 3), end.Y + ((control.Y - end.Y) * 2 / 3));
    }

    // Through its points, or else at the first side where there is room for it.
    private EdgePath Loop(Box box, ImmutableArray<Point> points, int place)
    {
        var inTheWay = InTheWay(box, box);
        var line = Between(box, box, (box.Center, box.Center), points);
        if (line.Count > 3 && Obstacles.IsClear(line, [.. inTheWay, box.Grown(-2)]))
        {
            return Rounded(line);
        }

        EdgePath[] loops = [.. s_loopReaches.SelectMany(reach => Enumerable.Range(0, 4).Select(side => Loop(box, side, reach + (reach > 20 ? place * 14 : 0))))];
        return loops.FirstOrDefault(loop => Obstacles.IsClear(loop.Flatten(), inTheWay)) ?? loops[^1];
    }

    private static EdgePath Loop(Box box, int side, double reach)
    {
        var (right, down) = side switch { 0 => (1, 0), 1 => (0, 1), 2 => (0, -1), _ => (-1, 0) };
        var spread = Math.Min(10, (right != 0 ? box.Height : box.Width) / 3);
        Point At(double outwards, double along) => right != 0
            ? new(box.Center.X + (right * ((box.Width / 2) + outwards)), box.Center.Y + along)
            : new(box.Center.X + along, box.Center.Y + (down * ((box.Height / 2) + outwards)));
        return new EdgePath(At(0, -spread), [new PathStep(At(reach, -spread - 6), At(reach, spread + 6), At(0, spread))]);
    }

    // In the direction in which nothing is in the way; downwards where something is in all.
    private Point Loose(Box? other, int place, DiagramEdge edge)
    {
        if (other is not { } box)
        {
            var bottom = _sheet.Nodes.Max(node => node.Bottom) + 30 + (place * BesideEachOther);
            return new Point(_sheet.Nodes.Min(node => node.X) + (edge.From is null ? 0 : LooseLength), bottom);
        }

        var shift = place * BesideEachOther;
        Point[] places = [new(box.Center.X + shift, box.Bottom + LooseLength), new(box.Right + LooseLength, box.Center.Y + shift), new(box.Center.X + shift, box.Y - LooseLength), new(box.X - LooseLength, box.Center.Y + shift)];
        var inTheWay = _sheet.Nodes.Select(node => node.Grown(Room)).Where(node => !node.Contains(box)).ToArray();
        return places.Where(point => Obstacles.IsClear([box.Center, point], inTheWay)).Append(places[0]).First();
    }

    private static EdgePath Rounded(List<Point> line)
    {
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        for (var i = 1; i < line.Count - 1; i++)
        {
            var (before, after) = (Near(line[i], line[i - 1]), Near(line[i], line[i + 1]));
            steps.Add(new PathStep(null, null, before));
            steps.Add(new PathStep(line[i], line[i], after));
        }

        steps.Add(new PathStep(null, null, line[^1]));
        return new EdgePath(line[0], steps.ToImmutable());

        static Point Near(Point corner, Point other)
        {
            double dx = other.X - corner.X, dy = other.Y - corner.Y, length = Math.Sqrt((dx * dx) + (dy * dy));
            var share = length > 0 ? Math.Min(Rounding / length, 0.5) : 0;
            return new Point(corner.X + (dx * share), corner.Y + (dy * share));
        }
    }
}
