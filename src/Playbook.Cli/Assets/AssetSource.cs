using Playbook.Views;

namespace Playbook.Cli.Assets;

/// <summary>Where pinned files are to be had: the network or a folder.</summary>
internal abstract class AssetSource : IDisposable
{
    /// <summary>A source.</summary>
    /// <param name="folder">The folder; null for the network.</param>
    public static AssetSource Of(string? folder) => folder is null ? new NetworkSource() : new FolderSource(folder);

    /// <summary>Reads a file, whatever bytes there are.</summary>
    /// <returns>The bytes, and where they were found.</returns>
    /// <exception cref="AssetNotHadException">There are none to be had; the message says why and what to do.</exception>
    public abstract Task<(byte[] Bytes, string Origin)> Read(PinnedFile file, CancellationToken cancellation);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }
}

/// <summary>A pinned file could not be had.</summary>
/// <param name="message">Why, and what to do.</param>
internal sealed class AssetNotHadException(string message) : Exception(message);
