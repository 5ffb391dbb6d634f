using System.Globalization;
using System.Text;

namespace Playbook.ThreatModels.Formats.Mermaid;

/// <summary>
/// Texts and addresses made fit for Mermaid. Whatever is not a letter, a digit or one of a few marks becomes one of Mermaid's entity
/// codes (<c>#35;</c>), which it puts back after parsing, after Markdown and as HTML entities: so no text can end a label, begin an
/// element, an icon or a list, or be taken for syntax.
/// </summary>
public static class MermaidText
{
    /// <summary>How many characters of a label are shown. Longer ones are cut with an ellipsis: the page beside the diagram has the whole.</summary>
    public const int MaximumLabel = 100;

    /// <summary>A label for use between double quotes: one line, never empty.</summary>
    public static string Label(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var label = new StringBuilder(text.Length + 16);
        int shown = 0;
        bool spaced = false, leading = true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                spaced = shown > 0;
                continue;
            }

            if (IsInvisible(rune))
            {
                continue;
            }

            if (shown == MaximumLabel)
            {
                label.Append("#8230;");
                break;
            }

            if (spaced)
            {
                label.Append(' ');
                spaced = false;
            }

            // A number with a dot, or a hyphen, at the beginning would be a list in Markdown.
            leading &= shown == 0 || Rune.IsDigit(rune) || rune.Value == '.';
            if (IsPlain(rune) && !(leading && rune.Value is '.' or '-'))
            {
                label.Append(rune.ToString());
            }
            else
            {
                label.Append(rune.Value switch
                {
                    // Mermaid writes an entity as "ﬂ°°35¶ß" while it works, and would take these for one of its own.
                    'ﬂ' => "fl",
                    '¶' => "#182;#8203;",
                    _ => $"#{rune.Value};",
                });
            }

            leading &= Rune.IsDigit(rune);
            shown++;
        }

        // Its lexer takes every line that holds "direction TB", in quotes or not, for that statement.
        return shown == 0 ? "#8203;" : label.Replace("direction", "#100;irection").ToString();
    }

    /// <summary>An address for use between double quotes; null where it is one that must not be linked to.</summary>
    public static string? Url(string? address)
    {
        if (string.IsNullOrEmpty(address) || !IsSafe(address))
        {
            return null;
        }

        var url = new StringBuilder(address.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in address.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || "-._~:/?#@!$&()*+,=%".Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                url.Append((char)rune.Value);
            }
            else
            {
                var length = rune.EncodeToUtf8(bytes);
                foreach (var b in bytes[..length])
                {
                    url.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
                }
            }
        }

        return url.ToString();
    }

    // Relative, or of the web: whatever stands before a colon in the first part of the path is a scheme.
    private static bool IsSafe(string address)
    {
        var end = address.AsSpan().IndexOfAny(':', '/', '?') is var at and >= 0 ? at : address.Length;
        var hash = address.AsSpan(0, end).Contains('#');
        return hash || end == address.Length || address[end] != ':'
            || address.AsSpan(0, end).Equals("https", StringComparison.OrdinalIgnoreCase)
            || address.AsSpan(0, end).Equals("http", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPlain(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is ',' or '.' or '-'
        : (Rune.IsLetterOrDigit(rune) && rune.Value != 'ﬂ') || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Bidirectional controls and the like, which could show a text other than it is; joiners make letters and emoji, and stay.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format && rune.Value is not (0x200C or 0x200D);
}
