using System.Collections.Immutable;
using Playbook.Site.Markdown;

namespace Playbook.Site.Links;

/// <summary>Where pictures come from that are not the site's own.</summary>
internal static class PictureHosts
{
    /// <summary>The text of a resolved picture that is to be a link instead.</summary>
    public const string NotShown = "not shown";

    /// <summary>The hosts of the pictures among links that are shown from elsewhere, in ordinal order.</summary>
    public static ImmutableArray<string> In(IEnumerable<(LinkHole Hole, ResolvedLink Link)> links) =>
    [
        .. links
            .Where(each => each.Hole.IsPicture && each.Link.Outcome == LinkOutcome.Outside && each.Link.Text is null)
            .Select(each => Of(each.Link.Address))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The scheme and host of an absolute address; null where it has none.</summary>
    public static string? Of(string address) =>
        Uri.TryCreate(address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? uri.GetLeftPart(UriPartial.Authority)
            : null;
}
