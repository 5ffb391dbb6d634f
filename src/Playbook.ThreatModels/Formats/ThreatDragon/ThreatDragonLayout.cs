using System.Collections.Immutable;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.ThreatDragon;

/// <summary>
/// Places the components and boundaries of a diagram, where nobody drew them: each boundary is a box around what lies in it, and within each box,
/// and the whole, things stand in columns in the direction that data flows. No two overlap, whatever the model.
/// </summary>
internal sealed class ThreatDragonLayout
{
    private const double Margin = 40;
    private const double TitleHeight = 40;
    private const double ColumnGap = 120;
    private const double RowGap = 60;
    private const int LongestColumn = 6;
    private readonly ILookup<Id, Component> _components;
    private readonly ILookup<Id, TrustBoundary> _boxes;
    private readonly Dictionary<Id, Id?> _holders;
    private readonly ImmutableArray<DataFlow> _flows;
    private readonly Dictionary<Id, DrawnShape> _shapes = [];

    // Stands for "in no boundary", since a lookup takes no null.
    private static readonly Id s_outside = Id.Parse("outside/all");

    private ThreatDragonLayout(ThreatModel model, ImmutableArray<Component> components, ImmutableArray<TrustBoundary> boxes, ImmutableArray<DataFlow> flows)
    {
        _components = components.ToLookup(component => component.Boundary ?? s_outside);
        _boxes = boxes.ToLookup(box => box.Parent ?? s_outside);
        _holders = model.TrustBoundaries.ToDictionary(boundary => boundary.Id, boundary => boundary.Parent);
        foreach (var component in model.Components)
        {
            _holders[component.Id] = component.Boundary;
        }

        _flows = flows;
    }

    /// <summary>The size of a component's shape, as the tool makes a new one.</summary>
    public static (double Width, double Height) SizeOf(ComponentType type) => type switch
    {
        ComponentType.Process => (120, 120),
        _ => (160, 80),
    };

    /// <summary>Where everything stands.</summary>
    /// <param name="model">The model.</param>
    /// <param name="components">The components to place.</param>
    /// <param name="boxes">The boundaries to place: with each, those that hold it.</param>
    /// <param name="flows">The flows between them.</param>
    public static IReadOnlyDictionary<Id, DrawnShape> Of(ThreatModel model, ImmutableArray<Component> components, ImmutableArray<TrustBoundary> boxes, ImmutableArray<DataFlow> flows)
    {
        var layout = new ThreatDragonLayout(model, components, boxes, flows);
        layout.Place();
        return layout._shapes;
    }

    private void Place()
    {
        // Inner boxes first, since the size of a box follows from what it holds: without recursion, for boxes may lie very deep.
        var order = new List<Id>();
        var waiting = new Stack<Id>([s_outside]);
        while (waiting.TryPop(out var holder))
        {
            order.Add(holder);
            foreach (var box in _boxes[holder])
            {
                waiting.Push(box.Id);
            }
        }

        var arranged = new Dictionary<Id, (List<(Id Id, double X, double Y)> Places, double Width, double Height)>();
        var sizes = new Dictionary<Id, (double Width, double Height)>();
        for (var i = order.Count - 1; i >= 0; i--)
        {
            arranged[order[i]] = Arrange(order[i], sizes);
            sizes[order[i]] = (Math.Max(200, arranged[order[i]].Width + (2 * Margin)), Math.Max(120, arranged[order[i]].Height + (2 * Margin) + TitleHeight));
        }

        // Then outer boxes first, since a place within a box follows from the box's own.
        var origins = new Dictionary<Id, (double X, double Y)> { [s_outside] = (Margin, Margin) };
        foreach (var holder in order)
        {
            var (x, y) = origins[holder];
            var (left, top) = holder.Equals(s_outside) ? (x, y) : (x + Margin, y + Margin + TitleHeight);
            foreach (var (id, dx, dy) in arranged[holder].Places)
            {
                var (width, height) = sizes[id];
                _shapes[id] = new DrawnShape(id, left + dx, top + dy, width, height);
                origins[id] = (left + dx, top + dy);
            }
        }
    }

    private (List<(Id Id, double X, double Y)> Places, double Width, double Height) Arrange(Id holder, Dictionary<Id, (double Width, double Height)> sizes)
    {
        foreach (var component in _components[holder])
        {
            sizes[component.Id] = SizeOf(component.Type);
        }

        Id[] items = [.. _components[holder].Select(component => component.Id), .. _boxes[holder].Select(box => box.Id)];
        var places = new List<(Id, double, double)>();
        double x = 0, width = 0, height = 0;
        foreach (var column in Columns(items, holder).SelectMany(column => column.Chunk(LongestColumn)))
        {
            double y = 0, widest = 0;
            foreach (var id in column)
            {
                places.Add((id, x, y));
                y += sizes[id].Height + RowGap;
                widest = Math.Max(widest, sizes[id].Width);
            }

            width = x + widest;
            height = Math.Max(height, y - RowGap);
            x += widest + ColumnGap;
        }

        return (places, width, height);
    }

    // By how many flows away from where data comes in they are; a circle is entered at the first of it in the order of the model.
    private IEnumerable<Id[]> Columns(Id[] items, Id holder)
    {
        if (items.Length == 0)
        {
            return [];
        }

        var here = items.ToHashSet();
        var next = new Dictionary<Id, List<Id>>();
        var entered = new HashSet<Id>();
        foreach (var flow in _flows)
        {
            if (ItemOf(flow.From, holder, here) is { } from && ItemOf(flow.To, holder, here) is { } to && !from.Equals(to))
            {
                (next.TryGetValue(from, out var list) ? list : next[from] = []).Add(to);
                entered.Add(to);
            }
        }

        var rank = new Dictionary<Id, int>();
        var waiting = new Queue<Id>();
        foreach (var start in items.Where(id => !entered.Contains(id)).Concat(items))
        {
            if (rank.TryAdd(start, 0))
            {
                waiting.Enqueue(start);
            }

            while (waiting.TryDequeue(out var at))
            {
                foreach (var to in next.GetValueOrDefault(at, []))
                {
                    if (rank.TryAdd(to, rank[at] + 1))
                    {
                        waiting.Enqueue(to);
                    }
                }
            }
        }

        return items.GroupBy(id => rank[id]).OrderBy(column => column.Key).Select(column => column.ToArray());
    }

    // What of a holder an end of a flow is, or lies in.
    private Id? ItemOf(Id? end, Id holder, HashSet<Id> here)
    {
        var steps = 0;
        for (var at = end; at is { } id && steps <= _holders.Count; at = _holders.GetValueOrDefault(id), steps++)
        {
            if (here.Contains(id))
            {
                return id;
            }

            if (id.Equals(holder))
            {
                return null;
            }
        }

        return null;
    }
}
