using System.Collections.Immutable;

namespace Playbook.Diagrams;

/// <summary>A point: x to the right, y downwards.</summary>
public readonly record struct Point(double X, double Y)
{
    /// <summary>The point with x and y exchanged.</summary>
    internal Point Transposed => new(Y, X);

    /// <summary>The point moved.</summary>
    internal Point Moved(double x, double y) => new(X + x, Y + y);
}

/// <summary>A rectangle, by its upper left corner.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>The x of its right side.</summary>
    public double Right => X + Width;

    /// <summary>The y of its lower side.</summary>
    public double Bottom => Y + Height;

    /// <summary>Its middle.</summary>
    public Point Center => new(X + (Width / 2), Y + (Height / 2));

    /// <summary>Whether the two have an area in common; touching is none.</summary>
    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>Whether the other lies within it; its border is part of it.</summary>
    public bool Contains(Box other) => X <= other.X && Y <= other.Y && Right >= other.Right && Bottom >= other.Bottom;

    /// <summary>The box grown by so much on each side; shrunk where it is negative.</summary>
    public Box Grown(double by) => new(X - by, Y - by, Width + (2 * by), Height + (2 * by));

    /// <summary>The smallest box around both.</summary>
    internal Box Union(Box other)
    {
        double x = Math.Min(X, other.X), y = Math.Min(Y, other.Y);
        return new(x, y, Math.Max(Right, other.Right) - x, Math.Max(Bottom, other.Bottom) - y);
    }

    internal Box Transposed => new(Y, X, Height, Width);

    internal Box Moved(double x, double y) => new(X + x, Y + y, Width, Height);

    internal static Box Around(Point center, Size size) => new(center.X - (size.Width / 2), center.Y - (size.Height / 2), size.Width, size.Height);
}

/// <summary>A part of a path: a cubic curve, or a straight line where both controls are null.</summary>
/// <param name="Control1">What the curve heads for when it sets out.</param>
/// <param name="Control2">Where it comes from when it arrives.</param>
/// <param name="To">Where it ends.</param>
public readonly record struct PathStep(Point? Control1, Point? Control2, Point To);

/// <summary>The line of an edge: what <c>M</c>, <c>L</c> and <c>C</c> of SVG say.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Steps">Its parts, each beginning where the one before ends; at least one.</param>
public sealed record EdgePath(Point Start, ImmutableArray<PathStep> Steps)
{
    /// <summary>Where it ends.</summary>
    public Point End => Steps[^1].To;

    /// <summary>The same line as straight pieces, with curves cut into a fixed number.</summary>
    /// <param name="pieces">Into how many a curve is cut.</param>
    public ImmutableArray<Point> Flatten(int pieces = 12)
    {
        var points = ImmutableArray.CreateBuilder<Point>();
        points.Add(Start);
        var from = Start;
        foreach (var step in Steps)
        {
            if (step is { Control1: { } first, Control2: { } second })
            {
                for (var i = 1; i < pieces; i++)
                {
                    points.Add(Cubic(from, first, second, step.To, (double)i / pieces));
                }
            }

            points.Add(step.To);
            from = step.To;
        }

        return points.ToImmutable();
    }

    internal EdgePath Select(Func<Point, Point> change) =>
        new(change(Start), [.. Steps.Select(step => new PathStep(step.Control1 is { } first ? change(first) : null, step.Control2 is { } second ? change(second) : null, change(step.To)))]);

    internal EdgePath Reversed()
    {
        var steps = ImmutableArray.CreateBuilder<PathStep>(Steps.Length);
        for (var i = Steps.Length - 1; i >= 0; i--)
        {
            steps.Add(new PathStep(Steps[i].Control2, Steps[i].Control1, i == 0 ? Start : Steps[i - 1].To));
        }

        return new EdgePath(End, steps.MoveToImmutable());
    }

    private static Point Cubic(Point a, Point b, Point c, Point d, double t)
    {
        double s = 1 - t, aa = s * s * s, bb = 3 * s * s * t, cc = 3 * s * t * t, dd = t * t * t;
        return new((aa * a.X) + (bb * b.X) + (cc * c.X) + (dd * d.X), (aa * a.Y) + (bb * b.Y) + (cc * c.Y) + (dd * d.Y));
    }
}
