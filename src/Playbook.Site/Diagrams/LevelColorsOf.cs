using System.Collections.Immutable;
using Playbook.Views;

namespace Playbook.Site.Diagrams;

/// <summary>Which of the scheme's colours a drawing shows.</summary>
internal static class LevelColorsOf
{
    /// <summary>The colours of the levels that occur in a drawing's marks.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="all">The colours of all levels.</param>
    public static ImmutableArray<LevelColor> Drawing(DrawingView drawing, ImmutableArray<LevelColor> all)
    {
        var keys = drawing.Nodes.Select(node => node.Thing)
            .Concat(drawing.Lines.Select(line => line.Thing))
            .Concat(drawing.Areas.Select(area => area.Thing))
            .Select(thing => thing.Mark?.Level?.Key)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(level => keys.Contains(level.Key))];
    }
}
