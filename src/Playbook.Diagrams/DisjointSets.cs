namespace Playbook.Diagrams;

/// <summary>Sets that are joined and never parted.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _above;

    public DisjointSets(int count)
    {
        _above = new int[count];
        for (var i = 0; i < count; i++)
        {
            _above[i] = i;
        }
    }

    /// <summary>The least member of the set.</summary>
    public int Find(int member)
    {
        while (_above[member] != member)
        {
            _above[member] = _above[_above[member]];
            member = _above[member];
        }

        return member;
    }

    public void Join(int one, int other)
    {
        var (a, b) = (Find(one), Find(other));
        (_above[Math.Max(a, b)], _above[Math.Min(a, b)]) = (Math.Min(a, b), Math.Min(a, b));
    }
}
