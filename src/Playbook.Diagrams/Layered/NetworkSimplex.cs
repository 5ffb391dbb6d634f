using System.Runtime.InteropServices;

namespace Playbook.Diagrams.Layered;

/// <summary>
/// Gives each of some variables a whole number so that <c>value(head) - value(tail) ≥ length</c> holds for every arc, and the sum of
/// <c>weight × (value(head) - value(tail))</c> is least. Layers and places in a layer are both found with it.
/// Source: Gansner, Koutsofios, North, Vo, "A technique for drawing directed graphs", IEEE Transactions on Software Engineering 19 (1993), section 2.3.
/// </summary>
/// <remarks>The arcs must have no cycle and hang together. Every state on the way is a valid answer, so that it may stop early.</remarks>
internal sealed class NetworkSimplex(int count)
{
    // How many arcs of the tree with a negative cut value are looked at before the worst of them leaves it.
    private const int SearchSize = 30;

    private readonly List<Arc> _arcs = [];
    private int[] _outStart = [], _outArcs = [], _inStart = [], _inArcs = [];
    private int[] _value = [];
    private SpanningTree _tree = null!;

    public void Add(int tail, int head, int length, int weight) => _arcs.Add(new Arc(tail, head, length, weight));

    /// <summary>Solves it.</summary>
    /// <param name="pivots">After how many steps it stops with what it has.</param>
    /// <returns>The value of each variable; the least is 0.</returns>
    public int[] Solve(int pivots)
    {
        if (count == 0)
        {
            return [];
        }

        Index();
        _value = LongestPaths();
        PullSources();
        _tree = new SpanningTree(count, CollectionsMarshal.AsSpan(_arcs).ToArray());
        GrowTightTree();
        _tree.Number(0);
        for (var at = 0; at < count - 1; at++)
        {
            SetCutValue(_tree.NodeAt(at));
        }

        for (var leaving = _tree.FindNegative(SearchSize); leaving >= 0 && pivots-- > 0; leaving = _tree.FindNegative(SearchSize))
        {
            Exchange(leaving, FindEntering(leaving));
        }

        var least = _value.Min();
        return [.. _value.Select(value => value - least)];
    }

    private void Index()
    {
        _outStart = new int[count + 1];
        _inStart = new int[count + 1];
        foreach (var arc in _arcs)
        {
            _outStart[arc.Tail + 1]++;
            _inStart[arc.Head + 1]++;
        }

        for (var i = 0; i < count; i++)
        {
            _outStart[i + 1] += _outStart[i];
            _inStart[i + 1] += _inStart[i];
        }

        _outArcs = new int[_arcs.Count];
        _inArcs = new int[_arcs.Count];
        int[] nextOut = [.. _outStart], nextIn = [.. _inStart];
        for (var i = 0; i < _arcs.Count; i++)
        {
            _outArcs[nextOut[_arcs[i].Tail]++] = i;
            _inArcs[nextIn[_arcs[i].Head]++] = i;
        }
    }

    private ReadOnlySpan<int> OutOf(int node) => _outArcs.AsSpan(_outStart[node].._outStart[node + 1]);

    private ReadOnlySpan<int> Into(int node) => _inArcs.AsSpan(_inStart[node].._inStart[node + 1]);

    private int Slack(int arc) => _value[_arcs[arc].Head] - _value[_arcs[arc].Tail] - _arcs[arc].Length;

    private int[] LongestPaths()
    {
        var values = new int[count];
        var open = new int[count];
        var ready = new Queue<int>();
        for (var i = 0; i < count; i++)
        {
            open[i] = Into(i).Length;
            if (open[i] == 0)
            {
                ready.Enqueue(i);
            }
        }

        while (ready.TryDequeue(out var node))
        {
            foreach (var arc in OutOf(node))
            {
                var head = _arcs[arc].Head;
                values[head] = Math.Max(values[head], values[node] + _arcs[arc].Length);
                if (--open[head] == 0)
                {
                    ready.Enqueue(head);
                }
            }
        }

        return values;
    }

