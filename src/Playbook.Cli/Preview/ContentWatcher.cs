using System.Diagnostics;
using System.Threading.Channels;
using Playbook.Site.Content;

namespace Playbook.Cli.Preview;

/// <summary>Waits for changes of the content. Several that come together are one: saving a file is often three.</summary>
internal sealed class ContentWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly FileSystemWatcher _watcher;

    /// <summary>Begins to watch.</summary>
    /// <param name="content">The content folder.</param>
    /// <exception cref="IOException">The system watches no more folders.</exception>
    public ContentWatcher(string content)
    {
        _watcher = new FileSystemWatcher(Path.GetFullPath(content))
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        _watcher.Changed += (_, change) => Note(change.Name);
        _watcher.Created += (_, change) => Note(change.Name);
        _watcher.Deleted += (_, change) => Note(change.Name);
        _watcher.Renamed += (_, change) =>
        {
            Note(change.OldName);
            Note(change.Name);
        };
        // More happened than could be told: something may have changed.
        _watcher.Error += (_, _) => _changes.Writer.TryWrite(true);
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Comes back when something has changed since the last time, and then nothing for a moment.</summary>
    public async Task Next(CancellationToken cancellation)
    {
        await _changes.Reader.ReadAsync(cancellation);
        var watch = Stopwatch.StartNew();
        do
        {
            await Task.Delay(Quiet, cancellation);
        }
        while (_changes.Reader.TryRead(out _) && watch.Elapsed < Longest);
    }

    /// <inheritdoc/>
    public void Dispose() => _watcher.Dispose();

    private void Note(string? path)
    {
        if (path is null || ContentNames.IsContent(path))
        {
            _changes.Writer.TryWrite(true);
        }
    }
}
