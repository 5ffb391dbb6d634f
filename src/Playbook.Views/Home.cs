using System.Collections.Immutable;

namespace Playbook.Views;

/// <summary>The home page.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Body">What the author wrote.</param>
/// <param name="Map">The playbook's map; null where there are no activities.</param>
/// <param name="Sections">The chapters, as cards, where the author wrote no body or there is no map.</param>
/// <param name="Portfolio">How the models stand; null where there are none.</param>
public sealed record HomeView(
    PageFrame Frame,
    Html Body,
    PlaybookMapView? Map,
    ImmutableArray<CardView> Sections,
    PortfolioStateView? Portfolio)
{
    /// <summary>Where to begin, by who one is.</summary>
    public ImmutableArray<WayInView> Roles { get; init; } = [];

    /// <summary>Where to begin, by what one wants to do.</summary>
    public ImmutableArray<WayInView> Tasks { get; init; } = [];
}

/// <summary>A way in.</summary>
/// <param name="Title">Who one is, or what one wants to do.</param>
/// <param name="Start">Where to begin.</param>
/// <param name="Then">What to read after it; may be empty.</param>
public sealed record WayInView(string Title, Html Start, Html Then);

/// <summary>How all models stand.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Address">Where all of them are.</param>
public sealed record PortfolioStateView(int Count, string Address)
{
    /// <summary>How many triaged threats are open.</summary>
    public int Open { get; init; }

    /// <summary>Those by their current level, the greatest first.</summary>
    public ImmutableArray<LevelTally> Levels { get; init; } = [];

    /// <summary>What waits for somebody.</summary>
    public ImmutableArray<AttentionTally> Attention { get; init; } = [];

    /// <summary>How many applications have the model that is demanded of them; null where none is.</summary>
    public CoverageView? Coverage { get; init; }

    /// <summary>The models that need attention most.</summary>
    public ImmutableArray<ModelRow> Models { get; init; } = [];
}

/// <summary>What waits for somebody.</summary>
public enum AttentionKind
{
    /// <summary>Actions whose day has passed.</summary>
    OverdueActions,

    /// <summary>Actions whose day is near.</summary>
    ActionsDueSoon,

    /// <summary>Reviews and acceptances whose day has passed.</summary>
    OverdueReviews,

    /// <summary>Threats that nobody has looked at.</summary>
    NotTriaged,
}

/// <summary>How much of a kind waits, and where it stands.</summary>
/// <param name="Kind">What.</param>
/// <param name="Count">How many.</param>
/// <param name="Address">The page about it, relative to the root.</param>
public sealed record AttentionTally(AttentionKind Kind, int Count, string Address);
