using System.Collections.Immutable;
using CsCheck;

namespace Playbook.Diagrams.Tests;

/// <summary>Graphs of many shapes, with nested groups, for tests that hold for every graph.</summary>
internal static class GraphGen
{
    private const int MaxDepth = 6;

    /// <summary>Graphs of up to so many nodes.</summary>
    public static Gen<DiagramGraph> Graph(int maxNodes) =>
        from count in Gen.Int[0, maxNodes]
        from shape in Gen.Int[0, 5]
        from density in Gen.Double[0.2, 2]
        from seed in Gen.Int[0, int.MaxValue - 1]
        from groups in Gen.Int[0, Math.Max(1, count / 3)]
        select Make(new Numbers(seed), count, shape, density, groups);

    /// <summary>A graph with a fixed number of nodes, from a seed.</summary>
    public static DiagramGraph Fixed(int nodes, int shape, double density, int groups, int seed) => Make(new Numbers(seed), nodes, shape, density, groups);

    private static DiagramGraph Make(Numbers numbers, int count, int shape, double density, int groupCount)
    {
        var depths = new List<int>();
        var groups = ImmutableArray.CreateBuilder<DiagramGroup>();
        for (var i = 0; i < groupCount; i++)
        {
            var parent = i > 0 && numbers.Below(3) > 0 ? numbers.Below(i) : -1;
            parent = parent >= 0 && depths[parent] < MaxDepth ? parent : -1;
            depths.Add(parent < 0 ? 1 : depths[parent] + 1);
            groups.Add(new DiagramGroup($"g{i}", parent < 0 ? null : $"g{parent}", numbers.Below(5) == 0 ? default : new Size(30 + numbers.Below(200), 17)));
        }

        var nodes = Enumerable.Range(0, count).Select(i =>
            new DiagramNode($"n{i}", 20 + numbers.Below(160), 16 + numbers.Below(70), groupCount > 0 && numbers.Below(4) > 0 ? $"g{numbers.Below(groupCount)}" : null));
        return new DiagramGraph([.. nodes], groups.ToImmutable(), [.. Edges(numbers, count, shape, density, groupCount)]);
    }

    private static IEnumerable<DiagramEdge> Edges(Numbers numbers, int count, int shape, double density, int groupCount)
    {
        if (count == 0)
        {
            yield break;
        }

        var many = shape switch
        {
            0 => count - 1,
            5 => count / 3,
            _ => (int)(count * density),
        };
        for (var i = 0; i < many; i++)
        {
            var (from, to) = shape switch
            {
                // A tree; something without cycles; a ring; a hub; anything; parts that do not hang together.
                0 => (numbers.Below(i + 1), i + 1),
                1 => Ascending(numbers.Below(count), numbers.Below(count)),
                2 => (i % count, (i + 1) % count),
                3 => numbers.Below(2) == 0 ? (0, numbers.Below(count)) : (numbers.Below(count), 0),
                _ => (numbers.Below(count), numbers.Below(count)),
            };
            var label = numbers.Below(4) == 0 ? default : new Size(20 + numbers.Below(120), 17 * (1 + numbers.Below(3)));
            yield return new DiagramEdge($"e{i}", End(from), End(to), label, numbers.Below(6) == 0);
        }

        string? End(int node) => numbers.Below(40) switch
        {
            0 => null,
            1 or 2 when groupCount > 0 && shape != 0 => $"g{numbers.Below(groupCount)}",
            _ => $"n{node}",
        };

        static (int From, int To) Ascending(int one, int other) => (Math.Min(one, other), Math.Max(one, other));
    }

    /// <summary>Numbers that follow from a seed, the same on every machine (xorshift, Marsaglia 2003).</summary>
    private sealed class Numbers(int seed)
    {
        private uint _state = (uint)seed + 1;

        public int Below(int limit)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)limit);
        }
    }
}
