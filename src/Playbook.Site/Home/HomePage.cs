using System.Collections.Immutable;
using Playbook.Site.Graph;
using Playbook.Site.Pages;
using Playbook.Site.Rendering;
using Playbook.Sources.Text;
using Playbook.Views;

namespace Playbook.Site.Home;

/// <summary>The home page.</summary>
internal static class HomePage
{
    /// <summary>The page: how the portfolio stands, the ways in, what the author wrote, the playbook's map; without a map the chapters as cards.</summary>
    public static HomeView View(Renderer renderer, LinkedPage linked, PageFrame frame, Html body)
    {
        var text = renderer.Fields(linked.Prose, frame.Root);
        var map = renderer.Map;
        return new HomeView(
            frame with { HasDrawings = frame.HasDrawings || map is not null },
            body,
            map,
            map is null ? ChapterPage.Cards(renderer, renderer.Site.Navigation.Root) : [],
            PortfolioState.View(renderer))
        {
            Roles = Ways(linked.Page.WaysIn?.Roles ?? [], text),
            Tasks = Ways(linked.Page.WaysIn?.Tasks ?? [], text),
        };
    }

    private static ImmutableArray<WayInView> Ways(ImmutableArray<WayIn> ways, Func<Prose?, Html> text) =>
        [.. ways.Select(way => new WayInView(way.Title, text(way.Start), text(way.Then)))];
}
