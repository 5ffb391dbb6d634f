using Playbook.Cli.Terminals;
using Playbook.Site.Assets;
using Playbook.Views;

namespace Playbook.Cli.Assets;

/// <summary>One restoring.</summary>
/// <param name="content">The content folder.</param>
/// <param name="source">Where the files are to be had.</param>
/// <param name="context">What it runs in.</param>
internal sealed class RestoreRun(string content, AssetSource source, RunContext context)
{
    /// <summary>Puts every file in its place that can be had, and says what came of each.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Run()
    {
        var failed = 0;
        foreach (var file in context.Theme.PinnedFiles)
        {
            try
            {
                context.Terminal.Out.WriteLine($"{SafeText.Of(PinnedFolder.PathOf(content, file))}: {await Restore(file)}");
            }
            catch (AssetNotHadException reason)
            {
                failed++;
                context.Terminal.Error.WriteLine(context.Terminal.ErrorPaint.Red("playbook: ") + SafeText.Of(reason.Message));
            }
        }

        return failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private async Task<string> Restore(PinnedFile file)
    {
        var path = PinnedFolder.PathOf(content, file);
        if (File.Exists(path) && PinnedFolder.HashOf(await File.ReadAllBytesAsync(path, context.Cancellation)) == file.Integrity)
        {
            return $"version {file.Version} was there.";
        }

        var (bytes, origin) = await source.Read(file, context.Cancellation);
        if (PinnedFolder.HashOf(bytes) is var hash && hash != file.Integrity)
        {
            throw new AssetNotHadException($"{origin} is not version {file.Version} as it was published: its hash is {hash}, and {file.Integrity} is pinned. It was not kept.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // In two steps, so that a build at the same time finds all of it or nothing.
        await File.WriteAllBytesAsync(path + ".new", bytes, context.Cancellation);
        File.Move(path + ".new", path, overwrite: true);
        return $"version {file.Version}, from {origin}.";
    }
}
