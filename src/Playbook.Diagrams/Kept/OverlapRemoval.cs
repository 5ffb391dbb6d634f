namespace Playbook.Diagrams.Kept;

/// <summary>
/// Moves boxes apart that lie on each other, by as little as that takes: pairs are pushed along the axis on which they share less, the smaller one
/// further (after the force transfer of Huang, Lai, Sajeev, Gao, "A new algorithm for removing node overlapping in graph visualization", Information Sciences
/// 177, 2007). Where pushing does not end, what is left is put below each other.
/// </summary>
internal static class OverlapRemoval
{
    /// <summary>The room that is left between two boxes that were on each other.</summary>
    public const double Gap = 10;

    // Boxes that are nearer than this are moved apart too: no edge could pass between them.
    private const double Least = 6;
    private const int Passes = 80;

    public static void Run(IReadOnlyList<Member> members)
    {
        for (var pass = 0; pass < Passes; pass++)
        {
            var moved = false;
            for (var i = 0; i < members.Count; i++)
            {
                for (var j = i + 1; j < members.Count; j++)
                {
                    moved |= Push(members[i], members[j]);
                }
            }

            if (!moved)
            {
                return;
            }
        }

        Stack(members);
    }

    private static bool Push(Member one, Member other)
    {
        Box a = one.Box, b = other.Box;
        if (!a.Grown(Least / 2).Overlaps(b.Grown(Least / 2)))
        {
            return false;
        }

        // Along which axis they share less, and which of them comes first there.
        double x = Math.Min(a.Right, b.Right) - Math.Max(a.X, b.X) + Gap, y = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Y, b.Y) + Gap;
        if (a.X <= b.X && a.Right >= b.Right || b.X <= a.X && b.Right >= a.Right)
        {
            x = Math.Min(Math.Abs(a.Right - b.X), Math.Abs(b.Right - a.X)) + Gap;
        }

        if (a.Y <= b.Y && a.Bottom >= b.Bottom || b.Y <= a.Y && b.Bottom >= a.Bottom)
        {
            y = Math.Min(Math.Abs(a.Bottom - b.Y), Math.Abs(b.Bottom - a.Y)) + Gap;
        }

        double ofA = a.Width * a.Height, ofB = b.Width * b.Height;
        var share = ofA + ofB > 0 ? ofB / (ofA + ofB) : 0.5;
        share = share < 0.2 ? 0 : share > 0.8 ? 1 : share;
        if (x <= y)
        {
            x = a.Center.X <= b.Center.X ? x : -x;
            one.Move(-x * share, 0);
            other.Move(x * (1 - share), 0);
        }
        else
        {
            y = a.Center.Y <= b.Center.Y ? y : -y;
            one.Move(0, -y * share);
            other.Move(0, y * (1 - share));
        }

        return true;
    }

    private static void Stack(IReadOnlyList<Member> members)
    {
        var placed = new List<Member>();
        foreach (var member in members.OrderBy(member => member.Box.Y))
        {
            // Each step goes below a box that it was on, and never back: there are no more steps than boxes.
            while (placed.Find(other => other.Box.Grown(Least / 2).Overlaps(member.Box.Grown(Least / 2))) is { } inTheWay)
            {
                member.Move(0, inTheWay.Box.Bottom + Gap - member.Box.Y);
            }

            placed.Add(member);
        }
    }
}
