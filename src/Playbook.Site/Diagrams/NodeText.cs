using Playbook.Diagrams;
using Playbook.Diagrams.Text;
using Playbook.Views;

namespace Playbook.Site.Diagrams;

/// <summary>What is written in a node, on a line or at an area, and the room it takes. The theme writes text in these sizes.</summary>
/// <param name="Label">The name.</param>
/// <param name="Mark">The mark of open risk below it; null for none.</param>
/// <param name="Note">A line between the two, such as "out of scope"; null for none.</param>
internal sealed record NodeText(LabelText Label, Risks.Open? Mark, string? Note)
{
    /// <summary>The font size of a node's name.</summary>
    public const double NodeFont = 13;

    /// <summary>The font size of everything else: the names of flows, marks, the legend.</summary>
    public const double SmallFont = 11.5;

    /// <summary>The font size of an area's name, which is bold.</summary>
    public const double AreaFont = 12;

    private const double MarkHeight = 17;
    private const double NoteHeight = 15;
    private const double Gap = 4;

    /// <summary>The room that all of it takes.</summary>
    public Size Size => new(
        Math.Max(Label.Width, Math.Max(MarkWidth, Note is null ? 0 : FontMetrics.Width(Note, SmallFont))),
        Label.Height + (Note is null ? 0 : NoteHeight) + (Mark is null ? 0 : Gap + MarkHeight));

    private double MarkWidth => Mark is null ? 0 : WidthOf(Mark);

    /// <summary>The width of a mark: bars, a word, the room around them.</summary>
    public static double WidthOf(Risks.Open mark) =>
        FontMetrics.Width(mark.Text, SmallFont, isBold: true) + ((mark.Level?.Of ?? 0) * 4) + 16;

    /// <summary>A mark of its own, at a place.</summary>
    public static RiskMark MarkAt(Risks.Open mark, double x, double y) => new(mark.Level, mark.Text, new DrawnBox(x, y, WidthOf(mark), MarkHeight));

    /// <summary>The name within a box, in its middle together with what stands below it.</summary>
    public DrawnLabel LabelIn(Box box)
    {
        var top = box.Y + ((box.Height - Size.Height) / 2);
        var lines = Note is null ? Label.Lines : Label.Lines.Add(Note);
        return new DrawnLabel(lines, new DrawnBox(box.Center.X - (Size.Width / 2), top, Size.Width, Label.Height + (Note is null ? 0 : NoteHeight)));
    }

    /// <summary>The mark within a box, below the name.</summary>
    public RiskMark? MarkIn(Box box)
    {
        if (Mark is null)
        {
            return null;
        }

        var bottom = box.Center.Y + (Size.Height / 2);
        return MarkAt(Mark, box.Center.X - (MarkWidth / 2), bottom - MarkHeight);
    }
}
