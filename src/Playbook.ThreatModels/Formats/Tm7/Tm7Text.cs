using System.Collections.Frozen;
using System.Net;
using System.Text;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats.Importing;

namespace Playbook.ThreatModels.Formats.Tm7;

/// <summary>
/// The texts of a file. They are typed into plain text boxes; what comes from a template may hold links and other simple HTML, escaped
/// once more than XML wants in some. A text about an attack may well hold <c>&lt;script&gt;</c>, which is no HTML then.
/// </summary>
internal static class Tm7Text
{
    private static readonly FrozenSet<string> s_inline = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "a", "b", "i", "u", "em", "strong", "span", "font", "code", "tt", "sub", "sup");

    private static readonly FrozenSet<string> s_blocks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "br", "p", "div", "ul", "ol", "li", "pre", "table", "tbody", "thead", "tr", "td", "th", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote");

    /// <summary>A text as Markdown; null where it is blank.</summary>
    public static Prose? Of(string? text, SourceLocation at)
    {
        var decoded = Decode(text);
        if (string.IsNullOrWhiteSpace(decoded))
        {
            return null;
        }

        var (html, _, hasInline, hasBlocks) = Walk(decoded);
        if (!hasInline && !hasBlocks)
        {
            return new Prose(decoded.Trim(), at, KeepsLines: false) { IsForeign = true, BreaksLines = true };
        }

        return ForeignReader.HtmlOf(hasBlocks ? html : html.Trim().ReplaceLineEndings("<br>"), at);
    }

    /// <summary>A text without tags.</summary>
    public static string Plain(string? text) => Walk(Decode(text)).Plain.Trim();

    /// <summary>A text without tags, on one line; null where it is blank.</summary>
    public static string? Line(string? text) => text is null ? null : ForeignReader.OneLine(Plain(text)) is { Length: > 0 } line ? line : null;

    private static string Decode(string? text) => text is null ? "" : text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;

    // Brackets that begin no tag of those above are escaped in the one text; in the other the tags are left out.
    private static (string Html, string Plain, bool HasInline, bool HasBlocks) Walk(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return (text, text, false, false);
        }

        StringBuilder html = new(text.Length), plain = new(text.Length);
        bool hasInline = false, hasBlocks = false;
        var last = text.LastIndexOf('>');
        for (var i = 0; i < text.Length; i++)
        {
            var name = text[i] == '<' && i < last ? TagAt(text, i) : "";
            if (name.Length > 0)
            {
                var end = text.IndexOf('>', i);
                hasInline |= s_inline.Contains(name);
                hasBlocks |= s_blocks.Contains(name);
                html.Append(text, i, end - i + 1);
                plain.Append(s_blocks.Contains(name) ? "\n" : "");
                i = end;
                continue;
            }

            plain.Append(text[i]);
            html.Append(text[i] == '<' ? "&lt;" : text[i].ToString());
        }

        return (html.ToString(), plain.ToString(), hasInline, hasBlocks);
    }

    private static string TagAt(string text, int at)
    {
        const int longest = 10;
        var start = at + (at + 1 < text.Length && text[at + 1] == '/' ? 2 : 1);
        var end = start;
        while (end < text.Length && end - start < longest && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        var name = text[start..end];
        return end < text.Length && (text[end] is '>' or '/' || char.IsWhiteSpace(text[end])) && (s_inline.Contains(name) || s_blocks.Contains(name)) ? name : "";
    }
}
