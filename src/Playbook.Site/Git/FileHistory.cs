using System.Collections.Frozen;
using System.Globalization;
using LibGit2Sharp;
using Playbook.Sources.Diagnostics;

namespace Playbook.Site.Git;

/// <summary>
/// Finds out when files were last changed, in one walk through history for all of them. Every file is handed from commit to commit: to the
/// first parent that has it as it is, as <c>git log</c> does, and the commit of which no parent has it is the one asked for. The walk ends
/// as soon as no file is left, so that what it costs follows from how long ago the file at rest for longest was changed.
/// </summary>
internal sealed class FileHistory
{
    /// <summary>
    /// After so many commits it is given up. They take half a second with a thousand files and two with ten thousand, which is less than the pages
    /// take beside it. A number and not a time, so that two builds find the same.
    /// </summary>
    public const int MostCommits = 5_000;

    private static readonly LibGit2Sharp.CompareOptions s_noRenames = new() { Similarity = SimilarityOptions.None };
    private readonly Repository _repository;
    private readonly string _folder;
    private readonly int _most;
    private readonly Dictionary<string, DateOnly> _days = new(StringComparer.Ordinal);
    private readonly Dictionary<ObjectId, HashSet<string>> _waiting = [];
    private readonly PriorityQueue<Commit, (long, int)> _queue = new();

    private FileHistory(Repository repository, string folder, int most)
    {
        _repository = repository;
        _folder = folder;
        _most = most;
    }

    /// <summary>Walks. Whatever git cannot give is no fault of the content: those files then have no day, and a notice says why.</summary>
    /// <param name="facts">The repository around the content.</param>
    /// <param name="paths">The files, relative to the content folder.</param>
    /// <param name="cancellation">Ends the walk.</param>
    /// <param name="most">How many commits are looked at.</param>
    public static LastChanges Read(GitFacts facts, IEnumerable<string> paths, CancellationToken cancellation, int most = MostCommits)
    {
        if (facts is not { Commit: { } head, Repository: { Root: { } root, ContentPath: { } folder } })
        {
            return LastChanges.None;
        }

        try
        {
            using var repository = new Repository(root);
            return new FileHistory(repository, folder, most).Walk(head, paths, cancellation);
        }
        catch (LibGit2SharpException failure)
        {
            return LastChanges.None with { Notice = NoticeOf($"the history could not be read: {failure.Message.ReplaceLineEndings(" ").TrimEnd('.')}", null) };
        }
    }

    private LastChanges Walk(string head, IEnumerable<string> paths, CancellationToken cancellation)
    {
        var tip = _repository.Lookup<Commit>(head);
        var committed = Changed(ContentOf(tip), null);
        Hand(tip, [.. paths.Where(committed.Contains)]);
        var beyond = 0;
        for (var seen = 0; _queue.TryDequeue(out var commit, out _); seen++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!_waiting.Remove(commit.Id, out var files))
            {
                continue;
            }

            if (seen >= _most)
            {
                beyond += files.Count + _waiting.Values.Sum(each => each.Count);
                return Result(string.Create(CultureInfo.InvariantCulture, $"{Files(beyond)} not changed in the last {_most} commits, and further back nobody looked"), null);
            }

            beyond += Visit(commit, files);
        }

        return beyond == 0
            ? Result(null, null)
            : Result($"the clone is shallow: {Files(beyond)} last changed before what it holds", "build from a clone with the whole history; with actions/checkout that is fetch-depth: 0");
    }

    /// <summary>Hands files on to the parents of a commit, and notes the day for those that none has as they are.</summary>
    /// <returns>How many were changed before what a shallow clone holds.</returns>
    private int Visit(Commit commit, HashSet<string> files)
    {
        var parents = commit.Parents.ToList();
        // The first commit that a shallow clone has looks like the first of all.
        if (parents.Count == 0 && _repository.Info.IsShallow)
        {
            return files.Count;
        }

        var content = ContentOf(commit);
        foreach (var parent in parents)
        {
            var changed = Changed(content, ContentOf(parent));
            changed.IntersectWith(files);
            if (changed.Count < files.Count)
            {
                files.ExceptWith(changed);
                Hand(parent, files);
                files = changed;
            }

            if (files.Count == 0)
            {
                return 0;
            }
        }

        var day = DateOnly.FromDateTime(commit.Committer.When.UtcDateTime);
        foreach (var file in files)
        {
            _days.Add(file, day);
        }

        return 0;
    }

    // A file waits at one commit at a time. One that comes to a commit that was passed already has it looked at again.
    private void Hand(Commit commit, HashSet<string> files)
    {
        if (_waiting.TryGetValue(commit.Id, out var there))
        {
            there.UnionWith(files);
        }
        else if (files.Count > 0)
        {
            _waiting.Add(commit.Id, files);
            _queue.Enqueue(commit, (-commit.Committer.When.UtcTicks, _queue.Count));
        }
    }

    // The files of a folder that another does not have, or has otherwise. Git compares folders by name first, so what is equal is never opened.
    private HashSet<string> Changed(Tree? folder, Tree? other)
    {
        if (folder?.Id == other?.Id)
        {
            return [];
        }

        using var changes = _repository.Diff.Compare<TreeChanges>(other, folder, s_noRenames);
        return changes.Where(change => change.Status != ChangeKind.Deleted).Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
    }

    private Tree? ContentOf(Commit commit) => _folder.Length == 0 ? commit.Tree : commit.Tree[_folder]?.Target as Tree;

    private LastChanges Result(string? reason, string? suggestion) =>
        new(_days.ToFrozenDictionary(StringComparer.Ordinal)) { Notice = reason is null ? null : NoticeOf(reason, suggestion) };

    private static Diagnostic NoticeOf(string reason, string? suggestion) =>
        SiteDiagnostics.LastChangeUnknown.At(SourceLocation.Of(".git"), reason, suggestion);

    private static string Files(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? "file was" : "files were")}");
}
