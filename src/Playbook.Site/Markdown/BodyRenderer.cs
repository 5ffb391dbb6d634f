using System.Net;
using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Playbook.Site.Markdown.Abbreviations;
using Playbook.Site.Markdown.Renderers;

namespace Playbook.Site.Markdown;

/// <summary>Writes a syntax tree as HTML with holes. One for each text; it is not kept.</summary>
internal sealed class BodyRenderer : HtmlRenderer
{
    private readonly StringWriter _writer;

    private BodyRenderer(StringWriter writer, BodyContext page)
        : base(writer)
    {
        _writer = writer;
        Page = page;
    }

    /// <summary>Where holes, anchors and diagnostics go.</summary>
    public BodyContext Page { get; }

    /// <summary>How many links are open: in them there can be no other.</summary>
    public int OpenLinks { get; set; }

    /// <summary>How many links and elements of code are open in raw HTML: in them text is left alone.</summary>
    public int OpenRaw { get; set; }

    /// <summary>How many headings are open: in them no glossary term is linked.</summary>
    public int OpenHeadings { get; set; }

    /// <summary>Whether a table's cell is being written.</summary>
    public bool IsInTable { get; set; }

    /// <summary>What was written so far.</summary>
    public StringBuilder Output => _writer.GetStringBuilder();

    /// <summary>Makes one with the renderers of the product in the place of Markdig's.</summary>
    public static BodyRenderer Create(BodyContext page)
    {
        var renderer = new BodyRenderer(new StringWriter(new StringBuilder(8192)) { NewLine = "\n" }, page);
        page.Dialect.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkRenderer());
        renderer.ObjectRenderers.Replace<LiteralInlineRenderer>(new TextRenderer());
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new AnchoredHeadingRenderer());
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new FenceRenderer());
        renderer.ObjectRenderers.Replace<HtmlBlockRenderer>(new RawBlockRenderer());
        renderer.ObjectRenderers.Replace<HtmlInlineRenderer>(new RawInlineRenderer());
        renderer.ObjectRenderers.Replace<AlertBlockRenderer>(new AlertRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new TableRenderer());
        renderer.ObjectRenderers.Replace<HtmlTaskListRenderer>(new TaskRenderer());
        renderer.ObjectRenderers.Replace<ParagraphRenderer>(new FigureRenderer());
        renderer.ObjectRenderers.Replace<CodeInlineRenderer>(new CodeRenderer());
        renderer.ObjectRenderers.Replace<HtmlAbbreviationRenderer>(new AbbreviationRenderer());
        renderer.ObjectRenderers.Add(new WikiLinkRenderer());
        if (renderer.ObjectRenderers.FindExact<HtmlFootnoteLinkRenderer>() is { } footnotes)
        {
            footnotes.BackLinkString = $"<span aria-hidden=\"true\">\u21A9</span><span class=\"visually-hidden\">{WebUtility.HtmlEncode(page.Dialect.Words.BackToText)}</span>";
        }

        return renderer;
    }

    /// <summary>Writes a hole where the output stands.</summary>
    /// <returns>Its number.</returns>
    public int WriteHole(Hole hole)
    {
        Write("");
        return Page.WriteHole(Output, hole);
    }

    /// <summary>Writes the closing mark of a hole.</summary>
    public void WriteClose(int hole)
    {
        Write(Marks.Close);
        Write(hole.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Write(Marks.End);
    }
}
