using System.Collections.Immutable;
using Playbook.Site.Markdown;

namespace Playbook.Site.Links;

/// <summary>What became of a link.</summary>
internal enum LinkOutcome
{
    /// <summary>It leads nowhere: broken, withheld or unsafe. Its text stays.</summary>
    Text,

    /// <summary>It leads to something of the site; the address is relative to the root.</summary>
    Site,

    /// <summary>It leads to a place of its own page; the address is the fragment.</summary>
    Fragment,

    /// <summary>It leads out of the site; the address is absolute.</summary>
    Outside,
}

/// <summary>A link whose destination is known.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Address">Where it leads, by its outcome; empty where nowhere.</param>
/// <param name="Text">The text where the author gave none: the target's title, or the id as written.</param>
/// <param name="Target">The document it leads to, where it is one of the site's.</param>
/// <param name="CopiedFile">The file of the content that has to be copied for it, where it leads to one.</param>
internal sealed record ResolvedLink(LinkOutcome Outcome, string Address, string? Text = null, Document? Target = null, string? CopiedFile = null)
{
    /// <summary>What a script of the page it leads to reads from the address, such as what to filter by: <c>?open=1</c>, or nothing.</summary>
    public string Query { get; init; } = "";

    /// <summary>The address with the query, before the fragment; addresses that lead out of the site have theirs already.</summary>
    public string AddressWithQuery => (Outcome, Query, Address.IndexOf('#', StringComparison.Ordinal)) switch
    {
        (not (LinkOutcome.Site or LinkOutcome.Fragment), _, _) or (_, "", _) => Address,
        (_, _, var hash) when hash < 0 || Address == "#" => Address.TrimEnd('#') + Query,
        (_, _, var hash) => Address.Insert(hash, Query),
    };

    /// <summary>A link that leads nowhere.</summary>
    public static ResolvedLink Nowhere { get; } = new(LinkOutcome.Text, "");
}

/// <summary>A body all of whose links are resolved; for each hole that is a link its outcome, null for the others.</summary>
internal sealed record ResolvedBody(Body Body, ImmutableArray<ResolvedLink?> Links)
{
    /// <summary>Nothing.</summary>
    public static ResolvedBody Empty { get; } = new(Body.Empty, []);

    /// <summary>Its links, as written and as resolved.</summary>
    public IEnumerable<(LinkHole Hole, ResolvedLink Link)> AllLinks
    {
        get
        {
            for (var i = 0; i < Links.Length; i++)
            {
                if (Links[i] is { } link && Body.Holes[i] is LinkHole hole)
                {
                    yield return (hole, link);
                }
            }
        }
    }
}
