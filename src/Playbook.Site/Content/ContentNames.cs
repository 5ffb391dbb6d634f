using System.Collections.Frozen;

namespace Playbook.Site.Content;

/// <summary>What is content and what is not, by names alone.</summary>
public static class ContentNames
{
    private static readonly FrozenSet<string> NotContent = new[] { "node_modules", "output", "bin", "obj" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a change of a file can change the site.</summary>
    /// <param name="path">The path of the file relative to the content folder, with the separators of this system.</param>
    public static bool IsContent(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var names = path.Split(Path.DirectorySeparatorChar);
        return names[0] == Assets.PinnedFolder.Name || !names.Any(IsHidden) && names.SkipLast(1).All(IsContentFolder);
    }

    /// <summary>Whether a file or folder of a name is hidden, and never content.</summary>
    internal static bool IsHidden(string name) => name.StartsWith('.');

    /// <summary>Whether a folder of a name can hold content.</summary>
    internal static bool IsContentFolder(string name) => !NotContent.Contains(name);
}
