using System.Collections.Immutable;
using Playbook.Diagrams.Text;
using Playbook.Views;

namespace Playbook.Site.Diagrams;

/// <summary>Sets the legend below a drawing: in a row, in more where it is wider than the drawing.</summary>
internal static class LegendRow
{
    private const double RowHeight = 24;
    private const double SampleWidth = 34;
    private const double Gap = 18;
    private const double Margin = 12;
    private const double Narrowest = 300;

    /// <summary>Adds a legend to a drawing, and makes it as much higher.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="entries">What there is to explain.</param>
    public static DrawingView Below(DrawingView drawing, IEnumerable<(LegendSample Sample, string Text)> entries)
    {
        var width = Math.Max(drawing.Width, Narrowest);
        var placed = ImmutableArray.CreateBuilder<LegendEntry>();
        double x = Margin, y = drawing.Height + (Gap / 2);
        foreach (var (sample, text) in entries)
        {
            var wide = SampleWidth + FontMetrics.Width(text, NodeText.SmallFont);
            if (x > Margin && x + wide > width - Margin)
            {
                x = Margin;
                y += RowHeight;
            }

            placed.Add(new LegendEntry(sample, text, new DrawnBox(x, y, wide, RowHeight)));
            x += wide + Gap;
        }

        return placed.Count == 0 ? drawing : drawing with { Width = width, Height = y + RowHeight + (Gap / 2), Legend = placed.ToImmutable() };
    }
}
