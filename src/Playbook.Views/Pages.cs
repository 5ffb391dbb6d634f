using System.Collections.Immutable;
using Playbook.Views.Language;

namespace Playbook.Views;

/// <summary>A link with a sentence about what it leads to.</summary>
public sealed record CardView(Link Link, string? Description);

/// <summary>The stages of ISO/IEC 27005 by people, process and technology, with the activities in the cells.</summary>
/// <param name="Categories">The columns: their names.</param>
/// <param name="Rows">The rows: one a stage.</param>
/// <param name="Drawing">The same as a drawing.</param>
public sealed record PlaybookMapView(ImmutableArray<string> Categories, ImmutableArray<MapRow> Rows, DrawingView Drawing);

/// <summary>A stage, and its activities by category.</summary>
/// <param name="Stage">The stage, linked to the page about it where there is one.</param>
/// <param name="Cells">One list for each category.</param>
public sealed record MapRow(Link Stage, ImmutableArray<ImmutableArray<ActivityLink>> Cells);

/// <summary>An activity in the map.</summary>
/// <param name="Number">Its number, a label such as <c>5.1</c>; may be empty.</param>
/// <param name="Link">The page about it.</param>
public sealed record ActivityLink(string Number, Link Link);

/// <summary>A page written in Markdown.</summary>
public sealed record ChapterView(PageFrame Frame, Html Body)
{
    /// <summary>What activity it is; null for every other page.</summary>
    public ActivityView? Activity { get; init; }

    /// <summary>What else is to be known before the first paragraph, as names and values: owner, when it was last reviewed.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];

    /// <summary>The tags, each with its page.</summary>
    public ImmutableArray<Link> Tags { get; init; } = [];

    /// <summary>What its author says it refers to.</summary>
    public ImmutableArray<ReferenceLink> References { get; init; } = [];

    /// <summary>The pages directly below it, for a chapter's first page.</summary>
    public ImmutableArray<CardView> Children { get; init; } = [];

    /// <summary>What mentions it.</summary>
    public ImmutableArray<Backlink> MentionedOn { get; init; } = [];
}

/// <summary>Where an activity belongs.</summary>
/// <param name="Number">Its number; may be empty.</param>
/// <param name="Stage">The stage of ISO/IEC 27005, linked to the page about it where there is one.</param>
/// <param name="Category">People, process or technology, linked likewise.</param>
public sealed record ActivityView(string Number, Link Stage, Link Category);

/// <summary>A methodology guide.</summary>
public sealed record MethodologyView(PageFrame Frame, Html Body, MethodologyFacts Facts)
{
    /// <summary>What else is to be known before the first paragraph, as names and values: owner, when it was last reviewed.</summary>
    public ImmutableArray<Fact> MoreFacts { get; init; } = [];

    /// <summary>The tags, each with its page.</summary>
    public ImmutableArray<Link> Tags { get; init; } = [];

    /// <summary>Its threat categories.</summary>
    public ImmutableArray<CategoryRow> Categories { get; init; } = [];

    /// <summary>What its author says it refers to.</summary>
    public ImmutableArray<ReferenceLink> References { get; init; } = [];

    /// <summary>The models made by it.</summary>
    public ImmutableArray<Link> UsedBy { get; init; } = [];

    /// <summary>What mentions it.</summary>
    public ImmutableArray<Backlink> MentionedOn { get; init; } = [];
}

/// <summary>What a guide's front matter says.</summary>
/// <param name="Focus">Security, privacy, safety.</param>
/// <param name="Centre">Assets, attackers or the system; null where not said.</param>
/// <param name="Effort">Low, medium, high; null where not said.</param>
/// <param name="Needs">What it needs.</param>
/// <param name="Yields">What it yields.</param>
public sealed record MethodologyFacts(
    ImmutableArray<string> Focus,
    string? Centre,
    string? Effort,
    ImmutableArray<Html> Needs,
    ImmutableArray<Html> Yields)
{
    /// <summary>How well it does in each respect that its author rates.</summary>
    public ImmutableArray<QualityView> Qualities { get; init; } = [];
}

/// <summary>How well a methodology does in a respect.</summary>
/// <param name="Name">The respect: model based, traceable, systematic, business integration, context aware, scalable.</param>
/// <param name="Degree">1 (low), 2 (medium) or 3 (high).</param>
public sealed record QualityView(string Name, int Degree);

