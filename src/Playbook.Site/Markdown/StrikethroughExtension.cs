using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;

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
