using System.Globalization;
using System.Text;

namespace Playbook.Diagrams.Text;

/// <summary>
/// How wide text is, without a font at hand. The widths of ASCII are those of Helvetica's published font metrics (Adobe's AFM files), which
/// Arial and Liberation Sans share; those of other scripts are upper estimates, since which font a reader's machine takes for them is not
/// known. A label may therefore come out with some air around it, and does not come out of its box.
/// </summary>
public static class FontMetrics
{
    /// <summary>The families that the widths hold for. Whatever is measured here is to be shown in them.</summary>
    public const string Family = "Arial, Helvetica, \"Liberation Sans\", Arimo, sans-serif";

    // From the space to the tilde, in thousandths of the font size.
    private static ReadOnlySpan<short> Ascii =>
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>The width of a text on one line, in the unit of the font size.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The font size.</param>
    /// <param name="isBold">Whether it is bold, which is wider by at most an eighth.</param>
    public static double Width(ReadOnlySpan<char> text, double size, bool isBold = false)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Width(rune);
        }

        return width * size / 1000 * (isBold ? 1.125 : 1);
    }

    private static int Width(Rune rune) => rune.Value switch
    {
        < ' ' => 0,
        <= '~' => Ascii[rune.Value - ' '],
        < 0x1100 => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
            UnicodeCategory.UppercaseLetter => 889,
            UnicodeCategory.LowercaseLetter => 722,
            UnicodeCategory.SpaceSeparator => 278,
            _ => 800,
        },
        0x200B or 0x200C or 0x200D or 0x2060 or 0xFEFF or (>= 0xFE00 and <= 0xFE0F) => 0,
        >= 0x2010 and <= 0x2027 => 1000,
        // Emoji and other pictures are wider than their em in some fonts.
        >= 0x1F000 => 1400,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : 1050,
    };
}
