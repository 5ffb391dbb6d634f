using System.Security.Cryptography;
using System.Text.Json;

namespace Playbook.Browser.Tests.Setup;

/// <summary>The file that the tests serve in place of the CDN's.</summary>
internal static class MermaidFile
{
    private static string File => Path.Combine(Repository.MermaidPackage, "dist", "mermaid.min.js");

    /// <summary>Whether npm has put it there.</summary>
    public static bool IsThere => System.IO.File.Exists(File);

    /// <summary>Its bytes.</summary>
    public static byte[] Read() => System.IO.File.ReadAllBytes(File);

    /// <summary>The version that its package states.</summary>
    public static string? Version()
    {
        using var package = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(Repository.MermaidPackage, "package.json")));
        return package.RootElement.GetProperty("version").GetString();
    }

    /// <summary>Its hash, as subresource integrity writes it.</summary>
    public static string Integrity() => "sha384-" + Convert.ToBase64String(SHA384.HashData(Read()));
}
