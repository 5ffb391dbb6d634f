using System.Text;
using Playbook.Site.Content;
using Playbook.Site.Graph;
using Playbook.Site.Links;
using Playbook.Site.Markdown;

namespace Playbook.Site.Pages;

/// <summary>
/// The same page as Markdown, for people and programs that read that: the author's text with a title, without front matter and
/// comments, and with links that lead to the site. What the audience may not see is text there as well.
/// </summary>
internal static class MarkdownTwin
{
    /// <summary>Where the twin of a page is written: <c>a/b/</c> has <c>a/b.md</c>.</summary>
    public static string PathOf(string address) => address.Length == 0 ? "index.md" : address.TrimEnd('/') + ".md";

    /// <summary>The twin of a page.</summary>
    public static string Write(SiteGraph site, LinkedPage linked)
    {
        var page = linked.Page;
        var source = page.Text!.Content;
        var text = new StringBuilder(source.Length + 100);
        if (page.Rendered.Title is null)
        {
            text.Append("# ").Append(page.Title).Append("\n\n");
        }

        // From the folder of the twin: "a/b.md" lies in "a".
        var root = SitePaths.RootFrom(SitePaths.FolderOf(PathOf(page.Address)) is { Length: > 0 } folder ? folder + "/" : "");
        var at = page.BodyOffset;
        foreach (var (start, length, replacement) in EditsOf(site, linked, root).OrderBy(edit => edit.Start))
        {
            if (start < at)
            {
                continue;
            }

            text.Append(source, at, start - at).Append(replacement);
            at = start + length;
        }

        text.Append(source, at, source.Length - at);
        return text.ToString().Trim('\n') + "\n";
    }

    private static IEnumerable<(int Start, int Length, string Replacement)> EditsOf(SiteGraph site, LinkedPage linked, string root)
    {
        foreach (var (start, length) in linked.Page.Rendered.Comments)
        {
            yield return (start, length, "");
        }

        foreach (var (fence, shown) in linked.Page.Rendered.Snippets)
        {
            if (InsertionOf(linked.Page.Text!.Content, fence, shown) is { } insertion)
            {
                yield return insertion;
            }
        }

        foreach (var (hole, link) in linked.Body.AllLinks)
        {
            if (hole.Span is not { } span || (hole.Form != LinkForm.Id && link.Outcome == LinkOutcome.Outside))
            {
                continue;
            }

            var target = link.Outcome switch
            {
                LinkOutcome.Site => root == "./" ? Twin(site, link.Address) : root + Twin(site, link.Address),
                LinkOutcome.Fragment => link.Address,
                // An empty destination keeps a link a link, and a definition a definition, that leads nowhere.
                _ => hole.Form == LinkForm.Link ? "<>" : "",
            };
            yield return hole.Form == LinkForm.Id
                ? (span.Start, span.Length, target.Length == 0 ? link.Text! : $"[{link.Text}]({target})")
                : (span.Start, span.Length, target);
        }
    }

    // Where the target has a twin, that is what a reader of Markdown wants next.
    private static string Twin(SiteGraph site, string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var page = hash < 0 ? address : address[..hash];
        return site.PageAt(page) is { Page.Text: not null }
            ? SitePaths.Encode(PathOf(page)) + (hash < 0 ? "" : address[hash..])
            : address;
    }

    // Within a quote or a list the lines begin as the fence's does. A text that would end the fence is left to its file.
    private static (int Start, int Length, string Replacement)? InsertionOf(string source, int fence, string text)
    {
        var end = source.IndexOf('\n', fence);
        if (end < 0 || text.Contains(source[fence..(source.AsSpan(fence).IndexOfAnyExcept(source[fence]) + fence)], StringComparison.Ordinal))
        {
            return null;
        }

        var line = source.LastIndexOf('\n', fence) + 1;
        var before = string.Concat(source[line..fence].Select(c => c == '>' ? c : ' '));
        return (end, 0, string.Concat(text.Split('\n').Select(each => "\n" + before + each)));
    }
}
