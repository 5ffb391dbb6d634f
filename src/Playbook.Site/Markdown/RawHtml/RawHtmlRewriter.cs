using System.Net;
using System.Text;
using Playbook.Site.Links;
using Playbook.Sources.Diagnostics;

namespace Playbook.Site.Markdown.RawHtml;

/// <summary>
/// Takes a piece of raw HTML of a page: links and pictures become holes, ids are noted, comments are dropped, and what could act
/// (scripts, event handlers, script addresses) is taken out with a diagnostic.
/// </summary>
/// <remarks>
/// The nine elements that GitHub shows as text instead are shown as text here too (GFM 0.29, section 6.11). Inline styles are
/// dropped as on GitHub: the pages' content security policy would refuse them.
/// </remarks>
internal static class RawHtmlRewriter
{
    private static readonly HashSet<string> ShownAsText = new(StringComparer.Ordinal)
    {
        "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
    };

    // What a browser would act on or would take the page's place with; the policy of the page allows none of them.
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "base", "meta", "link", "form", "object", "embed", "applet", "frame", "frameset", "html", "head", "body",
    };

    /// <summary>Rewrites one piece.</summary>
    /// <param name="html">The raw HTML.</param>
    /// <param name="offsetOf">Gives the offset in the source for an offset in <paramref name="html"/>.</param>
    /// <param name="page">Takes holes, ids, comments and diagnostics.</param>
    public static string Rewrite(string html, Func<int, int> offsetOf, BodyContext page)
    {
        var (tags, comments) = RawHtmlScanner.Scan(html);
        if (tags.Count == 0 && comments.Count == 0)
        {
            return html;
        }

        var output = new StringBuilder(html.Length);
        var copied = 0;
        void CopyTo(int end, int next)
        {
            output.Append(html, copied, end - copied);
            copied = next;
        }

        foreach (var (start, end, tag) in tags.Select(tag => (tag.Start, tag.End, Tag: (RawHtmlTag?)tag))
                     .Concat(comments.Select(comment => (comment.Start, comment.End, Tag: (RawHtmlTag?)null)))
                     .OrderBy(piece => piece.Start))
        {
            if (tag is not { } found)
            {
                CopyTo(start, end);
                // By where it ends in the source: the marks of a quotation or list around it are not in this text.
                page.AddComment(offsetOf(start), offsetOf(end - 1) + 1 - offsetOf(start));
            }
            else if (ShownAsText.Contains(found.Name))
            {
                CopyTo(start, start + 1);
                output.Append("&lt;");
                if (found is { Name: "script", IsEnd: false })
                {
                    page.Report(PageDiagnostics.Script.At(page.LocationAt(offsetOf(start)), "a script in a page is not run; it is shown as text"));
                }
            }
            else if (Dropped.Contains(found.Name))
            {
                CopyTo(start, end);
                if (!found.IsEnd)
                {
                    page.Report(PageDiagnostics.UnsafeElement.At(page.LocationAt(offsetOf(start)), $"<{found.Name}> is left out of the page"));
                }
            }
            else if (!found.IsEnd)
            {
                CopyTo(start, end);
                WriteTag(found, html, output, offsetOf, page);
            }
        }

        CopyTo(html.Length, html.Length);
        return output.ToString();
    }

    private static void WriteTag(RawHtmlTag tag, string html, StringBuilder output, Func<int, int> offsetOf, BodyContext page)
    {
        output.Append('<').Append(tag.Name);
        foreach (var attribute in tag.Attributes)
        {
            var value = WebUtility.HtmlDecode(html.Substring(attribute.ValueStart, attribute.ValueLength));
            var location = page.LocationAt(offsetOf(attribute.Start));
            if (attribute.Name.StartsWith("on", StringComparison.Ordinal))
            {
                page.Report(PageDiagnostics.EventHandler.At(location, $"the event handler \"{attribute.Name}\" is left out"));
            }
            else if (attribute.Name is "style" or "srcdoc" or "formaction" or "ping")
            {
                continue;
            }
            else if (IsAddress(tag.Name, attribute.Name))
            {
                WriteAddress(tag, attribute, value, output, offsetOf, page);
            }
            else if (attribute.Name == "srcset")
            {
                WriteSourceSet(attribute, value, output, location, page);
            }
            else
            {
                if (attribute.Name == "id" || (attribute.Name == "name" && tag.Name == "a"))
                {
                    page.AddAnchor(value, location);
                }

                WriteAttribute(output, attribute.Name, value);
            }
        }

        if (tag.Name == "img" && tag.Attributes.All(attribute => attribute.Name != "alt"))
        {
            // Told here, where the place is known; written as ![](picture) is, so that it is not told again of the finished page.
            page.Report(HtmlDiagnostics.MissingAlternative.At(page.LocationAt(offsetOf(tag.Start)), "the picture has no alternative text", "add alt=\"...\", empty where it only decorates"));
            output.Append(" alt=\"\"");
        }

        output.Append(html[tag.End - 2] == '/' ? " />" : ">");
    }

    private static bool IsAddress(string tag, string attribute) => attribute switch
    {
        "href" or "xlink:href" => true,
        "src" or "poster" => true,
        "cite" => tag is "blockquote" or "q" or "del" or "ins",
        _ => false,
    };

    private static void WriteAddress(RawHtmlTag tag, RawHtmlAttribute attribute, string value, StringBuilder output, Func<int, int> offsetOf, BodyContext page)
    {
        var location = page.LocationAt(offsetOf(attribute.Start));
        if (Destination.IsUnsafe(value))
        {
            page.Report(PageDiagnostics.UnsafeAddress.At(location, $"the address \"{value}\" could run a script and is left out"));
            return;
        }

        var embeds = attribute.Name is "src" or "poster";
        var hole = new LinkHole(
            LinkForm.Attribute,
            value,
            embeds ? LinkHole.PictureAttribute : null,
            null,
            null,
            (offsetOf(attribute.ValueStart), attribute.ValueLength),
            location);
        output.Append(' ').Append(attribute.Name).Append("=\"");
        page.WriteHole(output, hole);
        output.Append('"');
    }

    private static void WriteSourceSet(RawHtmlAttribute attribute, string value, StringBuilder output, SourceLocation location, BodyContext page)
    {
        output.Append(' ').Append(attribute.Name).Append("=\"");
        var first = true;
        foreach (var candidate in value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var space = candidate.IndexOf(' ', StringComparison.Ordinal);
            output.Append(first ? "" : ", ");
            page.WriteHole(output, new LinkHole(LinkForm.Attribute, space < 0 ? candidate : candidate[..space], LinkHole.PictureAttribute, null, null, null, location));
            output.Append(space < 0 ? "" : WebUtility.HtmlEncode(candidate[space..]));
            first = false;
        }

        output.Append('"');
    }

    private static void WriteAttribute(StringBuilder output, string name, string value) =>
        output.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
}
