using System.Collections.Immutable;
using Playbook.Site.Links;
using Playbook.Site.Markdown;
using Playbook.Views.Language;

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
/// <param name="Names">Gives what one and what several are called.</param>
internal sealed record SearchKind(string Key, Func<SearchKindsText, KindText> Names)
{
    private static readonly SearchKind Page = new("pages", names => names.Pages);
    private static readonly SearchKind Activity = new("activities", names => names.Activities);
    private static readonly SearchKind Guide = new("guides", names => names.Guides);
    private static readonly SearchKind Category = new("categories", names => names.Categories);
    private static readonly SearchKind Model = new("models", names => names.Models);
    private static readonly SearchKind Threat = new("threats", names => names.Threats);
    private static readonly SearchKind Part = new("parts", names => names.Parts);
    private static readonly SearchKind Application = new("applications", names => names.Applications);
    private static readonly SearchKind Term = new("terms", names => names.Terms);
    private static readonly SearchKind Role = new("roles", names => names.Roles);
    private static readonly SearchKind Tag = new("tags", names => names.Tags);
    private static readonly SearchKind Reference = new("references", names => names.References);
    private static readonly SearchKind Risk = new("risk", names => names.Risk);

    /// <summary>All kinds, in the order in which they are shown.</summary>
    public static ImmutableArray<SearchKind> All { get; } =
        [Page, Activity, Guide, Category, Model, Threat, Part, Application, Term, Role, Tag, Reference, Risk];

    /// <summary>A part of a page, found through the page that has the heading.</summary>
    public static SearchKind Section { get; } = new("sections", names => names.Sections);

    /// <summary>The kind of what has an id.</summary>
    public static SearchKind Of(string targetKind) => targetKind switch
    {
        TargetKinds.Page => Page,
        TargetKinds.Activity => Activity,
        TargetKinds.Methodology => Guide,
        TargetKinds.Category => Category,
        TargetKinds.ThreatModel => Model,
        TargetKinds.Threat => Threat,
        TargetKinds.Application => Application,
        TargetKinds.Term => Term,
        TargetKinds.Role => Role,
        TargetKinds.Tag => Tag,
        TargetKinds.Reference => Reference,
        TargetKinds.RiskScheme or TargetKinds.RiskLevel or TargetKinds.ApplicationLevel => Risk,
        _ => Part,
    };
}
