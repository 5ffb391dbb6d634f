namespace Playbook.Diagrams.Kept;

/// <summary>Lets lines meet the sides of boxes upright or nearly so, so that the head of an arrow is seen for what it is.</summary>
internal static class Meetings
{
    /// <summary>The length that the head of an arrow takes with a little before it: what is nearer to a box than this does not say where its line comes from.</summary>
    public const double Head = 14;

    // By how many degrees a line may lean from the upright.
    private const double Most = 40;

    // How near to a corner, which may be round, a line may end; and how far from it other ends are looked for.
    private const double Corner = 8;
    private const double Inset = 14;

    /// <summary>The same line, then others that end elsewhere on the sides of the boxes, those that lean least first. Where the line stands well it is the only one.</summary>
    /// <param name="line">From border to border.</param>
    /// <param name="from">The box it leaves; null where its first point is to stay.</param>
    /// <param name="to">The box it comes to, likewise.</param>
    public static IEnumerable<List<Point>> Of(List<Point> line, Box? from, Box? to)
    {
        if (line.Count < 2 || Lean(line, from, to) is 0)
        {
            return [line];
        }

        var one = Aim(line[1], line.Count == 2 ? to : null);
        var other = Aim(line[^2], line.Count == 2 ? from : null);
        return Sides(from, line[0], one)
            .SelectMany(_ => Sides(to, line[^1], other), (start, end) => line.Count == 2 ? [start, end] : (List<Point>)[start, .. line[1..^1], end])
            .OrderBy(each => Lean(each, from, to));
    }

    /// <summary>By how much the ends of a line lean more than they should, in degrees, and by how many pixels they are too near to a corner.</summary>
    public static double Lean(IReadOnlyList<Point> line, Box? from, Box? to) =>
        Excess(from, line[0], Along(line, 0, 1)) + Excess(to, line[^1], Along(line, line.Count - 1, -1));

    /// <summary>Where a line may meet a box: as it does, or at each side, opposite to where it comes from.</summary>
    public static IEnumerable<Point> Sides(Box? box, Point end, Point aim)
    {
        yield return end;
        if (box is not { Width: > 0, Height: > 0 } at)
        {
            yield break;
        }

        double x = Within(aim.X, at.X, at.Right), y = Within(aim.Y, at.Y, at.Bottom);
        yield return new Point(at.X, y);
        yield return new Point(at.Right, y);
        yield return new Point(x, at.Y);
        yield return new Point(x, at.Bottom);
    }

    // Two boxes see each other where their sides are opposite, not where the line happened to meet them.
    private static Point Aim(Point next, Box? box) => box is { Width: > 0, Height: > 0 } at ? at.Center : next;

    private static double Within(double value, double low, double high)
    {
        var inset = Math.Min(Inset, (high - low) / 2);
        return Math.Clamp(value, low + inset, high - inset);
    }

    private static double Excess(Box? box, Point end, Point before)
    {
        if (box is not { Width: > 0, Height: > 0 } at)
        {
            return 0;
        }

        // Outwards from the side that the end stands on.
        var left = end.X - at.X;
        var nearest = Math.Min(Math.Min(left, at.Right - end.X), Math.Min(end.Y - at.Y, at.Bottom - end.Y));
        var (x, y) = nearest == left ? (-1, 0) : nearest == at.Right - end.X ? (1, 0) : nearest == end.Y - at.Y ? (0, -1) : (0, 1);
        double dx = before.X - end.X, dy = before.Y - end.Y;
        var degrees = Math.Acos(Math.Clamp(((dx * x) + (dy * y)) / Math.Max(1e-6, Math.Sqrt((dx * dx) + (dy * dy))), -1, 1)) * 180 / Math.PI;
        var corner = x != 0 ? Math.Min(end.Y - at.Y, at.Bottom - end.Y) : Math.Min(left, at.Right - end.X);
        return Math.Max(0, degrees - Most) + Math.Max(0, Math.Min(Corner, Math.Min(at.Width, at.Height) / 4) - corner);
    }

    // The point of a line that is the length of a head away from one of its ends.
    private static Point Along(IReadOnlyList<Point> line, int at, int step)
    {
        var left = Head;
        for (var next = at + step; next >= 0 && next < line.Count; at = next, next += step)
        {
            double dx = line[next].X - line[at].X, dy = line[next].Y - line[at].Y, length = Math.Sqrt((dx * dx) + (dy * dy));
            if (length >= left)
            {
                return line[at].Moved(dx * left / length, dy * left / length);
            }

            left -= length;
        }

        return line[at];
    }
}
