using Playbook.Views;

namespace Playbook.Themes.Default.Diagrams;

/// <summary>The mark of an open risk: bars filled up to the level's rank, and words. The colour is the third way to say it.</summary>
internal static class MarkSvg
{
    private const double BarWidth = 3;
    private const double BarStep = 4;
    private const double Tallest = 9;

    /// <summary>Writes a mark.</summary>
    public static void Write(SvgText svg, RiskMark mark)
    {
        var (box, level) = (mark.Box, mark.Level);
        svg.Open("g", ("class", level is null ? "mark" : $"mark level-{level.Key}"))
            .Empty("rect", ("class", "mark-back"), ("x", box.X), ("y", box.Y), ("width", box.Width), ("height", box.Height), ("rx", 3.0));
        var x = box.X + 6;
        for (var rank = 1; rank <= (level?.Of ?? 0); rank++)
        {
            var height = Tallest * (0.38 + (0.62 * rank / level!.Of));
            svg.Empty(
                "rect",
                ("class", rank <= level.Rank ? "bar" : "bar is-empty"),
                ("x", x),
                ("y", box.Y + ((box.Height - Tallest) / 2) + Tallest - height),
                ("width", BarWidth),
                ("height", height));
            x += BarStep;
        }

        // In the middle of what is left: the font that is there may be narrower than the one the room was made for.
        var left = level is null ? box.X : x;
        svg.Element("text", mark.Text, ("class", "mark-text"), ("x", (left + box.X + box.Width) / 2), ("y", box.Y + (box.Height * 0.72))).Close();
    }
}