/// <summary>A category of threats in a guide's table.</summary>
/// <param name="Link">The guide's section about it.</param>
/// <param name="Property">The property such a threat violates; null where not said.</param>
/// <param name="Summary">What it is.</param>
/// <param name="ThreatCount">How many threats of all models are filed under it.</param>
public sealed record CategoryRow(Link Link, string? Property, Html Summary, int ThreatCount);

/// <summary>The threats filed under a category, over all models.</summary>
/// <param name="Title">The category's title.</param>
/// <param name="Threats">The threats, by model and id.</param>
public sealed record CategoryThreatsView(string Title, ImmutableArray<CategoryThreat> Threats);

/// <summary>A threat in a list over all models.</summary>
public sealed record CategoryThreat(string Id, Link Threat, Link Model, LevelView? Level, string Status, bool IsOpen);

/// <summary>All guides, compared.</summary>
public sealed record MethodologiesView(PageFrame Frame, Html Body, ImmutableArray<MethodologyRow> Guides)
{
    /// <summary>What mentions the page.</summary>
    public ImmutableArray<Backlink> MentionedOn { get; init; } = [];
}

/// <summary>A guide in the comparison.</summary>
public sealed record MethodologyRow(Link Link, string? Description, MethodologyFacts Facts, int CategoryCount, int ModelCount);

/// <summary>The glossary.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Body">What the author wrote above it; may be empty.</param>
/// <param name="Terms">The terms, in alphabetical order.</param>
public sealed record GlossaryView(PageFrame Frame, Html Body, ImmutableArray<TermView> Terms);

/// <summary>A term.</summary>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Term">The term.</param>
/// <param name="Synonyms">Other words for it.</param>
/// <param name="Definition">What it means.</param>
/// <param name="See">What to look at as well.</param>
/// <param name="PermanentAddress">Its short permanent link.</param>
public sealed record TermView(
    string Anchor,
    string Term,
    ImmutableArray<string> Synonyms,
    Html Definition,
    ImmutableArray<Link> See,
    string PermanentAddress);

/// <summary>The roles and teams that answer for things.</summary>
public sealed record RolesView(PageFrame Frame, Html Body, ImmutableArray<RoleView> Roles)
{
    /// <summary>What mentions the page.</summary>
    public ImmutableArray<Backlink> MentionedOn { get; init; } = [];
}

/// <summary>A role or team, and what it answers for.</summary>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Title">What it is called.</param>
/// <param name="PermanentAddress">Its short permanent link.</param>
/// <param name="Owns">The pages and models it owns.</param>
/// <param name="OpenMitigations">The mitigations it has yet to do, each with its model.</param>
public sealed record RoleView(
    string Anchor,
    string Title,
    string PermanentAddress,
    ImmutableArray<Link> Owns,
    ImmutableArray<Link> OpenMitigations)
{
    /// <summary>The page of its actions; null where it has none to do.</summary>
    public Link? Actions { get; init; }
}

/// <summary>What stands in the place of a file that could not be read.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="File">The file, relative to the content folder.</param>
/// <param name="Faults">What is wrong with it.</param>
public sealed record FaultView(PageFrame Frame, string File, ImmutableArray<FaultLine> Faults);

/// <summary>One thing that is wrong.</summary>
/// <param name="Place">Line and column as <c>3:14</c>; empty for the file as a whole.</param>
/// <param name="Code">The diagnostic's code.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Suggestion">What would be right; null where nothing can be said.</param>
public sealed record FaultLine(string Place, string Code, string Message, string? Suggestion);

/// <summary>The page served for an address that is none.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="StandsAlone">Whether the site does not know its own address, so that the page can link to nothing and needs its style within.</param>
public sealed record NotFoundView(PageFrame Frame, bool StandsAlone);

/// <summary>A page that leads on.</summary>
/// <param name="Ui">The product's own texts.</param>
/// <param name="Language">The language tag.</param>
/// <param name="Title">What it leads to.</param>
/// <param name="Href">Where, relative to this page, with the fragment if there is one.</param>
/// <param name="Script">The script that leads on with the query and fragment it was given, relative to this page.</param>
/// <param name="CanonicalUrl">The absolute address it leads to, where the site knows its own.</param>
public sealed record RedirectView(UiText Ui, string Language, string Title, string Href, string Script, string? CanonicalUrl);
