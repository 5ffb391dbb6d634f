using Playbook.Diagrams.Kept;

namespace Playbook.Diagrams;

/// <summary>
/// Keeps the places that another tool drew, and mends what is wrong with them: nodes without a place get one, nodes and groups on each other
/// are moved apart, nodes outside their group are moved in, edges through nodes are led around them, labels get a free place. What is right stays
/// where it was drawn.
/// </summary>
public static class KeptLayout
{
    /// <summary>Mends a drawing.</summary>
    /// <param name="graph">The graph. Its sizes are the least; what was drawn larger stays so.</param>
    /// <param name="drawn">Where it was drawn. Where not even half of the nodes have a place, none is kept.</param>
    /// <param name="options">Gaps and margins; the defaults where it is null.</param>
    /// <returns>Where everything is drawn; the upper left of all is moved to the margin.</returns>
    /// <exception cref="ArgumentException">Groups lie in each other in a circle.</exception>
    public static DiagramLayout Repair(DiagramGraph graph, Drawn drawn, LayoutOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(drawn);
        options ??= new LayoutOptions();
        var nodes = DrawnPlaces.Nodes(graph, drawn);
        if (nodes.Count(node => node is not null) * 2 < nodes.Length || nodes.Length == 0)
        {
            return LayeredLayout.LayOut(graph, options);
        }

        var sheet = new Sheet(graph, DrawnPlaces.Fill(graph, nodes), DrawnPlaces.Groups(graph, drawn), options);
        Nesting.Run(sheet);
        var lines = new Lines(sheet, drawn).Draw();
        var labels = new LabelPlaces(sheet, lines).Find();
        return Finish(sheet, lines, labels);
    }

    private static DiagramLayout Finish(Sheet sheet, EdgePath[] lines, Box?[] labels)
    {
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
