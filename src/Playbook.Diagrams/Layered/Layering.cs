namespace Playbook.Diagrams.Layered;

/// <summary>
/// Gives every item a layer: edges go down, are short in sum, and groups span few layers. The borders of a group are variables of their
/// own above and below its members (Sander, "Layout of compound directed graphs", 1996), solved by <see cref="NetworkSimplex"/>.
/// </summary>
internal static class Layering
{
    private const int EdgeWeight = 4;
    private const int GroupWeight = 2;

    // Steps of the solver for each variable: far more than any drawing needs, and an end for what is none.
    private const int PivotsPerVariable = 8;
    private const int MaxPivots = 3_000;

    // A picture of so many is looked at from afar.
    private const int ManyVariables = 1_000;
    private const int MaxPivotsForMany = 600;

    public static void Run(Draft draft)
    {
        // With a layer between for the labels, as in Gansner et al. (1993), section 5.3.
        var length = draft.Links.Any(link => link.HasLabel) ? 2 : 1;
        var count = 0;
        foreach (var item in draft.Items)
        {
            item.Number = count++;
        }

        foreach (var group in draft.Groups)
        {
            group.Number = count;
            count += 2;
        }

        var solver = new NetworkSimplex(count + 1);
        foreach (var group in draft.Groups)
        {
            var ports = group.Items.Count(item => item.Kind == ItemKind.Port);
            solver.Add(group.Number, group.Number + 1, 0, GroupWeight + (ports * EdgeWeight));
            if (group.Parent is { } parent)
            {
                solver.Add(parent.Number, group.Number, 0, 0);
                solver.Add(group.Number + 1, parent.Number + 1, 0, 0);
            }
        }

        foreach (var item in draft.Items.Where(item => item.Group is not null))
        {
            solver.Add(item.Group!.Number, item.Number, 0, 0);
            solver.Add(item.Number, item.Group.Number + 1, 0, 0);
        }

        foreach (var link in draft.Links)
        {
            var isInside = link.Upper.Group == link.Lower.Group && (link.Upper.Group is not null);
            solver.Add(BorderOrItem(link.Upper, link.Lower, isUpper: true), BorderOrItem(link.Lower, link.Upper, isUpper: false), length, isInside ? EdgeWeight + 1 : EdgeWeight);
        }

        foreach (var (upper, lower) in LonelyItems.Columns(draft))
        {
            solver.Add(upper.Number, lower.Number, length, 1);
        }

        // One variable above all, so that everything hangs together.
        for (var i = 0; i < count; i++)
        {
            solver.Add(count, i, 0, 0);
        }

        var layers = solver.Solve(count > ManyVariables ? MaxPivotsForMany : Math.Min(MaxPivots, PivotsPerVariable * count));
        foreach (var item in draft.Items)
        {
            item.Layer = layers[item.Number];
        }

        SetPorts(draft, layers);
        SetSpans(draft);
        var least = draft.Items.Min(item => item.Layer);
        foreach (var item in draft.Items)
        {
            item.Layer -= least;
        }

        foreach (var group in draft.Groups)
        {
            group.First -= least;
            group.Last -= least;
        }
    }

    // An edge that ends at a group ends at that border of it which is nearer: from outside the near one, from inside the far one.
    private static int BorderOrItem(Item item, Item other, bool isUpper)
    {
        if (item.Kind != ItemKind.Port)
        {
            return item.Number;
        }

        var isInside = IsIn(other.Group, item.Group!);
        return isUpper == isInside ? item.Group!.Number : item.Group!.Number + 1;
    }

    private static bool IsIn(Cluster? inner, Cluster outer)
    {
        for (; inner is not null; inner = inner.Parent)
        {
            if (ReferenceEquals(inner, outer))
            {
                return true;
            }
        }

        return false;
    }

    private static void SetPorts(Draft draft, int[] layers)
    {
        foreach (var link in draft.Links)
        {
            if (link.Upper.Kind == ItemKind.Port)
            {
                link.Upper.Layer = layers[BorderOrItem(link.Upper, link.Lower, isUpper: true)];
            }

            if (link.Lower.Kind == ItemKind.Port)
            {
                link.Lower.Layer = layers[BorderOrItem(link.Lower, link.Upper, isUpper: false)];
            }
        }
    }

    private static void SetSpans(Draft draft)
    {
        foreach (var group in draft.Groups.AsEnumerable().Reverse())
        {
            group.First = Math.Min(group.Items.Select(item => item.Layer).DefaultIfEmpty(int.MaxValue).Min(), group.Children.Select(child => child.First).DefaultIfEmpty(int.MaxValue).Min());
            group.Last = Math.Max(group.Items.Select(item => item.Layer).DefaultIfEmpty(int.MinValue).Max(), group.Children.Select(child => child.Last).DefaultIfEmpty(int.MinValue).Max());
        }
    }
}
