using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Playbook.Site.Markdown.Containers;
using Playbook.Site.Markdown.Highlighting;
using Playbook.Site.Markdown.WikiLinks;
using Playbook.Views.Language;

namespace Playbook.Site.Markdown;

/// <summary>Which Markdown a text is written in. A dialect is made once a build and used from every thread.</summary>
internal sealed class MarkdownDialect
{
    private MarkdownDialect(MarkdownPipeline pipeline, Highlighter highlighter, BodyText words, bool isExtended, bool allowsHtml)
    {
        Pipeline = pipeline;
        Highlighter = highlighter;
        Words = words;
        IsExtended = isExtended;
        AllowsHtml = allowsHtml;
    }

    /// <summary>The parser's settings.</summary>
    public MarkdownPipeline Pipeline { get; }

    /// <summary>What colours code.</summary>
    public Highlighter Highlighter { get; }

    /// <summary>What the product adds to a text, in the site's language.</summary>
    public BodyText Words { get; }

    /// <summary>Whether headings may end in <c>{#anchor}</c> and pictures with a title become figures.</summary>
    public bool IsExtended { get; }

    /// <summary>Whether raw HTML is HTML; else it is text.</summary>
    public bool AllowsHtml { get; }

    /// <summary>
    /// GitHub-flavoured Markdown and nothing else: what github.com shows of a <c>.md</c> file. Definition lists and other
    /// extensions would change what a text means.
    /// </summary>
    public static MarkdownDialect GitHub(Highlighter highlighter, BodyText words) => new(GitHubFlavoured().Build(), highlighter, words, isExtended: false, allowsHtml: true);

    /// <summary>GitHub's, and definition lists, abbreviations, tabs, details, heading anchors, figures.</summary>
    public static MarkdownDialect Extended(Highlighter highlighter, BodyText words) =>
        new(GitHubFlavoured().UseDefinitionLists().UseAbbreviations().Use<ContainerExtension>().Build(), highlighter, words, isExtended: true, allowsHtml: true);

    /// <summary>For the text fields of models, schemes and glossaries: GitHub's without raw HTML, headings' anchors and footnotes, since several texts share one page.</summary>
    public static MarkdownDialect Prose(Highlighter highlighter, BodyText words) =>
        new(Common().DisableHtml().Build(), highlighter, words, isExtended: false, allowsHtml: false);

    /// <summary>The same, for texts typed into a plain text box: a line end is one on the page.</summary>
    public static MarkdownDialect Typed(Highlighter highlighter, BodyText words) =>
        new(Common().DisableHtml().UseSoftlineBreakAsHardlineBreak().Build(), highlighter, words, isExtended: false, allowsHtml: false);

    private static MarkdownPipelineBuilder GitHubFlavoured() => Common()
        .UseFootnotes();

    private static MarkdownPipelineBuilder Common()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
            .UseTaskLists()
            .UseAutoLinks()
            .UseEmojiAndSmiley(enableSmileys: false);
        builder.Extensions.Add(new TaskListExtension());
        builder.Extensions.Add(new AlertExtension());
        builder.Extensions.Add(new StrikethroughExtension());
        builder.Extensions.Add(new WikiLinkExtension());
        return builder;
    }
}
