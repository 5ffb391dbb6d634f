using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Playbook.Site.Content;

/// <summary>The files an organization edits: every file below one folder that is content.</summary>
internal sealed class ContentFolder
{
    private readonly FrozenDictionary<string, ContentFile> _byPath;

    private ContentFolder(string root, ImmutableArray<ContentFile> files)
    {
        Root = root;
        Files = files;
        _byPath = files.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
        Folders = files.SelectMany(file => SitePaths.FoldersOf(file.Path)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The folder's full path.</summary>
    public string Root { get; }

    /// <summary>All files, in ordinal order of their paths, whatever order the disk gives them in.</summary>
    public ImmutableArray<ContentFile> Files { get; }

    /// <summary>All folders that hold a file, the root (an empty path) among them.</summary>
    public FrozenSet<string> Folders { get; }

    /// <summary>A file by its path; null where there is none. Letter case matters, as on GitHub.</summary>
    public ContentFile? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>
    /// Lists a folder. Left out are hidden files and folders, <c>node_modules</c>, build output, and links on the disk that lead out
    /// of the folder.
    /// </summary>
    /// <param name="root">The content folder.</param>
    /// <param name="output">The output folder, which is never content even where it lies inside.</param>
    /// <param name="cancellation">Ends the listing.</param>
    public static ContentFolder List(string root, string output, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(root);
        var files = new List<ContentFile>();
        if (Directory.Exists(full))
        {
            Walk(new DirectoryInfo(full), "", Path.GetFullPath(output), full, files, cancellation);
        }

        // Only a playbook knows such names; on GitHub a page whose name begins with an underscore is a page.
        var isPlaybook = files.Any(file => file.Path == Settings.SiteSettings.FileName);
        return new ContentFolder(
            full,
            [.. files.Select(file => isPlaybook && IsAside(file.Path) ? file with { IsAside = true } : file).OrderBy(file => file.Path, StringComparer.Ordinal)]);
    }

    private static void Walk(DirectoryInfo folder, string path, string output, string root, List<ContentFile> files, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (ContentNames.IsHidden(entry.Name))
            {
                continue;
            }

            var entryPath = path.Length == 0 ? entry.Name : $"{path}/{entry.Name}";
            if (entry.LinkTarget is not null && !LeadsInside(entry, root))
            {
                continue;
            }

            if (entry is DirectoryInfo below)
            {
                // A linked folder could hold itself, so none is followed.
                if (ContentNames.IsContentFolder(entry.Name) && entry.LinkTarget is null && entry.FullName != output)
                {
                    Walk(below, entryPath, output, root, files, cancellation);
                }
            }
            else
            {
                files.Add(new ContentFile(entryPath, entry.FullName));
            }
        }
    }

    private static bool IsAside(string path) => path.StartsWith('_') || path.Contains("/_", StringComparison.Ordinal);

    private static bool LeadsInside(FileSystemInfo entry, string root) =>
        entry.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } target
        && target.FullName.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}

/// <summary>A file of the content.</summary>
/// <param name="Path">Its path relative to the content folder, with forward slashes.</param>
/// <param name="FullPath">Where it is on the disk.</param>
internal sealed record ContentFile(string Path, string FullPath)
{
    /// <summary>Whether its name, or that of a folder it lies in, begins with an underscore: it is then a part of others and nothing of its own.</summary>
    public bool IsAside { get; init; }

    /// <summary>Whether it is a page.</summary>
    public bool IsPage => IsMarkdown && !IsAside;

    /// <summary>Whether it is written in Markdown.</summary>
    public bool IsMarkdown => Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || Path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}
