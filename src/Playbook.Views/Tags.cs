using System.Collections.Immutable;

namespace Playbook.Views;

/// <summary>All tags.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Body">What the author wrote above them; may be empty.</param>
/// <param name="Tags">The tags, by name.</param>
public sealed record TagsView(PageFrame Frame, Html Body, ImmutableArray<TagRow> Tags)
{
    /// <summary>What mentions the page.</summary>
    public ImmutableArray<Backlink> MentionedOn { get; init; } = [];
}

/// <summary>A tag in the list of all.</summary>
/// <param name="Link">Its page.</param>
/// <param name="Pages">How many pages have it.</param>
public sealed record TagRow(Link Link, int Pages);

/// <summary>A tag, and the pages that have it.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Body">What the author wrote about it; may be empty.</param>
/// <param name="Pages">The pages, by title.</param>
public sealed record TagView(PageFrame Frame, Html Body, ImmutableArray<CardView> Pages)
{
    /// <summary>What mentions the page.</summary>
    public ImmutableArray<Backlink> MentionedOn { get; init; } = [];
}
