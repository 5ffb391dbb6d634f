using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;

namespace Playbook.Site.Markdown;

/// <summary>
/// Task lists as GitHub has them: a box is followed by white space. Markdig asks for none, so that it takes the link in
/// <c>- [x](page.md)</c> for a box, and its address for text.
/// </summary>
internal sealed class TaskListExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Replace<TaskListInlineParser>(new BoxParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // BodyRenderer brings the renderer.
    }

    private sealed class BoxParser : TaskListInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
            slice.PeekChar(3).IsWhitespace() && base.Match(processor, ref slice);
    }
}
