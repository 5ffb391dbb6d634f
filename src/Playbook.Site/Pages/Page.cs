using System.Collections.Immutable;
using Playbook.Site.Markdown;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Model;

namespace Playbook.Site.Pages;

/// <summary>A page written in Markdown, or a page that holds a folder together where nobody wrote one.</summary>
internal sealed record Page : Document
{
    /// <summary>The id: the author's, else the path's.</summary>
    public required Id Id { get; init; }

    /// <summary>Where the author gave the id; null where it follows from the path.</summary>
    public SourceLocation? IdLocation { get; init; }

    /// <summary>The address, relative to the root; empty for the home page.</summary>
    public required string Address { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The shorter title that the navigation shows; null where the title is to do.</summary>
    public string? NavigationTitle { get; init; }

    /// <summary>What it is about, as the author says.</summary>
    public string? Description { get; init; }

    /// <summary>The language tag of its text, as the author says; null where it is the site's.</summary>
    public string? Language { get; init; }

    /// <summary>The place among its siblings that the author gives.</summary>
    public int? Order { get; init; }

    /// <summary>Whether it is not finished, and left out unless asked for.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The role, team or person that answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>When it was last reviewed, and how often it is to be.</summary>
    public Review? Reviewed { get; init; }

    /// <summary>The tags.</summary>
    public ImmutableArray<Located<string>> Tags { get; init; } = [];

    /// <summary>Old ids and addresses.</summary>
    public ImmutableArray<Located<string>> Aliases { get; init; } = [];

    /// <summary>The entries of catalogues that it refers to, as written.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Its place in the playbook's map, where it is an activity.</summary>
    public Activities.Activity? Activity { get; init; }

    /// <summary>What its front matter says, where it is a methodology guide.</summary>
    public Methodologies.Methodology? Methodology { get; init; }

    /// <summary>Where to begin, where it is the home page and its front matter says so.</summary>
    public Home.WaysIn? WaysIn { get; init; }

    /// <summary>The rendered text fields of its front matter.</summary>
    public ProseSet Fields { get; init; } = ProseSet.Empty;

    /// <summary>The text; null for a page nobody wrote.</summary>
    public SourceText? Text { get; init; }

    /// <summary>Where the body begins in <see cref="Text"/>.</summary>
    public int BodyOffset { get; init; }

    /// <summary>What the Markdown became.</summary>
    public required RenderedMarkdown Rendered { get; init; }

    /// <summary>Whether the file could not be read, so that the page says that instead.</summary>
    public bool IsFault { get; init; }

    /// <summary>Whether the page was made to hold a folder together.</summary>
    public bool IsGenerated => Text is null && !IsFault;

    /// <summary>Whether it was made to list the pages that have a tag.</summary>
    public bool IsTag => IsGenerated && Address.Length > Overviews.Tags.Length && Address.StartsWith(Overviews.Tags, StringComparison.Ordinal);

    /// <summary>The folder in the content whose page it is; null for every other page.</summary>
    public string? Folder { get; init; }
}
