using Playbook.Site.Content;
using Playbook.Site.Output;
using Playbook.Site.Pages;
using Playbook.ThreatModels.Catalogues;

namespace Playbook.Site.Links;

/// <summary>Files of the content that pages link to or show: each is copied beside the pages of its folder.</summary>
internal static class CopiedFiles
{
    /// <summary>The path in the output: the address of the nearest folder with pages, and the rest of its path.</summary>
    public static string OutputPathOf(string path, AddressPlan addresses)
    {
        var folder = SitePaths.FoldersOf(path).First(each => addresses.OfFolder(each) is not null);
        var copy = addresses.OfFolder(folder) + (folder.Length == 0 ? path : path[(folder.Length + 1)..]);
        return IsTaken(copy, addresses) ? "files/" + path : copy;
    }

    // What the generator writes itself, and a name that a page's folder has.
    private static bool IsTaken(string copy, AddressPlan addresses) =>
        SitePaths.NameOf(copy) == "index.html"
        || OwnFiles.Has(copy)
        || Overviews.IsReserved(copy)
        || addresses.IsPage(copy + "/")
        // A file without an ending that may be called like a tag.
        || (copy.StartsWith(Overviews.Tags, StringComparison.Ordinal) && !copy.Contains('.', StringComparison.Ordinal))
        // A file without an ending that is called like an entry of a catalogue, whose page needs a folder of that name.
        || (copy.StartsWith(Overviews.References, StringComparison.Ordinal) && CatalogueEntry.TryParse(copy[Overviews.References.Length..], out _));

    /// <summary>The address, percent-encoded.</summary>
    public static string AddressOf(string path, AddressPlan addresses) => SitePaths.Encode(OutputPathOf(path, addresses));
}
