namespace Playbook.Diagrams.Layered;

/// <summary>
/// Finds where items stand from left to right: edges are as straight as the order of the layers allows, and the borders of a group are two
/// lines with all its items between them and nothing else.
/// Source: Gansner et al. (1993), section 4.2, with the left and right of a group as variables like those of nodes.
/// </summary>
internal sealed class Placement
{
    // Straight pieces count more where an edge passes layers than where it meets a node.
    private const int ToNode = 1;
    private const int ToLabel = 3;
    private const int AmongBends = 8;
    private const int GroupWeight = 2;

    private const int MaxVariables = 4_500;
    private const int MaxPivots = 12_000;

    private readonly Draft _draft;
    private readonly LayoutOptions _options;
    private readonly List<Arc> _demands = [];
    private int _count;

    private Placement(Draft draft, LayoutOptions options) => (_draft, _options) = (draft, options);

    /// <summary>Runs the step.</summary>
    /// <param name="draft">The draft, with its layers in order.</param>
    /// <param name="options">The gaps.</param>
    /// <param name="besideLabel">Items that have to stand to the right of the label of a group, with that group.</param>
    public static void Run(Draft draft, LayoutOptions options, IReadOnlyCollection<(Cluster Group, Item Item, double Port)> besideLabel) =>
        new Placement(draft, options).Run(besideLabel);

    private void Run(IReadOnlyCollection<(Cluster Group, Item Item, double Port)> besideLabel)
    {
        Number();
        foreach (var layer in _draft.Layers)
        {
            for (var i = 0; i + 1 < layer.Count; i++)
            {
                Demand(NumberOf(layer[i]), NumberOf(layer[i + 1]), After(layer[i]) + Gap(layer[i], layer[i + 1]) + Before(layer[i + 1]));
            }
        }

        foreach (var group in _draft.Groups)
        {
            Demand(group.Number, group.Number + 1, group.Label.Width + (2 * Headers.Inset));
        }

        foreach (var (group, item, port) in besideLabel)
        {
            Demand(group.Number, item.Number, Headers.Inset + group.Label.Width + Headers.Room - port);
        }

        var segments = _draft.Layers.SelectMany(layer => layer).SelectMany(item => item.Down).Where(segment => !segment.IsBorder).ToList();
        var places = _count + segments.Count > MaxVariables ? Relaxation.Solve(_count, _demands, Pulls(segments)) : Solve(segments);
        Item[] items = [.. _draft.Layers.SelectMany(layer => layer).Where(item => !item.IsBorder)];
        var left = items.Select(item => places[item.Number] - item.Before).Concat(_draft.Groups.Select(group => (double)places[group.Number])).Min();
        foreach (var item in items)
        {
            item.X = places[item.Number] - left;
        }

        foreach (var group in _draft.Groups)
        {
            (group.Left, group.Right) = (places[group.Number] - left, places[group.Number + 1] - left);
        }
    }

    private void Number()
    {
        foreach (var item in _draft.Layers.SelectMany(layer => layer).Where(item => !item.IsBorder))
        {
            item.Number = _count++;
        }

        foreach (var group in _draft.Groups)
        {
            group.Number = _count;
            _count += 2;
        }
    }

    private int[] Solve(List<Segment> segments)
    {
        // Each piece is a variable below both its ends; the two lengths differ by what the ends are apart when it is straight.
        var solver = new NetworkSimplex(_count + segments.Count + 1);
        foreach (var demand in _demands)
        {
            solver.Add(demand.Tail, demand.Head, demand.Length, 0);
        }

        foreach (var group in _draft.Groups)
        {
            solver.Add(group.Number, group.Number + 1, 0, GroupWeight);
        }

        foreach (var (number, segment) in segments.Index())
        {
            var shift = (int)(segment.UpperPort - segment.LowerPort);
            var weight = WeightOf(segment);
            solver.Add(_count + number, segment.Upper.Number, Math.Max(0, -shift), weight);
            solver.Add(_count + number, segment.Lower.Number, Math.Max(0, shift), weight);
        }

        for (var i = 0; i < _count; i++)
        {
            solver.Add(_count + segments.Count, i, -1_000_000, 0);
        }

        var places = solver.Solve(MaxPivots);
        return places[.._count];
    }

    private static List<Pull> Pulls(List<Segment> segments) =>
        [.. segments.Select(segment => new Pull(segment.Upper.Number, segment.Lower.Number, (int)(segment.UpperPort - segment.LowerPort), WeightOf(segment)))];

    private static int WeightOf(Segment segment) => (segment.Upper.Kind, segment.Lower.Kind) switch
    {
        (ItemKind.Bend, ItemKind.Bend) => AmongBends,
        (ItemKind.Bend, ItemKind.Label) or (ItemKind.Label, ItemKind.Bend) => AmongBends,
        (ItemKind.Node, ItemKind.Node) => ToNode,
        _ => ToLabel,
    };

    private void Demand(int tail, int head, double length) => _demands.Add(new Arc(tail, head, (int)Math.Ceiling(length), 0));

    private static int NumberOf(Item item) => item.Kind switch
    {
        ItemKind.Left => item.Group!.Number,
        ItemKind.Right => item.Group!.Number + 1,
        _ => item.Number,
    };

    private static double Before(Item item) => item.IsBorder ? 0 : item.Before;

    // What points to the right has the label of a group beside its left border now.
    private double After(Item item) => item.IsBorder ? (item.Kind == ItemKind.Left && _draft.IsTransposed && item.Group!.Label.Width > 0 ? item.Group.Label.Width + Headers.Room : 0) : item.After;

    private double Gap(Item left, Item right)
    {
        if (left.Kind == ItemKind.Left && right.Kind == ItemKind.Right)
        {
            return _options.GroupPadding;
        }

        if (left.Kind == ItemKind.Left || right.Kind == ItemKind.Right)
        {
            return (left.Kind == ItemKind.Left ? right : left) is { IsLine: true } line && line.Kind != ItemKind.Label ? _options.EdgeGap * 0.75 : _options.GroupPadding;
        }

        if (left.IsLine || right.IsLine)
        {
            return left.Kind == ItemKind.Label || right.Kind == ItemKind.Label ? _options.EdgeGap * 0.75 : _options.EdgeGap;
        }

        return left.IsBorder || right.IsBorder ? _options.NodeGap * 0.75 : _options.NodeGap;
    }
}

/// <summary>A wish that two variables be so far apart: <c>head = tail + shift</c>.</summary>
internal readonly record struct Pull(int Tail, int Head, int Shift, int Weight);
