using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Playbook.Site.Markdown.Renderers;

/// <summary>Headings with their anchor and a link to it.</summary>
internal sealed class AnchoredHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var html = (BodyRenderer)renderer;
        var level = Math.Clamp(heading.Level, 1, 6);
        var anchor = HeadingAnchors.Of(heading);
        renderer.EnsureLine();
        if (html.Page.Options.LinksTerms)
        {
            renderer.Write(Marks.Section);
        }

        if (anchor is null)
        {
            renderer.Write($"<h{level}>");
        }
        else
        {
            renderer.Write($"<h{level} id=\"");
            renderer.WriteEscape(anchor);
            renderer.Write("\">");
        }

        html.OpenHeadings++;
        renderer.WriteLeafInline(heading);
        html.OpenHeadings--;
        if (anchor is not null)
        {
            renderer.Write("<a class=\"anchor\" href=\"#");
            renderer.WriteEscape(Uri.EscapeDataString(anchor));
            renderer.Write("\" aria-label=\"").WriteEscape(html.Page.Dialect.Words.LinkToSection).Write("\">#</a>");
        }

        renderer.Write($"</h{level}>");
        renderer.EnsureLine();
    }
}
