using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Playbook.Diagrams;

namespace Playbook.Benchmarks;

/// <summary>Lays a graph out with Graphviz's dot: the same sizes of nodes and labels, groups as clusters, a pixel a point.</summary>
internal static class Graphviz
{
    public static bool IsThere()
    {
        try
        {
            Run("digraph {}");
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>The layout, and the time that the program took.</summary>
    public static (double Milliseconds, DiagramLayout Layout) LayOut(DiagramGraph graph)
    {
        var watch = Stopwatch.StartNew();
        var json = Run(Write(graph));
        var time = watch.Elapsed.TotalMilliseconds;
        using var document = JsonDocument.Parse(json);
        return (time, Read(graph, document.RootElement));
    }

    private static string Write(DiagramGraph graph)
    {
        var text = new StringBuilder("digraph {\nnodesep=0.5\nnode [shape=box, fixedsize=true, label=\"\"]\n");
        WriteGroup(null);
        foreach (var (index, edge) in graph.Edges.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"\"{edge.From}\" -> \"{edge.To}\" [id=\"{index}\"{Label(edge.Label)}]\n");
        }

        return text.Append("}\n").ToString();

        void WriteGroup(string? parent)
        {
            foreach (var (index, group) in graph.Groups.Index().Where(entry => entry.Item.Parent == parent))
            {
                text.Append(CultureInfo.InvariantCulture, $"subgraph \"cluster{index}\" {{ id=\"{index}\"; margin=18; labeljust=l{Label(group.Label).Replace(',', ';')};\n");
                WriteGroup(group.Id);
                text.Append("}\n");
            }

            foreach (var node in graph.Nodes.Where(node => node.Group == parent))
            {
                text.Append(CultureInfo.InvariantCulture, $"\"{node.Id}\" [width={node.Width / 72}, height={node.Height / 72}]\n");
            }
        }
    }

    private static string Label(Size size) => size is { Width: > 0, Height: > 0 }
        ? string.Create(CultureInfo.InvariantCulture, $", label=<<table border=\"0\" fixedsize=\"true\" width=\"{size.Width:0}\" height=\"{size.Height:0}\"><tr><td></td></tr></table>>")
        : "";

    private static string Run(string graph)
    {
        using var dot = Process.Start(new ProcessStartInfo("dot", "-Tjson") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        dot.StandardInput.Write(graph);
        dot.StandardInput.Close();
        var output = dot.StandardOutput.ReadToEnd();
        dot.WaitForExit();
        return dot.ExitCode == 0 ? output : throw new InvalidOperationException("dot does not take the graph");
    }

    private static DiagramLayout Read(DiagramGraph graph, JsonElement root)
    {
        var size = Numbers(root.GetProperty("bb").GetString()!);
        var height = size[3];
        var objects = root.TryGetProperty("objects", out var list) ? list.EnumerateArray().ToArray() : [];
        var nodes = objects.Where(item => item.TryGetProperty("width", out _)).ToDictionary(item => item.GetProperty("name").GetString()!, item => Numbers(item.GetProperty("pos").GetString()!));
        var groups = objects.Where(item => item.TryGetProperty("bb", out _)).ToDictionary(item => item.GetProperty("name").GetString()!, item => Numbers(item.GetProperty("bb").GetString()!));
        var edges = root.TryGetProperty("edges", out var drawn) ? drawn.EnumerateArray().ToDictionary(edge => edge.GetProperty("id").GetString()!) : [];
        return new DiagramLayout(
            size[2],
            height,
            [.. graph.Nodes.Select(node => new PlacedNode(node.Id, new Box(nodes[node.Id][0] - (node.Width / 2), height - nodes[node.Id][1] - (node.Height / 2), node.Width, node.Height)))],
            [.. graph.Groups.Select((group, index) => new PlacedGroup(group.Id, groups.TryGetValue($"cluster{index}", out var box) ? new Box(box[0], height - box[3], box[2] - box[0], box[3] - box[1]) : default, null))],
            [.. graph.Edges.Select((edge, index) => new PlacedEdge(edge.Id, Path(edges[$"{index}"].GetProperty("pos").GetString()!, height), null))]);
    }

    // "e,x,y x,y x,y ...": where the arrow ends, then where the curve begins and three points a piece.
    private static EdgePath Path(string text, double height)
    {
        Point[] points = [.. text.Split(' ').Where(part => char.IsAsciiDigit(part[0]) || part[0] == '-').Select(part => Numbers(part)).Select(pair => new Point(pair[0], height - pair[1]))];
        var steps = Enumerable.Range(0, (points.Length - 1) / 3).Select(i => new PathStep(points[(3 * i) + 1], points[(3 * i) + 2], points[(3 * i) + 3]));
        return new EdgePath(points[0], [.. steps]);
    }

    private static double[] Numbers(string text) => [.. text.Split(',').Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
}
