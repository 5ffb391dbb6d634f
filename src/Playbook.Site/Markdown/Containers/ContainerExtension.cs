using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;

namespace Playbook.Site.Markdown.Containers;

/// <summary>Blocks between lines of colons: <c>::: details Title</c>. Markdig's own extension would also give a meaning to <c>::</c> within a line.</summary>
internal sealed class ContainerExtension : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new CustomContainerParser());

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.Add(new ContainerRenderer());
        }
    }
}
