using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;
using Playbook.Views;

namespace Playbook.Site.Assets;

/// <summary>The theme's style sheets and scripts. Their names hold a hash of their bytes, so that a browser may keep them.</summary>
/// <param name="assets">The files.</param>
internal sealed class ThemePipeline(ImmutableArray<ThemeAsset> assets) : Pipeline
{
    /// <summary>Where each file is written: name to address.</summary>
    public FrozenDictionary<string, string> Addresses { get; } =
        assets.ToFrozenDictionary(asset => asset.Name, AddressOf, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer) =>
        assets.Select(asset => (Func<IEnumerable<OutputFile>>)(() => [new BinaryFile(Addresses[asset.Name], asset.Content.AsMemory())]));

    /// <summary>Where a file is written, relative to the root.</summary>
    public static string AddressOf(ThemeAsset asset)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(asset.Content.AsSpan()))[..8];
        return $"assets/{Path.GetFileNameWithoutExtension(asset.Name)}.{hash}{Path.GetExtension(asset.Name)}";
    }
}
