namespace Playbook.Site.Links;

/// <summary>Where pictures come from that are not the site's own.</summary>
internal static class PictureHosts
{
    /// <summary>The text of a resolved picture that is to be a link instead.</summary>
    public const string NotShown = "not shown";

    /// <summary>The scheme and host of an absolute address; null where it has none.</summary>
    public static string? Of(string address) =>
        Uri.TryCreate(address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? uri.GetLeftPart(UriPartial.Authority)
            : null;
}
