using System.Globalization;
using System.Text;

namespace Playbook.Sources.Ids;

/// <summary>Texts made fit for addresses and anchors.</summary>
public static class Slug
{
    /// <summary>
    /// The anchor GitHub gives a heading: lower case, spaces become hyphens, whatever is not a letter, digit, mark, hyphen or
    /// underscore is left out. Letters of every script stay. Source: the behaviour of github.com, as the npm package
    /// github-slugger records it. Duplicates are numbered by <see cref="AnchorSet"/>.
    /// </summary>
    public static string ForHeading(ReadOnlySpan<char> text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is ' ')
            {
                slug.Append('-');
            }
            else if (rune.Value is '-' or '_' || IsWordRune(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return slug.ToString();
    }

    /// <summary>
    /// One part of an address: lower-case letters and digits, of any script, with single hyphens, dots and underscores between
    /// them. Gives an empty text where nothing of that is left.
    /// </summary>
    public static string ForAddress(ReadOnlySpan<char> text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWordRune(rune) || (rune.Value is '.' or '_' && slug.Length > 0))
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (rune.Value is not ('\'' or '\u2019') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-', '.', '_');
    }

    /// <summary>Like <see cref="ForAddress"/>, in the letters that an id allows; others are left out.</summary>
    public static string ForId(ReadOnlySpan<char> text)
    {
        var ascii = new StringBuilder(text.Length);
        foreach (var c in ForAddress(text).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')
            {
                ascii.Append(c);
            }
        }

        return ascii.ToString().Trim('-', '.', '_');
    }

    private static bool IsWordRune(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
            or UnicodeCategory.ConnectorPunctuation => true,
        _ => false,
    };
}
