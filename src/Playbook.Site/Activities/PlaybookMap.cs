using System.Collections.Immutable;
using Playbook.Site.Content;
using Playbook.Site.Graph;
using Playbook.Site.Pages;
using Playbook.Site.Rendering;
using Playbook.Views;

namespace Playbook.Site.Activities;

/// <summary>The playbook's map: the stages by people, process and technology, with each activity in its cell.</summary>
internal static class PlaybookMap
{
    /// <summary>The map; null where there are no activities.</summary>
    /// <param name="renderer">The rendering.</param>
    public static PlaybookMapView? View(Renderer renderer)
    {
        var activities = renderer.Site.Pages
            .Where(linked => linked.Page.Activity is not null)
            .Select(linked => linked.Page)
            .OrderBy(page => page.Activity!.Number, NaturalOrder.Instance)
            .ThenBy(page => page.Title, NaturalOrder.Instance)
            .ToList();
        if (activities.Count == 0)
        {
            return null;
        }

        var rows = ActivityWords.Stages.Select(stage => new MapRow(
            LinkOf(renderer.Site, stage.Word),
            [
                .. ActivityWords.Categories.Select(category => activities
                    .Where(page => page.Activity!.Stage == stage.Value && page.Activity.Category == category.Value)
                    .Select(page => new ActivityLink(page.Activity!.Number, new Link(page.Title, page.Address)))
                    .ToImmutableArray()),
            ])).ToImmutableArray();
        var categories = ActivityWords.Categories.Select(category => ActivityWords.TitleOf(category.Word)).ToImmutableArray();
        return new PlaybookMapView(categories, rows, MapDrawing.Draw(rows, categories, renderer.Ui));
    }

    /// <summary>What an activity's page shows above its text.</summary>
    public static ActivityView View(SiteGraph site, Activity activity) => new(
        activity.Number,
        LinkOf(site, ActivityWords.WordOf(activity.Stage)),
        LinkOf(site, ActivityWords.WordOf(activity.Category)));

    // A stage or category is linked to the page that has its word as id.
    private static Link LinkOf(SiteGraph site, string word) =>
        new(ActivityWords.TitleOf(word), site.Index.FindVisible(word) is { Owner: Page } target ? target.Address : null);
}
