using Playbook.Site.Content;

namespace Playbook.Site.Links;

/// <summary>The git repository around the content: what GitHub would find behind a link that leads out of the content folder.</summary>
/// <param name="Root">The repository's full path; null outside a repository.</param>
/// <param name="ContentPath">The content folder's path in it; null outside a repository.</param>
internal sealed record RepositoryFiles(string? Root, string? ContentPath)
{
    /// <summary>No repository.</summary>
    public static RepositoryFiles None { get; } = new(null, null);

    /// <summary>The path in the repository of a path in the content; null outside a repository.</summary>
    public string? PathOf(string contentPath) => ContentPath is null ? null : SitePaths.Combine(ContentPath, "./" + contentPath);

    /// <summary>The path in the repository that a link of a content folder leads to; null where it leaves the repository.</summary>
    public string? Combine(string folder, string relative) =>
        ContentPath is null ? null : SitePaths.Combine($"{ContentPath}/{folder}", relative);

    /// <summary>Whether the repository has a file or folder.</summary>
    public bool Exists(string path, out bool isFolder)
    {
        isFolder = false;
        if (Root is null || path.Split('/').Contains(".git"))
        {
            return false;
        }

        var full = Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));
        isFolder = Directory.Exists(full);
        return isFolder || File.Exists(full);
    }

    /// <summary>The address of a file or folder in the repository's web view, as GitHub and GitLab have it.</summary>
    public static string Link(string repository, string branch, string path, bool isFolder) =>
        $"{repository}{(IsGitLab(repository) ? "/-" : "")}/{(isFolder ? "tree" : "blob")}/{SitePaths.Encode(branch)}/{SitePaths.Encode(path)}";

    /// <summary>The address where a file is edited.</summary>
    public static string EditLink(string repository, string branch, string path) =>
        $"{repository}{(IsGitLab(repository) ? "/-" : "")}/edit/{SitePaths.Encode(branch)}/{SitePaths.Encode(path)}";

    private static bool IsGitLab(string repository) => new Uri(repository).Host.Contains("gitlab", StringComparison.OrdinalIgnoreCase);
}
