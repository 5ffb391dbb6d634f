namespace Playbook.Diagrams.Layered;

/// <summary>
/// Nodes without an edge would all stand in one layer. They are put in columns instead, near the proportion of a page: pairs of items of
/// which the second is to stand below the first.
/// </summary>
internal static class LonelyItems
{
    public static List<(Item Upper, Item Lower)> Columns(Draft draft)
    {
        var busy = new HashSet<Item>(draft.Links.SelectMany(link => new[] { link.From, link.To }));
        var pairs = new List<(Item, Item)>();
        foreach (var lonely in draft.Groups.Select(group => group.Items.Where(item => !busy.Contains(item)).ToArray()).Where(items => items.Length > 2))
        {
            var columns = (int)Math.Ceiling(Math.Sqrt(lonely.Length * (draft.IsTransposed ? 2.0 : 0.75)));
            for (var i = columns; i < lonely.Length; i++)
            {
                pairs.Add((lonely[i - columns], lonely[i]));
            }
        }

        return pairs;
    }
}
