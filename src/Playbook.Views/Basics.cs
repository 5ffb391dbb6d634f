using System.Collections.Immutable;

namespace Playbook.Views;

/// <summary>HTML that is safe to write as it is.</summary>
/// <param name="Markup">The HTML; empty, never null, where there is none.</param>
public readonly record struct Html(string Markup)
{
    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Markup);

    /// <inheritdoc/>
    public override string ToString() => Markup ?? "";
}

/// <summary>A link within the site.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Address">
/// Where it leads: an address relative to the site's root (<c>threat-models/webshop/#db</c>), so that one link serves every page;
/// <see cref="PageFrame.To(Link)"/> makes it relative to the page. Null where the audience may not follow it: then it is text.
/// </param>
public sealed record Link(string Text, string? Address);

/// <summary>A link, and the words around a mention of the page that shows it.</summary>
/// <param name="From">The page that mentions.</param>
/// <param name="Relation">How, such as <c>mentioned on</c> or <c>filed under</c>.</param>
/// <param name="Context">The sentence it stands in, as text; null where there is none.</param>
public sealed record Backlink(Link From, string Relation, string? Context);

/// <summary>A heading of the page.</summary>
/// <param name="Level">2 or 3.</param>
/// <param name="Text">The heading's text.</param>
/// <param name="Anchor">Its id on the page.</param>
public sealed record OutlineItem(int Level, string Text, string Anchor);

/// <summary>An entry of the section navigation.</summary>
/// <param name="Link">Where it leads.</param>
/// <param name="IsCurrent">Whether it is the page itself.</param>
/// <param name="Children">Its children where they are shown: those of the page and of its ancestors.</param>
public sealed record NavigationItem(Link Link, bool IsCurrent, ImmutableArray<NavigationItem> Children);

/// <summary>A diagram for Mermaid to draw.</summary>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Title">What it shows; also its accessible name. Null for a diagram in running text that has none.</param>
/// <param name="Source">The Mermaid text.</param>
public sealed record DiagramView(string Anchor, string? Title, string Source);

/// <summary>A level of risk, or of an application, as a badge.</summary>
/// <param name="Key">Its id in lower case, fit for a CSS class: the element carries <c>level-KEY</c>.</param>
/// <param name="Title">Its name.</param>
/// <param name="Rank">From 1, the least, to <paramref name="Of"/>.</param>
/// <param name="Of">How many levels there are.</param>
/// <param name="Address">Where it is explained, relative to the site's root.</param>
public sealed record LevelView(string Key, string Title, int Rank, int Of, string? Address);

/// <summary>A name and a value of a list of facts.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">What it says, as HTML.</param>
public sealed record Fact(string Name, Html Value);
