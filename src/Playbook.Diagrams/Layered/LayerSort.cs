namespace Playbook.Diagrams.Layered;

/// <summary>Sorts one layer by the keys of its items, with the items of a group beside each other and groups in the order of their list.</summary>
internal static class LayerSort
{
    /// <summary>Sorts a layer.</summary>
    /// <param name="draft">The draft, with a key for each item of the layer; an item without one keeps its place.</param>
    /// <param name="roots">The groups that lie in none, from left to right.</param>
    /// <param name="layer">Which layer.</param>
    /// <param name="reverseTies">Whether items of the same key change places.</param>
    public static void Run(Draft draft, List<Cluster> roots, int layer, bool reverseTies)
    {
        foreach (var group in draft.Groups)
        {
            group.Own.Clear();
        }

        var outermost = new List<Item>();
        foreach (var item in draft.Layers[layer])
        {
            if (!item.IsBorder)
            {
                (item.Group?.Own ?? outermost).Add(item);
            }
        }

        var ordered = new List<Item>(draft.Layers[layer].Count);
        Place(outermost, roots);
        draft.Layers[layer] = ordered;
        Number(ordered);

        void Place(List<Item> items, List<Cluster> groups)
        {
            var spanning = groups.FindAll(group => group.Spans(layer));
            if (spanning.Count == 0)
            {
                Slots.Sort(items, item => item.Key, reverseTies);
                ordered.AddRange(items);
                return;
            }

            var entries = new List<Entry>(items.Count + spanning.Count);
            entries.AddRange(items.Select(item => new Entry(item, item.Key, item.Order)));
            entries.AddRange(spanning.Select(group => new Entry(null, KeyOf(group).Mean, group.Lefts[layer - group.First].Order)));
            entries.Sort((one, other) => one.Order.CompareTo(other.Order));
            Slots.Sort(entries, entry => entry.Key, reverseTies);
            var nextGroup = 0;
            foreach (var entry in entries)
            {
                if (entry.Item is { } item)
                {
                    ordered.Add(item);
                    continue;
                }

                // Sorting says where groups stand; which of them stands where is the same in all layers.
                var chosen = spanning[nextGroup++];
                ordered.Add(chosen.Lefts[layer - chosen.First]);
                Place(chosen.Own, chosen.Children);
                ordered.Add(chosen.Rights[layer - chosen.First]);
            }
        }

        (double Mean, int Count) KeyOf(Cluster group)
        {
            double sum = 0;
            var count = 0;
            Take(group.Lefts[layer - group.First]);
            Take(group.Rights[layer - group.First]);
            group.Own.ForEach(Take);
            foreach (var child in group.Children)
            {
                if (child.Spans(layer) && KeyOf(child) is { Count: > 0 } below)
                {
                    (sum, count) = (sum + (below.Mean * below.Count), count + below.Count);
                }
            }

            return (count > 0 ? sum / count : double.NaN, count);

            void Take(Item item)
            {
                if (!double.IsNaN(item.Key))
                {
                    (sum, count) = (sum + item.Key, count + 1);
                }
            }
        }
    }

    /// <summary>Tells the items of a layer their places.</summary>
    public static void Number(List<Item> layer)
    {
        for (var i = 0; i < layer.Count; i++)
        {
            layer[i].Order = i;
        }
    }

    /// <summary>An item, or a group where it is null, in a layer that is being sorted.</summary>
    private readonly record struct Entry(Item? Item, double Key, int Order);
}
