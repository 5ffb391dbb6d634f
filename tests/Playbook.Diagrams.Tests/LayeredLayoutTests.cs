using CsCheck;

namespace Playbook.Diagrams.Tests;

public sealed class LayeredLayoutTests
{
    public static TheoryData<Direction> Directions => [Direction.Down, Direction.Right, Direction.Fitting];

    [Theory]
    [MemberData(nameof(Directions))]
    public void A_generated_graph_has_no_fault(Direction direction) =>
        GraphGen.Graph(40).Sample(graph => AssertGood(graph, direction), iter: 100);

    [Theory]
    [InlineData(Direction.Down)]
    [InlineData(Direction.Right)]
    public void A_graph_of_200_nodes_has_no_fault(Direction direction)
    {
        for (var shape = 0; shape <= 5; shape++)
        {
            AssertGood(GraphGen.Fixed(200, shape, 1.3, 25, 7 + shape), direction);
        }
    }

    [Fact]
    public void A_graph_of_2000_nodes_gets_every_box_and_line()
    {
        var graph = GraphGen.Fixed(2000, 4, 1.5, 60, 7);

        var layout = LayeredLayout.LayOut(graph, new LayoutOptions { Direction = Direction.Down });

        Assert.Equal((2000, 60, 3000), (layout.Nodes.Length, layout.Groups.Length, layout.Edges.Length));
        Assert.True(double.IsFinite(layout.Width * layout.Height));
    }

    [Fact]
    public void The_same_graph_gives_the_same_picture() =>
        GraphGen.Graph(30).Sample(graph => Assert.Equal(Text(LayeredLayout.LayOut(graph)), Text(LayeredLayout.LayOut(graph))), iter: 50);

    [Theory]
    [MemberData(nameof(Directions))]
    public void Small_graphs_have_no_fault(Direction direction)
    {
        foreach (var (nodes, groups, edges) in ((string, string, string)[])
        [
            ("", "", ""),
            ("a", "", ""),
            ("a b", "", ""),
            ("a b", "", "a>b"),
            ("a b", "", "a>b a>b b>a"),
            ("a", "", "a>a a>a a>a"),
            ("a b", "", "a>a b>b a>b"),
            ("a b c", "", "a>b b>c c>a"),
            ("a", "", "a> >a"),
            ("", "", ">"),
            ("", "g", ""),
            ("", "g h:g i:h", ""),
            ("", "g h", "g>h"),
            ("a:g b", "g", "g>b b>g"),
            ("a:g", "g", "a>g g>a"),
            ("a:g", "g", "g>g"),
            ("a:h b:g", "g h:g", "b>h h>b h>g g>h"),
            ("a:g b:g c:h d:h", "g h", "a>c d>b c>b"),
            ("a:g b:g c:g d:g e:g f:g k:g l:g", "g", ""),
            ("a b:g c:h d:i e:j f:k k0", "g h:g i:h j:i k:j", "a>f f>b b>e e>c c>d d>a a>b a>c a>d"),
        ])
        {
            AssertGood(Graphs.Of(nodes, groups, edges), direction);
        }
    }

    [Fact]
    public void An_edge_points_the_way_the_picture_does()
    {
        var graph = Graphs.Of("a b", "", "a>b");

        var down = LayeredLayout.LayOut(graph, new LayoutOptions { Direction = Direction.Down });
        var right = LayeredLayout.LayOut(graph, new LayoutOptions { Direction = Direction.Right });

        Assert.True(down.Nodes[0].Box.Bottom < down.Nodes[1].Box.Y);
        Assert.Equal(down.Nodes[0].Box.Center.X, down.Edges[0].Path.Start.X);
        Assert.Equal(down.Nodes[0].Box.Bottom, down.Edges[0].Path.Start.Y);
        Assert.Equal(down.Nodes[1].Box.Y, down.Edges[0].Path.End.Y);
        Assert.True(right.Nodes[0].Box.Right < right.Nodes[1].Box.X);
    }

    [Fact]
    public void An_edge_that_goes_back_still_begins_where_it_comes_from()
    {
        var graph = Graphs.Of("a b c", "", "a>b b>c c>a");

        var layout = LayeredLayout.LayOut(graph, new LayoutOptions { Direction = Direction.Down });

        Assert.Equal(layout.Nodes[2].Box.Y, layout.Edges[2].Path.Start.Y);
        Assert.Equal(layout.Nodes[0].Box.Bottom, layout.Edges[2].Path.End.Y);
    }

