using System.Collections.Immutable;
using System.Globalization;
using Playbook.Diagrams;
using Playbook.Diagrams.Text;
using Playbook.Site.Rendering;
using Playbook.Site.ThreatModels;
using Playbook.ThreatModels.Model;
using Playbook.Views;
using Playbook.Views.Language;
using DrawnLine = Playbook.Views.DrawnLine;

namespace Playbook.Site.Diagrams;

/// <summary>Draws an attack tree: the goal at the top, a gate where several steps come together, the leaves round, each with the risk of the threat it stands for.</summary>
internal sealed class AttackTreeDrawing
{
    private const double WidestNode = 140;
    private const double Padding = 10;
    private const double GateHeight = 24;
    private const int MostLines = 5;

    private readonly ThreatModelDocument _document;
    private readonly Risks _risks;
    private readonly ImmutableArray<LevelColor> _colors;
    private readonly List<(DiagramNode Node, NodeText Text, NodeShape Shape, DrawnThing Thing)> _nodes = [];
    private readonly List<DiagramEdge> _edges = [];

    private AttackTreeDrawing(Renderer renderer, ThreatModelDocument document)
    {
        _document = document;
        _risks = new Risks(document.Model!, renderer.Levels);
        _colors = renderer.Levels.Colors();
    }

    /// <summary>Draws a tree.</summary>
    /// <param name="renderer">What the site shows.</param>
    /// <param name="document">The model it stands in, holding only what the audience may see.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="anchor">The drawing's id on the model's page.</param>
    public static DrawingView Draw(Renderer renderer, ThreatModelDocument document, AttackTree tree, string anchor)
    {
        var drawing = new AttackTreeDrawing(renderer, document);
        drawing.Add(tree.Root, "");
        return drawing.Make(anchor, renderer.Ui.Drawings.AttackTree.Fill(("title", tree.Title)));
    }

    private DrawingView Make(string anchor, string title)
    {
        var graph = new DiagramGraph([.. _nodes.Select(each => each.Node)], [], [.. _edges]);
        var layout = LayeredLayout.LayOut(graph, new LayoutOptions { Direction = Direction.Down, NodeGap = 22, LayerGap = 20 });
        var leaves = _nodes.Count(each => each.Shape == NodeShape.Rounded);
        var drawing = new DrawingView(anchor, title, layout.Width, layout.Height)
        {
            Description = $"{_nodes.Count(each => each.Shape == NodeShape.Rectangle)} goals that break down into {leaves} {(leaves == 1 ? "step" : "steps")}. The tree stands beside it as a list.",
            Nodes =
            [
                .. _nodes.Zip(layout.Nodes, (each, placed) => new DrawnNode(
                    each.Thing with { Mark = each.Text.MarkIn(placed.Box) },
                    each.Shape,
                    placed.Box.Drawn(),
                    each.Text.LabelIn(placed.Box))),
            ],
            Lines = [.. layout.Edges.Select(edge => new DrawnLine(new DrawnThing(edge.Id, null, ""), LineKind.Plain, SvgPath.Of(edge.Path), null))],
        };
        return drawing with { LevelColors = LevelColorsOf.Drawing(drawing, _colors) };
    }

    private string Add(AttackNode node, string path)
    {
        var key = $"n{path}";
        var isLeaf = node.Children.IsEmpty;
        var threat = node.Threat is { } id ? _document.Model!.Threats.FirstOrDefault(each => each.Id.Equals(id)) : null;
        var label = threat is null ? node.Goal : $"{node.Goal} ({ModelWords.LabelOf(threat)})";
        var risk = threat is null ? null : _risks.Of(threat);
        var open = risk is null ? "" : $". Open risk: {risk.Text}";
        Add(
            key,
            new NodeText(LabelText.Fit(label, NodeText.NodeFont, WidestNode, MostLines), risk, null),
            isLeaf ? NodeShape.Rounded : NodeShape.Rectangle,
            new DrawnThing(key, threat is null ? null : _document.AddressOf(threat), label + open),
            Padding);
        var from = key;
        if (node.Children.Length > 1)
        {
            from = $"g{path}";
            var word = node.Gate == Gate.And ? "all of" : "any of";
            Add(from, new NodeText(LabelText.Fit(word, NodeText.SmallFont, WidestNode, 1), null, null), NodeShape.Hexagon, new DrawnThing(from, null, word), 0);
            _edges.Add(new DiagramEdge($"{key}-{from}", key, from));
        }

        foreach (var (index, child) in node.Children.Index())
        {
            var to = Add(child, string.Create(CultureInfo.InvariantCulture, $"{path}.{index}"));
            _edges.Add(new DiagramEdge($"{from}-{to}", from, to));
        }

        return key;
    }

    private void Add(string key, NodeText text, NodeShape shape, DrawnThing thing, double padding)
    {
        var height = shape == NodeShape.Hexagon ? GateHeight : text.Size.Height + (2 * padding);
        var sides = shape == NodeShape.Rectangle ? Padding : Padding + 6;
        _nodes.Add((new DiagramNode(key, text.Size.Width + (2 * sides), height), text, shape, thing));
    }
}
