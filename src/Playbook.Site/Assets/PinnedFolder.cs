using System.Security.Cryptography;
using Playbook.Sources.Diagnostics;
using Playbook.Views;

namespace Playbook.Site.Assets;

/// <summary>
/// Where the files of others lie that a site with <c>assets: self</c> serves: a hidden folder beside <c>playbook.yml</c>, so that a build
/// depends on the content folder alone and an organization may commit them or restore them before each build.
/// </summary>
public static class PinnedFolder
{
    /// <summary>The folder's name.</summary>
    public const string Name = ".playbook-assets";

    /// <summary>Where a pinned file lies.</summary>
    /// <param name="content">The content folder.</param>
    /// <param name="file">The file.</param>
    public static string PathOf(string content, PinnedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Path.Combine(content, Name, file.Name);
    }

    /// <summary>The hash of some bytes, as subresource integrity writes it: SHA-384.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => "sha384-" + Convert.ToBase64String(SHA384.HashData(bytes));

    /// <summary>Reads the files that are as they are pinned; about each other one there is a diagnostic.</summary>
    /// <param name="content">The content folder.</param>
    /// <param name="files">What is pinned.</param>
    /// <param name="asked">Where the settings ask for them.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    internal static IEnumerable<ThemeAsset> Read(string content, IEnumerable<PinnedFile> files, SourceLocation asked, DiagnosticBag diagnostics) =>
        files.Select(file => Read(content, file, asked, diagnostics)).OfType<ThemeAsset>();

    private static ThemeAsset? Read(string content, PinnedFile file, SourceLocation asked, DiagnosticBag diagnostics)
    {
        var path = $"{Name}/{file.Name}";
        const string mend = "run playbook assets restore";
        if (!File.Exists(PathOf(content, file)))
        {
            diagnostics.Add(SiteDiagnostics.MissingAsset.At(asked, $"the site is to serve its files itself, and \"{path}\" is not there", mend));
            return null;
        }

        var bytes = File.ReadAllBytes(PathOf(content, file));
        if (HashOf(bytes) == file.Integrity)
        {
            return new ThemeAsset(file.Name, [.. bytes]);
        }

        diagnostics.Add(SiteDiagnostics.AlteredAsset.At(SourceLocation.Of(path), $"the file is not version {file.Version} as it was published", mend));
        return null;
    }
}
