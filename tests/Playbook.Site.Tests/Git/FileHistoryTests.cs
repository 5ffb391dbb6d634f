using System.Globalization;
using Playbook.Site.Git;
using Playbook.Sources.Diagnostics;

namespace Playbook.Site.Tests.Git;

/// <summary>When files were last changed, by the repository around the content.</summary>
public sealed class FileHistoryTests
{
    [Fact]
    public void Each_file_has_the_day_of_the_commit_that_changed_it_last()
    {
        using var site = new GitSite();
        site.Write("-- a.md --\nA\n-- b/c.md --\nC\n-- b/d.md --\nD\n").Commit();
        site.Write("-- b/c.md --\nC, changed\n").Commit();
        site.Write("-- e.md --\nE\n-- ../beside.md --\nNot content\n").Commit();

        Assert.Equal(["a.md 2026-03-01", "b/c.md 2026-03-02", "b/d.md 2026-03-01", "e.md 2026-03-03"], Days(site, "a.md", "b/c.md", "b/d.md", "e.md"));
    }

    [Fact]
    public void The_content_may_be_the_whole_repository()
    {
        using var site = new GitSite("");
        site.Write("-- a.md --\nA\n").Commit();
        site.Write("-- b.md --\nB\n").Commit();

        Assert.Equal(["a.md 2026-03-01", "b.md 2026-03-02"], Days(site, "a.md", "b.md"));
    }

    [Fact]
    public void A_file_that_is_not_committed_has_none_and_one_that_was_moved_begins_anew()
    {
        using var site = new GitSite();
        site.Write("-- a.md --\nA\n").Commit();
        File.Move(Path.Combine(site.Content, "a.md"), Path.Combine(site.Content, "b.md"));
        site.Commit();
        site.Write("-- new.md --\nNew\n");

        Assert.Equal(["b.md 2026-03-02"], Days(site, "a.md", "b.md", "new.md"));
    }

    [Fact]
    public void A_file_that_was_changed_and_changed_back_was_changed()
    {
        using var site = new GitSite();
        site.Write("-- a.md --\nA\n").Commit();
        site.Write("-- a.md --\nB\n").Commit();
        site.Write("-- a.md --\nA\n").Commit();

        Assert.Equal(["a.md 2026-03-03"], Days(site, "a.md"));
    }

    [Fact]
    public void A_merge_changes_only_what_none_of_its_parents_has_so()
    {
        using var site = new GitSite();
        var first = site.Write("-- ours.md --\n1\n-- theirs.md --\n1\n-- both.md --\n1\n-- dropped.md --\n1\n").Commit();
        var theirs = site.Write("-- theirs.md --\n2\n-- both.md --\n2\n-- dropped.md --\n2\n").Commit();
        site.GoTo(first);
        var ours = site.Write("-- ours.md --\n3\n-- both.md --\n3\n").Commit();
        // What the other branch did to "dropped" does not come along.
        site.Write("-- theirs.md --\n2\n-- both.md --\n2 and 3\n").Commit(ours, theirs);

        Assert.Equal(
            ["both.md 2026-03-04", "dropped.md 2026-03-01", "ours.md 2026-03-03", "theirs.md 2026-03-02"],
            Days(site, "both.md", "dropped.md", "ours.md", "theirs.md"));
    }

    [Fact]
    public void A_shallow_clone_says_nothing_of_what_it_does_not_hold_and_that_it_is_one()
    {
        using var site = new GitSite();
        site.Write("-- index.md --\n# Home\n-- old.md --\n# Old\n").Commit();
        var boundary = site.Write("-- b.md --\n# B\n").Commit();
        site.Write("-- index.md --\n# Home, changed\n").Commit();
        site.MakeShallowAt(boundary);

        var built = TestSite.BuildFolder(site.Content, options => options with { BaseUrl = "https://example.org/" });

        Assert.Equal("2026-03-03", Foot(built, ""));
        Assert.Null(Foot(built, "old/"));
        var notice = Assert.Single(built.Result.Diagnostics);
        Assert.Equal(
            ".git: notice PB1113: the clone is shallow: 2 files were last changed before what it holds; build from a clone with the whole history; with actions/checkout that is fetch-depth: 0",
            notice.ToString());
    }

    [Fact]
    public void A_shallow_clone_that_holds_all_that_matters_is_not_worth_a_word()
    {
        using var site = new GitSite();
        var boundary = site.Write("-- index.md --\n# Home\n").Commit();
        site.Write("-- index.md --\n# Home, changed\n").Commit();
        site.MakeShallowAt(boundary);

        Assert.Empty(TestSite.BuildFolder(site.Content, options => options with { BaseUrl = "https://example.org/" }).Result.Diagnostics);
    }

    [Fact]
    public void A_very_long_history_is_followed_so_far_and_no_further()
    {
        using var site = new GitSite();
        site.Write("-- old.md --\n1\n").Commit();
        for (var i = 0; i < 4; i++)
        {
            site.Write($"-- a.md --\n{i}\n").Commit();
        }

        var changes = Read(site, ["a.md", "old.md"], most: 4);

        Assert.Equal(["a.md"], changes.Days.Keys);
        Assert.Equal(".git: notice PB1113: 1 file was not changed in the last 4 commits, and further back nobody looked", changes.Notice?.ToString());
        Assert.Null(Read(site, ["a.md", "old.md"], most: 5).Notice);
    }

    [Fact]
    public void A_page_says_at_its_foot_when_its_file_was_last_changed()
    {
        using var site = new GitSite();
        site.Write("-- index.md --\n# Home\n-- a.md --\n# A\n-- threat-models/shop.yml --\nschema: 1\nid: shop\ntitle: Shop\nthreats:\n  - { id: T-1, title: A threat }\n").Commit();
        site.Write("-- threat-models/shop.yml --\nschema: 1\nid: shop\ntitle: Shop\nthreats:\n  - { id: T-1, title: The threat }\n").Commit();

        var built = TestSite.BuildFolder(site.Content);

        Assert.Equal("2026-03-01", Foot(built, "a/"));
        Assert.Equal("2026-03-02", Foot(built, "threat-models/shop/"));
        Assert.Equal("2026-03-02", Foot(built, "threat-models/shop/t-1/"));
        Assert.Null(Foot(built, "risk/register/"));
    }

    private static string? Foot(TestSite site, string address) => site.Main(address).QuerySelector(".edit time")?.GetAttribute("datetime");

    private static string[] Days(GitSite site, params string[] paths)
    {
        var changes = Read(site, paths, FileHistory.MostCommits);
        Assert.Null(changes.Notice);
        return [.. changes.Days.OrderBy(day => day.Key, StringComparer.Ordinal).Select(day => string.Create(CultureInfo.InvariantCulture, $"{day.Key} {day.Value:yyyy-MM-dd}"))];
    }

    private static LastChanges Read(GitSite site, string[] paths, int most) =>
        FileHistory.Read(GitFacts.Read(site.Content, new DiagnosticBag()), paths, TestContext.Current.CancellationToken, most);
}
