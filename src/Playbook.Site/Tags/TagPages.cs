using Playbook.Site.Rendering;
using Playbook.Views;

namespace Playbook.Site.Tags;

/// <summary>The page of all tags, and the page of each.</summary>
internal static class TagPages
{
    /// <summary>All tags, below what the author wrote.</summary>
    public static TagsView Overview(Renderer renderer, PageFrame frame, Html body) => new(
        frame with { Section = null },
        body,
        [.. renderer.Site.Tags.All.Select(tag => new TagRow(new Link(tag.Title, tag.Address), tag.Pages.Length))])
    {
        MentionedOn = renderer.MentionsOf(frame.Address),
    };

    /// <summary>A tag's pages, below what the author wrote.</summary>
    public static TagView Of(Renderer renderer, Tag tag, PageFrame frame, Html body) => new(
        frame with { Section = null },
        body,
        [.. tag.Pages.Where(page => page.Address != tag.Address).Select(page => new CardView(new Link(page.Title, page.Address), page.Description))])
    {
        MentionedOn = renderer.MentionsOf(frame.Address),
    };
}
