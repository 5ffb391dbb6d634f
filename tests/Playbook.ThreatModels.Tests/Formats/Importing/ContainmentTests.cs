using System.Diagnostics;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Tests.Formats.Importing;

public sealed class ContainmentTests
{
    private static readonly SourceLocation s_at = SourceLocation.Of("a");

    [Fact]
    public void The_smallest_box_that_holds_the_centre_holds_the_shape()
    {
        var held = Of([Shape("outer", 0, 0, 100, 100), Shape("inner", 10, 10, 50, 50)], [Shape("in", 20, 20, 10, 10), Shape("half", 55, 20, 20, 10), Shape("out", 90, 20, 30, 10)]);
        Assert.Equal([("half", "outer"), ("in", "inner"), ("inner", "outer")], held);
    }

    [Fact]
    public void Equal_boxes_do_not_lie_in_each_other() =>
        Assert.Equal([("s", "a")], Of([Shape("a", 0, 0, 10, 10), Shape("b", 0, 0, 10, 10)], [Shape("s", 1, 1, 1, 1)]));

    [Fact]
    public void A_box_without_an_area_holds_nothing() =>
        Assert.Empty(Of([Shape("a", 0, 0, 0, 10), Shape("b", 50, 50, -10, 10), Shape("c", 0, 0, 0, 10)], [Shape("s", 0, 0, 0, 0)]));

    [Fact]
    public void A_boundary_comes_after_the_one_that_holds_it()
    {
        var boundaries = new[] { ("c", "b"), ("b", "a"), ("d", null), ("a", null) }
            .Select(pair => new TrustBoundary(Id.Parse(pair.Item1), pair.Item1, pair.Item2 is { } parent ? Id.Parse(parent) : null, null, s_at));
        Assert.Equal(["a", "b", "c", "d"], Containment.OuterFirst([.. boundaries]).Select(boundary => boundary.Title));
    }

    [Fact]
    public void Twenty_thousand_shapes_take_seconds_at_most()
    {
        var boxes = Enumerable.Range(0, 10_000).Select(i => Shape($"b{i}", i, i, 1 + i, 1 + i)).ToList();
        var shapes = Enumerable.Range(0, 10_000).Select(i => Shape($"s{i}", -i, -i, 1, 1)).ToList();
        var clock = Stopwatch.StartNew();
        _ = Containment.Of(boxes, shapes, s_at, new DiagnosticBag());
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"it took {clock.Elapsed}");
    }

    [Fact]
    public void Too_many_boxes_are_reported_and_the_smallest_are_looked_through()
    {
        var bag = new DiagnosticBag();
        var boxes = Enumerable.Range(0, 30_000).Select(i => Shape($"b{i}", 0, 0, 1 + i, 1 + i)).ToList();
        var held = Containment.Of(boxes, [Shape("s", 0, 0, 1, 1)], s_at, bag);
        Assert.Equal("b0", held[Id.Parse("s")].Text);
        Assert.Equal("PB3044", Assert.Single(bag.ToImmutable()).Code);
    }

    private static DrawnShape Shape(string id, double x, double y, double width, double height) => new(Id.Parse(id), x, y, width, height);

    private static IEnumerable<(string, string)> Of(DrawnShape[] boxes, DrawnShape[] shapes) =>
        Containment.Of(boxes, shapes, s_at, new DiagnosticBag()).Select(pair => (pair.Key.Text, pair.Value.Text)).Order();
}
