using System.Collections.Frozen;
using Playbook.Sources.Ids;

namespace Playbook.Site.Content;

/// <summary>
/// Where every page written in Markdown stands in the site. It follows from the list of files alone, so that a page can be rendered
/// as soon as it is read.
/// </summary>
/// <remarks>
/// An address is the file's path, each part a slug. A leading number orders files and is left out, except where two of one folder
/// would then be equal. <c>index.md</c>, or else <c>README.md</c>, is the page of its folder.
/// </remarks>
internal sealed class AddressPlan
{
    private readonly FrozenDictionary<string, string> _pages;
    private readonly FrozenDictionary<string, string> _folders;
    private readonly FrozenDictionary<string, string> _indexes;
    private readonly FrozenSet<string> _addresses;

    private AddressPlan(Dictionary<string, string> pages, Dictionary<string, string> folders, Dictionary<string, string> indexes, List<(string, string)> renamed)
    {
        _pages = pages.ToFrozenDictionary(StringComparer.Ordinal);
        _folders = folders.ToFrozenDictionary(StringComparer.Ordinal);
        _indexes = indexes.ToFrozenDictionary(StringComparer.Ordinal);
        _addresses = pages.Values.Concat(folders.Values).ToFrozenSet(StringComparer.Ordinal);
        Renamed = renamed;
    }

    /// <summary>Pages whose address had to be numbered since another page has it: path and address.</summary>
    public IReadOnlyList<(string Path, string Address)> Renamed { get; }

    /// <summary>The address of a page, by its path.</summary>
    public string OfPage(string path) => _pages[path];

    /// <summary>The address of a folder, by its path; null where it holds no page, directly or below.</summary>
    public string? OfFolder(string path) => _folders.GetValueOrDefault(path);

    /// <summary>The page of a folder, by the folder's path; null where it has none.</summary>
    public string? IndexOf(string folder) => _indexes.GetValueOrDefault(folder);

    /// <summary>Whether a page stands at an address.</summary>
    public bool IsPage(string address) => _addresses.Contains(address);

    /// <summary>All folders with a page in them, directly or below.</summary>
    public IEnumerable<string> Folders => _folders.Keys;

    /// <summary>Makes the plan.</summary>
    /// <param name="paths">The paths of all Markdown files.</param>
    public static AddressPlan Make(IEnumerable<string> paths)
    {
        var files = paths.Order(StringComparer.Ordinal).ToList();
        var indexes = FindIndexes(files);
        var children = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal) { [""] = new(StringComparer.Ordinal) };
        foreach (var file in files)
        {
            var child = indexes.TryGetValue(SitePaths.FolderOf(file), out var index) && index == file ? SitePaths.FolderOf(file) : file;
            while (child.Length > 0)
            {
                var folder = SitePaths.FolderOf(child);
                if (!children.TryGetValue(folder, out var siblings))
                {
                    children.Add(folder, siblings = new SortedSet<string>(StringComparer.Ordinal));
                }

                siblings.Add(child);
                child = folder;
            }
        }

        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        var folders = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = "" };
        var renamed = new List<(string, string)>();
        var isFile = files.ToHashSet(StringComparer.Ordinal);
        // Folders come before what lies in them, since "a" sorts before "a/b".
        foreach (var (folder, members) in children)
        {
            foreach (var (member, slug, isRenamed) in SlugsOf(members, isFile))
            {
                var address = $"{folders[folder]}{slug}/";
                (isFile.Contains(member) ? pages : folders)[member] = address;
                if (isRenamed)
                {
                    renamed.Add((member, address));
                }
            }
        }

        foreach (var (folder, index) in indexes)
        {
            pages[index] = folders.TryGetValue(folder, out var address) ? address : "";
        }

        return new AddressPlan(pages, folders, indexes, renamed);
    }

    /// <summary>A file or folder name without a leading number and without the ending of a page.</summary>
    public static string WithoutNumber(string name)
    {
        var digits = name.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits <= 0 || digits == name.Length)
        {
            return name;
        }

        var rest = name.AsSpan(digits).TrimStart(" ._-)");
        // "2024-report" keeps its year: what people number chapters with has at most three digits.
        return rest.IsEmpty || rest.Length == name.Length - digits || digits > 3 ? name : rest.ToString();
    }

    /// <summary>A file name without the ending of a page.</summary>
    public static string WithoutExtension(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3]
        : name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase) ? name[..^9]
        : name;

    private static Dictionary<string, string> FindIndexes(List<string> files)
    {
        var indexes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in new[] { "index", "readme" })
        {
            foreach (var file in files.Where(file => string.Equals(WithoutExtension(SitePaths.NameOf(file)), name, StringComparison.OrdinalIgnoreCase)))
            {
                indexes.TryAdd(SitePaths.FolderOf(file), file);
            }
        }

        return indexes;
    }

    private static List<(string Member, string Slug, bool IsRenamed)> SlugsOf(SortedSet<string> members, HashSet<string> isFile)
    {
        var named = members.Select(member =>
        {
            var name = SitePaths.NameOf(member);
            var bare = isFile.Contains(member) ? WithoutExtension(name) : name;
            return (Member: member, Full: Usable(Slug.ForAddress(bare)), Short: Usable(Slug.ForAddress(WithoutNumber(bare))));
        }).ToList();
        var uses = named.CountBy(each => each.Short, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var taken = new AnchorSet();
        return
        [
            .. named.Select(each =>
            {
                var wanted = uses[each.Short] == 1 ? each.Short : each.Full;
                var slug = taken.Take(wanted);
                return (each.Member, slug, slug != wanted);
            }),
        ];
    }

    // A page is a folder, and must not be called as a file is that may stand beside it: robots.txt, or the Markdown twin of a page.
    private static string Usable(string slug)
    {
        var dot = slug.LastIndexOf('.');
        return slug.Length == 0 ? "page"
            : dot > 0 && slug[dot..] is ".md" or ".html" or ".txt" or ".xml" ? $"{slug[..dot]}-{slug[(dot + 1)..]}"
            : slug;
    }
}
