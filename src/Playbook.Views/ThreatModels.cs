using System.Collections.Immutable;

namespace Playbook.Views;

/// <summary>All threat models.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Body">What the author wrote above it.</param>
/// <param name="Models">The models, by title.</param>
public sealed record PortfolioView(PageFrame Frame, Html Body, ImmutableArray<ModelRow> Models)
{
    /// <summary>How many applications have the model that is demanded of them; null where none is.</summary>
    public CoverageView? Coverage { get; init; }

    /// <summary>What mentions the page.</summary>
    public ImmutableArray<Backlink> MentionedOn { get; init; } = [];
}

/// <summary>A model at a glance.</summary>
public sealed record ModelRow(Link Link, ModelCounts Counts)
{
    /// <summary>The first sentence of what it is, as text.</summary>
    public string? Summary { get; init; }

    /// <summary>Who answers for it, as far as the people policy allows.</summary>
    public string? Owner { get; init; }

    /// <summary>How critical the application is.</summary>
    public LevelView? ApplicationLevel { get; init; }

    /// <summary>Draft, in review, approved, retired.</summary>
    public string? Status { get; init; }

    /// <summary>Whether it is kept for the record alone.</summary>
    public bool IsRetired { get; init; }

    /// <summary>The highest level among the open threats; null where there are none or none is placed.</summary>
    public LevelView? HighestOpen { get; init; }

    /// <summary>When it was reviewed, and is to be.</summary>
    public ReviewView? Review { get; init; }

    /// <summary>The format it was read from.</summary>
    public required string Format { get; init; }
}

/// <summary>How many of what a model holds.</summary>
/// <param name="Components">External entities, processes and data stores.</param>
/// <param name="DataFlows">Data flows.</param>
/// <param name="TrustBoundaries">Trust boundaries.</param>
/// <param name="Assets">Assets.</param>
/// <param name="Threats">Threats of every status.</param>
/// <param name="Mitigations">Mitigations.</param>
/// <param name="Open">Those not triaged, open, in progress, or retained by an acceptance that does not hold.</param>
/// <param name="NotTriaged">Those nobody has looked at.</param>
public sealed record ModelCounts(int Components, int DataFlows, int TrustBoundaries, int Assets, int Threats, int Mitigations, int Open, int NotTriaged);

/// <summary>The state of a model's review.</summary>
/// <param name="On">The last one, as <c>2026-06-30</c>; null where there was none.</param>
/// <param name="By">Who did it, as far as the people policy allows.</param>
/// <param name="Every">The interval that holds and whose it is, in words: the shorter of the model's own and its application level's.</param>
/// <param name="Due">When the next is due.</param>
/// <param name="IsOverdue">Whether that day lies before the day the site speaks of.</param>
public sealed record ReviewView(string? On, string? By, string? Every, string? Due, bool IsOverdue);

/// <summary>A threat model. Every element's <c>Anchor</c> is its id on this page.</summary>
public sealed record ThreatModelView(PageFrame Frame, ModelRow Model)
{
    /// <summary>What the system is and does; its first sentence alone where <see cref="Description"/> holds the whole.</summary>
    public Html Summary { get; init; }

    /// <summary>What the system is and does, where that is too long to stand above everything else.</summary>
    public Html Description { get; init; }

    /// <summary>The anchor of each section of the page, by the section's name in English lower case (<c>threats</c>, <c>data-flows</c>).</summary>
    public required ImmutableDictionary<string, string> Sections { get; init; }

    /// <summary>What else is known of it, as names and values: methodologies, answers to the scheme's questions, visibility, source.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];

    /// <summary>What the application's level demands, and what of it is missing; null where the level is not known or demands nothing.</summary>
    public ModelDemandsView? Demands { get; init; }

    /// <summary>The data-flow diagram; null where there is nothing to draw.</summary>
    public DrawingView? Diagram { get; init; }

    /// <summary>Named views of it.</summary>
    public ImmutableArray<NamedDiagramView> Views { get; init; } = [];

    /// <summary>The trust boundaries.</summary>
    public ImmutableArray<BoundaryRow> Boundaries { get; init; } = [];

    /// <summary>The components.</summary>
    public ImmutableArray<ComponentRow> Components { get; init; } = [];

    /// <summary>The data flows.</summary>
    public ImmutableArray<FlowRow> Flows { get; init; } = [];

    /// <summary>The assets.</summary>
    public ImmutableArray<AssetRow> Assets { get; init; } = [];

    /// <summary>The threats, in the order of the source.</summary>
    public ImmutableArray<ThreatRow> Threats { get; init; } = [];

    /// <summary>The threats in the cells of the scheme's matrix; null without a scheme or threats.</summary>
    public RiskMatrixView? Matrix { get; init; }

    /// <summary>The mitigations.</summary>
    public ImmutableArray<MitigationRow> Mitigations { get; init; } = [];

    /// <summary>The assumptions.</summary>
    public ImmutableArray<TextRow> Assumptions { get; init; } = [];

