using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Playbook.Site.Markdown.WikiLinks;

/// <summary>
/// Finds <c>[[id]]</c> in text. Only what can be an id is taken, so that everything else that begins with two brackets keeps its
/// meaning: <c>[[1]](url)</c> and <c>[[1]][ref]</c> are links around <c>[1]</c>, and so is <c>[[x]]</c> where <c>[x]: url</c> is defined.
/// </summary>
internal sealed class WikiLinkParser : InlineParser
{
    public WikiLinkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith("[[", StringComparison.Ordinal))
        {
            return false;
        }

        var length = text.IndexOf("]]", StringComparison.Ordinal);
        if (length < 0 || (slice.Start > 0 && slice.Text[slice.Start - 1] == '!'))
        {
            return false;
        }

        var inner = text[2..length];
        if (inner.IndexOfAny('[', ']', '\n') >= 0 || (text.Length > length + 2 && text[length + 2] is '(' or '['))
        {
            return false;
        }

        if (WikiLinkText.Read(inner) is not { } link
            || (!inner.Contains('|') && processor.Document.TryGetLinkReferenceDefinition(inner.ToString(), out _)))
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new WikiLinkInline
        {
            Destination = link.Destination,
            Text = link.Text,
            Written = text[..(length + 2)].ToString(),
            Line = line,
            Column = column,
            Span = new SourceSpan(start, start + length + 1),
            IsClosed = true,
        };
        slice.Start += length + 2;
        return true;
    }
}
