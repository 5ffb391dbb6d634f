namespace Playbook.Diagrams.Layered;

/// <summary>Spreads the edges of a node over its upper and lower side, in the order of what they lead to, so that each has an end of its own. A node with many becomes wider.</summary>
internal static class Ports
{
    private const double Spacing = 20;
    private const double Inset = 10;

    // Heads of arrows do not lie on each other.
    private const double Least = 12;

    public static void Run(Draft draft)
    {
        foreach (var item in draft.Items.Where(item => item.Kind == ItemKind.Node))
        {
            item.Widen(Math.Max(0, ((Math.Max(item.Up.Count, item.Down.Count) - 1) * Least) + (2 * Inset) - item.Drawn.Width));
            var up = item.Up.OrderBy(segment => segment.Upper.Order).ToArray();
            foreach (var (place, segment) in up.Index())
            {
                segment.LowerPort = Offset(item, place, up.Length);
            }

            var down = item.Down.OrderBy(segment => segment.Lower.Order).ToArray();
            foreach (var (place, segment) in down.Index())
            {
                segment.UpperPort = Offset(item, place, down.Length);
            }
        }
    }

    private static double Offset(Item item, int place, int count)
    {
        var spacing = count < 2 ? 0 : Math.Min(Spacing, Math.Max(0, item.Drawn.Width - (2 * Inset)) / (count - 1));
        return Math.Round((place - ((count - 1) / 2.0)) * spacing);
    }
}