    [Fact]
    public void An_edge_between_groups_ends_at_their_borders()
    {
        var graph = Graphs.Of("a:g b:h", "g h", "g>h");

        var layout = LayeredLayout.LayOut(graph, new LayoutOptions { Direction = Direction.Down });

        Assert.Equal(layout.Groups[0].Box.Bottom, layout.Edges[0].Path.Start.Y);
        Assert.Equal(layout.Groups[1].Box.Y, layout.Edges[0].Path.End.Y);
    }

    [Fact]
    public void A_label_stands_on_its_edge()
    {
        GraphGen.Graph(25).Sample(
            graph =>
            {
                foreach (var edge in LayeredLayout.LayOut(graph).Edges.Where((edge, index) => edge.Label is not null && graph.Edges[index].From != graph.Edges[index].To))
                {
                    var center = edge.Label!.Value.Center;
                    var line = edge.Path.Flatten();
                    Assert.Contains(Enumerable.Range(1, line.Length - 1), i =>
                        (line[i].X == center.X && line[i - 1].X == center.X && (line[i].Y - center.Y) * (line[i - 1].Y - center.Y) <= 0)
                        || (line[i].Y == center.Y && line[i - 1].Y == center.Y && (line[i].X - center.X) * (line[i - 1].X - center.X) <= 0));
                }
            },
            iter: 60);
    }

    [Fact]
    public void A_flow_within_one_group_does_not_leave_it()
    {
        var layout = LayeredLayout.LayOut(Graphs.Of("a:g b:g c:g d", "g", "a>b b>c a>c d>a d>c"));

        Assert.All(layout.Edges.Take(3).SelectMany(edge => edge.Path.Flatten()), point => Assert.True(layout.Groups[0].Box.Contains(new Box(point.X, point.Y, 0, 0))));
    }

    [Fact]
    public void A_tree_has_no_crossing()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var graph = GraphGen.Fixed(24, 0, 1, 0, seed) with { Groups = [] };

            Assert.Equal(0, LayoutMeasures.Of(graph, LayeredLayout.LayOut(graph)).Crossings);
        }
    }

    [Fact]
    public void Groups_that_lie_in_each_other_are_refused() =>
        Assert.Contains("lies in itself", Assert.Throws<ArgumentException>(() => LayeredLayout.LayOut(Graphs.Of("a:g", "g:h h:g", ""))).Message, StringComparison.Ordinal);

    [Fact]
    public void Odd_input_is_taken_as_it_can_be()
    {
        var graph = new DiagramGraph(
            [new("a", double.NaN, -5, "nowhere"), new("a", double.PositiveInfinity, 20), new("b", 0, 0, "g")],
            [new("g", "nowhere", new Size(double.NaN, 10)), new("g", "g2"), new("g2")],
            [new("e", "a", "nowhere", new Size(-1, double.PositiveInfinity)), new("e", "g", "b", default, true), new("f", "x", "y", new Size(20, 10))]);

        foreach (var direction in Enum.GetValues<Direction>())
        {
            var layout = LayeredLayout.LayOut(graph, new LayoutOptions { Direction = direction });

            Assert.Equal((3, 3, 3), (layout.Nodes.Length, layout.Groups.Length, layout.Edges.Length));
            Assert.All(layout.Nodes, node => Assert.True(double.IsFinite(node.Box.X + node.Box.Y + node.Box.Width + node.Box.Height)));
        }
    }

    private static void AssertGood(DiagramGraph graph, Direction direction)
    {
        var measures = LayoutMeasures.Of(graph, LayeredLayout.LayOut(graph, new LayoutOptions { Direction = direction }));

        Assert.Equal([], measures.Faults);
        Assert.Equal(0, measures.EdgesBehindLabels);
    }

    private static string Text(DiagramLayout layout) =>
        $"{layout.Width} {layout.Height}\n{string.Join('\n', layout.Nodes)}\n{string.Join('\n', layout.Groups)}\n{string.Join('\n', layout.Edges.Select(edge => $"{edge.Label} {string.Join(' ', edge.Path.Flatten())}"))}";
}
