namespace Playbook.Diagrams.Layered;

/// <summary>
/// Finds room for the labels of groups, inside their border at its beginning, where no edge passes. Where there is none, it says what has to give
/// way: items move to the right, or the group begins earlier.
/// </summary>
internal static class Headers
{
    /// <summary>The room between the border of a group and its label.</summary>
    public const double Inset = 10;

    /// <summary>The room between a label and an edge.</summary>
    public const double Room = 8;

    /// <summary>In a picture that points down: the lines that have to move to the right of the label of their group.</summary>
    /// <param name="draft">The draft with all items placed from left to right.</param>
    /// <param name="evenWhereItFits">Whether to name those of groups whose label has found another place.</param>
    public static List<(Cluster Group, Item Item, double Port)> FindInTheWay(Draft draft, bool evenWhereItFits)
    {
        var found = new List<(Cluster, Item, double)>();
        foreach (var group in draft.Groups.Where(group => !draft.IsTransposed && group.Label.Width > 0 && (evenWhereItFits || SlotAcross(draft, group) is null)))
        {
            if (LinesInto(draft, group).OrderBy(line => line.Item.X + line.Port).FirstOrDefault() is { Item: { } item } first)
            {
                found.Add((group, item, first.Port));
            }
        }

        return found;
    }

    /// <summary>In a picture that will point to the right: how much earlier groups have to begin.</summary>
    public static Dictionary<Cluster, double> FindTooShort(Draft draft)
    {
        var found = new Dictionary<Cluster, double>();
        foreach (var group in draft.Groups.Where(group => draft.IsTransposed && group.Label.Height > 0 && SlotAlong(draft, group) is null))
        {
            found.Add(group, group.Label.Height + Inset + Room);
        }

        return found;
    }

    /// <summary>Puts the labels where they fit.</summary>
    public static void Place(Draft draft)
    {
        foreach (var group in draft.Groups)
        {
            group.LabelBox = draft.IsTransposed
                ? new Box(group.Left + Room, SlotAlong(draft, group) ?? group.Top + Inset, group.Label.Width, group.Label.Height)
                : new Box(SlotAcross(draft, group) ?? group.Left + Inset, group.Top + Room, group.Label.Width, group.Label.Height);
        }
    }

    private static double? SlotAcross(Draft draft, Cluster group) =>
        FirstGap(LinesInto(draft, group).Select(line => line.Item.X + line.Port).Select(x => (x - Room, x + Room)), group.Left + Inset, group.Right - Inset, group.Label.Width);

    // Only where edges go sideways can they cross the left of a group.
    private static double? SlotAlong(Draft draft, Cluster group)
    {
        var taken = new List<(double, double)>();
        for (var layer = group.First; layer < group.Last; layer++)
        {
            var until = group.Left + Room + group.Label.Width;
            if (draft.Layers[layer].SelectMany(item => item.Down).Any(segment => !segment.IsBorder && Math.Min(segment.UpperX, segment.LowerX) < until + Room && Math.Max(segment.UpperX, segment.LowerX) > group.Left))
            {
                taken.Add((draft.Bands[layer].Below - 2, draft.Bands[layer + 1].Above + 2));
            }
        }

        return FirstGap(taken, group.Top + Inset, group.Bottom - Inset, group.Label.Height);
    }

    private static double? FirstGap(IEnumerable<(double From, double To)> taken, double from, double to, double length)
    {
        foreach (var (start, end) in taken.OrderBy(range => range.From))
        {
            if (start - from >= length)
            {
                return from;
            }

            from = Math.Max(from, end);
        }

        return to - from >= length ? from : null;
    }

    // What comes from above into the first layer of a group, and the ends on its upper border of what comes from inside.
    private static IEnumerable<(Item Item, double Port)> LinesInto(Draft draft, Cluster group)
    {
        var layer = draft.Layers[group.First];
        for (var i = group.Lefts[0].Order + 1; i < group.Rights[0].Order; i++)
        {
            var item = layer[i];
            var isOwnPort = item.Kind == ItemKind.Port && ReferenceEquals(item.Group, group);
            foreach (var segment in item.Up.Where(segment => !segment.IsBorder && !isOwnPort))
            {
                yield return (item, segment.LowerPort);
            }

            if (isOwnPort && item.Down.Count > 0 && item.Up.Count == 0)
            {
                yield return (item, 0);
            }
        }
    }
}
