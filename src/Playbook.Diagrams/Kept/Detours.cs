using System.Collections.Immutable;

namespace Playbook.Diagrams.Kept;

/// <summary>
/// Leads a line around boxes: the shortest way from corner to corner with few bends, found by A* on the visibility graph
/// (Lozano-Pérez, Wesley, "An algorithm for planning collision-free paths among polyhedral obstacles", Communications of the ACM 22, 1979).
/// </summary>
internal sealed class Detours(IReadOnlyList<Box> nodes)
{
    // How far from a box a line passes; less only where it does not get through otherwise.
    private static readonly ImmutableArray<double> s_distances = [12, 5];
    private const double Bend = 24;

    // How many pairs of line and box are looked at for one drawing. A drawing that needs more is no drawing.
    private long _budget = 60_000_000;

    /// <summary>Finds a way.</summary>
    /// <param name="from">Where the line begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="inTheWay">The boxes that it must not meet; the nodes at its ends are not among them.</param>
    /// <returns>The points between; none where there is no way.</returns>
    public ImmutableArray<Point> Find(Point from, Point to, IReadOnlyList<Box> inTheWay)
    {
        foreach (var distance in s_distances)
        {
            Point[] corners =
            [
                from,
                to,
                .. nodes.Select(node => node.Grown(distance)).SelectMany(box => new Point[] { new(box.X, box.Y), new(box.Right, box.Y), new(box.X, box.Bottom), new(box.Right, box.Bottom) })
                    .Where(corner => !inTheWay.Any(box => box.X < corner.X && corner.X < box.Right && box.Y < corner.Y && corner.Y < box.Bottom)),
            ];
            if (Search(corners, inTheWay) is { } way)
            {
                return way;
            }
        }

        return [];
    }

    private ImmutableArray<Point>? Search(Point[] corners, IReadOnlyList<Box> inTheWay)
    {
        var lengths = Enumerable.Repeat(double.PositiveInfinity, corners.Length).ToArray();
        var cameFrom = new int[corners.Length];
        var done = new bool[corners.Length];
        var open = new PriorityQueue<int, (double Length, int Corner)>();
        lengths[0] = 0;
        open.Enqueue(0, (0, 0));
        while (open.TryDequeue(out var at, out _) && _budget > 0)
        {
            if (at == 1)
            {
                return Way(corners, cameFrom);
            }

            if (done[at])
            {
                continue;
            }

            done[at] = true;
            for (var next = 1; next < corners.Length; next++)
            {
                var length = lengths[at] + Distance(corners[at], corners[next]) + Bend;
                if (!done[next] && length < lengths[next] && IsFree(corners[at], corners[next], inTheWay))
                {
                    lengths[next] = length;
                    cameFrom[next] = at;
                    open.Enqueue(next, (length + Distance(corners[next], corners[1]), next));
                }
            }
        }

        return null;
    }

    private bool IsFree(Point from, Point to, IReadOnlyList<Box> inTheWay)
    {
        _budget -= inTheWay.Count;
        return Obstacles.IsClear([from, to], inTheWay);
    }

    private static ImmutableArray<Point> Way(Point[] corners, int[] cameFrom)
    {
        var points = new List<Point>();
        for (var at = cameFrom[1]; at != 0; at = cameFrom[at])
        {
            points.Add(corners[at]);
        }

        points.Reverse();
        return [.. points];
    }

    private static double Distance(Point a, Point b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
