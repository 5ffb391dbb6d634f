using Playbook.Site.Output;

namespace Playbook.Site.Tests.Output;

/// <summary>The output takes its place whole, replaces only what is ours, and comes back after an interruption.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Content => Path.Combine(_folder.Path, "content");

    private string Output => Path.Combine(_folder.Path, "site", "output");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_build_replaces_all_that_the_last_one_wrote()
    {
        Write("old.html", "old");
        Write("new.html", "new");

        Assert.False(File.Exists(Path.Combine(Output, "old.html")));
        Assert.Equal("new", File.ReadAllText(Path.Combine(Output, "new.html")));
        Assert.Equal(["output"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Output)!).Select(Path.GetFileName));
    }

    [Fact]
    public void Threads_may_write_into_one_new_folder_at_once()
    {
        var output = OutputFolder.Begin(Output, Content);
        for (var i = 0; i < 300; i++)
        {
            using var together = new Barrier(2);
            Parallel.Invoke(() => WriteInto("a"), () => WriteInto("b"));

            void WriteInto(string name)
            {
                together.SignalAndWait(TestContext.Current.CancellationToken);
                output.Write($"folder-{i}/{name}", name);
            }
        }

        output.Commit();
        Assert.Equal(601, Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public void A_build_that_is_given_up_leaves_the_old_output()
    {
        Write("old.html", "old");
        var output = OutputFolder.Begin(Output, Content);
        output.Write("new.html", "new");
        output.Abandon();

        Assert.Equal([".playbook", "old.html"], Files());
        Assert.False(Directory.Exists(Output + ".new"));
    }

    [Fact]
    public void What_an_interrupted_build_moved_aside_comes_back_at_the_next_start()
    {
        Write("old.html", "old");
        Directory.Move(Output, Output + ".old");
        Directory.CreateDirectory(Output + ".new");
        File.WriteAllText(Path.Combine(Output + ".new", "half.html"), "half");

        var output = OutputFolder.Begin(Output, Content);
        Assert.Equal([".playbook", "old.html"], Files());
        output.Abandon();
        Assert.Equal(["output"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Output)!).Select(Path.GetFileName));
    }

    [Fact]
    public void Where_it_cannot_be_renamed_files_are_replaced_one_by_one()
    {
        Write("old/deep/old.html", "old");
        Write("changed.html", "before");
        Directory.CreateDirectory(Path.Combine(Output, "becomes-a-file"));
        // Nothing can be renamed to where a file stands, as a mount point cannot be renamed at all.
        File.WriteAllText(Output + ".old", "in the way");

        var output = OutputFolder.Begin(Output, Content);
        output.Write("changed.html", "after");
        output.Write("becomes-a-file", "file");
        output.Write("new/new.html", "new");
        output.Commit();

        Assert.True(output.WasReplacedFileByFile);
        Assert.Equal([".playbook", "becomes-a-file", "changed.html", "new/new.html"], Files());
        Assert.Equal("after", File.ReadAllText(Path.Combine(Output, "changed.html")));
        Assert.Equal(["becomes-a-file", "new"], Directory.EnumerateFileSystemEntries(Output).Select(path => Path.GetFileName(path)).Where(name => name is not (".playbook" or "changed.html")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("site/output", "site/output")]
    [InlineData("site", "site/content")]
    [InlineData("site/content/output", "site/content")]
    [InlineData("foreign", "content")]
    [InlineData("file", "content")]
    public void What_is_not_ours_is_refused(string output, string content)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "foreign"));
        File.WriteAllText(Path.Combine(_folder.Path, "foreign", "thesis.tex"), "years of work");
        File.WriteAllText(Path.Combine(_folder.Path, "file"), "a file");
        Directory.CreateDirectory(Path.Combine(_folder.Path, content));
        var before = Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();

        Assert.Throws<OutputRefusedException>(() => OutputFolder.Begin(Path.Combine(_folder.Path, output), Path.Combine(_folder.Path, content)));
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(Output);
        Write("index.html", "x");

        Assert.Equal([".playbook", "index.html"], Files());
    }

    [Theory]
    [InlineData("# Home", true)]
    [InlineData("# Home\n\n[x](nothing.md)", false)]
    [InlineData("# Home\n\n<form>warned of</form>", false)]
    public void A_strict_build_withholds_what_is_not_right(string markdown, bool isBuilt)
    {
        Write("old.html", "old");
        TestSite.Write($"{SampleFiles.Settings}\n-- index.md --\n{markdown}", Content);

        var result = new SiteBuilder(new BuildOptions { Content = Content, Output = Output, Version = "test", IsStrict = true }, new Themes.Default.DefaultTheme(), null)
            .Build(TestContext.Current.CancellationToken);

        Assert.Equal(isBuilt ? BuildOutcome.Built : BuildOutcome.Withheld, result.Outcome);
        Assert.Equal(!isBuilt, File.Exists(Path.Combine(Output, "old.html")));
        Assert.Equal(isBuilt, File.Exists(Path.Combine(Output, "index.html")));
    }

    [Theory]
    [InlineData("- not a mapping")]
    [InlineData("schema: 2")]
    [InlineData("title: [")]
    public void Settings_that_cannot_be_used_leave_the_output_as_it_was(string settings)
    {
        Write("old.html", "old");
        TestSite.Write($"-- playbook.yml --\n{settings}\n-- index.md --\n# Home", Content);

        var result = new SiteBuilder(new BuildOptions { Content = Content, Output = Output, Version = "test" }, new Themes.Default.DefaultTheme(), null)
            .Build(TestContext.Current.CancellationToken);

        Assert.Equal(BuildOutcome.Unusable, result.Outcome);
        Assert.Equal([".playbook", "old.html"], Files());
    }

    [Fact]
    public void A_cancelled_build_leaves_the_output_as_it_was()
    {
        Write("old.html", "old");
        TestSite.Write("-- index.md --\n# Home", Content);
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => new SiteBuilder(new BuildOptions { Content = Content, Output = Output, Version = "test" }, new Themes.Default.DefaultTheme(), null).Build(source.Token));
        Assert.Equal([".playbook", "old.html"], Files());
    }

    private void Write(string path, string text)
    {
        var output = OutputFolder.Begin(Output, Content);
        output.Write(path, text);
        output.Commit();
    }

    private IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Output, path).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal);
}
