using Playbook.Site.Markdown;
using Playbook.Site.Markdown.Highlighting;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.Views.Language;

namespace Playbook.Site.Tests.Markdown;

/// <summary>A text rendered on its own, for tests of what Markdown becomes.</summary>
internal sealed record Rendered(RenderedMarkdown Page, DiagnosticBag Diagnostics)
{
    private static readonly MarkdownDialect s_gitHub = MarkdownDialect.GitHub(new Highlighter(), Languages.English.Body);
    private static readonly MarkdownDialect s_extended = MarkdownDialect.Extended(new Highlighter(), Languages.English.Body);

    /// <summary>The template with holes made visible: <c>{0}</c> opens hole 0, <c>{/0}</c> closes it.</summary>
    public string Html => string.Concat(Page.Body.Template.Select(c => c switch
    {
        Marks.Hole => "{",
        Marks.Close => "{/",
        Marks.End => "}",
        Marks.RunStart or Marks.RunEnd or Marks.Section => "",
        _ => c.ToString(),
    })).Trim();

    public static Rendered GitHub(string markdown) => Of(markdown, s_gitHub, isPlainRepository: true);

    public static Rendered Extended(string markdown) => Of(markdown, s_extended, isPlainRepository: false);

    private static Rendered Of(string markdown, MarkdownDialect dialect, bool isPlainRepository)
    {
        var diagnostics = new DiagnosticBag();
        var options = new BodyOptions(isPlainRepository, LinksTerms: false, []);
        return new Rendered(MarkdownText.RenderPage(new SourceText("page.md", markdown), 0, dialect, options, diagnostics), diagnostics);
    }
}
