namespace Playbook.Diagrams.Layered;

/// <summary>
/// Counts crossings between neighbouring layers, borders of groups included: an edge that passes through a group it has no end in counts twice.
/// Source: Barth, Jünger, Mutzel, "Simple and efficient bilayer cross counting", Graph Drawing 2002.
/// </summary>
internal static class Crossings
{
    public static long Count(List<List<Item>> layers)
    {
        long sum = 0;
        for (var i = 0; i + 1 < layers.Count; i++)
        {
            sum += Below(layers[i], layers[i + 1].Count);
        }

        return sum;
    }

    /// <summary>The crossings between two sets of neighbours if the items of the first stand to the left of those of the second.</summary>
    /// <param name="left">The places of the neighbours of the one, ascending.</param>
    /// <param name="right">The places of the neighbours of the other, ascending.</param>
    public static long Between(List<int> left, List<int> right)
    {
        long sum = 0;
        var passed = 0;
        foreach (var place in left)
        {
            while (passed < right.Count && right[passed] < place)
            {
                passed++;
            }

            sum += passed;
        }

        return sum;
    }

    private static long Below(List<Item> upper, int lowerCount)
    {
        var ends = new List<int>();
        var mine = new List<int>();
        foreach (var item in upper)
        {
            mine.Clear();
            foreach (var segment in item.Down)
            {
                mine.Add(segment.Lower.Order);
            }

            mine.Sort();
            ends.AddRange(mine);
        }

        // How many ends so far lie to the right of each: a Fenwick tree.
        var tree = new int[lowerCount + 1];
        long sum = 0;
        for (var i = 0; i < ends.Count; i++)
        {
            var before = 0;
            for (var at = ends[i] + 1; at > 0; at &= at - 1)
            {
                before += tree[at];
            }

            sum += i - before;
            for (var at = ends[i] + 1; at <= lowerCount; at += at & -at)
            {
                tree[at]++;
            }
        }

        return sum;
    }
}
