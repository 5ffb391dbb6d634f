using Playbook.Views;

namespace Playbook.Browser.Tests.Setup;

/// <summary>The packages that the tests serve in place of the CDN, as npm installs them.</summary>
internal static class PinnedPackage
{
    /// <summary>Whether npm has put a file there.</summary>
    public static bool IsThere(PinnedFile file) => File.Exists(PathOf(file));

    /// <summary>A file's bytes.</summary>
    public static byte[] Read(PinnedFile file) => File.ReadAllBytes(PathOf(file));

    /// <summary>Where a file's package describes itself.</summary>
    public static string ManifestOf(PinnedFile file) => Path.Combine(Repository.NodeModules, file.PackagePath.Split('/')[0], "package.json");

    private static string PathOf(PinnedFile file) => Path.Combine(Repository.NodeModules, file.PackagePath);
}
