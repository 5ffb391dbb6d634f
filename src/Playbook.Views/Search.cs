using System.Collections.Immutable;

namespace Playbook.Views;

/// <summary>Where the theme's script finds what it searches, relative to the root.</summary>
public static class SearchAddresses
{
    /// <summary>The page of the search, which leads to the lists of everything.</summary>
    public const string Page = "search/";

    /// <summary>The data that is loaded when search opens: one call of <c>playbookTitles</c>.</summary>
    public const string Titles = Page + "titles.js";
}

/// <summary>The page of the search.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Body">What the author wrote there; may be empty.</param>
/// <param name="Kinds">What there is, kind by kind, with how many of each.</param>
public sealed record SearchView(PageFrame Frame, Html Body, ImmutableArray<SearchKindView> Kinds);

/// <summary>A kind of thing that can be found.</summary>
/// <param name="Link">The page that lists all of the kind.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Letters">The letters that their titles begin with, each with where those are listed.</param>
public sealed record SearchKindView(Link Link, int Count, ImmutableArray<Link> Letters);

/// <summary>Things of one kind, by the letter that their titles begin with.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Letters">All letters of the kind, each with where those are listed.</param>
/// <param name="Groups">The letters of this page.</param>
/// <param name="Pages">The pages that a letter is split into, or none; this one has no address.</param>
public sealed record SearchListView(PageFrame Frame, ImmutableArray<Link> Letters, ImmutableArray<SearchGroup> Groups, ImmutableArray<Link> Pages);

/// <summary>Things whose titles begin with a letter.</summary>
/// <param name="Letter">The letter, or <c>#</c> for all that begin otherwise.</param>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Items">The things, each with the path that leads to it as words; empty where it lies at the top.</param>
public sealed record SearchGroup(string Letter, string Anchor, ImmutableArray<SearchItem> Items);

/// <summary>A thing that can be found.</summary>
/// <param name="Link">What it is called, and where it stands.</param>
/// <param name="Path">The titles of what it lies in, from the top down.</param>
public sealed record SearchItem(Link Link, string Path);
