using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Playbook.Sources.Text;

/// <summary>
/// Writes the HTML that some tools keep in their text fields as Markdown without raw HTML, so that it is treated like every other
/// text field. What Markdown has no words for is left as its text; scripts, styles and the like are left out; pictures become links.
/// </summary>
public static class HtmlToMarkdown
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
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
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

    private sealed class Writer(bool isMarkdown, bool isInner = false)
    {
        private readonly StringBuilder _text = new();
        private string _indent = "";

        public override string ToString() => isMarkdown || isInner ? _text.ToString() : _text.ToString().Trim();

        public void Children(INode parent, int depth)
        {
            foreach (var node in parent.ChildNodes)
            {
                if (node is IText text)
                {
                    Plain(text.Data);
                }
                else if (node is IElement element)
                {
                    if (depth < MaximumDepth)
                    {
                        Element(element, depth + 1);
                    }
                    else
                    {
                        Plain(element.TextContent);
                    }
                }
            }
        }

        private void Element(IElement element, int depth)
        {
            switch (element.LocalName)
            {
                case "script" or "style" or "template" or "noscript" or "iframe" or "object" or "head" or "title" or "svg" or "math":
                    break;
                case "br":
                    _text.Append("  \n").Append(_indent);
                    break;
                case "hr":
                    Block("---");
                    break;
                case "b" or "strong":
                    Around("**", element, depth);
                    break;
                case "i" or "em" or "u" or "cite":
                    Around("*", element, depth);
                    break;
                case "code" or "tt" or "kbd" or "samp":
                    Code(element.TextContent);
                    break;
                case "pre":
                    Fence(element.TextContent);
                    break;
                case "a":
                    Link(element.GetAttribute("href"), () => Children(element, depth), element.TextContent);
                    break;
                case "img":
                    var alternative = element.GetAttribute("alt") ?? "";
                    Link(element.GetAttribute("src"), () => Plain(alternative.Length > 0 ? alternative : "picture"), "picture");
                    break;
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    Break();
                    Around("**", element, depth);
                    Break();
                    break;
                case "ul" or "ol":
                    List(element, depth);
                    break;
                case "tr":
                    Line();
                    Children(element, depth);
                    break;
                case "td" or "th":
                    Children(element, depth);
                    _text.Append(' ');
                    break;
                case "p" or "div" or "blockquote" or "section" or "article" or "table" or "dl" or "dd" or "dt" or "figure" or "li" or "header" or "footer" or "main":
                    Break();
                    Children(element, depth);
                    Break();
                    break;
                default:
                    Children(element, depth);
                    break;
            }
        }

        public void Plain(string data)
        {
            if (isMarkdown)
            {
                // Brackets that came from entities must not become tags again; raw HTML is off, but the text may travel on.
                _text.Append(data);
                return;
            }

            foreach (var c in data)
            {
                if (char.IsWhiteSpace(c))
                {
                    if (_text.Length == 0 ? isInner : !char.IsWhiteSpace(_text[^1]))
                    {
                        _text.Append(' ');
                    }
                }
                else
                {
                    if (Escaped.Contains(c, StringComparison.Ordinal) || (c is '-' or '+' && IsAtLineStart()))
                    {
                        _text.Append('\\');
                    }

                    _text.Append(c);
                }
            }
        }

        private bool IsAtLineStart() => _text.Length == 0 || _text[^1] == '\n';

        private void Around(string mark, IElement element, int depth)
        {
            if (string.IsNullOrWhiteSpace(element.TextContent))
            {
                return;
            }

            var inner = new Writer(isMarkdown, isInner: true);
            inner.Children(element, depth);
            var content = inner.ToString();
            var trimmed = content.Trim();

            // A mark beside a space is no mark in Markdown, and one around a blank line neither.
            var isOneBlock = !trimmed.Contains("\n\n", StringComparison.Ordinal);
            _text.Append(content, 0, content.Length - content.TrimStart().Length);
            _text.Append(isOneBlock ? mark + trimmed + mark : trimmed);
            _text.Append(content, content.TrimEnd().Length, content.Length - content.TrimEnd().Length);
        }

        private void Code(string code)
        {
            var line = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (line.Length > 0)
            {
                var fence = line.Contains('`', StringComparison.Ordinal) ? "``" : "`";
                _text.Append(fence.Length == 2 ? "`` " : fence).Append(line).Append(fence.Length == 2 ? " ``" : fence);
            }
        }

        private void Fence(string code)
        {
            Break();
            var fence = new string('`', 3);
            while (code.Contains(fence, StringComparison.Ordinal))
            {
                fence += '`';
            }

            _text.Append(fence).Append('\n').Append(code.Trim('\n')).Append('\n').Append(fence);
            Break();
        }

        private void Link(string? address, Action text, string plain)
        {
            var isSafe = Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto";
            if (!isSafe || string.IsNullOrWhiteSpace(plain))
            {
                text();
                return;
            }

            _text.Append('[');
            text();
            _text.Append("](<").Append(address!.Trim().Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)).Append(">)");
        }

        private void List(IElement list, int depth)
        {
            Break();
            var number = 1;
            var outer = _indent;
            foreach (var item in list.Children.Where(child => child.LocalName == "li"))
            {
                Line();
                var marker = list.LocalName == "ol" ? $"{number++}. " : "- ";
                _text.Append(marker);
                _indent = outer + new string(' ', marker.Length);
                Children(item, depth);
                _indent = outer;
            }

            Break();
        }

        private void Block(string text)
        {
            Break();
            _text.Append(text);
            Break();
        }

        private void Line()
        {
            TrimEnd();
            if (_text.Length > 0 && _text[^1] != '\n')
            {
                _text.Append('\n');
            }

            _text.Append(_indent);
        }

        private void Break()
        {
            TrimEnd();
            if (_text.Length == 0 || (isMarkdown && _text.Length >= 2 && _text[^1] == '\n' && _text[^2] == '\n'))
            {
                return;
            }

            while (_text.Length < 2 || _text[^1] != '\n' || _text[^2] != '\n')
            {
                _text.Append('\n');
            }

            _text.Append(_indent);
        }

        private void TrimEnd()
        {
            while (_text.Length > 0 && _text[^1] == ' ')
            {
                _text.Length--;
            }
        }
    }
}
