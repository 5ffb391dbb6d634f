using System.Globalization;
using System.Text.RegularExpressions;

namespace Playbook.Browser.Tests.Setup;

/// <summary>A colour as a browser computes it.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
/// <param name="Alpha">0 to 1.</param>
internal readonly partial record struct Rgb(double Red, double Green, double Blue, double Alpha)
{
    /// <summary>Whether nothing shines through.</summary>
    public bool IsOpaque => Alpha >= 1;

    // Relative luminance, as WCAG 2.2 defines it.
    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Reads <c>rgb(1, 2, 3)</c> and <c>rgba(1, 2, 3, 0.5)</c>; anything else is no colour and counts as transparent.</summary>
    public static Rgb Parse(string text)
    {
        if (!text.StartsWith("rgb", StringComparison.Ordinal))
        {
            return default;
        }

        var parts = Number().Matches(text).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
        return new Rgb(parts[0], parts[1], parts[2], parts.Length > 3 ? parts[3] : 1);
    }

    /// <summary>The contrast ratio of WCAG 2.2, 1 to 21.</summary>
    public double ContrastWith(Rgb other)
    {
        var (light, dark) = Luminance > other.Luminance ? (Luminance, other.Luminance) : (other.Luminance, Luminance);
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Linear(double channel) =>
        channel / 255 <= 0.04045 ? channel / 255 / 12.92 : Math.Pow(((channel / 255) + 0.055) / 1.055, 2.4);

    [GeneratedRegex(@"[0-9.]+")]
    private static partial Regex Number();
}
