using System.Text;
using Playbook.Sources.Text;

namespace Playbook.Site.Content;

/// <summary>Paths with forward slashes, relative to a folder, the folder itself being the empty path.</summary>
internal static class SitePaths
{
    /// <summary>The folder a path lies in.</summary>
    public static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }

    /// <summary>The last part of a path.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>All folders a path lies in, the nearest first, the root last.</summary>
    public static IEnumerable<string> FoldersOf(string path)
    {
        while (path.Length > 0)
        {
            path = FolderOf(path);
            yield return path;
        }
    }

    /// <summary>A path relative to a folder, with <c>.</c> and <c>..</c> resolved; null where it leads above the root.</summary>
    public static string? Combine(string folder, string relative) => RelativePath.Combine(relative.StartsWith('/') ? "" : folder, relative);

    /// <summary>What leads from a folder to a path, as it would stand in a link of a file in that folder.</summary>
    public static string Relative(string folder, string path)
    {
        var from = folder.Length == 0 ? [] : folder.Split('/');
        var to = path.Split('/');
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common])
        {
            common++;
        }

        return string.Concat(Enumerable.Repeat("../", from.Length - common)) + string.Join('/', to[common..]);
    }

    /// <summary>What leads from a page to the root: <c>./</c> from the home page, <c>../</c> from a page one folder down.</summary>
    public static string RootFrom(string address)
    {
        var depth = address.AsSpan().Count('/');
        return depth == 0 ? "./" : new StringBuilder(depth * 3).Insert(0, "../", depth).ToString();
    }

    /// <summary>The file an address is written to: <c>a/b/</c> is <c>a/b/index.html</c>.</summary>
    public static string FileOf(string address) =>
        address.Length == 0 || address.EndsWith('/') ? address + "index.html" : address;

    /// <summary>A path as it stands in an address: every part percent-encoded.</summary>
    public static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
