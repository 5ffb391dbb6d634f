using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text;
using Playbook.Site.Links;
using Playbook.Site.Markdown;

namespace Playbook.Site.Search;

/// <summary>What one reads of a rendered body, as text: without elements, its links with the words that the page shows for them.</summary>
internal static class BodyWords
{
    // Elements that stand within a word; every other one parts words.
    private static readonly FrozenSet<string> Inline = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> InlineNames = Inline.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text of a body.</summary>
    public static string Of(ResolvedBody body) => Of(body, body.Body.Template);

    /// <summary>The text of its first paragraph, white space folded; empty where it has none.</summary>
    public static string FirstParagraph(ResolvedBody body)
    {
        var template = body.Body.Template;
        for (var at = 0; template.IndexOf("<p>", at, StringComparison.Ordinal) is >= 0 and var start; at = start + 3)
        {
            var end = template.IndexOf("</p>", start, StringComparison.Ordinal);
            var text = Of(body, template.AsSpan(start, (end < 0 ? template.Length : end) - start));
            if (!string.IsNullOrWhiteSpace(text))
            {
                return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return "";
    }

    private static string Of(ResolvedBody body, ReadOnlySpan<char> template)
    {
        var text = new StringBuilder(template.Length);
        while (template.Length > 0)
        {
            var next = template.IndexOfAny('<', Marks.Hole, Marks.Close);
            var plain = next < 0 ? template : template[..next];
            text.Append(plain);
            template = template[plain.Length..];
            if (template.Length > 0)
            {
                template = template[(template[0] == '<' ? SkipElement(template, text) : WriteHole(body, template, text))..];
            }
        }

        // Of the other marks none is a letter: they fall between words, where the element that they stand beside does so too.
        text.Replace(Marks.RunStart.ToString(), "").Replace(Marks.RunEnd.ToString(), "").Replace(Marks.Section.ToString(), "");
        var written = text.ToString();
        return written.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(written) : written;
    }

    private static int SkipElement(ReadOnlySpan<char> html, StringBuilder text)
    {
        if (html.StartsWith("<!--"))
        {
            var end = html.IndexOf("-->");
            return end < 0 ? html.Length : end + 3;
        }

        var name = html[(html.Length > 1 && html[1] == '/' ? 2 : 1)..];
        var length = name.IndexOfAnyExcept(Letters);
        if (!InlineNames.Contains(length < 0 ? name : name[..length]))
        {
            text.Append(' ');
        }

        var quote = '\0';
        for (var at = 1; at < html.Length; at++)
        {
            if (html[at] == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && html[at] is '"' or '\'')
            {
                quote = html[at];
            }
            else if (quote == '\0' && html[at] == '>')
            {
                return at + 1;
            }
        }

        return html.Length;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static int WriteHole(ResolvedBody body, ReadOnlySpan<char> template, StringBuilder text)
    {
        var end = template.IndexOf(Marks.End);
        if (template[0] == Marks.Hole)
        {
            var number = int.Parse(template[1..end], NumberStyles.None, CultureInfo.InvariantCulture);
            text.Append(body.Body.Holes[number] switch
            {
                LinkHole { Form: LinkForm.Id } link => WebUtility.HtmlEncode(body.Links[number]?.Text ?? link.Text ?? link.Destination),
                LinkHole { Form: LinkForm.Picture, Text: { } alternative } => WebUtility.HtmlEncode(alternative),
                LinkHole => "",
                _ => " ",
            });
        }

        return end + 1;
    }
}
