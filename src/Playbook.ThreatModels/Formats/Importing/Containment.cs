using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Importing;

/// <summary>
/// Finds what lies within which trust boundary from where both were drawn, for the tools that draw a boundary as a box and keep no members
/// of it: the smallest box whose area holds the centre of the shape.
/// </summary>
internal static class Containment
{
    /// <summary>How far out a place may be to count as one. What lies farther out is not where anybody drew it.</summary>
    public const double Farthest = 1e9;

    // Half a second's work. A drawing by hand has a few dozen boxes; only a file made to stall us has more than this allows.
    private const long MaximumTests = 500_000_000;

    /// <summary>What each box and each shape of one diagram lies within.</summary>
    /// <param name="boxes">The areas of boundaries. A box lies within a larger one only, so that equal ones do not lie in each other.</param>
    /// <param name="shapes">The areas of what is no boundary.</param>
    /// <param name="at">Where the diagram stands in the source.</param>
    /// <param name="diagnostics">Takes one where there are too many boxes to look through all of them.</param>
    /// <returns>The holder of each that has one.</returns>
    public static Dictionary<Id, Id> Of(IReadOnlyCollection<DrawnShape> boxes, IReadOnlyCollection<DrawnShape> shapes, SourceLocation at, DiagnosticBag diagnostics)
    {
        var holders = new Dictionary<Id, Id>();
        // In this order, the first box that holds a point is the smallest one.
        var areas = boxes.Select(box => new Area(box)).Where(area => area.Size > 0).OrderBy(area => area.Size).ToArray();
        var most = Math.Max(1, MaximumTests / Math.Max(1, boxes.Count + shapes.Count));
        if (areas.Length > most)
        {
            diagnostics.Add(ModelDiagnostics.ImportedLimit.At(at, $"of the {areas.Length} boundaries drawn here only the {most} smallest were searched for what lies within them"));
            areas = areas[..(int)most];
        }

        foreach (var shape in shapes)
        {
            Add(holders, shape, areas, largerThan: -1);
        }

        foreach (var box in boxes)
        {
            Add(holders, box, areas, largerThan: new Area(box).Size);
        }

        return holders;
    }

    /// <summary>Boundaries in the order of the source, each after the one that holds it. They must not lie in each other in a circle.</summary>
    public static ImmutableArray<TrustBoundary> OuterFirst(ImmutableArray<TrustBoundary> boundaries)
    {
        var byId = boundaries.ToDictionary(boundary => boundary.Id);
        var ordered = ImmutableArray.CreateBuilder<TrustBoundary>(boundaries.Length);
        var placed = new HashSet<Id>();
        var inwards = new Stack<TrustBoundary>();
        foreach (var boundary in boundaries)
        {
            for (var at = boundary; placed.Add(at.Id); at = byId[at.Parent.Value])
            {
                inwards.Push(at);
                if (at.Parent is null)
                {
                    break;
                }
            }

            while (inwards.TryPop(out var next))
            {
                ordered.Add(next);
            }
        }

        return ordered.DrainToImmutable();
    }

    private static void Add(Dictionary<Id, Id> holders, DrawnShape shape, Area[] areas, double largerThan)
    {
        var x = shape.X + (shape.Width / 2);
        var y = shape.Y + (shape.Height / 2);
        foreach (ref readonly var area in areas.AsSpan())
        {
            if (area.Left <= x && x <= area.Right && area.Top <= y && y <= area.Bottom && area.Size > largerThan)
            {
                holders.TryAdd(shape.Element, area.Box);
                return;
            }
        }
    }

    private readonly struct Area(DrawnShape shape)
    {
        public readonly double Left = shape.X;
        public readonly double Top = shape.Y;
        public readonly double Right = shape.X + shape.Width;
        public readonly double Bottom = shape.Y + shape.Height;
        public readonly double Size = shape.Width > 0 && shape.Height > 0 ? shape.Width * shape.Height : 0;
        public readonly Id Box = shape.Element;
    }
}
