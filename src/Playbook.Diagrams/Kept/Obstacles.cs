namespace Playbook.Diagrams.Kept;

/// <summary>Whether lines keep clear of boxes.</summary>
internal static class Obstacles
{
    /// <summary>Whether a line goes through the inside of a box (Liang, Barsky, "A new concept and method for line clipping", 1984).</summary>
    public static bool Passes(Point from, Point to, Box box) => Clip(from, to, box) is { } part && part.End > part.Start;

    /// <summary>The part of a line within a box, as shares of its length; null where there is none.</summary>
    public static (double Start, double End)? Clip(Point from, Point to, Box box)
    {
        double start = 0, end = 1, dx = to.X - from.X, dy = to.Y - from.Y;
        return Cut(-dx, from.X - box.X) && Cut(dx, box.Right - from.X) && Cut(-dy, from.Y - box.Y) && Cut(dy, box.Bottom - from.Y) ? (start, end) : null;

        bool Cut(double speed, double room)
        {
            if (speed == 0)
            {
                return room > 0;
            }

            if (speed < 0)
            {
                start = Math.Max(start, room / speed);
            }
            else
            {
                end = Math.Min(end, room / speed);
            }

            return start <= end;
        }
    }

    public static bool IsClear(IReadOnlyList<Point> line, IReadOnlyList<Box> boxes)
    {
        for (var i = 1; i < line.Count; i++)
        {
            for (var b = 0; b < boxes.Count; b++)
            {
                if (Passes(line[i - 1], line[i], boxes[b]))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
