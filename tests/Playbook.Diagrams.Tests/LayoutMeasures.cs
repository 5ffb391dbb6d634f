using System.Collections.Immutable;

namespace Playbook.Diagrams.Tests;

/// <summary>
/// Says what is wrong with a layout, and how good it is. What is wrong is a sentence each; the figures are lengths in pixels and counts.
/// </summary>
public sealed class LayoutMeasures
{
    // Lengths smaller than this are not seen.
    private const double Slack = 0.5;

    private readonly DiagramGraph _graph;
    private readonly DiagramLayout _layout;
    private readonly int[] _parents;
    private readonly int[] _groupOf;
    private readonly ImmutableArray<ImmutableArray<Point>> _lines;
    private readonly Box[] _extents;
    private readonly List<string> _faults = [];

    private LayoutMeasures(DiagramGraph graph, DiagramLayout layout)
    {
        (_graph, _layout) = (graph, layout);
        var groups = graph.Groups.Index().ToDictionary(entry => entry.Item.Id, entry => entry.Index);
        _parents = [.. graph.Groups.Select(group => group.Parent is { } parent ? groups.GetValueOrDefault(parent, -1) : -1)];
        _groupOf = [.. graph.Nodes.Select(node => node.Group is { } group ? groups.GetValueOrDefault(group, -1) : -1)];
        _lines = [.. layout.Edges.Select(edge => edge.Path.Flatten())];
        _extents = [.. _lines.Select(Extent)];
    }

    /// <summary>What is wrong; empty where nothing is.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>How often two edges cross each other.</summary>
    public int Crossings { get; private set; }

    /// <summary>How often an edge passes behind the label of another, or of a group.</summary>
    public int EdgesBehindLabels { get; private set; }

    /// <summary>How often an edge passes through a group in which it has no end.</summary>
    public int EdgesThroughGroups { get; private set; }

    /// <summary>Width times height of the whole.</summary>
    public double Area => _layout.Width * _layout.Height;

    /// <summary>The length of all edges.</summary>
    public double Length { get; private set; }

