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

    /// <summary>All of them.</summary>
    public static ImmutableArray<PinnedFile> All { get; } = [Mermaid];

    private static PinnedFile Package(string package, string version, string path, string integrity) =>
        new(path[(path.LastIndexOf('/') + 1)..], version, $"{Npm}{package}@{version}/{path}", integrity, $"{package}/{path}");
}
