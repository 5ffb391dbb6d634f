using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Playbook.Site.Markdown.Renderers;

/// <summary>The box of a task list's item. It has a name, since a box without one says nothing to a screen reader.</summary>
internal sealed class TaskRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task)
    {
        if (!renderer.EnableHtmlForInline)
        {
            renderer.Write(task.Checked ? "[x]" : "[ ]");
            return;
        }

        var words = ((BodyRenderer)renderer).Page.Dialect.Words;
        renderer.Write($"<input type=\"checkbox\" disabled{(task.Checked ? " checked" : "")} aria-label=\"");
        renderer.WriteEscape(task.Checked ? words.Done : words.ToDo).Write("\">");
    }
}
