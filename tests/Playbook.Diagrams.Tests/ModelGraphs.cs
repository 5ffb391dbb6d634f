using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats;
using Playbook.ThreatModels.Model;

namespace Playbook.Diagrams.Tests;

/// <summary>Makes graphs of real threat models, with sizes as a page would give them.</summary>
public static class ModelGraphs
{
    private const double LetterWidth = 6.6;
    private const double LineHeight = 17;

    /// <summary>The folder of real models beside the checkout; null where there is none.</summary>
    public static string? FindFolder(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            var models = Path.Combine(folder.FullName, "shared", "models");
            if (Directory.Exists(models))
            {
                return models;
            }
        }

        return null;
    }

    /// <summary>Reads every model of a folder that has a component, by name.</summary>
    public static IEnumerable<(string Name, ThreatModel Model)> Read(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            var read = ThreatModelReader.Read(new SourceText(name, File.ReadAllText(file)), Id.Parse("model"), NoModelFiles.Instance, new DiagnosticBag());
            foreach (var (index, model) in read.Index().Where(entry => entry.Item.Components.Length > 0))
            {
                yield return (index == 0 ? name : $"{name} {index + 1}", model);
            }
        }
    }

    /// <summary>The data-flow diagram of a model.</summary>
    public static DiagramGraph Graph(ThreatModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new DiagramGraph(
            [.. model.Components.Select(component => Node(component))],
            [.. model.TrustBoundaries.Where(boundary => !boundary.IsLine).Select(boundary => new DiagramGroup($"{boundary.Id}", boundary.Parent?.ToString(), Text(boundary.Title, 40)))],
            [.. model.DataFlows.Select(flow => new DiagramEdge($"{flow.Id}", flow.From?.ToString(), flow.To?.ToString(), Text(flow.Title, 22), flow.IsBidirectional))]);
    }

    /// <summary>The graph with those edges only that go from a node to another: all that every program knows.</summary>
    public static DiagramGraph BetweenNodes(DiagramGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var nodes = graph.Nodes.Select(node => node.Id).ToHashSet();
        return graph with { Edges = [.. graph.Edges.Where(edge => edge.From is { } from && edge.To is { } to && nodes.Contains(from) && nodes.Contains(to))] };
    }

    /// <summary>The same graph with a mark of open risk on every label, which takes the most room that one can.</summary>
    public static DiagramGraph Marked(DiagramGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return graph with { Edges = [.. graph.Edges.Select(edge => edge with { Label = new Size(Math.Max(edge.Label.Width, 124), edge.Label.Height + 21) })] };
    }

    /// <summary>What one of a model's views shows, and where its tool drew that; null where it has no positions.</summary>
    public static (DiagramGraph Graph, Drawn Drawn)? Drawing(ThreatModel model, DiagramView view)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(view);
        if (view.Drawing is not { } drawing)
        {
            return null;
        }

        var shapes = drawing.Shapes.GroupBy(shape => $"{shape.Element}").ToImmutableDictionary(shapes => shapes.Key, shapes => new Box(shapes.First().X, shapes.First().Y, shapes.First().Width, shapes.First().Height));
        var lines = drawing.Lines.GroupBy(line => $"{line.Element}").ToImmutableDictionary(lines => lines.Key, lines => lines.First().Points.Select(point => new Point(point.X, point.Y)).ToImmutableArray());
        var shown = view.Components.Select(id => $"{id}").ToHashSet();
        var graph = Graph(model);
        graph = graph with
        {
            Nodes = [.. graph.Nodes.Where(node => shown.Contains(node.Id))],
            Groups = [.. graph.Groups.Where(group => shapes.ContainsKey(group.Id))],
            Edges = [.. graph.Edges.Where(edge => view.DataFlows?.Any(id => $"{id}" == edge.Id) ?? (edge.From is { } from && edge.To is { } to && shown.Contains(from) && shown.Contains(to)))],
        };
        return (graph, new Drawn(shapes, shapes, lines));
    }

    private static DiagramNode Node(Component component)
    {
        var text = Text(component.Title, 18);
        return new DiagramNode($"{component.Id}", Math.Max(96, text.Width + 28), Math.Max(46, text.Height + 26), component.Boundary?.ToString());
    }

    /// <summary>The size of a text, in lines of so many letters.</summary>
    private static Size Text(string text, int letters)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return default;
        }

        var lines = Math.Min(3, (int)Math.Ceiling(text.Length / (double)letters));
        return new Size(Math.Min(letters, text.Length) * LetterWidth, lines * LineHeight);
    }
}
