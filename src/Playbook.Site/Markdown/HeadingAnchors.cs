using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Playbook.Sources.Ids;

namespace Playbook.Site.Markdown;

/// <summary>Gives each heading of a text its anchor: the author's <c>{#id}</c> in extended Markdown, else GitHub's.</summary>
internal static class HeadingAnchors
{
    private static readonly object Key = new();

    /// <summary>The anchor a heading was given; null where it has none.</summary>
    public static string? Of(HeadingBlock heading) => heading.GetData(Key) as string;

    /// <summary>Gives the anchors of all headings of a document, authors' first, so that no numbering takes one away.</summary>
    public static ImmutableArray<Heading> Assign(MarkdownDocument document, BodyContext page)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        var authored = new Dictionary<HeadingBlock, string>();
        foreach (var heading in headings)
        {
            if (page.Dialect.IsExtended && TakeAuthored(heading) is { } anchor)
            {
                if (page.AnchorSet.TryTake(anchor))
                {
                    authored.Add(heading, anchor);
                }
                else
                {
                    page.Report(PageDiagnostics.DuplicateAnchor.At(page.LocationAt(heading.Span.Start), $"the anchor \"{anchor}\" stands on this page already"));
                }
            }
        }

        var result = ImmutableArray.CreateBuilder<Heading>(headings.Count);
        foreach (var heading in headings)
        {
            var text = PlainText.Of(heading);
            if (!authored.TryGetValue(heading, out var anchor))
            {
                // Untrimmed: "# Title ![badge](x.svg)" is "title-" on GitHub.
                var slug = Slug.ForHeading(heading.Inline is null ? "" : PlainText.Of((Inline)heading.Inline));
                anchor = slug.Length == 0 ? null : page.AnchorSet.Take(slug);
            }

            if (anchor is not null)
            {
                heading.SetData(Key, anchor);
                page.AddAnchor(anchor, page.LocationAt(heading.Span.Start));
                result.Add(new Heading(heading.Level, text, anchor));
            }
        }

        return result.ToImmutable();
    }

    // Takes "{#id}" off the end of a heading's text.
    private static string? TakeAuthored(HeadingBlock heading)
    {
        if (heading.Inline?.LastChild is not LiteralInline literal)
        {
            return null;
        }

        var text = literal.Content.AsSpan().TrimEnd();
        var start = text.LastIndexOf("{#", StringComparison.Ordinal);
        if (start < 0 || !text.EndsWith("}", StringComparison.Ordinal) || !Id.TryParse(text[(start + 2)..^1].ToString(), out var id))
        {
            return null;
        }

        literal.Content.End = literal.Content.Start + text[..start].TrimEnd().Length - 1;
        return id.Text;
    }
}
