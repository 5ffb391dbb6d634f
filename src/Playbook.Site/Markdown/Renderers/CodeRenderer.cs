using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Playbook.Site.Markdown.Renderers;

/// <summary>Code in running text. In a table a bar is escaped even in code, and the backslash is not part of the code (GFM 0.29, section 4.10).</summary>
internal sealed class CodeRenderer : HtmlObjectRenderer<CodeInline>
{
    protected override void Write(HtmlRenderer renderer, CodeInline code)
    {
        var content = ((BodyRenderer)renderer).IsInTable ? code.Content.Replace("\\|", "|", StringComparison.Ordinal) : code.Content;
        if (renderer.EnableHtmlForInline)
        {
            renderer.Write("<code>").WriteEscape(content).Write("</code>");
        }
        else
        {
            renderer.WriteEscape(content);
        }
    }
}
