using Playbook.Site.Content;
using Playbook.Site.Links;
using Playbook.Site.Output;
using Playbook.Site.Pages;
using Playbook.Site.Print;

namespace Playbook.Site.Redirects;

/// <summary>
/// The files that the site writes anyway, and who has them: an author's alias may be any path, and must neither be one of them, nor
/// lie below one as if it were a folder, nor be a folder in which others lie. Letter case does not count, as on some disks.
/// </summary>
internal sealed class TakenFiles
{
    private const string Generator = "the generator";
    private static readonly string[] OwnFolders = ["go", "api", "assets", PrintDocument.Folder.TrimEnd('/'), Overviews.Actions.TrimEnd('/'), Overviews.Register.TrimEnd('/'), Overviews.Search.TrimEnd('/')];
    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _folders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The files of pages, with their Markdown twins, of models, of what is copied, and of the generator.</summary>
    public static TakenFiles Of(IEnumerable<Page> pages, SiteIndex index)
    {
        var taken = new TakenFiles();
        foreach (var file in OwnFiles.Paths)
        {
            taken.Add(file, Generator);
        }

        foreach (var target in index.Targets)
        {
            taken.Add(SitePaths.FileOf(target.PageAddress), $"the page \"{target.Title}\"");
        }

        foreach (var page in pages)
        {
            taken.Add(SitePaths.FileOf(page.Address), $"the page \"{page.Title}\"");
            taken.Add(MarkdownTwin.PathOf(page.Address), $"the Markdown of \"{page.Title}\"");
        }

        foreach (var file in index.Content.Files.Where(file => !file.IsPage))
        {
            taken.Add(CopiedFiles.OutputPathOf(file.Path, index.Addresses), $"the file {file.Path}");
        }

        return taken;
    }

    /// <summary>Takes a file; gives who has it, or what is in its way, where that is somebody.</summary>
    public string? TryTake(string path, string holder)
    {
        if (_files.GetValueOrDefault(path) is { } same)
        {
            return same;
        }

        if (_folders.GetValueOrDefault(path) is { } inside)
        {
            return inside;
        }

        foreach (var folder in SitePaths.FoldersOf(path))
        {
            if (OwnFolders.Contains(folder, StringComparer.OrdinalIgnoreCase))
            {
                return Generator;
            }

            if (_files.GetValueOrDefault(folder) is { } above)
            {
                return above;
            }
        }

        Add(path, holder);
        return null;
    }

    private void Add(string path, string holder)
    {
        _files.TryAdd(path, holder);
        foreach (var folder in SitePaths.FoldersOf(path))
        {
            _folders.TryAdd(folder, holder);
        }
    }
}
