namespace Playbook.Themes.Default.Document;

/// <summary>What the theme takes from elsewhere: exact version, exact bytes, and only on pages that need it.</summary>
public static class Cdn
{
    /// <summary>The version of Mermaid.</summary>
    public const string MermaidVersion = "11.17.2";

    /// <summary>
    /// Mermaid in one file. The module build pulls a hundred chunks, which a hash on its entry does not cover.
    /// </summary>
    public const string Mermaid = "https://cdn.jsdelivr.net/npm/mermaid@" + MermaidVersion + "/dist/mermaid.min.js";

    /// <summary>The hash of those bytes, as subresource integrity writes it.</summary>
    public const string MermaidIntegrity = "sha384-EOXBFmc3gx5mb+vn0vPvvGqACToJD24hhacX5Yx+8NUUQrHIle/Qi5Bg9o3zKwW2";
}
