using System.Text;
using AngleSharp.Html.Parser;

namespace Playbook.Sources.Text;

/// <summary>
/// Writes the HTML that some tools keep in their text fields as Markdown without raw HTML, so that it is treated like every other
/// text field. What Markdown has no words for is left as its text; scripts, styles and the like are left out; pictures become links.
/// </summary>
public static partial class HtmlToMarkdown
{
    private const int MaximumDepth = 64;

    // A text field has a few dozen tags. The parser's time grows faster than their number where they are nested, and its depth with it.
    private const int MaximumTags = 4_000;
    private const string Escaped = "\\`*_[]<>#|~";

    /// <summary>Whether a text holds what looks like a tag or an entity of HTML.</summary>
    public static bool LooksLikeHtml(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var last = text.LastIndexOf('>');
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at < last; at = text.IndexOf('<', at + 1))
        {
            if (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!')
            {
                return true;
            }
        }

        var ampersand = text.IndexOf('&', StringComparison.Ordinal);
        return ampersand >= 0 && text.IndexOf(';', ampersand) is var end && end > ampersand + 1 && end - ampersand <= 8
            && text.AsSpan(ampersand + 1, end - ampersand - 1).IndexOfAnyExceptInRange('#', 'z') < 0;
    }

    /// <summary>The plain text of a title that is HTML, on one line: without tags, its entities resolved.</summary>
    public static string ToLine(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var text = LooksLikeHtml(html) && html.AsSpan().Count('<') <= MaximumTags
            ? new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!.TextContent
            : html;
        return OneLine(text);
    }

    /// <summary>Converts a text that is HTML.</summary>
    /// <param name="html">The text. One without any tag comes out with its Markdown marks escaped.</param>
    public static string Convert(string html) => Convert(html, isMarkdown: false);

    /// <summary>Converts a text that is Markdown with HTML in it: the Markdown stays as it is, code included.</summary>
    /// <param name="markdown">The text.</param>
    public static string ConvertMixed(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        if (!LooksLikeHtml(markdown))
        {
            return markdown;
        }

        // What stands in backquotes is code, and its brackets are no tags.
        var result = new StringBuilder(markdown.Length);
        var from = 0;
        for (var open = markdown.IndexOf('`', StringComparison.Ordinal); open >= 0; open = markdown.IndexOf('`', from))
        {
            var fence = 1;
            while (open + fence < markdown.Length && markdown[open + fence] == '`')
            {
                fence++;
            }

            var close = markdown.IndexOf(new string('`', fence), open + fence, StringComparison.Ordinal);
            if (close < 0)
            {
                break;
            }

            result.Append(Convert(markdown[from..open], isMarkdown: true)).Append(markdown, open, close + fence - open);
            from = close + fence;
        }

        return result.Append(Convert(markdown[from..], isMarkdown: true)).ToString();
    }

    private static string Convert(string html, bool isMarkdown)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (isMarkdown && !LooksLikeHtml(html))
        {
            return html;
        }

        if (html.AsSpan().Count('<') > MaximumTags)
        {
            var plain = new Writer(isMarkdown: false);
            plain.Plain(html);
            return plain.ToString();
        }

        var document = new HtmlParser().ParseDocument("<!doctype html><body>" + html);
        var writer = new Writer(isMarkdown);
        writer.Children(document.Body!, 0);
        return writer.ToString();
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
