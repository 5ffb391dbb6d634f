using Markdig.Syntax.Inlines;

namespace Playbook.Site.Markdown.WikiLinks;

/// <summary>A link by id: <c>[[id]]</c>, <c>[[id|text]]</c>, <c>[[id#anchor]]</c>.</summary>
internal sealed class WikiLinkInline : LeafInline
{
    /// <summary>The id and, behind <c>#</c>, the anchor.</summary>
    public required string Destination { get; init; }

    /// <summary>The author's text; null where the target's title is to stand.</summary>
    public string? Text { get; init; }

    /// <summary>All of it as written, for where it turns out to be none.</summary>
    public required string Written { get; init; }
}
