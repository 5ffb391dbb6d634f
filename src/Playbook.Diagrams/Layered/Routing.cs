using System.Collections.Immutable;

namespace Playbook.Diagrams.Layered;

/// <summary>
/// Draws edges: straight down through layers, in a curve from one layer to the next. Each curve stays in the room between two layers, so that no
/// edge meets a node or a label that is not its own.
/// </summary>
internal static class Routing
{
    /// <summary>The line of an edge, from where it comes from to where it goes.</summary>
    public static EdgePath Draw(Draft draft, Link link)
    {
        var path = new PathBuilder(Beginning(draft, link));
        foreach (var segment in link.Segments)
        {
            path.CurveTo(segment.UpperX, draft.Bands[segment.Upper.Layer].Below, segment.LowerX, draft.Bands[segment.Lower.Layer].Above);
        }

        path.LineTo(Ending(draft, link));
        return link.IsReversed ? path.Build().Reversed() : path.Build();
    }

    private static Point Beginning(Draft draft, Link link)
    {
        var item = link.Upper;
        var x = item.X + (link.Segments.Count > 0 ? link.Segments[0].UpperPort : 0);
        return new Point(x, item.Kind == ItemKind.Port ? Border(item, link.Lower) : draft.Bands[item.Layer].Middle + (item.Drawn.Height / 2));
    }

    private static Point Ending(Draft draft, Link link)
    {
        var item = link.Lower;
        var x = item.X + (link.Segments.Count > 0 ? link.Segments[^1].LowerPort : 0);
        return new Point(x, item.Kind == ItemKind.Port ? Border(item, link.Upper) : draft.Bands[item.Layer].Middle - (item.Drawn.Height / 2));
    }

    // The side of the group on which the port stands.
    private static double Border(Item port, Item other)
    {
        var isAbove = port.Layer < other.Layer;
        var isInside = false;
        for (var group = other.Group; group is not null; group = group.Parent)
        {
            isInside |= ReferenceEquals(group, port.Group);
        }

        return isAbove == isInside ? port.Group!.Top : port.Group!.Bottom;
    }

    private sealed class PathBuilder(Point start)
    {
        private readonly Point _start = start;
        private readonly ImmutableArray<PathStep>.Builder _steps = ImmutableArray.CreateBuilder<PathStep>();
        private Point _at = start;

        public void CurveTo(double fromX, double fromY, double toX, double toY)
        {
            if (fromX == toX)
            {
                return;
            }

            LineTo(new Point(fromX, fromY));
            var middle = (fromY + toY) / 2;
            _at = new Point(toX, toY);
            _steps.Add(new PathStep(new Point(fromX, middle), new Point(toX, middle), _at));
        }

        public void LineTo(Point point)
        {
            if (point != _at || _steps.Count == 0)
            {
                _steps.Add(new PathStep(null, null, point));
                _at = point;
            }
        }

        public EdgePath Build() => new(_start, _steps.ToImmutable());
    }
}
