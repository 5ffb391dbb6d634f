using System.Runtime.InteropServices;

namespace Playbook.Diagrams.Layered;

/// <summary>
/// Orders the items of each layer so that few edges cross, with what lies in a group next to each other in every layer and groups in the same
/// order in all. Layers are sorted in turn by where the neighbours of their items stand (Sugiyama, Tagawa, Toda 1981), a group as a whole by
/// the mean of its items (Forster, "Applying crossing reduction strategies to layered compound graphs", Graph Drawing 2002).
/// </summary>
internal sealed class Ordering
{
    private const int Starts = 6;

    // From here on each start takes longer, and all end at much the same.
    private const int SomeItems = 200;
    private const int StartsForSome = 3;
    private const int Sweeps = 24;
    private const int Patience = 5;
    private const int SwitchingPasses = 3;

    // From here on the picture is too crowded for more sweeps to show.
    private const int ManyItems = 3_000;
    private const int SweepsForMany = 4;

    private readonly Draft _draft;
    private readonly List<Cluster> _roots;
    private readonly bool _isCrowded;
    private readonly int _starts;
    private readonly GreedySwitching _switching;
    private Best? _best;
    private long _leastOfStart;

    private Ordering(Draft draft)
    {
        _draft = draft;
        _switching = new GreedySwitching(draft);
        _roots = [.. draft.Roots];
        var items = draft.Layers.Sum(layer => layer.Count);
        _isCrowded = items > ManyItems;
        _starts = _isCrowded ? 1 : items > SomeItems ? StartsForSome : Starts;
    }

    public static void Run(Draft draft) => new Ordering(draft).Run();

    private void Run()
    {
        for (var start = 0; start < _starts && _best?.Crossings != 0; start++)
        {
            Begin(fromBelow: start % 2 == 1, fromRight: start % 4 >= 2);
            Improve(useMedian: start >= 4);
        }

        _best!.Restore();
    }

    // First come what edges are followed to, deep before wide, so that what hangs together stands together.
    private void Begin(bool fromBelow, bool fromRight)
    {
        foreach (var item in _draft.Layers.SelectMany(layer => layer))
        {
            item.Key = double.NaN;
        }

        var next = 0;
        var open = new Stack<Item>();
        var starts = _draft.Items.Where(item => (fromBelow ? item.Down : item.Up).All(segment => segment.IsBorder)).Concat(_draft.Items);
        foreach (var start in fromRight ? starts.Reverse() : starts)
        {
            open.Push(start);
            while (open.TryPop(out var item))
            {
                if (!double.IsNaN(item.Key))
                {
                    continue;
                }

                item.Key = next++;
                var ahead = fromBelow ? item.Up.Select(segment => segment.Upper) : item.Down.Select(segment => segment.Lower);
                var behind = fromBelow ? item.Down.Select(segment => segment.Lower) : item.Up.Select(segment => segment.Upper);
                foreach (var neighbor in behind.Concat(ahead).Reverse())
                {
                    open.Push(neighbor);
                }
            }
        }

        foreach (var layer in _draft.Layers)
        {
            LayerSort.Number(layer);
        }

        foreach (var group in _draft.Groups.AsEnumerable().Reverse())
        {
            group.Key = group.Items.Select(item => item.Key).Concat(group.Children.Select(child => child.Key)).Average();
        }

        SortSiblings();
        for (var layer = 0; layer < _draft.Layers.Count; layer++)
        {
            LayerSort.Run(_draft, _roots, layer, reverseTies: false);
        }
    }

    private void Improve(bool useMedian)
    {
        _leastOfStart = long.MaxValue;
        Keep();
        var sinceBest = 0;
        for (var sweep = 0; sweep < (_isCrowded ? SweepsForMany : Sweeps) && sinceBest < Patience && _leastOfStart > 0; sweep++)
        {
            if (sweep % 4 == 2)
            {
                OrderGroups();
            }

            var isDown = sweep % 2 == 0;
            for (var i = 1; i < _draft.Layers.Count; i++)
            {
                var layer = isDown ? i : _draft.Layers.Count - 1 - i;
                foreach (var item in _draft.Layers[layer])
                {
                    item.Key = useMedian ? Median(isDown ? item.Up : item.Down, isUp: isDown) : Mean(isDown ? item.Up : item.Down, isUp: isDown);
                }

                LayerSort.Run(_draft, _roots, layer, reverseTies: sweep % 4 >= 2);
            }

            if (!_isCrowded)
            {
                _switching.Run(SwitchingPasses);
            }

            sinceBest = Keep() ? 0 : sinceBest + 1;
        }
    }

