namespace Playbook.Diagrams.Layered;

/// <summary>
/// Places the items of large pictures: from the leftmost place of each, variables move in turn to the median of where their edges want them, as
/// far as their neighbours let them. Good, not best, and in a fixed number of passes
/// (after the priority method of Sugiyama, Tagawa, Toda, "Methods for visual understanding of hierarchical system structures", 1981).
/// </summary>
internal static class Relaxation
{
    private const int Passes = 12;

    public static int[] Solve(int count, List<Arc> demands, List<Pull> pulls)
    {
        var after = demands.ToLookup(demand => demand.Tail);
        var before = demands.ToLookup(demand => demand.Head);
        var wishes = pulls.SelectMany(pull => new[] { (Of: pull.Tail, Other: pull.Head, Shift: -pull.Shift, pull.Weight), (Of: pull.Head, Other: pull.Tail, pull.Shift, pull.Weight) })
            .ToLookup(wish => wish.Of);
        var order = Sorted(count, before, after);
        var places = new int[count];
        foreach (var variable in order)
        {
            places[variable] = Lowest(variable);
        }

        for (var pass = 0; pass < Passes; pass++)
        {
            foreach (var variable in pass % 2 == 0 ? order.AsEnumerable().Reverse() : order)
            {
                var highest = Highest(variable);
                var wished = Median(variable) ?? (after.Contains(variable) ? highest : Lowest(variable));
                places[variable] = Math.Max(Lowest(variable), Math.Min(highest, wished));
            }
        }

        return places;

        int Lowest(int variable) => before[variable].Select(demand => places[demand.Tail] + demand.Length).DefaultIfEmpty(int.MinValue / 2).Max() is var low && low == int.MinValue / 2 ? Math.Min(0, places[variable]) : low;

        int Highest(int variable) => after[variable].Select(demand => places[demand.Head] - demand.Length).DefaultIfEmpty(int.MaxValue / 2).Min();

        int? Median(int variable)
        {
            var all = wishes[variable].Select(wish => (Place: places[wish.Other] + wish.Shift, wish.Weight)).OrderBy(wish => wish.Place).ToArray();
            var half = all.Sum(wish => wish.Weight) / 2.0;
            foreach (var (place, weight) in all)
            {
                half -= weight;
                if (half <= 0)
                {
                    return place;
                }
            }

            return null;
        }
    }

    private static List<int> Sorted(int count, ILookup<int, Arc> before, ILookup<int, Arc> after)
    {
        var open = Enumerable.Range(0, count).Select(variable => before[variable].Count()).ToArray();
        var sorted = new List<int>(Enumerable.Range(0, count).Where(variable => open[variable] == 0));
        for (var i = 0; i < sorted.Count; i++)
        {
            foreach (var demand in after[sorted[i]])
            {
                if (--open[demand.Head] == 0)
                {
                    sorted.Add(demand.Head);
                }
            }
        }

        return sorted;
    }
}
