using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Playbook.Site.Markdown.Fences;
using Playbook.Site.Markdown.Snippets;

namespace Playbook.Site.Markdown.Renderers;

/// <summary>Code: highlighted, or what a fence of its own kind stands for.</summary>
internal sealed class FenceRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        var html = (BodyRenderer)renderer;
        var text = block.Lines.ToString();
        var language = (block as FencedCodeBlock)?.Info?.Trim() ?? "";
        renderer.EnsureLine();
        switch (language)
        {
            case "mermaid":
                html.WriteHole(MermaidFence.Read(block, NullIfEmpty((block as FencedCodeBlock)?.Arguments), text, html.Page));
                break;
            case "risk-matrix" when !html.Page.Options.IsPlainRepository:
                html.WriteHole(RiskMatrixFence.Read(block, text, html.Page));
                break;
            default:
                WriteCode(renderer, SnippetOf(block, text, language, html.Page) ?? text, language);
                break;
        }

        renderer.EnsureLine();
    }

    // A fence with a body of its own is code, whatever else other tools read behind its language.
    private static string? SnippetOf(CodeBlock block, string text, string language, BodyContext page)
    {
        if (!page.Dialect.IsExtended || page.Options.Snippets is not { } files || text.Length > 0 || language.Length == 0
            || SnippetRequest.Read((block as FencedCodeBlock)?.Arguments ?? "") is not { } request
            || files.Take(request, page.LocationAt(block.Span.Start), page) is not { } snippet)
        {
            return null;
        }

        page.AddSnippet(block, snippet);
        return snippet;
    }

    private static void WriteCode(HtmlRenderer renderer, string text, string language)
    {
        if (language.Length == 0)
        {
            renderer.Write("<pre><code>").WriteEscape(text).Write("\n</code></pre>");
            return;
        }

        renderer.Write("<pre><code class=\"language-").WriteEscape(language).Write("\">");
        if (((BodyRenderer)renderer).Page.Dialect.Highlighter.TryHighlight(language, text) is { } highlighted)
        {
            renderer.Write(highlighted);
        }
        else
        {
            renderer.WriteEscape(text);
        }

        renderer.Write("\n</code></pre>");
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Trim('"');
}
