using System.Collections.Frozen;
using Playbook.Site.Content;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.Sources.Yaml;

namespace Playbook.Site.Pages;

/// <summary>The <c>_defaults.yml</c> files of the content: read once, before the pages that they are a part of.</summary>
internal sealed class FolderDefaults
{
    /// <summary>What such a file is called.</summary>
    public const string FileName = "_defaults.yml";

    private readonly FrozenDictionary<string, PageDefaults> _byFolder;

    private FolderDefaults(Dictionary<string, PageDefaults> byFolder) => _byFolder = byFolder.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads them. A folder without <c>playbook.yml</c> has none: the name then means nothing.</summary>
    /// <param name="content">The content.</param>
    /// <param name="diagnostics">Takes what is wrong with them.</param>
    public static FolderDefaults Read(ContentFolder content, DiagnosticBag diagnostics)
    {
        var byFolder = new Dictionary<string, PageDefaults>(StringComparer.Ordinal);
        // In the order of their paths a folder comes before what lies in it.
        foreach (var file in content.Files.Where(file => file.IsAside && SitePaths.NameOf(file.Path) == FileName).OrderBy(file => SitePaths.FolderOf(file.Path), StringComparer.Ordinal))
        {
            var folder = SitePaths.FolderOf(file.Path);
            byFolder[folder] = Read(file, diagnostics).Over(Find(byFolder, folder));
        }

        return new FolderDefaults(byFolder);
    }

    /// <summary>What holds for a file unless it says otherwise.</summary>
    public PageDefaults Of(string path) => _byFolder.Count == 0 ? PageDefaults.None : Find(_byFolder, path);

    private static PageDefaults Find(IReadOnlyDictionary<string, PageDefaults> byFolder, string path) =>
        SitePaths.FoldersOf(path).Select(byFolder.GetValueOrDefault).FirstOrDefault(found => found is not null) ?? PageDefaults.None;

    // Where they cannot be read nobody knows who may see the pages, as with front matter that cannot.
    private static PageDefaults Read(ContentFile file, DiagnosticBag diagnostics)
    {
        if (SourceFileReader.Read(file.FullPath, file.Path, diagnostics) is not { } text)
        {
            return new PageDefaults { Visibility = Visibility.Restricted };
        }

        var reported = diagnostics.Count;
        var node = YamlReader.Read(text, diagnostics);
        if (node is SourceMapping mapping)
        {
            return PageDefaults.Read(mapping, diagnostics);
        }

        if (diagnostics.Count == reported)
        {
            if (node is null or { IsNull: true })
            {
                return PageDefaults.None;
            }

            MappingReader.Of(node, diagnostics, "a folder's defaults");
        }

        return new PageDefaults { Visibility = text.Content.Contains("restricted", StringComparison.OrdinalIgnoreCase) ? Visibility.Restricted : Visibility.Internal };
    }
}
