using System.Collections.Immutable;
using CsCheck;

namespace Playbook.Diagrams.Tests;

public sealed class KeptLayoutTests
{
    private static readonly DiagramGraph s_graph = Graphs.Of("a:g b:g c", "g", "a>b b>c");

    private static readonly Drawn s_good = Places(("a", new Box(30, 50, 100, 46)), ("b", new Box(300, 50, 100, 46)), ("c", new Box(300, 300, 100, 46)), ("g", new Box(12, 12, 420, 100)));

    [Fact]
    public void What_is_right_stays_as_drawn()
    {
        var layout = KeptLayout.Repair(s_graph, s_good);

        Assert.Equal([s_good.Nodes["a"], s_good.Nodes["b"], s_good.Nodes["c"]], layout.Nodes.Select(node => node.Box));
        Assert.Equal(s_good.Groups["g"], layout.Groups[0].Box);
        Assert.Equal(new Point(130, 73), layout.Edges[0].Path.Start);
        Assert.Equal(new Point(300, 73), layout.Edges[0].Path.End);
        Assert.Equal(new Point(215, 73), layout.Edges[0].Label!.Value.Center);
        AssertGood(s_graph, layout);
    }

    [Fact]
    public void What_was_drawn_larger_than_needed_stays_large() =>
        Assert.Equal(new Box(30, 50, 140, 60), KeptLayout.Repair(s_graph, Change(s_good, "a", new Box(30, 50, 140, 60))).Nodes[0].Box);

    [Fact]
    public void The_whole_is_moved_to_the_margin()
    {
        var layout = KeptLayout.Repair(s_graph, new Drawn([.. s_good.Nodes.Select(node => KeyValuePair.Create(node.Key, node.Value.Moved(-5000, 700)))], [.. s_good.Groups.Select(group => KeyValuePair.Create(group.Key, group.Value.Moved(-5000, 700)))], s_good.Edges));

        Assert.Equal(s_good.Nodes["a"], layout.Nodes[0].Box);
    }

    [Fact]
    public void Points_of_an_edge_are_kept()
    {
        var drawn = s_good with { Edges = s_good.Edges.Add("e1", [new Point(600, 100), new Point(600, 250)]) };

        var layout = KeptLayout.Repair(s_graph, drawn);

        Assert.Contains(layout.Edges[1].Path.Flatten(), point => point.X > 595);
        AssertGood(s_graph, layout);
    }

    [Fact]
    public void Through_one_point_an_edge_is_a_curve()
    {
        var path = KeptLayout.Repair(s_graph, s_good with { Edges = s_good.Edges.Add("e1", [new Point(500, 200)]) }).Edges[1].Path;

        Assert.NotNull(Assert.Single(path.Steps).Control1);
        Assert.Contains(path.Flatten(2), point => Math.Abs(point.X - 500) < 1 && Math.Abs(point.Y - 200) < 1);
    }

    [Fact]
    public void An_edge_through_a_node_is_led_around_it()
    {
        var graph = Graphs.Of("a b c", "", "a>c");
        var layout = KeptLayout.Repair(graph, Places(("a", new Box(12, 12, 100, 46)), ("b", new Box(200, 12, 100, 46)), ("c", new Box(400, 12, 100, 46))));

        Assert.True(layout.Edges[0].Path.Steps.Length > 1);
        AssertGood(graph, layout);
    }

    [Fact]
    public void Edges_between_the_same_nodes_run_beside_each_other()
    {
        var layout = KeptLayout.Repair(Graphs.Of("a b", "", "a>b b>a"), Places(("a", new Box(12, 12, 100, 46)), ("b", new Box(400, 12, 100, 46))));

        Assert.Equal(16, Math.Abs(layout.Edges[0].Path.Start.Y - layout.Edges[1].Path.End.Y));
    }

    [Fact]
    public void A_node_without_a_place_comes_to_its_neighbors()
    {
        var layout = KeptLayout.Repair(s_graph, s_good with { Nodes = s_good.Nodes.Remove("b") });

        Assert.True(layout.Groups[0].Box.Contains(layout.Nodes[1].Box));
        AssertGood(s_graph, layout);
    }

    [Fact]
    public void Where_most_places_are_missing_all_are_found_anew()
    {
        var layout = KeptLayout.Repair(s_graph, s_good with { Nodes = s_good.Nodes.Remove("a").Remove("b") });

        Assert.Equal(LayeredLayout.LayOut(s_graph).Nodes.Select(node => node.Box), layout.Nodes.Select(node => node.Box));
    }

    [Fact]
    public void A_node_outside_its_group_is_moved_in()
    {
        var layout = KeptLayout.Repair(s_graph, Change(Change(s_good, "a", new Box(600, 400, 100, 46)), "b", new Box(30, 50, 100, 46)));

        Assert.Equal(s_good.Groups["g"].Right, layout.Groups[0].Box.Right, 20.0);
        AssertGood(s_graph, layout);
    }

    [Fact]
    public void A_border_around_what_is_not_its_own_is_taken_back()
    {
        var layout = KeptLayout.Repair(s_graph, s_good with { Groups = s_good.Groups.SetItem("g", new Box(12, 12, 420, 400)) });

        Assert.Equal([s_good.Nodes["a"], s_good.Nodes["b"], s_good.Nodes["c"]], layout.Nodes.Select(node => node.Box));
        AssertGood(s_graph, layout);
    }

    [Fact]
    public void Any_drawing_is_mended() =>
        (from graph in GraphGen.Graph(25)
         from places in Gen.Select(Gen.Double[0, 700], Gen.Double[0, 500], Gen.Int[0, 9]).Array[25]
         from borders in Gen.Select(Gen.Double[0, 500], Gen.Double[0, 400], Gen.Double[40, 500], Gen.Int[0, 3]).Array[9]
         select (graph, Drawing(graph, places, borders)))
        .Sample(drawn => AssertGood(drawn.graph, KeptLayout.Repair(drawn.graph, drawn.Item2)), iter: 150);

