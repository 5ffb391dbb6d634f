using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Playbook.Site.Markdown.RawHtml;

namespace Playbook.Site.Markdown.Renderers;

/// <summary>Blocks of raw HTML.</summary>
internal sealed class RawBlockRenderer : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
        var page = ((BodyRenderer)renderer).Page;
        var lines = block.Lines.Lines;
        var text = block.Lines.ToString();
        page.HasRawHtml = true;
        renderer.EnsureLine();
        // The lines of a block in a list or quotation do not follow each other in the source, so each has its own offset.
        renderer.Write(RawHtmlRewriter.Rewrite(text, OffsetOf, page));
        renderer.EnsureLine();

        int OffsetOf(int at)
        {
            var rest = at;
            for (var i = 0; i < block.Lines.Count; i++)
            {
                var length = lines[i].Slice.Length;
                if (rest <= length)
                {
                    return lines[i].Slice.Start + rest;
                }

                rest -= length + 1;
            }

            return block.Span.End;
        }
    }
}

/// <summary>A tag or comment in running text.</summary>
internal sealed class RawInlineRenderer : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline inline)
    {
        if (renderer.EnableHtmlForInline)
        {
            var html = (BodyRenderer)renderer;
            var page = html.Page;
            page.HasRawHtml = true;
            Count(inline.Tag, html);
            renderer.Write(RawHtmlRewriter.Rewrite(inline.Tag, at => at == inline.Tag.Length - 1 ? inline.Span.End : inline.Span.Start + at, page));
        }
    }

    // In a link there can be no other, and what stands in code is no prose. <a name="x"> is an anchor, which many leave open.
    private static void Count(string tag, BodyRenderer html)
    {
        var isEnd = tag.StartsWith("</", StringComparison.Ordinal);
        var rest = tag.AsSpan(isEnd ? 2 : 1);
        var name = rest[..Math.Max(0, rest.IndexOfAny(" \t\n>/"))].ToString().ToLowerInvariant();
        if (!(name is "a" or "code" or "kbd" or "samp" or "var") || tag.EndsWith("/>", StringComparison.Ordinal))
        {
            return;
        }

        if (isEnd)
        {
            html.OpenRaw = Math.Max(0, html.OpenRaw - 1);
        }
        else if (name != "a" || tag.Contains("href", StringComparison.OrdinalIgnoreCase))
        {
            html.OpenRaw++;
        }
    }
}