    /// <summary>The attack trees.</summary>
    public ImmutableArray<AttackTreeView> AttackTrees { get; init; } = [];

    /// <summary>The abuse cases.</summary>
    public ImmutableArray<TextRow> AbuseCases { get; init; } = [];

    /// <summary>What is not known yet; the title is who is to answer.</summary>
    public ImmutableArray<TextRow> OpenQuestions { get; init; } = [];

    /// <summary>Who took part, as far as the people policy allows: name and role.</summary>
    public ImmutableArray<string> Participants { get; init; } = [];

    /// <summary>Documents elsewhere: text and absolute address.</summary>
    public ImmutableArray<OutsideLink> Links { get; init; } = [];

    /// <summary>What changed: the day and person as the title.</summary>
    public ImmutableArray<TextRow> Changes { get; init; } = [];

    /// <summary>What must be known of how the model was read from another tool's file, a sentence each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Pictures that the source carries.</summary>
    public ImmutableArray<PictureView> Pictures { get; init; } = [];

    /// <summary>What the source says and no other part of the page holds, by element.</summary>
    public ImmutableArray<RemainderGroup> AlsoInSource { get; init; } = [];

    /// <summary>The model as files, as far as the audience may have them.</summary>
    public ImmutableArray<Link> Downloads { get; init; } = [];

    /// <summary>Why the file that the model was read from is not among them, in a sentence; null where there is nothing to say.</summary>
    public string? WhyNoOriginal { get; init; }

    /// <summary>What mentions the model.</summary>
    public ImmutableArray<Backlink> MentionedOn { get; init; } = [];
}

/// <summary>A picture: one of the site's, or a link to where it is.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Address">Its address relative to the root; null where it is not the site's.</param>
/// <param name="Url">Its address elsewhere.</param>
public sealed record PictureView(string Title, string? Address, string? Url);

/// <summary>What a source says besides of one element, or of the model as a whole where <paramref name="Element"/> is null.</summary>
public sealed record RemainderGroup(Link? Element, ImmutableArray<RemainderRow> Rows);

/// <summary>A name and a value as the source has them.</summary>
public sealed record RemainderRow(string Name, string Value);

/// <summary>A link out of the site.</summary>
public sealed record OutsideLink(string Text, string Url);

/// <summary>A named view of the data-flow diagram.</summary>
public sealed record NamedDiagramView(string Anchor, string Title, Html Description, DrawingView? Drawing)
{
    /// <summary>The source's own diagram in Mermaid's language, where it holds one; null elsewhere.</summary>
    public DiagramView? Written { get; init; }

    /// <summary>A diagram in a language that the site does not draw; null where there is none.</summary>
    public CodeView? Code { get; init; }
}

/// <summary>A text in some language, shown as it is.</summary>
public sealed record CodeView(string Language, string Text);

/// <summary>A trust boundary.</summary>
public sealed record BoundaryRow(string Anchor, string Id, string Title, Link? Parent, ImmutableArray<Link> Members, Html Description)
{
    /// <summary>What kind of boundary it is, in the source's own word.</summary>
    public string? Kind { get; init; }
}

/// <summary>A component.</summary>
public sealed record ComponentRow(
    string Anchor,
    string Id,
    string Title,
    string Type,
    Link? Boundary,
    string? Technology,
    ImmutableArray<Link> Assets,
    Html Description,
    ImmutableArray<Link> Threats)
{
    /// <summary>The component it is a part of.</summary>
    public Link? Parent { get; init; }

    /// <summary>That it is out of scope, and why; null where it is in scope.</summary>
    public string? OutOfScope { get; init; }
}

/// <summary>A data flow. An end is null where the source's drawing leaves it in the air.</summary>
public sealed record FlowRow(
    string Anchor,
    string Id,
    string Title,
    Link? From,
    Link? To,
    string? Protocol,
    ImmutableArray<Link> Assets,
    Html Description,
    bool CrossesBoundary,
    ImmutableArray<Link> Threats)
{
    /// <summary>Whether data goes both ways.</summary>
    public bool IsBidirectional { get; init; }

    /// <summary>That it is out of scope, and why; null where it is in scope.</summary>
    public string? OutOfScope { get; init; }
}

/// <summary>An asset.</summary>
public sealed record AssetRow(string Anchor, string Id, string Title, string? Classification, Html Description, ImmutableArray<Link> FoundIn);

/// <summary>A text with an anchor and a title, each of which may be missing.</summary>
public sealed record TextRow(string? Anchor, string? Title, Html Text);

/// <summary>An attack tree.</summary>
public sealed record AttackTreeView(string Anchor, string Title, AttackNodeView Root, DrawingView Drawing);

/// <summary>A step of an attack.</summary>
/// <param name="Goal">What the attacker wants.</param>
/// <param name="Gate">How the children come together: <c>any of</c>, <c>all of</c>; null for a leaf.</param>
/// <param name="Threat">The threat a leaf stands for.</param>
/// <param name="Children">The steps below.</param>
public sealed record AttackNodeView(string Goal, string? Gate, Link? Threat, ImmutableArray<AttackNodeView> Children);
