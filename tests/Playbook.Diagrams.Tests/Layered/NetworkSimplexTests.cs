using CsCheck;
using Playbook.Diagrams.Layered;

namespace Playbook.Diagrams.Tests.Layered;

public sealed class NetworkSimplexTests
{
    private const int Count = 5;

    [Fact]
    public void It_is_as_good_as_trying_all_values()
    {
        var arcs = Gen.Select(Gen.Int[0, Count - 2], Gen.Int[1, Count - 1], Gen.Int[0, 2], Gen.Int[0, 3]).Array[1, 8];
        arcs.Sample(
            drawn =>
            {
                // Arcs to higher numbers only have no cycle; a chain without weight makes it hang together.
                Arc[] all = [.. drawn.Where(arc => arc.Item1 < arc.Item2).Select(arc => new Arc(arc.Item1, arc.Item2, arc.Item3, arc.Item4)), .. Enumerable.Range(0, Count - 1).Select(i => new Arc(i, i + 1, -4, 0))];
                var solver = new NetworkSimplex(Count);
                foreach (var arc in all)
                {
                    solver.Add(arc.Tail, arc.Head, arc.Length, arc.Weight);
                }

                var values = solver.Solve(1000);

                Assert.All(all, arc => Assert.True(values[arc.Head] - values[arc.Tail] >= arc.Length));
                Assert.Equal(0, values.Min());
                Assert.Equal(Least(all), Cost(all, values));
            },
            iter: 200);
    }

    [Fact]
    public void Stopped_early_it_still_keeps_every_length()
    {
        var solver = new NetworkSimplex(4);
        Arc[] arcs = [new(0, 1, 2, 1), new(0, 2, 1, 9), new(1, 3, 2, 1), new(2, 3, 1, 1)];
        foreach (var arc in arcs)
        {
            solver.Add(arc.Tail, arc.Head, arc.Length, arc.Weight);
        }

        var values = solver.Solve(0);

        Assert.All(arcs, arc => Assert.True(values[arc.Head] - values[arc.Tail] >= arc.Length));
    }

    [Fact]
    public void Nothing_to_solve_is_solved() => Assert.Empty(new NetworkSimplex(0).Solve(10));

    private static int Cost(Arc[] arcs, int[] values) => arcs.Sum(arc => arc.Weight * (values[arc.Head] - values[arc.Tail]));

    private static int Least(Arc[] arcs)
    {
        var least = int.MaxValue;
        var values = new int[Count];
        Try(0);
        return least;

        void Try(int at)
        {
            if (at == Count)
            {
                least = Math.Min(least, Cost(arcs, values));
                return;
            }

            // All lengths are at most 2, so that no good answer needs more than 2 for each.
            for (values[at] = 0; values[at] <= 2 * (Count - 1); values[at]++)
            {
                if (arcs.All(arc => arc.Head != at || arc.Tail > at || values[at] - values[arc.Tail] >= arc.Length))
                {
                    Try(at + 1);
                }
            }

            values[at] = 0;
        }
    }
}
