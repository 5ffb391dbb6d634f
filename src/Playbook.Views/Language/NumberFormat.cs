using System.Globalization;

namespace Playbook.Views.Language;

/// <summary>Writes numbers by a language's signs.</summary>
internal static class NumberFormat
{
    private const int GroupLength = 3;

    /// <summary>A whole number. One below ten thousand is grouped as well, so that numbers of a column stand alike.</summary>
    public static string Write(int number, FormatsText formats)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var first = number < 0 ? 1 : 0;
        for (var at = digits.Length - GroupLength; at > first; at -= GroupLength)
        {
            digits = digits.Insert(at, formats.Group);
        }

        return digits;
    }

    /// <summary>A number with at most two places behind the decimal sign.</summary>
    public static string Write(double number, FormatsText formats)
    {
        var text = number.ToString("0.##", CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        var grouped = int.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value != 0 ? Write(value, formats) : whole;
        return point < 0 ? grouped : grouped + formats.Decimal + text[(point + 1)..];
    }
}
