namespace Playbook.Diagrams.Layered;

/// <summary>
/// Decides which edges are drawn against the direction, so that the others have no cycle. On each level of the groups, what lies there is
/// put in a row with few edges going back: first among the outermost groups and nodes, then within each group, so that whole groups stand
/// below each other where most edges between them agree.
/// Source: Eades, Lin, Smyth, "A fast and effective heuristic for the feedback arc set problem", Information Processing Letters 47 (1993);
/// levels after Sander, "Layout of compound directed graphs" (1996).
/// </summary>
internal static class CycleBreaking
{
    public static void Run(Draft draft)
    {
        // Members of each group and of none, numbered: first the nodes, then the groups.
        var members = new Dictionary<object, Level>(ReferenceEqualityComparer.Instance);
        var outermost = new Level();
        foreach (var item in draft.Items)
        {
            LevelOf(item.Group).Add(item);
        }

        foreach (var group in draft.Groups)
        {
            LevelOf(group.Parent).Add(group);
        }

        foreach (var link in draft.Links.Where(link => !link.BothWays))
        {
            var (level, from, to) = Meet(link);
            level.Connect(from, to);
        }

        outermost.Sort();
        foreach (var level in members.Values)
        {
            level.Sort();
        }

        foreach (var link in draft.Links)
        {
            var (level, from, to) = Meet(link);
            link.IsReversed = level.PlaceOf(from) > level.PlaceOf(to);
        }

        Level LevelOf(Cluster? group)
        {
            if (group is null)
            {
                return outermost;
            }

            if (!members.TryGetValue(group, out var level))
            {
                members.Add(group, level = new Level());
            }

            return level;
        }

        // The innermost level that holds both ends, and what holds each there.
        (Level Level, object From, object To) Meet(Link link)
        {
            var (from, to) = ((object)link.From, (object)link.To);
            var (a, b) = (link.From.Group, link.To.Group);
            while (!ReferenceEquals(a, b))
            {
                if (a is not null && (b is null || a.Depth >= b.Depth))
                {
                    (from, a) = (a, a.Parent);
                }
                else
                {
                    (to, b) = (b!, b!.Parent);
                }
            }

            return (LevelOf(a), from, to);
        }
    }

    private sealed class Level
    {
        private readonly Dictionary<object, int> _numbers = new(ReferenceEqualityComparer.Instance);
        private readonly List<(int From, int To)> _edges = [];
        private int[] _places = [];

        public void Add(object member) => _numbers.Add(member, _numbers.Count);

        public void Connect(object from, object to) => _edges.Add((_numbers[from], _numbers[to]));

        public int PlaceOf(object member) => _places[_numbers[member]];

        public void Sort()
        {
            var count = _numbers.Count;
            _places = new int[count];
            int[] into = new int[count], outOf = new int[count];
            var at = new List<int>[count];
            for (var i = 0; i < count; i++)
            {
                at[i] = [];
            }

            foreach (var (number, (from, to)) in _edges.Index())
            {
                outOf[from]++;
                into[to]++;
                at[from].Add(number);
                at[to].Add(number);
            }

            var left = Enumerable.Range(0, count).ToList();
            var (front, back) = (0, count - 1);
            while (left.Count > 0)
            {
                var node = left.Find(node => into[node] == 0 && outOf[node] > 0, -1);
                var isLast = false;
                if (node < 0)
                {
                    node = left.FindLast(node => outOf[node] == 0, -1);
                    isLast = node >= 0;
                }

                node = node >= 0 ? node : left.MaxBy(node => outOf[node] - into[node]);
                left.Remove(node);
                _places[node] = isLast ? back-- : front++;
                foreach (var edge in at[node])
                {
                    var (from, to) = _edges[edge];
                    outOf[from]--;
                    into[to]--;
                }
            }
        }

    }
}

/// <summary>Searching lists.</summary>
internal static class ListSearch
{
    public static int Find(this List<int> list, Predicate<int> fits, int otherwise) => list.FindIndex(fits) is >= 0 and var at ? list[at] : otherwise;

    public static int FindLast(this List<int> list, Predicate<int> fits, int otherwise) => list.FindLastIndex(fits) is >= 0 and var at ? list[at] : otherwise;
}
