using System.Globalization;
using System.Text;

namespace Playbook.Sources.Yaml;

/// <summary>
/// Writes texts as YAML scalars, so that <see cref="YamlReader"/> reads each back exactly: without quotes where that is safe for every
/// reader of YAML 1.1 and 1.2, else in quotes, and texts of several lines as literal blocks where those can hold them.
/// </summary>
public static class YamlText
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`=<~";

    /// <summary>A text as it can be written: what is not text (NUL, a half of a surrogate pair, the site's own marks) becomes the replacement character.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isClean = true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is 0 or 0xFFFD or (>= 0xFDD0 and <= 0xFDEF))
            {
                isClean = false;
                break;
            }
        }

        if (isClean)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append((rune.Value is 0 or (>= 0xFDD0 and <= 0xFDEF) ? Rune.ReplacementChar : rune).ToString());
        }

        return clean.ToString();
    }

    /// <summary>A text on one line: plain, or in quotes with escapes.</summary>
    /// <param name="text">The text, as <see cref="Clean"/> gives it.</param>
    /// <param name="inFlow">Whether it stands between brackets or braces.</param>
    public static string Inline(string text, bool inFlow)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsPlain(text, inFlow) ? text
            : text.Any(c => c is '"' or '\\') && text.All(IsPrintable) ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
            : Quoted(text);
    }

    /// <summary>A key. Words such as <c>on</c> and <c>y</c> are keys like any other to a reader of YAML 1.2, and nobody quotes them.</summary>
    /// <param name="key">The key, as <see cref="Clean"/> gives it.</param>
    /// <param name="inFlow">Whether it stands between braces.</param>
    public static string Key(string key, bool inFlow)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length > 0 && char.IsAsciiLetter(key[0]) && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? key : Inline(key, inFlow);
    }

    /// <summary>Whether a text of several lines can be a literal block: one that begins with a letter or mark, and holds nothing that a line of a file cannot.</summary>
    public static bool CanBeBlock(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().TrimEnd('\n').Contains('\n')
            && !char.IsWhiteSpace(text[0])
            && !text.EndsWith("\n\n", StringComparison.Ordinal)
            && text.All(c => c is '\n' or '\t' || IsPrintable(c))
            && text.Split('\n').All(line => line.Length == 0 || !string.IsNullOrWhiteSpace(line));
    }

    private static bool IsPlain(string text, bool inFlow)
    {
        if (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text[^1] == ':' || Indicators.Contains(text[0], StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!IsPrintable(c)
                || (c == '#' && char.IsWhiteSpace(text[i - 1]))
                || (c == ':' && (inFlow || char.IsWhiteSpace(text[i + 1])))
                || (inFlow && c is ',' or '[' or ']' or '{' or '}'))
            {
                return false;
            }
        }

        return !MeansSomethingElse(text);
    }

    // Numbers, dates and truth values of YAML 1.1 and 1.2, and the marks that end a document.
    private static bool MeansSomethingElse(string text) =>
        text.ToLowerInvariant() is "null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n" or ".inf" or ".nan" or "+.inf"
        || text.StartsWith("...", StringComparison.Ordinal)
        || double.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        || (text[0] is '0' or '+' && text.Length > 2 && char.IsAsciiLetter(text[1]) && text[1..].All(char.IsAsciiLetterOrDigit))
        || (char.IsAsciiDigit(text[0]) && text.Contains(':', StringComparison.Ordinal) && text.All(c => char.IsAsciiDigit(c) || c is ':' or '.' or '_'))
        || IsDate(text);

    private static bool IsDate(string text) =>
        text.Length >= 8 && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && text[4] == '-'
        && text.All(c => char.IsAsciiDigit(c) || c is '-' or ':' or '.' or ' ' or '+' or 'T' or 't' or 'Z' or 'z');

    // What a file shows as it is. Format characters can hide or turn what is read, and some are line ends to a YAML parser; joiners make letters and emoji.
    private static bool IsPrintable(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned => false,
        UnicodeCategory.Format => c is '\u200C' or '\u200D',
        _ => true,
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when IsPrintable(c) => c.ToString(),
                _ => $"\\u{(int)c:X4}",
            });
        }

        return quoted.Append('"').ToString();
    }
}
