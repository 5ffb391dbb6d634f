using Playbook.Site.Content;

namespace Playbook.Site.HtmlRules;

/// <summary>What the rules want to know of one finished page.</summary>
/// <param name="Path">Where it is written.</param>
/// <param name="Source">The file it was made from; null for a page that none was.</param>
/// <param name="Ids">The ids on it.</param>
/// <param name="References">Where it leads within the site, each once.</param>
/// <param name="DuplicateIds">Ids that stand on it more than once.</param>
/// <param name="PicturesWithoutAlternative">The addresses of pictures without one.</param>
/// <param name="ActiveContent">What could run, in words.</param>
internal sealed record HtmlPage(
    string Path,
    string? Source,
    HashSet<string> Ids,
    HashSet<HtmlReference> References,
    List<string> DuplicateIds,
    List<string> PicturesWithoutAlternative,
    List<string> ActiveContent)
{
    /// <summary>How many diagrams it shows.</summary>
    public int Diagrams { get; set; }
}

/// <summary>A reference of a page to something of the site.</summary>
/// <param name="Target">The file it leads to, relative to the output folder.</param>
/// <param name="Fragment">The id it names there; null where none.</param>
/// <param name="Written">The attribute as it stands in the page.</param>
internal readonly record struct HtmlReference(string Target, string? Fragment, string Written)
{
    /// <summary>Reads a relative address.</summary>
    /// <param name="address">The attribute as it stands in the page.</param>
    /// <param name="from">The file of the page.</param>
    /// <param name="basePath">The path of the site on its host, such as <c>/playbook/</c>, for addresses that begin at the host's root.</param>
    public static HtmlReference Of(string address, string from, string basePath)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? address : address[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        path = Uri.UnescapeDataString(query < 0 ? path : path[..query]);
        var fragment = hash < 0 || hash == address.Length - 1 ? null : Uri.UnescapeDataString(address[(hash + 1)..]);
        return new HtmlReference(Resolve(path, from, basePath), fragment, address);
    }

    private static string Resolve(string path, string from, string basePath)
    {
        if (path.Length == 0)
        {
            return from;
        }

        if (path.StartsWith('/') && path.StartsWith(basePath, StringComparison.Ordinal))
        {
            path = "/" + path[basePath.Length..];
        }

        var combined = SitePaths.Combine(SitePaths.FolderOf(from), path);
        return combined is null ? "../" + path
            : path.EndsWith('/') || path is "." or ".." || path.EndsWith("/..", StringComparison.Ordinal) || path.EndsWith("/.", StringComparison.Ordinal)
                ? SitePaths.FileOf(combined.Length == 0 ? "" : combined + "/")
                : combined;
    }
}
