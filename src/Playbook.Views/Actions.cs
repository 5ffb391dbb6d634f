using System.Collections.Immutable;

namespace Playbook.Views;

/// <summary>Every mitigation of every model that the audience may see, as something to do.</summary>
public sealed record ActionsView(PageFrame Frame, Html Body, LoadedTable Table)
{
    /// <summary>How many are urgent, open, in place, without an owner or a date.</summary>
    public ImmutableArray<ActionTally> Tallies { get; init; } = [];

    /// <summary>How many actions there are, whatever their state.</summary>
    public int Actions { get; init; }

    /// <summary>How many of them are open.</summary>
    public int Open { get; init; }

    /// <summary>Who has open actions, by name; those for which no owner is shown last.</summary>
    public ImmutableArray<OwnerTally> Owners { get; init; } = [];

    /// <summary>What mentions the page.</summary>
    public ImmutableArray<Backlink> MentionedOn { get; init; } = [];
}

/// <summary>A number on top of the actions.</summary>
/// <param name="Title">What is counted.</param>
/// <param name="Count">How many.</param>
/// <param name="Query">The view of the loaded table that shows them: <c>?when=overdue</c>.</param>
/// <param name="IsLate">Whether what is counted should not be.</param>
public sealed record ActionTally(string Title, int Count, string Query, bool IsLate);

/// <summary>An owner and how many open actions there are.</summary>
/// <param name="Owner">The page of the owner's actions.</param>
/// <param name="Open">How many are open.</param>
/// <param name="Overdue">How many of those are overdue.</param>
/// <param name="Soon">How many are due soon.</param>
public sealed record OwnerTally(Link Owner, int Open, int Overdue, int Soon);

/// <summary>The open actions of an owner.</summary>
/// <param name="Frame">What stands around them.</param>
/// <param name="All">All actions.</param>
/// <param name="Count">How many there are on all pages.</param>
/// <param name="Rows">Those on this page.</param>
/// <param name="Pages">All pages of the owner, where there are several; this one without an address.</param>
public sealed record OwnerActionsView(PageFrame Frame, Link All, int Count, ImmutableArray<ActionRow> Rows, ImmutableArray<Link> Pages);

/// <summary>An action in a table.</summary>
/// <param name="Mitigation">The mitigation.</param>
/// <param name="Address">Where it stands on its model's page.</param>
/// <param name="Model">Its model.</param>
/// <param name="IsDueSoon">Whether the day by which it is to be done is near.</param>
public sealed record ActionRow(MitigationRow Mitigation, string Address, Link Model, bool IsDueSoon);
