using System.Collections.Immutable;
using Playbook.Site.Activities;
using Playbook.Site.Navigation;
using Playbook.Site.References;
using Playbook.Site.Rendering;
using Playbook.Views;

namespace Playbook.Site.Pages;

/// <summary>Chapters, activities, and every other page that is only what its author wrote.</summary>
internal static class ChapterPage
{
    /// <summary>The page.</summary>
    public static ChapterView View(Renderer renderer, Page page, PageFrame frame, Html body) => new(ReadingTime.With(frame, page), body)
    {
        Activity = page.Activity is { } activity ? PlaybookMap.View(renderer.Site, activity) : null,
        Facts = [.. PageFacts.Of(renderer, page)],
        Tags = renderer.Site.Tags.LinksOf(page),
        References = ReferenceViews.Of(renderer, page.References),
        Children = Cards(renderer, renderer.Site.Navigation.Of(page.Address)),
        MentionedOn = renderer.MentionsOf(page.Address),
    };

    /// <summary>The pages below one, with their descriptions.</summary>
    public static ImmutableArray<CardView> Cards(Renderer renderer, NavigationNode node) =>
    [
        .. node.Children.Select(child => new CardView(
            Renderer.LinkTo(child),
            renderer.Site.PageAt(child.Address)?.Page.Description)),
    ];
}
