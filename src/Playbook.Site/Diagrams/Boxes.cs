using Playbook.Diagrams;
using Playbook.Views;

namespace Playbook.Site.Diagrams;

/// <summary>What the layout placed, for the theme, which does not know the layout.</summary>
internal static class Boxes
{
    /// <summary>A box as it is drawn.</summary>
    public static DrawnBox Drawn(this Box box) => new(box.X, box.Y, box.Width, box.Height);
}
