using Playbook.Site.Pages;
using Playbook.Site.Rendering;
using Playbook.Site.ThreatModels;
using Playbook.Views;

namespace Playbook.Site.Home;

/// <summary>The home page.</summary>
internal static class HomePage
{
    /// <summary>The page: what the author wrote, the playbook's map, the portfolio at a glance; without a map the chapters as cards.</summary>
    public static HomeView View(Renderer renderer, PageFrame frame, Html body)
    {
        var map = renderer.Map;
        return new HomeView(
            frame with { HasDrawings = frame.HasDrawings || map is not null },
            body,
            map,
            map is null ? ChapterPage.Cards(renderer, renderer.Site.Navigation.Root) : [],
            [.. renderer.Site.Models.Where(document => document.Model is not null).Select(document => ModelRows.Of(renderer, document))],
            renderer.Site.Models.IsEmpty ? null : Overviews.ThreatModels);
    }
}
