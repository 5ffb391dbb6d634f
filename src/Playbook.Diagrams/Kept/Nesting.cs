namespace Playbook.Diagrams.Kept;

/// <summary>
/// Settles groups from the innermost to the outermost: what lies in a group is moved into its border and apart, the border is drawn where it
/// was if it can be, and from then on the group moves as one.
/// </summary>
internal static class Nesting
{
    public static void Run(Sheet sheet)
    {
        foreach (var group in Enumerable.Range(-1, sheet.Groups.Length + 1).OrderByDescending(group => Depth(sheet, group)))
        {
            var members = Members(sheet, group);
            if (group >= 0 && sheet.DrawnGroups[group] is { } border)
            {
                foreach (var member in members)
                {
                    member.MoveInto(border.Grown(-sheet.Options.GroupPadding));
                }
            }

            FitBorders(sheet, members);
            OverlapRemoval.Run(members);
            if (group >= 0)
            {
                sheet.Groups[group] = Border(sheet, group, members);
            }
        }
    }

    private static int Depth(Sheet sheet, int group)
    {
        var depth = 0;
        for (; group >= 0; group = sheet.Parents[group])
        {
            depth++;
        }

        return depth;
    }

    private static Member[] Members(Sheet sheet, int group) =>
    [
        .. Enumerable.Range(0, sheet.Nodes.Length).Where(node => sheet.GroupOf[node] == group).Select(node => new Member(sheet, node, isGroup: false)),
        .. Enumerable.Range(0, sheet.Groups.Length).Where(child => sheet.Parents[child] == group).Select(child => new Member(sheet, child, isGroup: true)),
    ];

    // As drawn, and larger where what lies in it needs that.
    private static Box Border(Sheet sheet, int group, Member[] members)
    {
        var needed = Needed(sheet, group, members);
        if (sheet.DrawnGroups[group] is not { } drawn)
        {
            return needed;
        }

        var label = new Box(drawn.X, drawn.Y, sheet.LabelRoom(group).Width, sheet.LabelRoom(group).Height);
        var border = drawn.Union(Content(sheet, members));
        return members.Any(member => member.Box.Overlaps(label)) || border.X < drawn.X || border.Y < drawn.Y || border.Width < label.Width ? drawn.Union(needed) : border;
    }

    private static Box Content(Sheet sheet, Member[] members) => members.Select(member => member.Box.Grown(sheet.Options.GroupPadding / 2)).Aggregate(members.Length > 0 ? members[0].Box : default, (one, other) => one.Union(other));

    private static Box Needed(Sheet sheet, int group, Member[] members)
    {
        var label = sheet.LabelRoom(group);
        if (members.Length == 0)
        {
            var corner = sheet.DrawnGroups[group] is { } drawn ? new Point(drawn.X, drawn.Y) : new Point(sheet.Nodes.Min(box => box.X), sheet.Nodes.Max(box => box.Bottom) + sheet.Options.NodeGap);
            return new Box(corner.X, corner.Y, Math.Max(60, label.Width), Math.Max(40, label.Height));
        }

        var content = members.Select(member => member.Box).Aggregate((one, other) => one.Union(other)).Grown(sheet.Options.GroupPadding);
        var extra = Math.Max(0, label.Height - sheet.Options.GroupPadding);
        return new Box(content.X, content.Y - extra, Math.Max(content.Width, label.Width), content.Height + extra);
    }

    // A border that was drawn around what does not lie in the group is taken back, as far as that goes.
    private static void FitBorders(Sheet sheet, Member[] members)
    {
        foreach (var group in members.Where(member => member.IsGroup))
        {
            var needed = Needed(sheet, group.Index, Members(sheet, group.Index));
            foreach (var other in members.Where(other => !ReferenceEquals(other, group) && other.Box.Overlaps(group.Box)))
            {
                var box = group.Box;
                var foreign = other.Box.Grown(OverlapRemoval.Gap);
                Box[] cuts =
                [
                    box with { Width = foreign.X - box.X },
                    box with { X = foreign.Right, Width = box.Right - foreign.Right },
                    box with { Height = foreign.Y - box.Y },
                    box with { Y = foreign.Bottom, Height = box.Bottom - foreign.Bottom },
                ];
                if (cuts.Where(cut => cut.Contains(needed)).OrderByDescending(cut => cut.Width * cut.Height).Select(cut => (Box?)cut).FirstOrDefault() is { } best)
                {
                    sheet.Groups[group.Index] = best;
                }
            }
        }
    }
}