    [Fact]
    public void Numbers_that_are_none_are_places_that_are_missing()
    {
        var drawn = Change(s_good, "a", new Box(double.NaN, double.PositiveInfinity, 1, 1)) with { Edges = s_good.Edges.Add("e0", [new Point(double.NaN, 3), new Point(1e300, 0)]) };

        AssertGood(s_graph, KeptLayout.Repair(s_graph, drawn));
    }

    [Fact]
    public void Where_labels_find_no_room_all_is_drawn_larger()
    {
        var layout = KeptLayout.Repair(Graphs.Of("a b", "", "a>b b>a"), Places(("a", new Box(12, 12, 100, 46)), ("b", new Box(132, 12, 100, 46))));

        Assert.True(layout.Nodes[1].Box.X - layout.Nodes[0].Box.Right > 60);
        Assert.Equal(layout.Nodes[0].Box.Y, layout.Nodes[1].Box.Y);
        Assert.Equal([], LayoutBlemishes.Of(Graphs.Of("a b", "", "a>b b>a"), layout));
    }

    [Fact]
    public void An_arrow_comes_to_the_side_that_it_meets_upright()
    {
        // From middle to middle the line would graze the upper side of the long node.
        var graph = Graphs.Of("a b", "", "a>b");
        var layout = KeptLayout.Repair(graph, Places(("a", new Box(12, 12, 60, 46)), ("b", new Box(150, 120, 600, 46))));

        Assert.Equal([], LayoutBlemishes.Of(graph, layout));
        Assert.Equal([], LayoutMeasures.Of(graph, layout).Faults);
    }

    [Fact]
    public void Every_real_drawing_is_mended_and_hardly_moved()
    {
        var folder = ModelGraphs.FindFolder(AppContext.BaseDirectory);
        Assert.SkipWhen(folder is null, "there is no folder ../shared/models beside the checkout");
        var (faults, pairs, kept) = (new List<string>(), 0, 0);
        foreach (var (name, model) in ModelGraphs.Read(folder!))
        {
            var drawings = model.Diagrams.Select(view => ModelGraphs.Drawing(model, view)).OfType<(DiagramGraph Graph, Drawn Drawn)>();
            foreach (var (graph, drawn) in drawings.SelectMany<(DiagramGraph Graph, Drawn Drawn), (DiagramGraph, Drawn)>(each => [each, (ModelGraphs.Marked(each.Graph), each.Drawn)]))
            {
                var layout = KeptLayout.Repair(graph, drawn);
                var measures = LayoutMeasures.Of(graph, layout);
                faults.AddRange(measures.Faults.Concat(LayoutBlemishes.Of(graph, layout)).Select(fault => $"{name}: {fault}"));
                if (measures.EdgesBehindLabels > 0)
                {
                    faults.Add($"{name}: {measures.EdgesBehindLabels} edges pass behind labels");
                }

                var both = layout.Nodes.Where(node => drawn.Nodes.ContainsKey(node.Id)).Select(node => (Before: drawn.Nodes[node.Id].Center, After: node.Box.Center)).ToArray();
                var relations = both.SelectMany(one => both, (one, other) => (Before: Offset(one.Before, other.Before), After: Offset(one.After, other.After))).Where(pair => Length(pair.Before) > 0).ToArray();
                pairs += relations.Length;
                kept += relations.Count(pair => ((pair.Before.X * pair.After.X) + (pair.Before.Y * pair.After.Y)) / (Length(pair.Before) * Length(pair.After)) > 0.98);
            }
        }

        Assert.Equal([], faults);
        Assert.True(kept > pairs * 0.9, $"of {pairs} pairs of nodes {kept} lie in the same direction from each other as they were drawn");

        static Point Offset(Point from, Point to) => new(to.X - from.X, to.Y - from.Y);

        static double Length(Point offset) => Math.Sqrt((offset.X * offset.X) + (offset.Y * offset.Y));
    }

    private static Drawn Places(params (string Id, Box Box)[] boxes)
    {
        var places = boxes.ToImmutableDictionary(entry => entry.Id, entry => entry.Box);
        return new Drawn(places, places, ImmutableDictionary<string, ImmutableArray<Point>>.Empty);
    }

    private static Drawn Change(Drawn drawn, string node, Box box) => drawn with { Nodes = drawn.Nodes.SetItem(node, box) };

    private static Drawn Drawing(DiagramGraph graph, (double X, double Y, int Kind)[] places, (double X, double Y, double Side, int Kind)[] borders) => new(
        graph.Nodes.Index().Where(entry => places[entry.Index].Kind > 1).ToImmutableDictionary(entry => entry.Item.Id, entry => new Box(places[entry.Index].X, places[entry.Index].Y, 80, 40)),
        graph.Groups.Index().Where(entry => borders[entry.Index].Kind > 0).ToImmutableDictionary(entry => entry.Item.Id, entry => new Box(borders[entry.Index].X, borders[entry.Index].Y, borders[entry.Index].Side, borders[entry.Index].Side)),
        graph.Edges.Index().Where(entry => entry.Index % 3 == 0).ToImmutableDictionary(
            entry => entry.Item.Id,
            entry => places.Take(entry.Index % 4).Select(place => new Point(place.Y, place.X)).ToImmutableArray()));

    private static void AssertGood(DiagramGraph graph, DiagramLayout layout) => Assert.Equal([], LayoutMeasures.Of(graph, layout).Faults);
}
