using LibGit2Sharp;
using Playbook.Site.Links;
using Playbook.Sources.Diagnostics;

namespace Playbook.Site.Git;

/// <summary>What git knows of the content: the commit, its day, and where the content lies in the repository.</summary>
/// <param name="Commit">HEAD's commit; null outside a repository or before the first commit.</param>
/// <param name="CommittedOn">The committer's day of HEAD, in UTC.</param>
/// <param name="Repository">The repository around the content.</param>
internal sealed record GitFacts(string? Commit, DateOnly? CommittedOn, RepositoryFiles Repository)
{
    /// <summary>No repository.</summary>
    public static GitFacts None { get; } = new(null, null, RepositoryFiles.None);

    /// <summary>Reads the facts. A folder that is in no repository has none, which is no fault.</summary>
    /// <param name="contentRoot">The content folder.</param>
    /// <param name="diagnostics">Takes a notice where there is a repository that cannot be read.</param>
    public static GitFacts Read(string contentRoot, DiagnosticBag diagnostics)
    {
        if (FindGit(contentRoot) is not { } found)
        {
            return None;
        }

        try
        {
            using var repository = new Repository(found);
            var root = repository.Info.WorkingDirectory is { } working ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(working)) : found;
            var path = Path.GetRelativePath(root, contentRoot).Replace(Path.DirectorySeparatorChar, '/');
            var files = new RepositoryFiles(root, path == "." ? "" : path);
            return repository.Head.Tip is { } tip
                ? new GitFacts(tip.Sha, DateOnly.FromDateTime(tip.Committer.When.UtcDateTime), files)
                : new GitFacts(null, null, files);
        }
        catch (Exception failure) when (failure is LibGit2SharpException or DllNotFoundException or TypeInitializationException)
        {
            var reason = (failure.InnerException ?? failure).Message.ReplaceLineEndings(" ").TrimEnd('.');
            diagnostics.Add(SiteDiagnostics.GitUnreadable.At(SourceLocation.Of(".git"), $"the repository at {found} could not be read: {reason}"));
            return None;
        }
    }

    // Looked for by hand first, so that a folder outside any repository does not load the library at all.
    private static string? FindGit(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var git = Path.Combine(at.FullName, ".git");
            if (Directory.Exists(git) || File.Exists(git))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
