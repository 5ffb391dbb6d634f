using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Playbook.Site.Links;

namespace Playbook.Site.Markdown.Renderers;

/// <summary>Markdown links and pictures: all become holes, so that every destination is checked in one place.</summary>
internal sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var page = ((BodyRenderer)renderer).Page;
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteChildren(link);
            return;
        }

        var destination = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var location = page.LocationAt(link.Span.Start);
        if (Destination.IsUnsafe(destination))
        {
            page.Report(PageDiagnostics.UnsafeAddress.At(location, $"the address \"{destination}\" could run a script and is left out"));
            renderer.WriteChildren(link);
            return;
        }

        var span = link.Reference is { } definition ? page.SpanOf(definition)
            : link.UrlSpan.IsEmpty ? null
            : ((int, int)?)(link.UrlSpan.Start, link.UrlSpan.Length);
        if (link.IsImage)
        {
            var alternative = PlainText.Of(link);
            if (string.IsNullOrWhiteSpace(alternative))
            {
                page.Report(HtmlDiagnostics.MissingAlternative.At(location, $"the picture \"{destination}\" has no alternative text", "say between the brackets what it shows"));
            }

            ((BodyRenderer)renderer).WriteHole(new LinkHole(LinkForm.Picture, destination, alternative, link.Title, null, span, location));
            return;
        }

        var html = (BodyRenderer)renderer;
        var hole = html.WriteHole(new LinkHole(
            LinkForm.Link,
            destination,
            null,
            link.Title,
            Destination.IsExternal(destination) ? null : Sentences.Around(link),
            span,
            location));
        html.OpenLinks++;
        renderer.WriteChildren(link);
        html.OpenLinks--;
        html.WriteClose(hole);
    }
}

/// <summary>Addresses between angle brackets.</summary>
internal sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var page = (BodyRenderer)renderer;
        var destination = link.IsEmail ? "mailto:" + link.Url : link.Url;
        if (!renderer.EnableHtmlForInline || Destination.IsUnsafe(destination))
        {
            renderer.WriteEscape(link.Url);
            return;
        }

        var hole = page.WriteHole(new LinkHole(LinkForm.Link, destination, null, null, null, null, page.Page.LocationAt(link.Span.Start)));
        renderer.WriteEscape(link.Url);
        page.WriteClose(hole);
    }
}
