using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Playbook.Site.Markdown.Renderers;

/// <summary>Text, with marks around it where a glossary term in it may be linked.</summary>
internal sealed class TextRenderer : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline text)
    {
        var html = (BodyRenderer)renderer;
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteEscape(ref text.Content);
            return;
        }

        var marks = html.Page.Options.LinksTerms && html.OpenLinks + html.OpenHeadings == 0 && text.Content.Length > 1;
        if (marks)
        {
            renderer.Write(Marks.RunStart);
        }

        renderer.WriteEscape(ref text.Content);
        if (marks)
        {
            renderer.Write(Marks.RunEnd);
        }
    }
}
