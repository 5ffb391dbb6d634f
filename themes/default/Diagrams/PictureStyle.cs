using System.Collections.Immutable;
using System.Text;
using Playbook.Themes.Default.Rendering;
using Playbook.Themes.Default.Styles;
using Playbook.Views;

namespace Playbook.Themes.Default.Diagrams;

/// <summary>The style sheet within a picture that stands alone: what the page's does, with the colours themselves, since programs that show pictures seldom know custom properties.</summary>
internal static class PictureStyle
{
    /// <summary>Writes it.</summary>
    /// <param name="levels">The levels that occur.</param>
    public static string Write(ImmutableArray<LevelColor> levels)
    {
        var css = new StringBuilder(StyleSheet.Minify(Resource.Text("picture.css")));
        foreach (var level in levels)
        {
            if (Colour.Parse(level.Color) is { } colour && level.Key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            {
                css.Append($".level-{level.Key} .mark-back{{fill:{colour}}}.level-{level.Key} :is(.mark-text,.bar){{fill:{colour.ReadableInk()}}}.level-{level.Key} .cell{{fill:{colour};fill-opacity:.22;stroke:{colour}}}");
            }
        }

        return css.ToString();
    }
}
