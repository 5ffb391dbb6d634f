using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Playbook.Site.Markdown.WikiLinks;

/// <summary>Reads <c>[[id]]</c> links.</summary>
internal sealed class WikiLinkExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // BodyRenderer brings the renderer, since it needs the page's holes.
    }
}
