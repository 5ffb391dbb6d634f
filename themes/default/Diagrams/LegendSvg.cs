using Playbook.Views;

namespace Playbook.Themes.Default.Diagrams;

/// <summary>The legend of a drawing: a sample of each shape, and what it means.</summary>
/// <param name="svg">Where it is written.</param>
/// <param name="arrow">The id of the drawing's arrow.</param>
internal sealed class LegendSvg(SvgText svg, string arrow)
{
    private const double Width = 26;
    private const double Height = 13;

    /// <summary>Writes the entries.</summary>
    public void Write(IEnumerable<LegendEntry> legend)
    {
        foreach (var entry in legend)
        {
            Write(entry);
        }
    }

    private void Write(LegendEntry entry)
    {
        double x = entry.Box.X, middle = entry.Box.Y + (entry.Box.Height / 2), y = middle - (Height / 2);
        svg.Open("g", ("class", "legend-entry"));
        switch (entry.Sample)
        {
            case LegendSample.Arrow:
                svg.Empty("path", ("class", "line"), ("d", FormattableString.Invariant($"M{x:0.#} {middle:0.#}h{Width}")), ("marker-end", $"url(#{arrow})"));
                break;
            case LegendSample.ParallelLines:
                svg.Empty("rect", ("class", "shape store"), ("x", x), ("y", y), ("width", Width), ("height", Height))
                    .Empty("path", ("class", "bars"), ("d", FormattableString.Invariant($"M{x:0.#} {y:0.#}h{Width}m0 {Height}h{-Width}")));
                break;
            case LegendSample.Mark:
                MarkSvg.Write(svg, new RiskMark(new LevelView("", "", 2, 3, null), "", new DrawnBox(x, middle - 8, Width, 16)));
                break;
            default:
                var kind = entry.Sample switch
                {
                    LegendSample.Dashed => "area",
                    LegendSample.Rectangle => "shape external",
                    _ => "shape",
                };
                svg.Open("g", ("class", entry.Sample == LegendSample.OutOfScope ? "out-of-scope" : null))
                    .Empty("rect", ("class", kind), ("x", x), ("y", y), ("width", Width), ("height", Height), ("rx", entry.Sample switch { LegendSample.Rounded => Height / 2, LegendSample.Dashed => 3.0, _ => 0.0 }))
                    .Close();
                break;
        }

        svg.Element("text", entry.Text, ("class", "legend-text"), ("x", x + Width + 8), ("y", middle + 4)).Close();
    }
}
