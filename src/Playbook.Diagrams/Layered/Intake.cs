namespace Playbook.Diagrams.Layered;

/// <summary>Takes a graph in: names become references, odd sizes are set right, and what does not hang together is laid out apart.</summary>
internal static class Intake
{
    // A length that no picture needs; what is larger, or no number, was a mistake.
    private const double MaxLength = 10_000;

    private static readonly Size s_blank = new(48, 24);

    /// <summary>Makes a draft of each part of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="isTransposed">Whether widths and heights are to be exchanged.</param>
    /// <exception cref="ArgumentException">Groups lie in each other in a circle.</exception>
    public static List<Draft> Read(DiagramGraph graph, bool isTransposed)
    {
        var groups = Groups(graph, isTransposed);
        var byId = new Dictionary<string, Cluster>(StringComparer.Ordinal);
        for (var i = 0; i < groups.Length; i++)
        {
            byId.TryAdd(graph.Groups[i].Id, groups[i]);
        }

        var items = new List<Item>(graph.Nodes.Length);
        var nodes = new Dictionary<string, Item>(StringComparer.Ordinal);
        foreach (var (index, node) in graph.Nodes.Index())
        {
            var item = new Item(ItemKind.Node, node.Group is { } name ? byId.GetValueOrDefault(name) : null) { Node = index };
            item.SetSize(Sane(new Size(node.Width, node.Height), isTransposed));
            item.Group?.Items.Add(item);
            items.Add(item);
            nodes.TryAdd(node.Id, item);
        }

        foreach (var group in groups.Where(group => group.Items.Count == 0 && group.Children.Count == 0))
        {
            items.Add(Add(ItemKind.Blank, group, isTransposed ? new Size(s_blank.Height, s_blank.Width) : s_blank));
        }

        var links = new List<Link>();
        var loops = new List<(int Edge, Item Node, Size Label)>();
        foreach (var (index, edge) in graph.Edges.Index())
        {
            var label = Sane(edge.Label, isTransposed);
            var from = End(edge.From);
            var to = End(edge.To);
            if (from is Item self && ReferenceEquals(from, to))
            {
                loops.Add((index, self, label));
                continue;
            }

            links.Add(new Link(index, ItemOf(from, to), ItemOf(to, from), label, edge.BothWays));
        }

        return Split(items, groups, links, loops, isTransposed);

        object? End(string? id) => id is null ? null : nodes.TryGetValue(id, out var node) ? node : byId.GetValueOrDefault(id);

        // What ends in the air does so beside its other end, so that it does not seem to leave a group.
        Item ItemOf(object? end, object? other)
        {
            if (end is Item item)
            {
                return item;
            }

            var made = end is Cluster cluster ? Add(ItemKind.Port, cluster, default) : Add(ItemKind.Loose, other is Item near ? near.Group : (other as Cluster)?.Parent, default);
            items.Add(made);
            return made;
        }
    }

    /// <summary>A size that can be drawn: between 0 and the largest length, and 0 for what is no number.</summary>
    public static Size Sane(Size size, bool isTransposed = false)
    {
        var (width, height) = (Length(size.Width), Length(size.Height));
        return isTransposed ? new Size(height, width) : new Size(width, height);

        static double Length(double value) => double.IsNaN(value) ? 0 : Math.Clamp(value, 0, MaxLength);
    }

    private static Item Add(ItemKind kind, Cluster? group, Size size)
    {
        var item = new Item(kind, group);
        item.SetSize(size);
        group?.Items.Add(item);
        return item;
    }

    private static Cluster[] Groups(DiagramGraph graph, bool isTransposed)
    {
        Cluster[] groups = [.. graph.Groups.Select((group, index) => new Cluster(index, Sane(group.Label, isTransposed)))];
        var parents = GroupTree.Parents(graph);
        for (var i = 0; i < groups.Length; i++)
        {
            if (parents[i] >= 0)
            {
                groups[i].Parent = groups[parents[i]];
                groups[parents[i]].Children.Add(groups[i]);
            }

            for (var at = parents[i]; at >= 0; at = parents[at])
            {
                groups[i].Depth++;
            }
        }

        return groups;
    }

    private static List<Draft> Split(List<Item> items, Cluster[] groups, List<Link> links, List<(int Edge, Item Node, Size Label)> loops, bool isTransposed)
    {
        var sets = new DisjointSets(items.Count + groups.Length);
        foreach (var (number, item) in items.Index())
        {
            item.Number = number;
        }

        foreach (var (number, group) in groups.Index())
        {
            group.Number = items.Count + number;
        }

        foreach (var item in items.Where(item => item.Group is not null))
        {
            sets.Join(item.Number, item.Group!.Number);
        }

        foreach (var group in groups.Where(group => group.Parent is not null))
        {
            sets.Join(group.Number, group.Parent!.Number);
        }

        foreach (var link in links)
        {
            sets.Join(link.From.Number, link.To.Number);
        }

        var drafts = new Dictionary<int, Draft>();
        var found = new List<Draft>();
        foreach (var item in items)
        {
            Of(item.Number).Items.Add(item);
        }

        // Every group has an item in it or below it, so that no draft is found here first.
        foreach (var group in groups.OrderBy(group => group.Depth))
        {
            Of(group.Number).Groups.Add(group);
        }

        foreach (var link in links)
        {
            Of(link.From.Number).Links.Add(link);
        }

        foreach (var ofNode in loops.GroupBy(loop => loop.Node))
        {
            var list = ofNode.ToArray();
            Of(ofNode.Key.Number).Loops.AddRange(list.Select((loop, place) => new Loop(loop.Edge, loop.Node, loop.Label, place, list.Length)));
        }

        return found;

        Draft Of(int number)
        {
            var root = sets.Find(number);
            if (!drafts.TryGetValue(root, out var draft))
            {
                draft = new Draft { IsTransposed = isTransposed };
                drafts.Add(root, draft);
                found.Add(draft);
            }

            return draft;
        }
    }
}
