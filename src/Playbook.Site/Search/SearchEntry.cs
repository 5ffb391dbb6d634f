using System.Collections.Immutable;
using Playbook.Site.Links;
using Playbook.Site.Markdown;

namespace Playbook.Site.Search;

/// <summary>Something that can be found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Id">Its id in the site.</param>
/// <param name="Address">Where it stands, relative to the root.</param>
internal sealed record SearchEntry(SearchKind Kind, string Title, string Id, string Address)
{
    /// <summary>The address of what it lies in; null where that is the whole site.</summary>
    public string? Above { get; init; }

    /// <summary>What it is about, in a line; empty where nothing says it.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The headings of its page.</summary>
    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>Gives all that is read on its page; null for what has no page of its own, or none that says more than title and summary.</summary>
    public Func<string>? Text { get; init; }
}

/// <summary>A kind of thing that can be found.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="One">What one is called.</param>
/// <param name="Many">What several are called.</param>
internal sealed record SearchKind(string Key, string One, string Many)
{
    private static readonly SearchKind Parts = new("parts", "Part of a model", "Parts of models");
    private static readonly SearchKind Risk = new("risk", "Risk", "Risk levels");

    /// <summary>All kinds, in the order in which they are shown.</summary>
    public static ImmutableArray<SearchKind> All { get; } =
    [
        new("pages", "Page", "Pages"),
        new("activities", "Activity", "Activities"),
        new("guides", "Guide", "Guides"),
        new("categories", "Category", "Categories"),
        new("models", "Threat model", "Threat models"),
        new("threats", "Threat", "Threats"),
        Parts,
        new("applications", "Application", "Applications"),
        new("terms", "Term", "Terms"),
        new("roles", "Role", "Roles"),
        new("tags", "Tag", "Tags"),
        new("references", "Reference", "References"),
        Risk,
    ];

    /// <summary>A part of a page, found through the page that has the heading; what one and what several are called.</summary>
    public static SearchKind Section { get; } = new("sections", "Section", "Sections");

    /// <summary>The kind of what has an id.</summary>
    public static SearchKind Of(string targetKind) => targetKind switch
    {
        TargetKinds.Page => Named("pages"),
        TargetKinds.Activity => Named("activities"),
        TargetKinds.Methodology => Named("guides"),
        TargetKinds.Category => Named("categories"),
        TargetKinds.ThreatModel => Named("models"),
        TargetKinds.Threat => Named("threats"),
        TargetKinds.Application => Named("applications"),
        TargetKinds.Term => Named("terms"),
        TargetKinds.Role => Named("roles"),
        TargetKinds.Tag => Named("tags"),
        TargetKinds.Reference => Named("references"),
        TargetKinds.RiskScheme or TargetKinds.RiskLevel or TargetKinds.ApplicationLevel => Risk,
        _ => Parts,
    };

    private static SearchKind Named(string key) => All.First(kind => kind.Key == key);
}
