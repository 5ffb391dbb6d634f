using LibGit2Sharp;

namespace Playbook.Site.Tests.Git;

/// <summary>A content folder in a repository of its own, gone when the test is over. Its commits are a day apart, from the first of March 2026 on.</summary>
internal sealed class GitSite : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private DateTimeOffset _day = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Begins a repository without commits.</summary>
    /// <param name="content">Where in it the content lies; empty for its root.</param>
    public GitSite(string content = "content")
    {
        Content = Path.TrimEndingDirectorySeparator(Path.Combine(_folder.Path, content));
        Directory.CreateDirectory(Content);
        Repository = new Repository(Repository.Init(_folder.Path));
    }

    /// <summary>The repository.</summary>
    public Repository Repository { get; }

    /// <summary>The content folder.</summary>
    public string Content { get; }

    /// <summary>Writes files of the content, in the form that <see cref="TestSite"/> reads.</summary>
    public GitSite Write(string files)
    {
        TestSite.Write(files, Content);
        return this;
    }

    /// <summary>Commits all that there is.</summary>
    /// <param name="parents">The parents; none for HEAD.</param>
    public Commit Commit(params Commit[] parents)
    {
        Commands.Stage(Repository, "*");
        var somebody = new Signature("Somebody", "somebody@example.org", _day);
        _day = _day.AddDays(1);
        if (parents.Length == 0)
        {
            return Repository.Commit("A change", somebody, somebody, new CommitOptions { AllowEmptyCommit = true });
        }

        var commit = Repository.ObjectDatabase.CreateCommit(somebody, somebody, "A change", Repository.ObjectDatabase.CreateTree(Repository.Index), parents, prettifyMessage: false);
        Repository.Reset(ResetMode.Hard, commit);
        return commit;
    }

    /// <summary>Goes back to a commit, as if those after it had not been made.</summary>
    public void GoTo(Commit commit) => Repository.Reset(ResetMode.Hard, commit);

    /// <summary>Makes a commit look like the first that a shallow clone holds.</summary>
    public void MakeShallowAt(Commit commit) => File.WriteAllText(Path.Combine(Repository.Info.Path, "shallow"), commit.Sha + "\n");

    /// <inheritdoc/>
    public void Dispose()
    {
        Repository.Dispose();
        // Git makes its objects read-only, which some systems do not delete.
        foreach (var file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        _folder.Dispose();
    }
}
