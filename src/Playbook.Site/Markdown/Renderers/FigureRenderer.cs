using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Playbook.Site.Markdown.Renderers;

/// <summary>Paragraphs; in extended Markdown one that is a picture with a title alone is a figure, and the title its caption.</summary>
internal sealed class FigureRenderer : HtmlObjectRenderer<ParagraphBlock>
{
    private readonly ParagraphRenderer _paragraph = new();

    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (!((BodyRenderer)renderer).Page.Dialect.IsExtended
            || paragraph.Inline is not { FirstChild: LinkInline { IsImage: true, Title: { Length: > 0 } caption, NextSibling: null } picture })
        {
            _paragraph.Write(renderer, paragraph);
            return;
        }

        renderer.EnsureLine();
        renderer.Write("<figure>");
        var title = picture.Title;
        // The caption says it; a tooltip with the same words would only get in the way.
        picture.Title = null;
        renderer.Write(picture);
        picture.Title = title;
        renderer.Write("<figcaption>").WriteEscape(caption).WriteLine("</figcaption></figure>");
    }
}
