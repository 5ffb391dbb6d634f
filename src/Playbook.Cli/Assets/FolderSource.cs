using Playbook.Views;

namespace Playbook.Cli.Assets;

/// <summary>A folder that holds the files by name, or as npm installs them.</summary>
/// <param name="folder">The folder.</param>
internal sealed class FolderSource(string folder) : AssetSource
{
    /// <inheritdoc/>
    public override async Task<(byte[] Bytes, string Origin)> Read(PinnedFile file, CancellationToken cancellation)
    {
        string[] places = [Path.Combine(folder, "node_modules", file.PackagePath), Path.Combine(folder, file.PackagePath), Path.Combine(folder, file.Name)];
        var found = places.FirstOrDefault(File.Exists)
            ?? throw new AssetNotHadException($"{folder} holds neither {file.PackagePath} nor {file.Name}. npm install {file.PackagePath.Split('/')[0]}@{file.Version} brings it");
        return (await File.ReadAllBytesAsync(found, cancellation), found);
    }
}
