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

    /// <summary>
    /// Like <see cref="ForAddress"/>, in the letters that an id allows: Latin letters lose their accents (<c>é</c> is <c>e</c>,
    /// <c>ß</c> is <c>ss</c>), other letters are left out.
    /// </summary>
    public static string ForId(ReadOnlySpan<char> text)
    {
        var ascii = new StringBuilder(text.Length);
        foreach (var c in ForAddress(text))
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')
            {
                ascii.Append(c);
            }
            else
            {
                ascii.Append(WithoutAccent(c));
            }
        }

        return ascii.ToString().Trim('-', '.', '_');
    }

    // By hand, since the invariant mode that the program runs in has no data to decompose letters with.
    private static string WithoutAccent(char c) => c switch
    {
        >= 'à' and <= 'å' or 'ā' or 'ă' or 'ą' or 'ǎ' => "a",
        'æ' => "ae",
        'ç' or 'ć' or 'ĉ' or 'ċ' or 'č' => "c",
        'ď' or 'đ' or 'ð' => "d",
        >= 'è' and <= 'ë' or 'ē' or 'ĕ' or 'ė' or 'ę' or 'ě' => "e",
        'ĝ' or 'ğ' or 'ġ' or 'ģ' => "g",
        'ĥ' or 'ħ' => "h",
        >= 'ì' and <= 'ï' or 'ĩ' or 'ī' or 'ĭ' or 'į' or 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' or 'ļ' or 'ľ' or 'ŀ' or 'ł' => "l",
        'ñ' or 'ń' or 'ņ' or 'ň' => "n",
        >= 'ò' and <= 'ö' or 'ø' or 'ō' or 'ŏ' or 'ő' => "o",
        'œ' => "oe",
        'ŕ' or 'ŗ' or 'ř' => "r",
        'ś' or 'ŝ' or 'ş' or 'š' or 'ș' => "s",
        'ß' => "ss",
        'ţ' or 'ť' or 'ŧ' or 'ț' => "t",
        'þ' => "th",
        >= 'ù' and <= 'ü' or 'ũ' or 'ū' or 'ŭ' or 'ů' or 'ű' or 'ų' => "u",
        'ŵ' => "w",
        'ý' or 'ÿ' or 'ŷ' => "y",
        'ź' or 'ż' or 'ž' => "z",
        _ => "",
    };

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