    private bool Keep()
    {
        var crossings = Crossings.Count(_draft.Layers);
        if (_best is null || crossings < _best.Crossings)
        {
            _best = Best.Of(_draft, crossings);
        }

        var isBetter = crossings < _leastOfStart;
        _leastOfStart = Math.Min(_leastOfStart, crossings);
        return isBetter;
    }

    // Groups beside each other by where their neighbours outside stand, over all layers.
    private void OrderGroups()
    {
        foreach (var group in _draft.Groups)
        {
            group.Key = double.NaN;
        }

        var sums = new Dictionary<Cluster, (double Sum, int Count)>();
        foreach (var item in _draft.Layers.SelectMany(layer => layer).Where(item => !item.IsBorder))
        {
            foreach (var segment in item.Up)
            {
                Note(item, segment.Upper);
            }

            foreach (var segment in item.Down)
            {
                Note(item, segment.Lower);
            }
        }

        foreach (var (group, (sum, count)) in sums)
        {
            group.Key = sum / count;
        }

        SortSiblings();

        void Note(Item item, Item other)
        {
            var place = other.Order - (_draft.Layers[other.Layer].Count / 2.0);
            for (var group = item.Group; group is not null && !IsIn(other.Group, group); group = group.Parent)
            {
                ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, group, out _);
                sum = (sum.Sum + place, sum.Count + 1);
            }
        }
    }

    private static bool IsIn(Cluster? inner, Cluster outer)
    {
        while (inner is not null && inner.Depth > outer.Depth)
        {
            inner = inner.Parent;
        }

        return ReferenceEquals(inner, outer);
    }

    private void SortSiblings()
    {
        Slots.Sort(_roots, group => group.Key, reverseTies: false);
        foreach (var group in _draft.Groups)
        {
            Slots.Sort(group.Children, child => child.Key, reverseTies: false);
        }
    }

    private static double Mean(List<Segment> segments, bool isUp)
    {
        double sum = 0;
        foreach (var segment in segments)
        {
            sum += isUp ? segment.Upper.Order : segment.Lower.Order;
        }

        return segments.Count == 0 ? double.NaN : sum / segments.Count;
    }

    // Of an even number the two in the middle, the closer one to its side the more (Gansner et al. 1993, section 3).
    private static double Median(List<Segment> segments, bool isUp)
    {
        var places = new List<int>(segments.Count);
        foreach (var segment in segments)
        {
            places.Add(isUp ? segment.Upper.Order : segment.Lower.Order);
        }

        places.Sort();
        var middle = places.Count / 2;
        if (places.Count == 0)
        {
            return double.NaN;
        }

        if (places.Count % 2 == 1)
        {
            return places[middle];
        }

        if (places.Count == 2)
        {
            return (places[0] + places[1]) / 2.0;
        }

        double left = places[middle - 1] - places[0], right = places[^1] - places[middle];
        return left + right == 0 ? (places[middle - 1] + places[middle]) / 2.0 : ((places[middle - 1] * right) + (places[middle] * left)) / (left + right);
    }

    /// <summary>An order that was good.</summary>
    private sealed record Best(Draft Draft, Item[][] Layers, long Crossings)
    {
        public static Best Of(Draft draft, long crossings) => new(draft, [.. draft.Layers.Select(layer => layer.ToArray())], crossings);

        public void Restore()
        {
            for (var i = 0; i < Layers.Length; i++)
            {
                Draft.Layers[i] = [.. Layers[i]];
                LayerSort.Number(Draft.Layers[i]);
            }
        }
    }
}
