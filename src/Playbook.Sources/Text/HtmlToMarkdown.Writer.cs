using System.Text;
using AngleSharp.Dom;

namespace Playbook.Sources.Text;

/// <content>What walks the elements and writes.</content>
public static partial class HtmlToMarkdown
{
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
            var line = OneLine(code);
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
