namespace Playbook.Site.Markdown.RawHtml;

/// <summary>
/// Finds tags, their attributes and comments in raw HTML by the tokenizer's rules of the HTML standard, keeping the offsets that a
/// parser into a tree loses. It decides nothing: what the page becomes is for AngleSharp to say.
/// </summary>
internal static class RawHtmlScanner
{
    /// <summary>The tags of a piece of raw HTML in order, and the comments between them: start and end offsets.</summary>
    public static (List<RawHtmlTag> Tags, List<(int Start, int End)> Comments) Scan(string text)
    {
        var tags = new List<RawHtmlTag>();
        var comments = new List<(int, int)>();
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = at < text.Length ? text.IndexOf('<', at) : -1)
        {
            if (text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = text.IndexOf("-->", at + 4, StringComparison.Ordinal);
                end = end < 0 ? text.Length : end + 3;
                comments.Add((at, end));
                at = end;
            }
            else if (text[at + 1] is '!' or '?')
            {
                // A declaration or processing instruction: a parser makes a comment of it, so nothing of it is shown.
                var end = text.IndexOf('>', at);
                end = end < 0 ? text.Length : end + 1;
                comments.Add((at, end));
                at = end;
            }
            else if (TryReadTag(text, at, out var tag))
            {
                tags.Add(tag);
                at = tag.End;
            }
            else
            {
                at++;
            }
        }

        return (tags, comments);
    }

    private static bool TryReadTag(string text, int start, out RawHtmlTag tag)
    {
        tag = default;
        var isEnd = text[start + 1] == '/';
        var at = start + (isEnd ? 2 : 1);
        if (at >= text.Length || !char.IsAsciiLetter(text[at]))
        {
            return false;
        }

        var nameStart = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('/' or '>'))
        {
            at++;
        }

        var name = text[nameStart..at].ToLowerInvariant();
        var attributes = new List<RawHtmlAttribute>();
        while (true)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '/'))
            {
                at++;
            }

            if (at >= text.Length || text[at] == '>')
            {
                break;
            }

            attributes.Add(ReadAttribute(text, ref at));
        }

        tag = new RawHtmlTag(start, Math.Min(at + 1, text.Length), name, isEnd, attributes);
        return true;
    }

    private static RawHtmlAttribute ReadAttribute(string text, ref int at)
    {
        var start = at;
        at++;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('/' or '>' or '='))
        {
            at++;
        }

        var name = text[start..at].ToLowerInvariant();
        var nameEnd = at;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at >= text.Length || text[at] != '=')
        {
            at = nameEnd;
            return new RawHtmlAttribute(start, nameEnd, name, nameEnd, 0);
        }

        at++;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        int valueStart, valueEnd;
        if (at < text.Length && text[at] is '"' or '\'')
        {
            var quote = text[at];
            valueStart = at + 1;
            valueEnd = text.IndexOf(quote, valueStart);
            valueEnd = valueEnd < 0 ? text.Length : valueEnd;
            at = Math.Min(valueEnd + 1, text.Length);
        }
        else
        {
            valueStart = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != '>')
            {
                at++;
            }

            valueEnd = at;
        }

        return new RawHtmlAttribute(start, at, name, valueStart, valueEnd - valueStart);
    }
}
