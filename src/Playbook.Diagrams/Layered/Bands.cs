namespace Playbook.Diagrams.Layered;

/// <summary>
/// Finds where layers and the borders of groups lie from top to bottom. Between two layers there is first the room of the groups that end, then
/// that in which edges may go sideways, then that of the groups that begin: so an edge that goes sideways meets neither a node nor the
/// label of a group.
/// </summary>
internal static class Bands
{
    // Edges that go far to the side get more height, up to a limit, so that they do not lie flat on each other.
    private const double Slope = 0.07;
    private const double MaxExtra = 44;

    // An edge meets a node straight, so that its arrow stands upright.
    private const double Stub = 10;

    /// <summary>Runs the step.</summary>
    /// <param name="draft">The draft with all items placed from left to right.</param>
    /// <param name="options">The gaps.</param>
    /// <param name="extra">By group, more room above what lies in it.</param>
    public static void Run(Draft draft, LayoutOptions options, IReadOnlyDictionary<Cluster, double> extra)
    {
        var tops = new Dictionary<Cluster, double>();
        var bottoms = new Dictionary<Cluster, double>();
        var count = draft.Layers.Count;
        double[] above = new double[count], below = new double[count];
        foreach (var group in draft.Groups.AsEnumerable().Reverse())
        {
            var label = draft.IsTransposed || group.Label.Height <= 0 ? 0 : group.Label.Height + Headers.Room;
            tops[group] = options.GroupPadding + label + extra.GetValueOrDefault(group) + group.Children.Where(child => child.First == group.First).Select(child => tops[child]).DefaultIfEmpty(0).Max();
            bottoms[group] = options.GroupPadding + group.Children.Where(child => child.Last == group.Last).Select(child => bottoms[child]).DefaultIfEmpty(0).Max();
            above[group.First] = Math.Max(above[group.First], tops[group]);
            below[group.Last] = Math.Max(below[group.Last], bottoms[group]);
        }

        draft.Bands.Clear();
        double y = 0;
        for (var i = 0; i < count; i++)
        {
            var layer = draft.Layers[i].Where(item => !item.IsBorder).ToArray();
            var stub = layer.Any(item => item.Kind == ItemKind.Node) ? Stub : 0;
            double up = layer.Select(item => item.Above).DefaultIfEmpty(0).Max(), down = layer.Select(item => item.Below).DefaultIfEmpty(0).Max();
            y = i == 0 ? 0 : y + SidewaysRoom(draft.Layers[i - 1], options);
            var top = y + Math.Max(above[i], i == 0 ? 0 : stub);
            var band = new Band(top, top + up, top + up + down, y, top + up + down + Math.Max(below[i], i == count - 1 ? 0 : stub));
            draft.Bands.Add(band);
            y = band.Below;
        }

        foreach (var group in draft.Groups)
        {
            group.Top = draft.Bands[group.First].Top - tops[group];
            group.Bottom = draft.Bands[group.Last].Bottom + bottoms[group];
        }

        draft.Height = Math.Max(y, draft.Groups.Select(group => group.Bottom).DefaultIfEmpty(0).Max());
        draft.Width = draft.Layers.SelectMany(layer => layer).Where(item => !item.IsBorder).Select(item => item.X + item.After)
            .Concat(draft.Groups.Select(group => group.Right)).Max();
    }

    private static double SidewaysRoom(List<Item> upper, LayoutOptions options)
    {
        var widest = upper.SelectMany(item => item.Down).Where(segment => !segment.IsBorder).Select(segment => Math.Abs(segment.UpperX - segment.LowerX)).DefaultIfEmpty(0).Max();
        return options.LayerGap + Math.Clamp((widest - 60) * Slope, 0, MaxExtra);
    }
}
