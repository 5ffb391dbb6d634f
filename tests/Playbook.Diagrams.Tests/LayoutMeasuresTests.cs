namespace Playbook.Diagrams.Tests;

/// <summary>A measure that finds nothing would prove nothing.</summary>
public sealed class LayoutMeasuresTests
{
    private static readonly DiagramGraph s_graph = Graphs.Of("a:g b:h c", "g h", "a>b a>c");

    private static readonly DiagramLayout s_layout = LayeredLayout.LayOut(s_graph, new LayoutOptions { Direction = Direction.Down });

    [Fact]
    public void A_good_layout_has_no_fault() => Assert.Empty(LayoutMeasures.Of(s_graph, s_layout).Faults);

    [Fact]
    public void A_node_on_another_is_found() =>
        AssertFault("nodes a and c overlap", s_layout with { Nodes = s_layout.Nodes.SetItem(2, s_layout.Nodes[2] with { Box = s_layout.Nodes[0].Box.Moved(5, 5) }) });

    [Fact]
    public void A_node_out_of_its_group_is_found() =>
        AssertFault("node a does not lie in its group g", s_layout with { Nodes = s_layout.Nodes.SetItem(0, s_layout.Nodes[0] with { Box = s_layout.Nodes[0].Box.Moved(0, 60) }) });

    [Fact]
    public void A_node_in_a_foreign_group_is_found() =>
        AssertFault("node c lies in group g, and should not", s_layout with { Nodes = s_layout.Nodes.SetItem(2, s_layout.Nodes[2] with { Box = s_layout.Nodes[0].Box }) });

    [Fact]
    public void A_group_on_another_is_found() =>
        AssertFault("groups g and h overlap", s_layout with { Groups = s_layout.Groups.SetItem(1, s_layout.Groups[1] with { Box = s_layout.Groups[0].Box.Union(s_layout.Groups[1].Box) }) });

    [Fact]
    public void A_group_out_of_the_one_it_lies_in_is_found()
    {
        var graph = Graphs.Of("a:h", "g h:g", "");
        var layout = LayeredLayout.LayOut(graph);

        Assert.Contains("group h does not lie in g", LayoutMeasures.Of(graph, layout with { Groups = layout.Groups.SetItem(1, layout.Groups[1] with { Box = layout.Groups[1].Box.Moved(500, 0) }) }).Faults);
    }

    [Fact]
    public void A_label_on_a_node_is_found() =>
        AssertFault("the label of edge e0 covers node a", s_layout with { Edges = s_layout.Edges.SetItem(0, s_layout.Edges[0] with { Label = s_layout.Nodes[0].Box }) });

    [Fact]
    public void A_label_on_a_label_is_found() =>
        AssertFault("the labels of edge e0 and edge e1 overlap", s_layout with { Edges = s_layout.Edges.SetItem(1, s_layout.Edges[1] with { Label = s_layout.Edges[0].Label }) });

    [Fact]
    public void An_edge_through_a_node_is_found()
    {
        var path = new EdgePath(s_layout.Nodes[0].Box.Center, [new PathStep(null, null, s_layout.Nodes[1].Box.Center), new PathStep(null, null, s_layout.Nodes[2].Box.Center)]);

        AssertFault("edge e1 runs through node b", s_layout with { Edges = s_layout.Edges.SetItem(1, s_layout.Edges[1] with { Path = path }) });
    }

    [Fact]
    public void Crossings_are_counted()
    {
        var graph = Graphs.Of("a b c d", "", "a>d b>c");
        Box[] boxes = [new(0, 0, 10, 10), new(100, 0, 10, 10), new(0, 100, 10, 10), new(100, 100, 10, 10)];
        var layout = new DiagramLayout(
            110,
            110,
            [.. boxes.Select((box, index) => new PlacedNode(graph.Nodes[index].Id, box))],
            [],
            [new("e0", new EdgePath(new Point(5, 10), [new PathStep(null, null, new Point(105, 100))]), null), new("e1", new EdgePath(new Point(105, 10), [new PathStep(null, null, new Point(5, 100))]), null)]);

        Assert.Equal(1, LayoutMeasures.Of(graph, layout).Crossings);
    }

    private static void AssertFault(string fault, DiagramLayout layout) => Assert.Contains(fault, LayoutMeasures.Of(s_graph, layout).Faults);
}