    // What nothing comes before need not stand at the beginning: one of its arcs is then tight, and the tree is grown sooner.
    private void PullSources()
    {
        for (var i = 0; i < count; i++)
        {
            if (Into(i).Length == 0 && OutOf(i).Length > 0)
            {
                var value = int.MaxValue;
                foreach (var arc in OutOf(i))
                {
                    value = Math.Min(value, _value[_arcs[arc].Head] - _arcs[arc].Length);
                }

                _value[i] = value;
            }
        }
    }

    private void GrowTightTree()
    {
        var members = new List<int>();
        var isIn = new bool[count];
        Take(0);
        while (members.Count < count)
        {
            var (best, least) = (-1, int.MaxValue);
            for (var i = 0; i < _arcs.Count && least > 0; i++)
            {
                if (isIn[_arcs[i].Tail] != isIn[_arcs[i].Head] && Slack(i) < least)
                {
                    (best, least) = (i, Slack(i));
                }
            }

            if (best < 0)
            {
                throw new InvalidOperationException("The arcs do not hang together.");
            }

            var shift = isIn[_arcs[best].Tail] ? least : -least;
            if (shift != 0)
            {
                foreach (var member in members)
                {
                    _value[member] += shift;
                }
            }

            _tree.Add(best);
            Take(isIn[_arcs[best].Tail] ? _arcs[best].Head : _arcs[best].Tail);
        }

        void Take(int first)
        {
            var open = new Stack<int>();
            open.Push(first);
            isIn[first] = true;
            while (open.TryPop(out var node))
            {
                members.Add(node);
                foreach (var arc in OutOf(node))
                {
                    Follow(arc, _arcs[arc].Head, open);
                }

                foreach (var arc in Into(node))
                {
                    Follow(arc, _arcs[arc].Tail, open);
                }
            }
        }

        void Follow(int arc, int other, Stack<int> open)
        {
            if (!isIn[other] && Slack(arc) == 0)
            {
                isIn[other] = true;
                _tree.Add(arc);
                open.Push(other);
            }
        }
    }

    // The cut value of the arc from a node to its parent, from those of the arcs below it.
    private void SetCutValue(int node)
    {
        var parent = _tree.ParentArc(node);
        var sign = _arcs[parent].Tail == node ? 1 : -1;
        var sum = 0;
        foreach (var arc in OutOf(node))
        {
            sum += Share(arc, _arcs[arc].Head, node, -sign);
        }

        foreach (var arc in Into(node))
        {
            sum += Share(arc, _arcs[arc].Tail, node, sign);
        }

        _tree.Cut[parent] = sum;
    }

    private int Share(int arc, int other, int node, int sign) => _tree.IsBelow(other, node)
        ? sign * ((_tree.IsTreeArc(arc) ? _tree.Cut[arc] : 0) - _arcs[arc].Weight)
        : -sign * _arcs[arc].Weight;

    private int FindEntering(int leaving)
    {
        var (child, isTail) = _tree.ChildOf(leaving);
        var (best, least) = (-1, int.MaxValue);
        foreach (var node in _tree.Below(child))
        {
            foreach (var arc in isTail ? Into(node) : OutOf(node))
            {
                if (!_tree.IsTreeArc(arc) && !_tree.IsBelow(isTail ? _arcs[arc].Tail : _arcs[arc].Head, child) && Slack(arc) < least)
                {
                    (best, least) = (arc, Slack(arc));
                }
            }
        }

        return best;
    }

    private void Exchange(int leaving, int entering)
    {
        var (child, isTail) = _tree.ChildOf(leaving);
        var shift = isTail ? -Slack(entering) : Slack(entering);
        if (shift != 0)
        {
            foreach (var node in _tree.Below(child))
            {
                _value[node] += shift;
            }
        }

        _tree.Exchange(leaving, entering);
    }
}

/// <summary>A demand on two variables.</summary>
internal readonly record struct Arc(int Tail, int Head, int Length, int Weight);
