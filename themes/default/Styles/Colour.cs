using System.Globalization;

namespace Playbook.Themes.Default.Styles;

/// <summary>A colour in sRGB.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>The least contrast of text with what it stands on (WCAG 2.2, success criterion 1.4.3).</summary>
    public const double LeastContrast = 4.5;

    private static readonly Colour White = new(255, 255, 255);
    private static readonly Colour Black = new(0, 0, 0);
    private static readonly Colour Ink = new(0x11, 0x1d, 0x22);

    /// <summary>The theme's own accent in the light scheme; the same as in tokens.css.</summary>
    public static Colour Accent { get; } = new(0x0b, 0x60, 0x73);

    /// <summary>The theme's own accent in the dark scheme; the same as in tokens.css.</summary>
    public static Colour AccentDark { get; } = new(0x7a, 0xcb, 0xdc);

    /// <summary>Reads <c>#rrggbb</c>; null for anything else.</summary>
    public static Colour? Parse(string? text) =>
        text is ['#', ..] && text.Length == 7 && uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;

    /// <summary>The colour of text that can be read on this one: white or the theme's ink where the contrast suffices, else black.</summary>
    public Colour ReadableInk()
    {
        var best = Contrast(White) >= Contrast(Ink) ? White : Ink;
        return Contrast(best) >= LeastContrast ? best : Black;
    }

    /// <summary>The contrast of two colours, 1 to 21, as WCAG 2.2 defines it.</summary>
    public double Contrast(Colour other)
    {
        var (one, two) = (Luminance(), other.Luminance());
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <inheritdoc/>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private double Luminance() => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
