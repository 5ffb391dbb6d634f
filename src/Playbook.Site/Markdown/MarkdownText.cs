using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Playbook.Site.Markdown.RawHtml;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;

namespace Playbook.Site.Markdown;

/// <summary>Renders Markdown: text in, HTML with holes out. A pure function; the syntax tree does not outlive it.</summary>
internal static class MarkdownText
{
    /// <summary>Renders the page in a source from an offset on. A heading of level 1 that it begins with becomes its title.</summary>
    public static RenderedMarkdown RenderPage(SourceText source, int offset, MarkdownDialect dialect, BodyOptions options, DiagnosticBag diagnostics)
    {
        var context = new BodyContext(source, dialect, offset, options, at => source.LocationAt(at + offset), diagnostics);
        var document = Markdig.Markdown.Parse(offset == 0 ? source.Content : source.Content[offset..], dialect.Pipeline);
        var title = document.FirstOrDefault(block => block is not (HtmlBlock { Type: HtmlBlockType.Comment } or LinkReferenceDefinitionGroup)) is HeadingBlock { Level: 1 } heading
            ? heading
            : null;
        var headings = HeadingAnchors.Assign(document, context);
        NoteComments(document, context);
        var titleAnchor = title is null ? null : HeadingAnchors.Of(title);
        var first = document.OfType<ParagraphBlock>().Select(PlainText.Of).FirstOrDefault(text => text.Length > 0);
        var rendered = Render(document, context, title);
        return rendered with
        {
            Headings = [.. headings.Where(each => each.Level <= 3 && each.Anchor != titleAnchor)],
            Title = title is null ? null : new Heading(1, PlainText.Of(title), titleAnchor ?? ""),
            FirstParagraph = first,
            Words = WordCount.Of(rendered.Body.Template),
        };
    }

    /// <summary>Renders a text field of a model, scheme or glossary.</summary>
    public static Body RenderProse(Prose prose, SourceText source, MarkdownDialect dialect, DiagnosticBag diagnostics)
    {
        var inner = new SourceText(source.Path, prose.Markdown);
        SourceLocation LocationAt(int offset)
        {
            var at = inner.LocationAt(offset);
            return prose.LocationAt(at.Line - 1, at.Column - 1);
        }

        var context = new BodyContext(inner, dialect, 0, BodyOptions.Default, LocationAt, diagnostics);
        var document = Markdig.Markdown.Parse(inner.Content, dialect.Pipeline);
        return Render(document, context, title: null).Body;
    }

    // "[//]: # (words)" is how people write comments that no renderer shows: a definition of a link that nobody can use.
    private static void NoteComments(MarkdownDocument document, BodyContext context)
    {
        foreach (var definition in document.Descendants<LinkReferenceDefinition>().Where(definition => definition.Label?.StartsWith("//", StringComparison.Ordinal) ?? false))
        {
            context.AddComment(definition.Span.Start, definition.Span.Length);
        }
    }

    // The page shows its title as text; the badges that stand in a README's title follow below it.
    private static void WritePicturesOf(HeadingBlock title, BodyRenderer renderer)
    {
        var pictures = title.Inline?.Where(inline => inline is LinkInline link && (link.IsImage || link.Any(child => child is LinkInline { IsImage: true }))).ToList() ?? [];
        if (pictures.Count == 0)
        {
            return;
        }

        renderer.Write("<p>");
        pictures.ForEach(picture => renderer.Write(picture));
        renderer.WriteLine("</p>");
    }

    private static RenderedMarkdown Render(MarkdownDocument document, BodyContext context, HeadingBlock? title)
    {
        var renderer = BodyRenderer.Create(context);
        (HeadingBlock Heading, string Category)? open = null;
        void CloseCategory()
        {
            if (open is { } section)
            {
                renderer.WriteHole(new CategoryThreatsHole(section.Category, context.LocationAt(section.Heading.Span.Start)));
                open = null;
            }
        }

        foreach (var block in document)
        {
            if (ReferenceEquals(block, title))
            {
                WritePicturesOf(title, renderer);
                continue;
            }

            if (block is HeadingBlock heading && !context.Options.Categories.IsEmpty)
            {
                if (open is { } section && heading.Level <= section.Heading.Level)
                {
                    CloseCategory();
                }

                if (HeadingAnchors.Of(heading) is { } anchor
                    && context.Options.Categories.FirstOrDefault(each => string.Equals(each, anchor, StringComparison.OrdinalIgnoreCase)) is { } category)
                {
                    CloseCategory();
                    open = (heading, category);
                }
            }
            else if (block is Markdig.Extensions.Footnotes.FootnoteGroup)
            {
                CloseCategory();
            }

            renderer.Write(block);
        }

        CloseCategory();
        var template = renderer.Output.ToString();
        return new RenderedMarkdown
        {
            Body = new Body(context.HasRawHtml ? RawHtmlBalancer.Balance(template) : template, context.Holes),
            Anchors = context.Anchors,
            Comments = context.Comments,
            HasTabs = context.HasTabs,
            Snippets = context.Snippets,
        };
    }
}
