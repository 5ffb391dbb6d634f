using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Playbook.Site.Markdown.Renderers;

/// <summary>Text, with marks around it where a glossary term in it may be linked, and with its bare e-mail addresses as links.</summary>
internal sealed partial class TextRenderer : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline text)
    {
        var html = (BodyRenderer)renderer;
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteEscape(ref text.Content);
            return;
        }

        if (html.OpenLinks + html.OpenRaw == 0 && text.Content.AsSpan().Contains('@'))
        {
            WriteWithAddresses(html, text);
            return;
        }

        var marks = html.Page.Options.LinksTerms && html.OpenLinks + html.OpenRaw + html.OpenHeadings == 0 && text.Content.Length > 1;
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

    private static void WriteWithAddresses(BodyRenderer html, LiteralInline text)
    {
        var content = text.Content.ToString();
        var at = 0;
        foreach (Match match in Address().Matches(content))
        {
            html.WriteEscape(content.AsSpan(at, match.Index - at));
            var hole = html.WriteHole(new LinkHole(LinkForm.Link, "mailto:" + match.Value, null, null, null, null, html.Page.LocationAt(text.Span.Start)));
            html.WriteEscape(match.ValueSpan);
            html.WriteClose(hole);
            at = match.Index + match.Length;
        }

        html.WriteEscape(content.AsSpan(at));
    }

    // GFM 0.29, section 6.9: an extended e-mail autolink. Its last character is neither a hyphen nor an underscore.
    [GeneratedRegex(@"(?<![A-Za-z0-9.+_\-])[A-Za-z0-9.+_\-]+@[A-Za-z0-9_\-]+(?:\.[A-Za-z0-9_\-]*[A-Za-z0-9])+(?![\-_])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();
}
