namespace Playbook.Diagrams.Layered;

/// <summary>Sorting in which what has no key keeps its place.</summary>
internal static class Slots
{
    /// <summary>Sorts by key; entries whose key is no number stay where they are, and the others are sorted around them.</summary>
    /// <param name="list">The list.</param>
    /// <param name="key">The key of an entry.</param>
    /// <param name="reverseTies">Whether entries of the same key change places, which leads out of orders that are equally good.</param>
    public static void Sort<T>(List<T> list, Func<T, double> key, bool reverseTies)
    {
        if (list.Count < 2)
        {
            return;
        }

        var keyed = new List<(double Key, int Place, T Entry)>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            if (key(list[i]) is var value && !double.IsNaN(value))
            {
                keyed.Add((value, reverseTies ? -i : i, list[i]));
            }
        }

        keyed.Sort((one, other) => one.Key.CompareTo(other.Key) is not 0 and var by ? by : one.Place.CompareTo(other.Place));
        var next = 0;
        for (var i = 0; i < list.Count && next < keyed.Count; i++)
        {
            if (!double.IsNaN(key(list[i])))
            {
                list[i] = keyed[next++].Entry;
            }
        }
    }
}
