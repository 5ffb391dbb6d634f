using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Views.Language;

namespace Playbook.Views;

/// <summary>What is the same on every page of a site.</summary>
public sealed record SiteView
{
    /// <summary>The site's title.</summary>
    public required string Title { get; init; }

    /// <summary>The organization whose playbook it is.</summary>
    public string? Organization { get; init; }

    /// <summary>What the site is, in a sentence.</summary>
    public string? Description { get; init; }

    /// <summary>The product's own texts, in the site's language.</summary>
    public required UiText Ui { get; init; }

    /// <summary>
    /// The language tag of the pages, such as <c>nl-BE</c>: the content's where the product's own texts are in the same language, else
    /// the one these are in.
    /// </summary>
    public required string Language { get; init; }

    /// <summary>The address of the logo, relative to the root.</summary>
    public string? Logo { get; init; }

    /// <summary>The repository the content comes from.</summary>
    public string? RepositoryUrl { get; init; }

    /// <summary>The top of the navigation: one link a chapter.</summary>
    public required ImmutableArray<Link> Navigation { get; init; }

    /// <summary>Where the whole playbook is one document for print, relative to the root; null where it is not made.</summary>
    public string? PrintAddress { get; init; }

    /// <summary>The organization's statement on accessibility, relative to the root; null where it has none.</summary>
    public string? AccessibilityAddress { get; init; }

    /// <summary>What the build was made from and for.</summary>
    public required BuildView Build { get; init; }

    /// <summary>Whether the site serves all that it needs itself: nothing is then to be asked of another host, also where a file is missing.</summary>
    public bool IsSelfContained { get; init; }

    /// <summary>Where the theme's assets were written, and the pinned files that the site serves itself: name to address relative to the root.</summary>
    public required FrozenDictionary<string, string> Assets { get; init; }

    /// <summary>The address of one of the theme's assets, relative to the root.</summary>
    public string Asset(string name) => Assets[name];
}

/// <summary>An organization's own HTML in the slots of the layout; each may be empty.</summary>
/// <param name="Top">Above the header.</param>
/// <param name="Header">In the header, behind the navigation.</param>
/// <param name="BeforeContent">Above a page's heading.</param>
/// <param name="AfterContent">Below a page's text.</param>
/// <param name="Foot">In the foot.</param>
public sealed record SlotsView(Html Top, Html Header, Html BeforeContent, Html AfterContent, Html Foot)
{
    /// <summary>No slot is filled.</summary>
    public static SlotsView Empty { get; } = new(Html.Empty, Html.Empty, Html.Empty, Html.Empty, Html.Empty);
}

/// <summary>What auditors want on a printout.</summary>
/// <param name="Commit">The commit, abbreviated; null outside a repository.</param>
/// <param name="AsOf">The day the site speaks of, as <c>2026-11-23</c>; null where none is known.</param>
/// <param name="Audience">Whom it is for, in the site's language.</param>
/// <param name="Version">The generator's version.</param>
public sealed record BuildView(string? Commit, string? AsOf, string Audience, string Version);

/// <summary>What stands around the content of a page.</summary>
public sealed record PageFrame
{
    /// <summary>The site.</summary>
    public required SiteView Site { get; init; }

    /// <summary>The page's address, relative to the root; empty for the home page.</summary>
    public required string Address { get; init; }

    /// <summary>What leads from the page to the root: <c>./</c>, <c>../</c>, <c>../../</c> ...</summary>
    public required string Root { get; init; }

    /// <summary>The page's title.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about, in a sentence.</summary>
    public string? Description { get; init; }

    /// <summary>The language of what authors wrote on this page, where it is another than <see cref="SiteView.Language"/>.</summary>
    public string? Language { get; init; }

    /// <summary>The pages above it, from the home page down; without itself.</summary>
    public ImmutableArray<Link> Breadcrumbs { get; init; } = [];

    /// <summary>The chapter it lies in; its first level is the chapter itself. Null where there is no chapter.</summary>
    public NavigationItem? Section { get; init; }

    /// <summary>Its headings of level 2 and 3.</summary>
    public ImmutableArray<OutlineItem> Outline { get; init; } = [];

    /// <summary>The page before it in reading order.</summary>
    public Link? Previous { get; init; }

    /// <summary>The page after it in reading order.</summary>
    public Link? Next { get; init; }

    /// <summary>The document for print that the page is part of: its chapter, its model; null where there is none.</summary>
    public Link? Print { get; init; }

    /// <summary>Where its source is edited.</summary>
    public string? EditUrl { get; init; }

    /// <summary>The day its source was last changed, as <c>2026-11-23</c>; null where that is not known.</summary>
    public string? LastChanged { get; init; }

    /// <summary>How many minutes it takes to read; null for a page that one does not read from top to bottom.</summary>
    public int? ReadingMinutes { get; init; }

    /// <summary>The address of the same page as Markdown, relative to the root.</summary>
    public string? MarkdownAddress { get; init; }

    /// <summary>The short permanent link of the page (<c>go/stride/</c>), relative to the root.</summary>
    public string? PermanentAddress { get; init; }

    /// <summary>Its absolute address, where the site knows its own.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>Whether search engines are to leave it out.</summary>
    public bool IsHiddenFromSearchEngines { get; init; }

    /// <summary>Whether it holds a picture drawn at build time.</summary>
    public bool HasDrawings { get; init; }

    /// <summary>Whether it holds tabs.</summary>
    public bool HasTabs { get; init; }

    /// <summary>Whether it holds a diagram for Mermaid to draw.</summary>
    public bool HasDiagrams { get; init; }

    /// <summary>Whether an author wrote a risk matrix into it.</summary>
    public bool HasMatrix { get; init; }

    /// <summary>The hosts from which it shows pictures, as <c>https://host</c>.</summary>
    public ImmutableArray<string> PictureHosts { get; init; } = [];

    /// <summary>A line under every page, from the site's settings.</summary>
    public Html Footer { get; init; }

    /// <summary>The organization's own HTML around the content.</summary>
    public SlotsView Slots { get; init; } = SlotsView.Empty;

    /// <summary>An address relative to the root, made relative to this page.</summary>
    public string To(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Length == 0 || address[0] == '#' ? Root + address : Root == "./" ? address : Root + address;
    }

    /// <summary>Where a link of this page leads; null where it leads nowhere.</summary>
    public string? To(Link link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.Address is null ? null : To(link.Address);
    }

    /// <summary>The address of one of the theme's assets, relative to this page.</summary>
    public string ToAsset(string name) => To(Site.Asset(name));
}