    /// <summary>Looks at a layout. The ids of nodes and groups have to differ.</summary>
    public static LayoutMeasures Of(DiagramGraph graph, DiagramLayout layout)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(layout);
        var measures = new LayoutMeasures(graph, layout);
        measures.LookAtNodes();
        measures.LookAtGroups();
        measures.LookAtLabels();
        measures.LookAtEdges();
        measures.LookAtSize();
        measures.CountCrossings();
        return measures;
    }

    private void LookAtNodes()
    {
        for (var i = 0; i < _layout.Nodes.Length; i++)
        {
            var box = _layout.Nodes[i].Box;
            Check(box.Width >= _graph.Nodes[i].Width - Slack && box.Height >= _graph.Nodes[i].Height - Slack, $"node {_layout.Nodes[i].Id} is smaller than asked");
            for (var j = 0; j < i; j++)
            {
                Check(!box.Grown(-Slack).Overlaps(_layout.Nodes[j].Box), $"nodes {_layout.Nodes[j].Id} and {_layout.Nodes[i].Id} overlap");
            }

            for (var g = 0; g < _layout.Groups.Length; g++)
            {
                if (Holds(g, _groupOf[i]))
                {
                    Check(_layout.Groups[g].Box.Grown(-2).Contains(box), $"node {_layout.Nodes[i].Id} does not lie in its group {_layout.Groups[g].Id}");
                }
                else
                {
                    Check(!_layout.Groups[g].Box.Grown(-Slack).Overlaps(box), $"node {_layout.Nodes[i].Id} lies in group {_layout.Groups[g].Id}, and should not");
                }
            }
        }
    }

    private void LookAtGroups()
    {
        for (var i = 0; i < _layout.Groups.Length; i++)
        {
            var group = _layout.Groups[i];
            if (group.Label is { } label)
            {
                Check(group.Box.Contains(label), $"the label of group {group.Id} stands out of it");
            }

            for (var j = 0; j < i; j++)
            {
                var other = _layout.Groups[j];
                if (Holds(i, j))
                {
                    Check(group.Box.Grown(-2).Contains(other.Box), $"group {other.Id} does not lie in {group.Id}");
                }
                else if (Holds(j, i))
                {
                    Check(other.Box.Grown(-2).Contains(group.Box), $"group {group.Id} does not lie in {other.Id}");
                }
                else
                {
                    Check(!group.Box.Grown(-Slack).Overlaps(other.Box), $"groups {other.Id} and {group.Id} overlap");
                }
            }
        }
    }

    private void LookAtLabels()
    {
        (string Of, Box Box)[] labels =
        [
            .. _layout.Edges.Where(edge => edge.Label is not null).Select(edge => ($"edge {edge.Id}", edge.Label!.Value)),
            .. _layout.Groups.Where(group => group.Label is not null).Select(group => ($"group {group.Id}", group.Label!.Value)),
        ];
        for (var i = 0; i < labels.Length; i++)
        {
            foreach (var node in _layout.Nodes)
            {
                Check(!labels[i].Box.Grown(-Slack).Overlaps(node.Box), $"the label of {labels[i].Of} covers node {node.Id}");
            }

            for (var j = 0; j < i; j++)
            {
                Check(!labels[i].Box.Grown(-Slack).Overlaps(labels[j].Box), $"the labels of {labels[j].Of} and {labels[i].Of} overlap");
            }
        }
    }

    private void LookAtEdges()
    {
        for (var e = 0; e < _layout.Edges.Length; e++)
        {
            var edge = _graph.Edges[e];
            var line = _lines[e];
            Length += Pieces(line).Sum(piece => Math.Sqrt(Math.Pow(piece.To.X - piece.From.X, 2) + Math.Pow(piece.To.Y - piece.From.Y, 2)));
            foreach (var node in _layout.Nodes)
            {
                var isEnd = node.Id == edge.From || node.Id == edge.To;
                Check(!Passes(e, node.Box.Grown(isEnd ? -3 : -Slack)), $"edge {edge.Id} runs through node {node.Id}");
                Check(node.Id != edge.From || Distance(node.Box, line[0]) < 2, $"edge {edge.Id} does not begin at node {node.Id}");
                Check(node.Id != edge.To || Distance(node.Box, line[^1]) < 2, $"edge {edge.Id} does not end at node {node.Id}");
            }

            Check((edge.Label.Width > 0 && edge.Label.Height > 0) == _layout.Edges[e].Label.HasValue, $"edge {edge.Id} lacks its label");
            EdgesBehindLabels += _layout.Edges.Where((other, index) => index != e && other.Label is { } label && Passes(e, label.Grown(-1))).Count()
                + _layout.Groups.Count(group => group.Label is { } label && Passes(e, label.Grown(-1)));
            EdgesThroughGroups += Enumerable.Range(0, _layout.Groups.Length).Count(group => Passes(e, _layout.Groups[group].Box.Grown(-1)) && !HasEndIn(edge, group));
        }
    }

    private void LookAtSize()
    {
        var all = new Box(0, 0, _layout.Width, _layout.Height).Grown(Slack);
        foreach (var box in _layout.Nodes.Select(node => node.Box).Concat(_layout.Groups.Select(group => group.Box)).Concat(_layout.Edges.Where(edge => edge.Label is not null).Select(edge => edge.Label!.Value)))
        {
            Check(all.Contains(box), "something stands out of the picture");
        }

        Check(_lines.SelectMany(line => line).All(point => all.Contains(new Box(point.X, point.Y, 0, 0))), "an edge leaves the picture");
        Check(double.IsFinite(_layout.Width) && double.IsFinite(_layout.Height), "the picture has no size");
    }

    private void CountCrossings()
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Crossings += !_extents[i].Grown(1).Overlaps(_extents[j].Grown(1)) ? 0 : Pieces(_lines[i]).Sum(one => Pieces(_lines[j]).Count(other => Cross(one.From, one.To, other.From, other.To)));
            }
        }
    }

    private bool HasEndIn(DiagramEdge edge, int group)
    {
        return Ends(edge.From) || Ends(edge.To);

        bool Ends(string? id)
        {
            var node = _graph.Nodes.Index().FirstOrDefault(entry => entry.Item.Id == id, (-1, null!)).Index;
            if (node >= 0)
            {
                return Holds(group, _groupOf[node]);
            }

            // An end in the air may be anywhere.
            var ended = _graph.Groups.Index().FirstOrDefault(entry => entry.Item.Id == id, (-1, null!)).Index;
            return ended < 0 || Holds(group, ended) || Holds(ended, group);
        }
    }

    private bool Holds(int outer, int inner)
    {
        for (; inner >= 0; inner = _parents[inner])
        {
            if (inner == outer)
            {
                return true;
            }
        }

        return false;
    }

    private void Check(bool holds, string otherwise)
    {
        if (!holds)
        {
            _faults.Add(otherwise);
        }
    }

    private static IEnumerable<(Point From, Point To)> Pieces(ImmutableArray<Point> line)
    {
        for (var i = 1; i < line.Length; i++)
        {
            yield return (line[i - 1], line[i]);
        }
    }

    private static Box Extent(ImmutableArray<Point> line)
    {
        double x = line.Min(point => point.X), y = line.Min(point => point.Y);
        return new Box(x, y, line.Max(point => point.X) - x, line.Max(point => point.Y) - y);
    }

    private static double Distance(Box box, Point point)
    {
        double x = Math.Max(0, Math.Max(box.X - point.X, point.X - box.Right)), y = Math.Max(0, Math.Max(box.Y - point.Y, point.Y - box.Bottom));
        return Math.Sqrt((x * x) + (y * y));
    }

    private bool Passes(int edge, Box box) => box is { Width: > 0, Height: > 0 } && _extents[edge].Grown(1).Overlaps(box) && Pieces(_lines[edge]).Any(piece => Passes(piece.From, piece.To, box));

    // Liang and Barsky: which part of the piece lies between the sides.
    private static bool Passes(Point from, Point to, Box box)
    {
        double start = 0, end = 1, dx = to.X - from.X, dy = to.Y - from.Y;
        return Clip(-dx, from.X - box.X) && Clip(dx, box.Right - from.X) && Clip(-dy, from.Y - box.Y) && Clip(dy, box.Bottom - from.Y) && end > start;

        bool Clip(double p, double q)
        {
            if (p == 0)
            {
                return q > 0;
            }

            if (p < 0)
            {
                start = Math.Max(start, q / p);
            }
            else
            {
                end = Math.Min(end, q / p);
            }

            return start <= end;
        }
    }

    private static bool Cross(Point a, Point b, Point c, Point d)
    {
        return Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0;

        static double Side(Point a, Point b, Point c) => ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
    }
}
