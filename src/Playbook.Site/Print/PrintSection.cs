using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Playbook.Site.Content;
using Playbook.Site.HtmlRules;
using Playbook.Views;

namespace Playbook.Site.Print;

/// <summary>
/// The content of a finished page, ready for any document: its ids are those of a document already; where a link leads and how deep a
/// heading lies depends on the document, and is a hole.
/// </summary>
/// <param name="Template">The HTML, with marks where the holes are.</param>
/// <param name="Links">Where its links lead.</param>
/// <param name="Ids">The ids that the page has, as it has them.</param>
internal sealed record PrintSection(string Template, ImmutableArray<PrintLink> Links, FrozenSet<string> Ids)
{
    /// <summary>Where a hole begins for a link's number; a noncharacter, so that no content holds it.</summary>
    public const char Link = '\uFDD0';

    /// <summary>Where a hole begins for a heading's level.</summary>
    public const char Heading = '\uFDD1';

    /// <summary>Where a hole ends.</summary>
    public const char End = '\uFDD2';

    private static readonly System.Buffers.SearchValues<char> s_marks = System.Buffers.SearchValues.Create([Link, Heading]);

    /// <summary>The hosts of its pictures that are not the site's own.</summary>
    public ImmutableArray<string> PictureHosts { get; init; } = [];

    /// <summary>Whether it holds a diagram for the browser to draw.</summary>
    public bool HasDiagrams { get; init; }

    /// <summary>Fills the holes for a document.</summary>
    /// <param name="root">What leads from the document to the site's root.</param>
    /// <param name="level">How deep the page lies below the document.</param>
    /// <param name="members">The pages of the document, by their files.</param>
    public Html Write(string root, int level, IReadOnlyDictionary<string, PrintSection> members)
    {
        var html = new StringBuilder(Template.Length + (Links.Length * 20));
        var at = 0;
        while (Template.AsSpan(at).IndexOfAny(s_marks) is >= 0 and var found)
        {
            html.Append(Template, at, found);
            var end = Template.IndexOf(End, at + found);
            var number = int.Parse(Template.AsSpan(at + found + 1, end - at - found - 1), NumberStyles.None, CultureInfo.InvariantCulture);
            if (Template[at + found] == Link)
            {
                html.Append(WebUtility.HtmlEncode(Href(Links[number], root, members)));
            }
            else
            {
                html.Append(Math.Min(6, number + level));
            }

            at = end + 1;
        }

        return new Html(html.Append(Template, at, Template.Length - at).ToString());
    }

    private static string Href(PrintLink link, string root, IReadOnlyDictionary<string, PrintSection> members)
    {
        if (link.IsPage && members.GetValueOrDefault(link.To.Target) is { } member)
        {
            var page = PrintEntry.AnchorOf(link.To.Target);
            return "#" + Uri.EscapeDataString(link.To.Fragment is { } fragment && member.Ids.Contains(fragment) ? $"{page}~{fragment}" : page);
        }

        var path = link.To.Target.EndsWith("/index.html", StringComparison.Ordinal) ? link.To.Target[..^"index.html".Length] : link.To.Target == "index.html" ? "" : link.To.Target;
        return root + SitePaths.Encode(path) + link.Rest;
    }
}

/// <summary>A link of a page to something of the site.</summary>
/// <param name="To">Where it leads.</param>
/// <param name="Rest">Its query and fragment, as written.</param>
/// <param name="IsPage">Whether it is one that a reader follows, and not a picture's address.</param>
internal sealed record PrintLink(HtmlReference To, string Rest, bool IsPage);
