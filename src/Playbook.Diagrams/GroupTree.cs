namespace Playbook.Diagrams;

/// <summary>Which group lies in which.</summary>
internal static class GroupTree
{
    /// <summary>For each group of a graph the index of the one it lies in; -1 for none.</summary>
    /// <exception cref="ArgumentException">Groups lie in each other in a circle.</exception>
    public static int[] Parents(DiagramGraph graph)
    {
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, group) in graph.Groups.Index())
        {
            byId.TryAdd(group.Id, index);
        }

        int[] parents = [.. graph.Groups.Select(group => group.Parent is { } name ? byId.GetValueOrDefault(name, -1) : -1)];
        var state = new int[parents.Length];
        for (var i = 0; i < parents.Length; i++)
        {
            var at = i;
            for (; at >= 0 && state[at] == 0; at = parents[at])
            {
                state[at] = i + 1;
            }

            // Met again in the same walk, and not in one before.
            if (at >= 0 && state[at] == i + 1)
            {
                throw new ArgumentException($"The group '{graph.Groups[at].Id}' lies in itself.", nameof(graph));
            }
        }

        return parents;
    }
}
