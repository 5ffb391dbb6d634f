using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Site.Content;
using Playbook.Site.Pages;
using Playbook.Site.ThreatModels;

namespace Playbook.Site.Navigation;

/// <summary>A page's place in the site.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Address">Its address.</param>
/// <param name="Parent">The page above it; null for the home page.</param>
internal sealed record NavigationNode(string Title, string Address, NavigationNode? Parent)
{
    /// <summary>The pages directly below it, in reading order.</summary>
    public ImmutableArray<NavigationNode> Children { get; internal set; } = [];

    /// <summary>The page before it in reading order.</summary>
    public NavigationNode? Previous { get; internal set; }

    /// <summary>The page after it.</summary>
    public NavigationNode? Next { get; internal set; }

    /// <summary>The pages above it, the home page first.</summary>
    public IEnumerable<NavigationNode> Ancestors => Parent is null ? [] : Parent.Ancestors.Append(Parent);

    /// <summary>By address: nodes are one for each page.</summary>
    public bool Equals(NavigationNode? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Address.GetHashCode(StringComparison.Ordinal);
}

/// <summary>The playbook's order: every page by what it lies in.</summary>
internal sealed class NavigationTree
{
    private readonly FrozenDictionary<string, NavigationNode> _byAddress;

    private NavigationTree(NavigationNode root, Dictionary<string, NavigationNode> byAddress)
    {
        Root = root;
        _byAddress = byAddress.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The home page.</summary>
    public NavigationNode Root { get; }

    /// <summary>The chapters that the settings list, in their order.</summary>
    public required ImmutableArray<NavigationNode> Listed { get; init; }

    /// <summary>The node of a page.</summary>
    public NavigationNode Of(string address) => _byAddress[address];

    /// <summary>The node of the page at an address; null where none of the navigation stands there.</summary>
    public NavigationNode? Find(string address) => _byAddress.GetValueOrDefault(address);

    /// <summary>Makes the tree.</summary>
    /// <param name="pages">The pages the audience may see, a home page among them.</param>
    /// <param name="models">The models it may see.</param>
    /// <param name="first">The addresses of the chapters that the settings put first, in their order.</param>
    public static NavigationTree Make(IEnumerable<Page> pages, IEnumerable<ThreatModelDocument> models, IReadOnlyList<string> first)
    {
        var entries = pages.Select(page => new Entry(page.NavigationTitle ?? page.Title, page.Address, KeyOf(page, first)))
            .Concat(models.Select(model => new Entry(model.Title, model.Address, new Key(int.MaxValue, int.MaxValue, model.Title))))
            .ToDictionary(entry => entry.Address, StringComparer.Ordinal);
        var children = entries.Values.Where(entry => entry.Address.Length > 0).ToLookup(entry => ParentOf(entry.Address, entries), StringComparer.Ordinal);
        var byAddress = new Dictionary<string, NavigationNode>(StringComparer.Ordinal);
        var root = Build(entries[""], null, children, byAddress);
        NavigationNode? previous = null;
        // Tags are looked up, not read one after the other.
        foreach (var node in InOrder(root).Where(node => !node.Address.StartsWith(Overviews.Tags, StringComparison.Ordinal)))
        {
            node.Previous = previous;
            if (previous is not null)
            {
                previous.Next = node;
            }

            previous = node;
        }

        return new NavigationTree(root, byAddress)
        {
            Listed = [.. first.Select(byAddress.GetValueOrDefault).OfType<NavigationNode>().Distinct()],
        };
    }

    private static NavigationNode Build(Entry entry, NavigationNode? parent, ILookup<string, Entry> children, Dictionary<string, NavigationNode> byAddress)
    {
        var node = new NavigationNode(entry.Title, entry.Address, parent);
        byAddress.Add(entry.Address, node);
        node.Children = [.. children[entry.Address].OrderBy(child => child.Key).Select(child => Build(child, node, children, byAddress))];
        return node;
    }

    private static IEnumerable<NavigationNode> InOrder(NavigationNode node) => node.Children.SelectMany(InOrder).Prepend(node);

    private static string ParentOf(string address, Dictionary<string, Entry> entries)
    {
        var parent = address.TrimEnd('/');
        do
        {
            var slash = parent.LastIndexOf('/');
            parent = slash < 0 ? "" : parent[..slash];
        }
        while (parent.Length > 0 && !entries.ContainsKey(parent + "/"));
        return parent.Length == 0 ? "" : parent + "/";
    }

    private static Key KeyOf(Page page, IReadOnlyList<string> first)
    {
        var listed = -1;
        for (var i = 0; i < first.Count && listed < 0; i++)
        {
            listed = first[i] == page.Address ? i : -1;
        }

        var name = page.Folder is { Length: > 0 } folder ? SitePaths.NameOf(folder) : SitePaths.NameOf(page.Source);
        var isOverview = page.IsGenerated && SitePaths.FolderOf(page.Folder ?? "").Length == 0 && Overviews.Rank(page.Address) is not null;
        return new Key(
            listed >= 0 ? listed : int.MaxValue,
            page.Order ?? NumberOf(name) ?? (isOverview ? int.MaxValue : int.MaxValue - 1),
            isOverview ? Overviews.Rank(page.Address)!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : AddressPlan.WithoutExtension(name));
    }

    private static int? NumberOf(string name)
    {
        var digits = name.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 3 ? int.Parse(name.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private sealed record Entry(string Title, string Address, Key Key);

    private sealed record Key(int Listed, int Order, string Name) : IComparable<Key>
    {
        public int CompareTo(Key? other)
        {
            if (other is null)
            {
                return 1;
            }

            var order = Listed.CompareTo(other.Listed);
            order = order != 0 ? order : Order.CompareTo(other.Order);
            return order != 0 ? order : NaturalOrder.Instance.Compare(Name, other.Name);
        }
    }
}
