using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Playbook.Site.Markdown;

/// <summary>
/// Struck-out text between one or two tildes, as GitHub has it. Markdig's own extension takes two only, and reads one as
/// subscript.
/// </summary>
internal sealed class StrikethroughExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (pipeline.InlineParsers.FindExact<EmphasisInlineParser>() is { } parser && !parser.HasEmphasisChar('~'))
        {
            parser.EmphasisDescriptors.Add(new EmphasisDescriptor('~', 1, 2, enableWithinWord: true));
            pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new LongTildesParser());
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer && renderer.ObjectRenderers.FindExact<EmphasisInlineRenderer>() is { } emphasis)
        {
            var usual = emphasis.GetTag;
            emphasis.GetTag = inline => inline.DelimiterChar == '~' ? "del" : usual(inline);
        }
    }
}

/// <summary>Three and more tildes strike nothing out (GFM 0.29, section 6.5): they are text.</summary>
internal sealed class LongTildesParser : InlineParser
{
    public LongTildesParser() => OpeningCharacters = ['~'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = slice.AsSpan().IndexOfAnyExcept('~');
        length = length < 0 ? slice.Length : length;
        if (length < 3)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start + length - 1))
        {
            Line = line,
            Column = column,
            Span = new SourceSpan(start, start + length - 1),
            IsClosed = true,
        };
        slice.Start += length;
        return true;
    }
}
