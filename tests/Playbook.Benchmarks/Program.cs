// Prints how layouts measure: the ten largest real models beside Graphviz's dot, and the time that generated graphs take.
// Usage: dotnet run -c Release --project tests/Playbook.Benchmarks
using System.Diagnostics;
using Playbook.Benchmarks;
using Playbook.Diagrams;
using Playbook.Diagrams.Tests;

var folder = ModelGraphs.FindFolder(AppContext.BaseDirectory);
if (folder is null || !Graphviz.IsThere())
{
    Console.Error.WriteLine("needs ../shared/models beside the checkout, and dot (apt-get install graphviz)");
    return 1;
}

var models = ModelGraphs.Read(folder)
    .Select(entry => (entry.Name, Graph: ModelGraphs.BetweenNodes(ModelGraphs.Graph(entry.Model))))
    .OrderByDescending(entry => entry.Graph.Nodes.Length + entry.Graph.Edges.Length)
    .DistinctBy(entry => (entry.Graph.Nodes.Length, entry.Graph.Edges.Length, entry.Graph.Groups.Length))
    .Take(10);
Console.WriteLine("| model | nodes | groups | edges | faults | crossings | dot's | through foreign groups | dot's | area, 1000 px² | dot's | ms | dot's, with its start |");
Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
foreach (var (name, graph) in models)
{
    var (time, layout) = Measure(graph);
    var (dotTime, drawn) = Graphviz.LayOut(graph);
    var (ours, dots) = (LayoutMeasures.Of(graph, layout), LayoutMeasures.Of(graph, drawn));
    Console.WriteLine($"| {name} | {graph.Nodes.Length} | {graph.Groups.Length} | {graph.Edges.Length} | {ours.Faults.Count} | {ours.Crossings} | {dots.Crossings} | {ours.EdgesThroughGroups} | {dots.EdgesThroughGroups} | {ours.Area / 1000:0} | {dots.Area / 1000:0} | {time:0.0} | {dotTime:0} |");
}

Console.WriteLine("\n| generated graph | nodes | groups | edges | ms |\n|---|---|---|---|---|");
foreach (var nodes in (int[])[50, 200, 2000])
{
    foreach (var (shape, kind) in ((int, string)[])[(0, "tree"), (1, "without cycles"), (3, "hub"), (4, "any")])
    {
        var graph = GraphGen.Fixed(nodes, shape, 1.3, nodes / 10, 5);
        Console.WriteLine($"| {kind} | {nodes} | {graph.Groups.Length} | {graph.Edges.Length} | {Measure(graph).Milliseconds:0.0} |");
    }
}

return 0;

// The best of some runs: others only say what else the machine did.
static (double Milliseconds, DiagramLayout Layout) Measure(DiagramGraph graph)
{
    var best = double.PositiveInfinity;
    var layout = LayeredLayout.LayOut(graph, new LayoutOptions { Direction = Direction.Down });
    for (var i = 0; i < (graph.Nodes.Length > 500 ? 1 : 10); i++)
    {
        var watch = Stopwatch.StartNew();
        layout = LayeredLayout.LayOut(graph, new LayoutOptions { Direction = Direction.Down });
        best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
    }

    return (best, layout);
}
