using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Site.Applications;
using Playbook.Site.Git;
using Playbook.Site.Glossary;
using Playbook.Site.Links;
using Playbook.Site.Navigation;
using Playbook.Site.Pages;
using Playbook.Site.References;
using Playbook.Site.Risk;
using Playbook.Site.Settings;
using Playbook.Site.Tags;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Audiences;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.Site.Graph;

/// <summary>The site after PostProcess: only what the audience may see, every link resolved, and how everything hangs together.</summary>
internal sealed class SiteGraph
{
    private readonly Lazy<FrozenDictionary<string, LinkedPage>> _pageAt;

    /// <summary>Begins a graph.</summary>
    public SiteGraph() =>
        _pageAt = new(() => Pages.ToFrozenDictionary(page => page.Page.Address, StringComparer.Ordinal));

    /// <summary>The settings.</summary>
    public required SiteSettings Settings { get; init; }

    /// <summary>What the build was asked for.</summary>
    public required BuildFacts Facts { get; init; }

    /// <summary>Whom it is for.</summary>
    public required Visibility Audience { get; init; }

    /// <summary>Everything that has an id.</summary>
    public required SiteIndex Index { get; init; }

    /// <summary>The pages, with their resolved bodies.</summary>
    public required ImmutableArray<LinkedPage> Pages { get; init; }

    /// <summary>The models, their text fields resolved.</summary>
    public required ImmutableArray<ThreatModelDocument> Models { get; init; }

    /// <summary>The scheme that rates the site's risks; null where there is none, or nothing to rate.</summary>
    public required RiskSchemeDocument? Risk { get; init; }

    /// <summary>The content's other schemes, which fences can show.</summary>
    public required ImmutableArray<RiskSchemeDocument> OtherSchemes { get; init; }

    /// <summary>Schemes that come with the product, are not among those of the site, and that a fence shows.</summary>
    public required ImmutableArray<RiskScheme> SchemesOfFences { get; init; }

    /// <summary>The applications, each with its models; null where there are none.</summary>
    public required ApplicationsDocument? Applications { get; init; }

    /// <summary>The glossary; null where there is none.</summary>
    public required GlossaryDocument? Glossary { get; init; }

    /// <summary>The site's footer.</summary>
    public required ResolvedBody Footer { get; init; }

    /// <summary>What fills slots of the layout.</summary>
    public required ImmutableSortedDictionary<Look.LayoutSlot, ResolvedBody> Slots { get; init; }

    /// <summary>The order of pages.</summary>
    public required NavigationTree Navigation { get; init; }

    /// <summary>Who mentions what.</summary>
    public required Backlinks Backlinks { get; init; }

    /// <summary>The pages that keep old addresses alive.</summary>
    public required IReadOnlyList<Redirects.AliasRedirect> Aliases { get; init; }

    /// <summary>The threats filed under each category, by the category's id in lower case.</summary>
    public required FrozenDictionary<string, ImmutableArray<(ThreatModelDocument Model, Threat Threat)>> ThreatsByCategory { get; init; }

    /// <summary>The entries of catalogues that something refers to.</summary>
    public required SiteReferences References { get; init; }

    /// <summary>The tags of its pages.</summary>
    public required SiteTags Tags { get; init; }

    /// <summary>The site's title.</summary>
    public string Title => Settings.Title ?? Navigation.Root.Title;

    /// <summary>Whether any model has a mitigation.</summary>
    public bool HasMitigations => Models.Any(document => document.Model is { Mitigations.IsEmpty: false });

    /// <summary>Whether any model has a threat.</summary>
    public bool HasThreats => Models.Any(document => document.Model is { Threats.IsEmpty: false });

    /// <summary>The page at an address; null where there is none.</summary>
    public LinkedPage? PageAt(string address) => _pageAt.Value.GetValueOrDefault(address);
}

/// <summary>A page and its body with links resolved; for a guide its front matter's texts as well.</summary>
internal sealed record LinkedPage(Page Page, ResolvedBody Body)
{
    /// <summary>The text fields of its front matter: a guide's needs, yields, summaries of categories; the home page's ways in.</summary>
    public Markdown.ProseSet Prose { get; init; } = Markdown.ProseSet.Empty;
}

/// <summary>What a build was made from.</summary>
/// <param name="Commit">The commit, in full; null outside a repository.</param>
/// <param name="AsOf">The day the site speaks of; null where none is known.</param>
/// <param name="BaseUrl">The site's own address, ending in a slash; null where not known.</param>
/// <param name="Version">The generator's version.</param>
/// <param name="ContentPath">Where the content lies in the repository; null outside one.</param>
internal sealed record BuildFacts(string? Commit, DateOnly? AsOf, string? BaseUrl, string Version, string? ContentPath)
{
    /// <summary>When the files of the content were last changed.</summary>
    public LastChanges LastChanges { get; init; } = LastChanges.None;
}
