using Markdig.Extensions.Abbreviations;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Playbook.Site.Markdown.Abbreviations;

/// <summary>
/// Abbreviations. A tooltip reaches neither a keyboard nor a finger, so where one first stands in the text its words follow in brackets,
/// unless the author explains it: "Content Security Policy (CSP)".
/// </summary>
internal sealed class AbbreviationRenderer : HtmlObjectRenderer<AbbreviationInline>
{
    private readonly HashSet<string> _explained = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, AbbreviationInline inline)
    {
        var html = (BodyRenderer)renderer;
        var (label, words) = (inline.Abbreviation.Label ?? "", inline.Abbreviation.Text.ToString());
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteEscape(label);
            return;
        }

        var isFirst = html.OpenHeadings + html.OpenLinks + html.OpenRaw == 0 && !html.IsInTable && _explained.Add(label);
        renderer.Write("<abbr title=\"").WriteEscape(words).Write("\">").WriteEscape(label).Write("</abbr>");
        if (isFirst && !html.Page.Source.Content.Contains($"{words} ({label})", StringComparison.OrdinalIgnoreCase))
        {
            renderer.Write(" (").WriteEscape(words).Write(')');
        }
    }
}
