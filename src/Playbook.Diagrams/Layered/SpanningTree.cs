namespace Playbook.Diagrams.Layered;

/// <summary>
/// The tree of tight arcs that the network simplex method walks with. Nodes are numbered in postorder, and each knows the least number below
/// it, so that whether a node lies below another is two comparisons (same source as <see cref="NetworkSimplex"/>, section 2.4).
/// </summary>
internal sealed class SpanningTree
{
    private readonly Arc[] _arcs;
    private readonly List<int>[] _arcsAt;
    private readonly bool[] _isTreeArc;
    private readonly List<int> _treeArcs = [];
    private readonly int[] _place;
    private readonly int[] _parent;
    private readonly int[] _low;
    private readonly int[] _number;
    private readonly int[] _nodeAt;
    private readonly int[] _visited;
    private int _searchFrom;

    public SpanningTree(int count, Arc[] arcs)
    {
        _arcs = arcs;
        _arcsAt = new List<int>[count];
        for (var i = 0; i < count; i++)
        {
            _arcsAt[i] = [];
        }

        _isTreeArc = new bool[arcs.Length];
        _place = new int[arcs.Length];
        _parent = new int[count];
        _low = new int[count];
        _number = new int[count];
        _nodeAt = new int[count];
        _visited = new int[count];
        Cut = new int[arcs.Length];
    }

    /// <summary>By arc: how much the sum changes with a step of its length, of the arcs in the tree.</summary>
    public int[] Cut { get; }

    public bool IsTreeArc(int arc) => _isTreeArc[arc];

    public int ParentArc(int node) => _parent[node];

    /// <summary>The node with a number, counted from 0.</summary>
    public int NodeAt(int number) => _nodeAt[number];

    public bool IsBelow(int node, int top) => _low[top] <= _number[node] && _number[node] <= _number[top];

    /// <summary>A node and all below it.</summary>
    public ReadOnlySpan<int> Below(int top) => _nodeAt.AsSpan(_low[top]..(_number[top] + 1));

    /// <summary>The lower end of an arc of the tree, and whether that is its tail.</summary>
    public (int Node, bool IsTail) ChildOf(int arc) =>
        _number[_arcs[arc].Tail] < _number[_arcs[arc].Head] ? (_arcs[arc].Tail, true) : (_arcs[arc].Head, false);

    public void Add(int arc)
    {
        _isTreeArc[arc] = true;
        _place[arc] = _treeArcs.Count;
        _treeArcs.Add(arc);
        _arcsAt[_arcs[arc].Tail].Add(arc);
        _arcsAt[_arcs[arc].Head].Add(arc);
    }

    /// <summary>Numbers the whole tree from a root.</summary>
    public void Number(int root)
    {
        _parent[root] = -1;
        NumberBelow(root, 0);
    }

    /// <summary>The worst of the next few arcs with a negative cut value; -1 where there is none.</summary>
    public int FindNegative(int few)
    {
        var (best, found) = (-1, 0);
        for (var i = 0; i < _treeArcs.Count; i++)
        {
            if (_searchFrom >= _treeArcs.Count)
            {
                _searchFrom = 0;
            }

            var arc = _treeArcs[_searchFrom++];
            if (Cut[arc] < 0)
            {
                best = best < 0 || Cut[arc] < Cut[best] ? arc : best;
                if (++found >= few)
                {
                    break;
                }
            }
        }

        return best;
    }

    /// <summary>Takes an arc out and another in, and sets cut values and numbers right.</summary>
    public void Exchange(int leaving, int entering)
    {
        var cut = Cut[leaving];
        var (tail, head) = (_arcs[entering].Tail, _arcs[entering].Head);
        var top = Climb(tail, head, cut);
        Climb(head, tail, -cut);
        Cut[entering] = -cut;
        Cut[leaving] = 0;

        _isTreeArc[leaving] = false;
        _arcsAt[_arcs[leaving].Tail].Remove(leaving);
        _arcsAt[_arcs[leaving].Head].Remove(leaving);
        _isTreeArc[entering] = true;
        _place[entering] = _place[leaving];
        _treeArcs[_place[leaving]] = entering;
        _arcsAt[tail].Add(entering);
        _arcsAt[head].Add(entering);
        NumberBelow(top, _low[top]);
    }

    // From one end of the entering arc up to where both meet.
    private int Climb(int node, int other, int cut)
    {
        while (!IsBelow(other, node))
        {
            var arc = _parent[node];
            var isTail = _arcs[arc].Tail == node;
            Cut[arc] += isTail ? cut : -cut;
            node = isTail ? _arcs[arc].Head : _arcs[arc].Tail;
        }

        return node;
    }

    private void NumberBelow(int top, int number)
    {
        var open = new Stack<int>();
        open.Push(top);
        _low[top] = number;
        _visited[top] = 0;
        while (open.TryPeek(out var node))
        {
            if (_visited[node] < _arcsAt[node].Count)
            {
                var arc = _arcsAt[node][_visited[node]++];
                if (arc != _parent[node])
                {
                    var child = _arcs[arc].Tail == node ? _arcs[arc].Head : _arcs[arc].Tail;
                    _parent[child] = arc;
                    _low[child] = number;
                    _visited[child] = 0;
                    open.Push(child);
                }
            }
            else
            {
                _number[node] = number;
                _nodeAt[number] = node;
                number++;
                open.Pop();
            }
        }
    }
}
