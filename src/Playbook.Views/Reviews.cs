using System.Collections.Immutable;

namespace Playbook.Views;

/// <summary>What is to be looked at again, and when: reviews of models, and acceptances that end.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Body">What the author wrote above it.</param>
/// <param name="Groups">What is due, the most urgent group first; empty groups are left out.</param>
public sealed record ReviewsView(PageFrame Frame, Html Body, ImmutableArray<ReviewGroup> Groups)
{
    /// <summary>The day the site speaks of; null where none is known, so that nothing is called overdue.</summary>
    public string? AsOf { get; init; }

    /// <summary>The same as a calendar, relative to the root; null where nothing has a date.</summary>
    public string? CalendarAddress { get; init; }

    /// <summary>What mentions the page.</summary>
    public ImmutableArray<Backlink> MentionedOn { get; init; } = [];
}

/// <summary>What is due about the same time.</summary>
/// <param name="Title">When that is, in words.</param>
/// <param name="IsOverdue">Whether the day has passed.</param>
/// <param name="Rows">What is due, the earliest first.</param>
public sealed record ReviewGroup(string Title, bool IsOverdue, ImmutableArray<ReviewRow> Rows);

/// <summary>A review that is due, or an acceptance that ends.</summary>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Link">The model or threat.</param>
public sealed record ReviewRow(string Kind, Link Link)
{
    /// <summary>The model a threat lies in; null for a model.</summary>
    public Link? Model { get; init; }

    /// <summary>The level of the application, or of the risk that is accepted.</summary>
    public LevelView? Level { get; init; }

    /// <summary>Who is to look, as far as the people policy allows.</summary>
    public string? Owner { get; init; }

    /// <summary>The day; null where there is none.</summary>
    public string? Due { get; init; }

    /// <summary>How far away the day is, in words; null where that is not known.</summary>
    public string? Distance { get; init; }

    /// <summary>Why that day, or why none.</summary>
    public required string Why { get; init; }
}
