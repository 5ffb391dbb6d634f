using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Playbook.Views.Language;

namespace Playbook.Site.Markdown.Renderers;

/// <summary>GitHub's alerts. What kind it is stands in words, not only in colour.</summary>
internal sealed class AlertRenderer : HtmlObjectRenderer<AlertBlock>
{
    private static readonly string[] Kinds = ["Note", "Tip", "Important", "Warning", "Caution"];

    protected override void Write(HtmlRenderer renderer, AlertBlock alert)
    {
        var written = alert.Kind.ToString();
        var kind = Kinds.FirstOrDefault(known => string.Equals(known, written, StringComparison.OrdinalIgnoreCase));
        renderer.EnsureLine();
        if (kind is null)
        {
            // GitHub knows five kinds; anything else is a quotation that begins with the word.
            renderer.Write("<blockquote><p>[!").WriteEscape(written).Write("]</p>").WriteLine();
            renderer.WriteChildren(alert);
            renderer.WriteLine("</blockquote>");
            return;
        }

        renderer.Write($"<div class=\"alert alert-{kind.ToLowerInvariant()}\" role=\"note\"><p class=\"alert-title\">").WriteEscape(WordOf(kind, ((BodyRenderer)renderer).Page.Dialect.Words)).WriteLine("</p>");
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(alert);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.WriteLine("</div>");
    }

    private static string WordOf(string kind, BodyText words) => kind switch
    {
        "Note" => words.Note,
        "Tip" => words.Tip,
        "Important" => words.Important,
        "Warning" => words.Warning,
        _ => words.Caution,
    };
}
