namespace Playbook.Diagrams.Layered;

/// <summary>Turns finished drafts into the layout: lines are drawn, parts moved to their places, and x and y exchanged back.</summary>
internal sealed class Picture(DiagramGraph graph, LayoutOptions options, bool isTransposed)
{
    private readonly Box[] _nodes = new Box[graph.Nodes.Length];
    private readonly PlacedGroup[] _groups = new PlacedGroup[graph.Groups.Length];
    private readonly PlacedEdge[] _edges = new PlacedEdge[graph.Edges.Length];

    public DiagramLayout Draw(List<Draft> drafts, Point[] corners, Size size)
    {
        foreach (var (draft, corner) in drafts.Zip(corners))
        {
            Draw(draft, corner.Moved(options.Margin, options.Margin));
        }

        var (width, height) = (size.Width + (2 * options.Margin), size.Height + (2 * options.Margin));
        return new DiagramLayout(
            isTransposed ? height : width,
            isTransposed ? width : height,
            [.. graph.Nodes.Select((node, index) => new PlacedNode(node.Id, _nodes[index]))],
            [.. _groups],
            [.. _edges]);
    }

    private void Draw(Draft draft, Point corner)
    {
        foreach (var item in draft.Items.Where(item => item.Kind == ItemKind.Node))
        {
            _nodes[item.Node] = Turn(Box.Around(new Point(item.X, draft.Bands[item.Layer].Middle), item.Drawn));
        }

        foreach (var group in draft.Groups)
        {
            var box = new Box(group.Left, group.Top, group.Right - group.Left, group.Bottom - group.Top);
            _groups[group.Index] = new PlacedGroup(graph.Groups[group.Index].Id, Turn(box), group.Label is { Width: > 0, Height: > 0 } ? Turn(group.LabelBox) : null);
        }

        foreach (var link in draft.Links)
        {
            _edges[link.Edge] = new PlacedEdge(graph.Edges[link.Edge].Id, TurnPath(Routing.Draw(draft, link)), link.HasLabel ? Turn(LabelOf(draft, link)) : null);
        }

        foreach (var loop in draft.Loops)
        {
            var (path, label) = SelfLoops.Draw(draft, loop);
            _edges[loop.Edge] = new PlacedEdge(graph.Edges[loop.Edge].Id, TurnPath(path), label is { } stands ? Turn(stands) : null);
        }

        Box Turn(Box box) => isTransposed ? box.Moved(corner.X, corner.Y).Transposed : box.Moved(corner.X, corner.Y);

        EdgePath TurnPath(EdgePath path) => path.Select(point => isTransposed ? point.Moved(corner.X, corner.Y).Transposed : point.Moved(corner.X, corner.Y));
    }

    private static Box LabelOf(Draft draft, Link link)
    {
        // An edge drawn as one line has its label in its middle.
        var center = link.Chain.Find(item => item.Kind == ItemKind.Label) is { } item
            ? new Point(item.X, draft.Bands[item.Layer].Middle)
            : new Point((link.Upper.X + link.Lower.X) / 2, (draft.Bands[link.Upper.Layer].Middle + draft.Bands[link.Lower.Layer].Middle) / 2);
        return Box.Around(center, link.Label);
    }
}
