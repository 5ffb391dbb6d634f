using System.Collections.Immutable;

namespace Playbook.Views;

/// <summary>A threat in a table.</summary>
public sealed record ThreatRow(string Anchor, string Id, Link Threat)
{
    /// <summary>The categories it is filed under, linked to the guides' sections.</summary>
    public ImmutableArray<Link> Categories { get; init; } = [];

    /// <summary>Categories in the source's own words, of which no guide speaks.</summary>
    public ImmutableArray<string> CategoryWords { get; init; } = [];

    /// <summary>The source's own word for where it stands; null where it has none.</summary>
    public string? SourceStatus { get; init; }

    /// <summary>The source's own word for the level; null where it has none.</summary>
    public string? SourceLevel { get; init; }

    /// <summary>Whether it is a tool's template that nobody filled in.</summary>
    public bool IsPlaceholder { get; init; }

    /// <summary>The elements it affects.</summary>
    public ImmutableArray<Link> Affects { get; init; } = [];

    /// <summary>The level before anything is done; null where unplaced.</summary>
    public LevelView? Inherent { get; init; }

    /// <summary>The level that holds now; null where unplaced.</summary>
    public LevelView? Current { get; init; }

    /// <summary>Reduce, retain, avoid or transfer; null until decided.</summary>
    public string? Treatment { get; init; }

    /// <summary>The author's own word for the treatment; null where it is ours.</summary>
    public string? TreatmentWord { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Status { get; init; }

    /// <summary>Whether it still needs work.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Why a risk that is retained counts as open, in a sentence without its full stop; null where it does not.</summary>
    public string? WhyOpen { get; init; }

    /// <summary>The mitigations that serve it.</summary>
    public ImmutableArray<Link> Mitigations { get; init; } = [];
}

/// <summary>A mitigation.</summary>
public sealed record MitigationRow(string Anchor, string Id, string Title)
{
    /// <summary>What exactly is done.</summary>
    public Html Description { get; init; }

    /// <summary>Where it stands; null where the source does not say.</summary>
    public string? Status { get; init; }

    /// <summary>The source's own word for where it stands; null where it has none.</summary>
    public string? SourceStatus { get; init; }

    /// <summary>Whether it is in place.</summary>
    public bool IsDone { get; init; }

    /// <summary>Whether it is still to be done: neither in place nor decided against.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Who does it, as far as the people policy allows.</summary>
    public string? Owner { get; init; }

    /// <summary>When it is to be done by.</summary>
    public string? Due { get; init; }

    /// <summary>Whether that day lies before the day the site speaks of, and it is not done.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>The ticket; its address where it is one.</summary>
    public OutsideLink? Ticket { get; init; }

    /// <summary>The entries of catalogues that ask for it.</summary>
    public ImmutableArray<ReferenceLink> References { get; init; } = [];

    /// <summary>The threats it serves.</summary>
    public ImmutableArray<Link> Threats { get; init; } = [];
}

/// <summary>A threat at one of the elements where it occurs.</summary>
/// <param name="Anchor">Its id on the threat's page.</param>
/// <param name="Element">The element.</param>
/// <param name="Status">How it stands there.</param>
/// <param name="SourceStatus">The source's own word for that.</param>
/// <param name="IsOpen">Whether it still needs work there.</param>
/// <param name="Mitigations">What is done about it there: the mitigation, its status, the source's own word.</param>
public sealed record OccurrenceRow(string Anchor, Link Element, string Status, string? SourceStatus, bool IsOpen, ImmutableArray<OccurrenceMitigation> Mitigations);

/// <summary>A part of a rating: a metric with the name of its value, a factor with its number.</summary>
public sealed record RatingPart(string Name, string Value);

/// <summary>A mitigation at one of the elements.</summary>
public sealed record OccurrenceMitigation(Link Mitigation, string? Status, string? SourceStatus);

/// <summary>A way to treat a risk that was considered.</summary>
/// <param name="Title">What would be done.</param>
/// <param name="Treatment">Which of the four treatments it is.</param>
/// <param name="IsChosen">Whether this is what was decided.</param>
public sealed record OptionRow(string Title, string Treatment, bool IsChosen)
{
    /// <summary>The author's own word for the treatment; null where it is ours.</summary>
    public string? TreatmentWord { get; init; }

    /// <summary>What exactly would be done.</summary>
    public Html Description { get; init; }

    /// <summary>What it takes, in the author's words.</summary>
    public string? Cost { get; init; }

    /// <summary>What is won by it, in the author's words.</summary>
    public string? Benefit { get; init; }

    /// <summary>The level that would be left; null where it is not said or the scheme does not place it.</summary>
    public LevelView? After { get; init; }

    /// <summary>How that rating came about, in words; null where not rated.</summary>
    public string? AfterRating { get; init; }

    /// <summary>What would be done, by the model's mitigations.</summary>
    public ImmutableArray<Link> Mitigations { get; init; } = [];
}

/// <summary>A threat on a page of its own.</summary>
public sealed record ThreatView(PageFrame Frame, ThreatRow Threat, Link Model)
{
    /// <summary>What happens, and how.</summary>
    public Html Description { get; init; }

    /// <summary>Who answers for the model, as far as the people policy allows.</summary>
    public string? Owner { get; init; }

    /// <summary>How it stands with each element it occurs at, where the source says that of each.</summary>
    public ImmutableArray<OccurrenceRow> Occurrences { get; init; } = [];

    /// <summary>Whether its address follows from its title, since the source gives it no id.</summary>
    public bool HasDerivedId { get; init; }

    /// <summary>What the source says besides.</summary>
    public ImmutableArray<RemainderRow> AlsoInSource { get; init; } = [];

    /// <summary>How each rating came about, in words: <c>likely × major</c>, a vector; null where not rated.</summary>
    public string? InherentRating { get; init; }

    /// <summary>Likewise for the residual risk.</summary>
    public string? ResidualRating { get; init; }

    /// <summary>What the inherent rating is made of: a vector's metrics, the factors; none for other ratings.</summary>
    public ImmutableArray<RatingPart> InherentParts { get; init; } = [];

    /// <summary>Likewise for the residual risk.</summary>
    public ImmutableArray<RatingPart> ResidualParts { get; init; } = [];

    /// <summary>The level once the treatment is in place; null where none is given or unplaced.</summary>
    public LevelView? Residual { get; init; }

    /// <summary>Where it lies in the scheme's matrix; null where it has no cell.</summary>
    public RiskMatrixView? Matrix { get; init; }

    /// <summary>The property the categories violate, each with its category.</summary>
    public ImmutableArray<string> Properties { get; init; } = [];

    /// <summary>The ways to treat it that were considered.</summary>
    public ImmutableArray<OptionRow> Options { get; init; } = [];

    /// <summary>Who accepted it, as names and values.</summary>
    public ImmutableArray<Fact> Acceptance { get; init; } = [];

    /// <summary>The mitigations.</summary>
    public ImmutableArray<MitigationRow> Mitigations { get; init; } = [];

    /// <summary>Entries of catalogues and web addresses.</summary>
    public ImmutableArray<ReferenceLink> References { get; init; } = [];

    /// <summary>The attack trees with a leaf that names it.</summary>
    public ImmutableArray<Link> AttackTrees { get; init; } = [];

    /// <summary>What mentions it.</summary>
    public ImmutableArray<Backlink> MentionedOn { get; init; } = [];
}
