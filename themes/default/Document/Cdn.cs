using System.Collections.Immutable;
using Playbook.Views;

namespace Playbook.Themes.Default.Document;

/// <summary>What the theme takes from elsewhere: exact version, exact bytes, and only on pages that need it.</summary>
public static class Cdn
{
    private const string Npm = "https://cdn.jsdelivr.net/npm/";

    /// <summary>
    /// Mermaid in one file. The module build pulls a hundred chunks, which a hash on its entry does not cover.
    /// </summary>
    public static PinnedFile Mermaid { get; } =
        Package("mermaid", "11.17.2", "dist/mermaid.min.js", "sha384-EOXBFmc3gx5mb+vn0vPvvGqACToJD24hhacX5Yx+8NUUQrHIle/Qi5Bg9o3zKwW2");

    /// <summary>
    /// MiniSearch as a classic script, fetched when search is first opened. The package has no smaller one, and what the host makes of it on the way has no hash to rely on.
    /// </summary>
    public static PinnedFile MiniSearch { get; } =
        Package("minisearch", "7.2.0", "dist/umd/index.js", "sha384-KuHy7eg9MqWBVrMXJC0WN6q4d3+KBquZ3Htgex79A4REptrDvGOXfAgZ0VOJ1Mdx", "minisearch.js");

    /// <summary>All of them.</summary>
    public static ImmutableArray<PinnedFile> All { get; } = [Mermaid, MiniSearch];

    /// <summary>From where a page loads one of them.</summary>
    /// <param name="file">The file.</param>
    /// <param name="frame">The page.</param>
    /// <returns>Null where the site serves its files itself and lacks this one.</returns>
    internal static PinnedSource? SourceOf(PinnedFile file, PageFrame frame) =>
        // The build has checked the bytes, and from disk a browser refuses any file that is to have a hash.
        frame.Site.Assets.ContainsKey(file.Name) ? new(frame.ToAsset(file.Name), null)
        : frame.Site.IsSelfContained ? null
        : new(file.Url, file.Integrity);

    private static PinnedFile Package(string package, string version, string path, string integrity, string? name = null) =>
        new(name ?? path[(path.LastIndexOf('/') + 1)..], version, $"{Npm}{package}@{version}/{path}", integrity, $"{package}/{path}");
}

/// <summary>From where a page loads a pinned file.</summary>
/// <param name="Address">The address, as the page writes it.</param>
/// <param name="Integrity">The hash by which the browser is to check it; null where it comes from the site.</param>
internal sealed record PinnedSource(string Address, string? Integrity);
