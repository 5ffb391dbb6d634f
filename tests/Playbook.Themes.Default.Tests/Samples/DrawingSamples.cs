using System.Collections.Immutable;
using Playbook.Views;

namespace Playbook.Themes.Default.Tests.Samples;

/// <summary>Drawings with one of everything.</summary>
internal static class DrawingSamples
{
    private static readonly LevelView High = new("high", "High", 3, 4, "risk/#high");

    /// <summary>The data flows of the web shop.</summary>
    public static DrawingView Webshop { get; } = new("dfd", "Data flows of the web shop", 520, 300)
    {
        Description = "1 external entity, 1 process, 1 data store, 2 data flows and 1 trust boundary.",
        Areas = [new(Thing("shop", "Shop network, trust boundary"), new(200, 12, 300, 220), Label(210, 18, "Shop network"))],
        Nodes =
        [
            new(Thing("browser", "Customer’s browser, external entity"), NodeShape.Rectangle, new(20, 60, 110, 44), Label(30, 74, "Customer’s", "browser")),
            new(Thing("web", "Shop front end, process. Open risk: High · 2 open", High), NodeShape.Rounded, new(240, 50, 130, 62), Label(250, 60, "Shop front end")),
            new(Thing("db", "Orders, data store, out of scope") with { IsOutOfScope = true }, NodeShape.ParallelLines, new(240, 170, 130, 44), Label(250, 184, "Orders")),
        ],
        Lines =
        [
            new(Thing("checkout", "Checkout (HTTPS), data flow from Customer’s browser to Shop front end"), LineKind.Arrow, "M130 82L240 82", Label(150, 74, "Checkout (HTTPS)")),
            new(Thing("store", "Store an order, data flow between Shop front end and Orders"), LineKind.BothArrows, "M305 112L305 170", null),
        ],
        Legend = [new(LegendSample.Rectangle, "External entity", new(12, 240, 110, 24)), new(LegendSample.Mark, "Highest open risk, open threats", new(140, 240, 200, 24))],
        LevelColors = [new("high", "#8c1630")],
        FileAddress = "threat-models/webshop.svg",
        Mermaid = "flowchart TB\n  n1[\"Customer\"]\n",
    };

    /// <summary>An attack tree of a goal, a gate and two steps.</summary>
    public static DrawingView Goods { get; } = new("tree-goods-diagram", "Attack tree: goods without paying", 320, 180)
    {
        Description = "1 goal that breaks down into 2 steps.",
        Nodes =
        [
            new(new("n", null, "Goods without paying"), NodeShape.Rectangle, new(90, 12, 140, 36), Label(100, 20, "Goods without paying")),
            new(new("g", null, "any of"), NodeShape.Hexagon, new(135, 68, 50, 24), Label(140, 72, "any of")),
            new(Thing("n.0", "Replay a session"), NodeShape.Rounded, new(12, 120, 120, 36), Label(20, 128, "Replay a session")),
            new(new("n.1", null, "Change the price"), NodeShape.Rounded, new(180, 120, 120, 36), Label(190, 128, "Change the price")),
        ],
        Lines = [new(new("n-g", null, ""), LineKind.Plain, "M160 48L160 68", null)],
    };

    /// <summary>A drawing of one node.</summary>
    public static DrawingView OfNode(string name, string? address = null) => new("d", name, 200, 80)
    {
        Description = name,
        Nodes = [new(new DrawnThing(name, address, name), NodeShape.Rectangle, new(10, 10, 120, 44), Label(20, 20, name))],
    };

    private static DrawnThing Thing(string key, string name, LevelView? level = null) => new(key, $"threat-models/webshop/#{key}", name)
    {
        Mark = level is null ? null : new RiskMark(level, $"{level.Title} · 2 open", new(255, 86, 95, 17)),
    };

    private static DrawnLabel Label(double x, double y, params ImmutableArray<string> lines) => new(lines, new(x, y, 100, 16 * lines.Length));
}
