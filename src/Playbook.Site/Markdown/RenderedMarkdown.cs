using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;

namespace Playbook.Site.Markdown;

/// <summary>What one Markdown text became. No syntax tree survives in it.</summary>
internal sealed record RenderedMarkdown
{
    /// <summary>The body.</summary>
    public required Body Body { get; init; }

    /// <summary>The headings of level 2 and 3 (and further ones of level 1).</summary>
    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>The text and anchor of the heading of level 1 that the body began with, which is not in it any more; null where there was none.</summary>
    public Heading? Title { get; init; }

    /// <summary>Every id that a fragment can name, and where it stands.</summary>
    public required ImmutableArray<Anchor> Anchors { get; init; }

    /// <summary>The characters of the source that are comments, which no output holds: start and length, in order.</summary>
    public ImmutableArray<(int Start, int Length)> Comments { get; init; } = [];

    /// <summary>What fences show of other files: where the fence begins in the source, and the text.</summary>
    public ImmutableArray<(int Start, string Text)> Snippets { get; init; } = [];

    /// <summary>The first paragraph as text, for a description where the author gives none.</summary>
    public string? FirstParagraph { get; init; }

    /// <summary>Whether it holds tabs.</summary>
    public bool HasTabs { get; init; }

    /// <summary>How many words the body has.</summary>
    public int Words { get; init; }
}

/// <summary>A heading.</summary>
internal sealed record Heading(int Level, string Text, string Anchor);

/// <summary>An id on a page, and where the source makes it.</summary>
internal readonly record struct Anchor(string Id, SourceLocation Location);
