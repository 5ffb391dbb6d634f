using System.Collections.Immutable;
using Playbook.Diagrams.Kept;

namespace Playbook.Diagrams;

/// <summary>
/// Keeps the places that another tool drew, and mends what is wrong with them: nodes without a place get one, nodes and groups on each other
/// are moved apart, nodes outside their group are moved in, edges through nodes are led around them, labels get a free place, and where there is none
/// near their line, the whole is drawn larger. What is right stays where it was drawn.
/// </summary>
public static class KeptLayout
{
    // How much further apart things are tried.
    private static readonly ImmutableArray<double> s_factors = [1, 1.2, 1.45, 1.75, 2.1, 2.5];
    private const double EnoughForLines = 1.45;

    /// <summary>Mends a drawing.</summary>
    /// <param name="graph">The graph. Its sizes are the least; what was drawn larger stays so.</param>
    /// <param name="drawn">Where it was drawn. Where not even half of the nodes have a place, none is kept.</param>
    /// <param name="options">Gaps and margins; the defaults where it is null.</param>
    /// <returns>Where everything is drawn; the upper left of all is moved to the margin. Where even the largest drawing leaves a label away from its line, none is kept.</returns>
    /// <exception cref="ArgumentException">Groups lie in each other in a circle.</exception>
    public static DiagramLayout Repair(DiagramGraph graph, Drawn drawn, LayoutOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(drawn);
        options ??= new LayoutOptions();
        if (graph.Nodes.IsEmpty || DrawnPlaces.Nodes(graph, drawn).Count(node => node is not null) * 2 < graph.Nodes.Length)
        {
            return LayeredLayout.LayOut(graph, options);
        }

        return Attempts(graph, drawn, options).OrderBy(attempt => attempt.Away).ThenBy(attempt => attempt.OnOthers).First() is { Away: 0 } best
            ? Finish(best)
            : LayeredLayout.LayOut(graph, options);
    }

    // As drawn; then, as long as labels find no room, with everything further apart. For a label on another's line the drawing does not become much larger.
    private static IEnumerable<Attempt> Attempts(DiagramGraph graph, Drawn drawn, LayoutOptions options)
    {
        foreach (var factor in s_factors)
        {
            var attempt = Attempt.Make(graph, drawn.Spread(factor), options);
            yield return attempt;
            if (attempt.Away == 0 && (attempt.OnOthers == 0 || factor >= EnoughForLines))
            {
                yield break;
            }
        }
    }

    private static DiagramLayout Finish(Attempt attempt)
    {
        var (sheet, lines, labels, _, _) = attempt;
        var graph = sheet.Graph;
        var all = sheet.Nodes.Concat(sheet.Groups).Concat(labels.OfType<Box>()).Concat(lines.SelectMany(line => line.Flatten()).Select(point => new Box(point.X, point.Y, 0, 0))).Aggregate((one, other) => one.Union(other));
        var (x, y) = (sheet.Options.Margin - all.X, sheet.Options.Margin - all.Y);
        return new DiagramLayout(
            all.Width + (2 * sheet.Options.Margin),
            all.Height + (2 * sheet.Options.Margin),
            [.. graph.Nodes.Select((node, index) => new PlacedNode(node.Id, sheet.Nodes[index].Moved(x, y)))],
            [.. graph.Groups.Select((group, index) => new PlacedGroup(group.Id, sheet.Groups[index].Moved(x, y), sheet.LabelOf(index)?.Moved(x, y)))],
            [.. graph.Edges.Select((edge, index) => new PlacedEdge(edge.Id, lines[index].Select(point => point.Moved(x, y)), labels[index]?.Moved(x, y)))]);
    }
}
