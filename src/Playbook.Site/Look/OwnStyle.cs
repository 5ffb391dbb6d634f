using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Playbook.Site.Assets;
using Playbook.Site.Content;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.Views;

namespace Playbook.Site.Look;

/// <summary>An organization's own style sheet, with the fonts and pictures that it names.</summary>
/// <param name="Css">The style sheet, its addresses those of the written files; empty where there is none.</param>
/// <param name="Files">Those files.</param>
internal sealed partial record OwnStyle(string Css, ImmutableArray<ThemeAsset> Files)
{
    // A style sheet must not publish what only some may see: a model, say.
    private static readonly ImmutableArray<string> Kinds = [".woff2", ".woff", ".ttf", ".otf", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif"];

    /// <summary>None.</summary>
    public static OwnStyle None { get; } = new("", []);

    /// <summary>Reads the style sheet that the settings name.</summary>
    /// <param name="look">The settings.</param>
    /// <param name="content">The content: what the style sheet names must lie in it.</param>
    /// <param name="diagnostics">Takes what is missing, and what the policy of the pages would block.</param>
    public static OwnStyle Read(LookSettings look, ContentFolder content, DiagnosticBag diagnostics)
    {
        if (look.Css is not { } path
            || LayoutSlots.Find(path, content, diagnostics) is not { } file
            || SourceFileReader.Read(file.FullPath, file.Path, diagnostics) is not { } text)
        {
            return None;
        }

        var files = new SortedDictionary<string, ThemeAsset>(StringComparer.Ordinal);
        var css = AddressPattern().Replace(text.Content, match => Replacement(match, text, content, files, diagnostics));
        return new OwnStyle(css.Trim() + "\n", [.. files.Values]);
    }

    private static string Replacement(Match match, SourceText text, ContentFolder content, SortedDictionary<string, ThemeAsset> files, DiagnosticBag diagnostics)
    {
        var address = match.Groups["address"];
        if (match.ValueSpan.StartsWith("/*", StringComparison.Ordinal))
        {
            return "";
        }

        if (!address.Success)
        {
            diagnostics.Add(SiteDiagnostics.StyleFromElsewhere.At(text.LocationAt(match.Index), "a style sheet cannot import another one", "copy the rules into this file"));
            return "";
        }

        var target = address.Value.Trim();
        if (target.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || target.StartsWith('#'))
        {
            return match.Value;
        }

        if (target.StartsWith("//", StringComparison.Ordinal) || target.Contains("://", StringComparison.Ordinal))
        {
            diagnostics.Add(SiteDiagnostics.StyleFromElsewhere.At(text.LocationAt(address.Index), $"\"{target}\" is not a file of the site, and a browser does not load it", "put the file into the content and name it by its path"));
            return "none";
        }

        var path = SitePaths.Combine(SitePaths.FolderOf(text.Path), Uri.UnescapeDataString(target.Split('?', '#')[0]));
        if (path is null || content.Find(path) is not { } file)
        {
            diagnostics.Add(SiteDiagnostics.MissingFile.At(
                text.LocationAt(address.Index),
                $"there is no file \"{target}\" beside the style sheet",
                Nearest.Suggest(path ?? target, content.Files.Select(each => each.Path))));
            return "none";
        }

        if (!Kinds.Contains(Path.GetExtension(path).ToLowerInvariant()))
        {
            diagnostics.Add(SiteDiagnostics.StyleFromElsewhere.At(text.LocationAt(address.Index), $"\"{target}\" is neither a font nor a picture", $"files that a style sheet may use end in {string.Join(", ", Kinds)}"));
            return "none";
        }

        var asset = files.TryGetValue(path, out var known) ? known : files[path] = new ThemeAsset("own/" + path, [.. File.ReadAllBytes(file.FullPath)]);

        // The style sheet lies where its files lie.
        return $"url(\"{SitePaths.Encode(SitePaths.NameOf(ThemePipeline.AddressOf(asset)))}\")";
    }

    // Comments first, so that what stands in one is not looked at.
    [GeneratedRegex("""/\*.*?\*/|@import\b[^;]*;?|url\(\s*(?<quote>["']?)(?<address>[^"')]*)\k<quote>\s*\)""", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex AddressPattern();
}
