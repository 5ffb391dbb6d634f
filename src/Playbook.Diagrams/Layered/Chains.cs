namespace Playbook.Diagrams.Layered;

/// <summary>
/// Cuts edges into pieces from one layer to the next, with an item in each layer that they pass, so that ordering and placement keep them
/// clear of nodes; one of these has the size of the label (Gansner et al. 1993, section 5.3). Borders of groups are cut likewise.
/// </summary>
internal static class Chains
{
    private const double LabelRoom = 4;

    // Beyond so many items, long edges are drawn as one line.
    private const int MaxItems = 40_000;

    public static void Run(Draft draft)
    {
        var last = draft.Items.Max(item => item.Layer);
        var hasNodes = new bool[last + 1];
        for (var i = 0; i <= last; i++)
        {
            draft.Layers.Add([]);
        }

        foreach (var item in draft.Items)
        {
            draft.Layers[item.Layer].Add(item);
            hasNodes[item.Layer] |= item.Kind is ItemKind.Node;
        }

        AddBorders(draft);
        var left = MaxItems;
        foreach (var link in draft.Links.OrderBy(link => link.Lower.Layer - link.Upper.Layer))
        {
            left -= link.Lower.Layer - link.Upper.Layer;
            AddChain(draft, link, left > 0, hasNodes);
        }
    }

    private static void AddBorders(Draft draft)
    {
        foreach (var group in draft.Groups)
        {
            for (var layer = group.First; layer <= group.Last; layer++)
            {
                Item left = new(ItemKind.Left, group) { Layer = layer }, right = new(ItemKind.Right, group) { Layer = layer };
                if (layer > group.First)
                {
                    Join(group.Lefts[^1], left, isBorder: true);
                    Join(group.Rights[^1], right, isBorder: true);
                }

                group.Lefts.Add(left);
                group.Rights.Add(right);
            }
        }
    }

    private static void AddChain(Draft draft, Link link, bool isCut, bool[] hasNodes)
    {
        link.Chain.Add(link.Upper);
        if (isCut)
        {
            var labelLayer = link.HasLabel ? LabelLayer(link, hasNodes) : -1;
            for (var layer = link.Upper.Layer + 1; layer < link.Lower.Layer; layer++)
            {
                var item = new Item(layer == labelLayer ? ItemKind.Label : ItemKind.Bend, GroupAt(link, layer)) { Layer = layer };
                if (layer == labelLayer)
                {
                    item.SetSize(new Size(link.Label.Width + (2 * LabelRoom), link.Label.Height + (2 * LabelRoom)));
                }

                draft.Layers[layer].Add(item);
                link.Segments.Add(Join(link.Chain[^1], item, isBorder: false));
                link.Chain.Add(item);
            }

            link.Segments.Add(Join(link.Chain[^1], link.Lower, isBorder: false));
        }

        link.Chain.Add(link.Lower);
    }

    // The one nearest to the middle, rather one in which no node stands.
    private static int LabelLayer(Link link, bool[] hasNodes)
    {
        var middle = (link.Upper.Layer + link.Lower.Layer) / 2.0;
        return Enumerable.Range(link.Upper.Layer + 1, Math.Max(0, link.Lower.Layer - link.Upper.Layer - 1))
            .DefaultIfEmpty(-1)
            .MinBy(layer => Math.Abs(layer - middle) + (hasNodes[Math.Max(layer, 0)] ? 1.25 : 0));
    }

    // In the groups of its upper end as far as they reach, then in those of its lower end.
    private static Cluster? GroupAt(Link link, int layer)
    {
        var upper = Spanning(link.Upper.Group, layer);
        var lower = Spanning(link.Lower.Group, layer);
        var shared = Shared(link.Upper.Group, link.Lower.Group);
        return ReferenceEquals(upper, shared) ? lower : ReferenceEquals(lower, shared) ? upper : (2 * layer) < link.Upper.Layer + link.Lower.Layer ? upper : lower;
    }

    private static Cluster? Spanning(Cluster? group, int layer)
    {
        while (group is not null && !group.Spans(layer))
        {
            group = group.Parent;
        }

        return group;
    }

    private static Cluster? Shared(Cluster? a, Cluster? b)
    {
        while (!ReferenceEquals(a, b))
        {
            if (a is not null && (b is null || a.Depth >= b.Depth))
            {
                a = a.Parent;
            }
            else
            {
                b = b!.Parent;
            }
        }

        return a;
    }

    private static Segment Join(Item upper, Item lower, bool isBorder)
    {
        var segment = new Segment(upper, lower, isBorder);
        upper.Down.Add(segment);
        lower.Up.Add(segment);
        return segment;
    }
}
