using Markdig.Renderers;
using Markdig.Renderers.Html;
using Playbook.Site.Markdown.WikiLinks;

namespace Playbook.Site.Markdown.Renderers;

/// <summary><c>[[id]]</c> links.</summary>
internal sealed class WikiLinkRenderer : HtmlObjectRenderer<WikiLinkInline>
{
    protected override void Write(HtmlRenderer renderer, WikiLinkInline link)
    {
        var html = (BodyRenderer)renderer;
        if (!renderer.EnableHtmlForInline || html.OpenLinks + html.OpenRaw > 0)
        {
            // In an alternative text or inside another link there can be no link; the words stay.
            renderer.WriteEscape(link.Text ?? link.Destination);
            return;
        }

        html.WriteHole(new LinkHole(
            LinkForm.Id,
            link.Destination,
            link.Text,
            link.Written,
            Sentences.Around(link),
            (link.Span.Start, link.Span.Length),
            html.Page.LocationAt(link.Span.Start)));
    }
}
