using System.Collections.Immutable;
using Playbook.Diagrams.Layered;

namespace Playbook.Diagrams;

/// <summary>
/// Lays out a graph in layers, with nested groups: the method of Sugiyama with groups after Sander, and the solver of Graphviz's dot. The steps
/// are the files of <c>Layered/</c>; each is a pure function of the one before, so the same graph gives the same picture.
/// </summary>
public static class LayeredLayout
{
    /// <summary>Lays out a graph. Nodes do not overlap, edges keep clear of nodes and labels, and each group holds what lies in it and nothing else.</summary>
    /// <param name="graph">The graph. Names that nothing has, sizes that are no numbers and ids that are there twice are taken as they can be.</param>
    /// <param name="options">Direction and gaps; the defaults where it is null.</param>
    /// <returns>Where everything is drawn.</returns>
    /// <exception cref="ArgumentException">Groups lie in each other in a circle.</exception>
    public static DiagramLayout LayOut(DiagramGraph graph, LayoutOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new LayoutOptions();
        if (options.Direction != Direction.Fitting)
        {
            return LayOut(graph, options, options.Direction == Direction.Right);
        }

        var down = LayOut(graph, options, isTransposed: false);
        var right = LayOut(graph, options, isTransposed: true);
        return PageWidth(right) < PageWidth(down) ? right : down;

        // The width of the smallest page that holds it.
        double PageWidth(DiagramLayout layout) => Math.Max(layout.Width, layout.Height * options.Proportion);
    }

    private static DiagramLayout LayOut(DiagramGraph graph, LayoutOptions options, bool isTransposed)
    {
        var drafts = Intake.Read(graph, isTransposed);
        foreach (var draft in drafts)
        {
            Run(draft, options);
        }

        var proportion = isTransposed ? 1 / options.Proportion : options.Proportion;
        var (corners, size) = Packing.Pack([.. drafts.Select(draft => new Size(draft.Width, draft.Height))], options.NodeGap, proportion);
        return new Picture(graph, options, isTransposed).Draw(drafts, corners, size);
    }

    private static void Run(Draft draft, LayoutOptions options)
    {
        CycleBreaking.Run(draft);
        SelfLoops.Reserve(draft);
        Layering.Run(draft);
        Chains.Run(draft);
        Ordering.Run(draft);
        Ports.Run(draft);
        Place(draft, options);
        Bands.Run(draft, options, ImmutableDictionary<Cluster, double>.Empty);
        if (Headers.FindTooShort(draft) is { Count: > 0 } tooShort)
        {
            Bands.Run(draft, options, tooShort);
        }

        Headers.Place(draft);
    }

    // What makes room for one label may take it from another: found in turn at first, for all that are left at last.
    private static void Place(Draft draft, LayoutOptions options)
    {
        var inTheWay = new List<(Cluster Group, Item Item, double Port)>();
        for (var round = 0; round < 4; round++)
        {
            Placement.Run(draft, options, inTheWay);
            var found = Headers.FindInTheWay(draft, evenWhereItFits: round == 2);
            if (found.Count == 0 || round == 3)
            {
                return;
            }

            inTheWay.AddRange(found);
        }
    }
}
