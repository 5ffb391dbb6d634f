using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Site.Content;
using Playbook.Site.Links;
using Playbook.Site.Pages;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.Views;

namespace Playbook.Site.Tags;

/// <summary>A tag, and the pages that have it.</summary>
/// <param name="Title">The tag as most of them write it.</param>
/// <param name="Address">Its page.</param>
/// <param name="Pages">The pages, by title.</param>
internal sealed record Tag(string Title, string Address, ImmutableArray<Page> Pages);

/// <summary>The tags of the pages that the audience may see. Tags that have one address are one tag: <c>Risk</c> and <c>risk</c>.</summary>
internal sealed class SiteTags
{
    private readonly FrozenDictionary<string, Tag> _byAddress;

    private SiteTags(ImmutableArray<Tag> all)
    {
        All = all;
        _byAddress = all.ToFrozenDictionary(tag => tag.Address, StringComparer.Ordinal);
    }

    /// <summary>All of them, by title.</summary>
    public ImmutableArray<Tag> All { get; }

    /// <summary>The tag at an address; null where there is none.</summary>
    public Tag? At(string address) => _byAddress.GetValueOrDefault(address);

    /// <summary>A page's tags as links, each once.</summary>
    public ImmutableArray<Link> LinksOf(Page page) =>
        [.. page.Tags.Select(written => AddressOf(written.Value) is { } address ? new Link(_byAddress[address].Title, address) : new Link(written.Value, null)).Distinct()];

    /// <summary>Gathers the tags of pages.</summary>
    /// <param name="pages">The pages the audience may see.</param>
    /// <param name="diagnostics">Takes what is wrong with them.</param>
    public static SiteTags Make(IEnumerable<Page> pages, DiagnosticBag diagnostics)
    {
        var written = pages.SelectMany(page => page.Tags.Select(tag => (Page: page, Tag: tag, Address: AddressOf(tag.Value)))).ToList();
        foreach (var (_, tag, _) in written.Where(each => each.Address is null))
        {
            diagnostics.Add(PageDiagnostics.TagAddress.At(tag.Location, $"the tag \"{tag.Value}\" has neither a letter nor a digit, so it has no page"));
        }

        return new SiteTags(
        [
            .. written
                .Where(each => each.Address is not null)
                .GroupBy(each => each.Address!, StringComparer.Ordinal)
                .Select(group => new Tag(
                    TitleOf([.. group.Select(each => each.Tag)], diagnostics),
                    group.Key,
                    [.. group.Select(each => each.Page).Distinct().OrderBy(page => page.Title, NaturalOrder.Instance).ThenBy(page => page.Address, StringComparer.Ordinal)]))
                .OrderBy(tag => tag.Title, NaturalOrder.Instance),
        ]);
    }

    /// <summary>The tags that only pages have which the audience may not see, so that a link to one is not called broken.</summary>
    /// <param name="hidden">Those pages.</param>
    public IEnumerable<Target> Hidden(IEnumerable<Page> hidden) =>
        from page in hidden
        from tag in page.Tags
        let address = AddressOf(tag.Value)
        where address is not null && !_byAddress.ContainsKey(address)
        group new Target(PageReader.IdOf(address), TargetKinds.Tag, tag.Value, address, page, null) { IsHidden = true } by address into targets
        select targets.First();

    // A dot could end the address like a file.
    private static string? AddressOf(string tag) =>
        Slug.ForAddress(tag).Replace('.', '-') is { Length: > 0 } slug ? $"{Overviews.Tags}{slug}/" : null;

    // What differs in more than case, blanks and hyphens was meant to be two tags: "C" and "C#".
    private static string TitleOf(List<Located<string>> written, DiagnosticBag diagnostics)
    {
        var title = written.CountBy(tag => tag.Value, StringComparer.Ordinal).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).First().Key;
        foreach (var other in written.Where(tag => Spelling.Plain(tag.Value) != Spelling.Plain(title)).DistinctBy(tag => tag.Value, StringComparer.Ordinal))
        {
            diagnostics.Add(PageDiagnostics.TagAddress.At(other.Location, $"the tag \"{other.Value}\" has the address of the tag \"{title}\", so both have one page", "write both alike, or one of them in other words"));
        }

        return title;
    }
}
