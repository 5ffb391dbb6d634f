using Playbook.Site.Output;

namespace Playbook.Site.Tests.Output;

public class OutputFolderTests
{
    [Fact]
    public void Threads_may_write_into_one_new_folder_at_once()
    {
        using var folder = new TemporaryFolder();
        var output = OutputFolder.Begin(Path.Combine(folder.Path, "output"), Path.Combine(folder.Path, "content"));
        for (var i = 0; i < 300; i++)
        {
            using var together = new Barrier(2);
            Parallel.Invoke(() => Write("a"), () => Write("b"));

            void Write(string name)
            {
                together.SignalAndWait(TestContext.Current.CancellationToken);
                output.Write($"folder-{i}/{name}", name);
            }
        }

        output.Commit();
        Assert.Equal(601, Directory.EnumerateFiles(output.Target, "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public void An_interrupted_exchange_is_undone_at_the_next_start()
    {
        using var folder = new TemporaryFolder();
        var target = Path.Combine(folder.Path, "output");
        Directory.CreateDirectory(target + ".old");
        File.WriteAllText(Path.Combine(target + ".old", OutputFolder.Marker), "");
        Directory.CreateDirectory(target + ".new");
        OutputFolder.Begin(target, Path.Combine(folder.Path, "content")).Abandon();
        Assert.True(File.Exists(Path.Combine(target, OutputFolder.Marker)));
        Assert.Equal(["output"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_folder_that_cannot_be_renamed_has_its_files_replaced_one_by_one()
    {
        using var folder = new TemporaryFolder();
        var target = Path.Combine(folder.Path, "output");
        Build("old", "gone/page");
        // A file where the folder would be moved aside refuses the move as a mount point does.
        var output = OutputFolder.Begin(target, Path.Combine(folder.Path, "content"));
        output.Write("new", "");
        File.WriteAllText(target + ".old", "");
        output.Commit();
        Assert.True(output.WasReplacedFileByFile);
        Assert.Equal([OutputFolder.Marker, "new"], Directory.EnumerateFileSystemEntries(target).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        void Build(params string[] files)
        {
            var first = OutputFolder.Begin(target, Path.Combine(folder.Path, "content"));
            foreach (var file in files)
            {
                first.Write(file, "");
            }

            first.Commit();
        }
    }
}
