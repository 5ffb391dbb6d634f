using System.Collections.Immutable;
using System.Text;
using Playbook.Site.Content;
using Playbook.Site.Graph;
using Playbook.Site.Pages;
using Playbook.Site.Rendering;
using Playbook.ThreatModels.Formats.Mermaid;
using Playbook.Views;

namespace Playbook.Site.Activities;

/// <summary>The playbook's map: the stages by people, process and technology, with each activity in its cell.</summary>
internal static class PlaybookMap
{
    /// <summary>The map; null where there are no activities.</summary>
    /// <param name="renderer">The rendering.</param>
    /// <param name="root">What leads from the page that shows it to the site's root.</param>
    public static PlaybookMapView? View(Renderer renderer, string root)
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
        return new PlaybookMapView(
            categories,
            rows,
            new DiagramView("map-diagram", "The playbook's map", Mermaid(rows, categories, root), [.. Words(rows, categories)]));
    }

    /// <summary>What an activity's page shows above its text.</summary>
    public static ActivityView View(SiteGraph site, Activity activity) => new(
        activity.Number,
        LinkOf(site, ActivityWords.WordOf(activity.Stage)),
        LinkOf(site, ActivityWords.WordOf(activity.Category)));

    // A stage or category is linked to the page that has its word as id.
    private static Link LinkOf(SiteGraph site, string word) =>
        new(ActivityWords.TitleOf(word), site.Index.FindVisible(word) is { Owner: Page } target ? target.Address : null);

    private static IEnumerable<string> Words(ImmutableArray<MapRow> rows, ImmutableArray<string> categories) =>
        from row in rows
        from column in Enumerable.Range(0, categories.Length)
        from activity in row.Cells[column]
        select $"{row.Stage.Text}, {categories[column].ToLowerInvariant()}: {activity.Number} {activity.Link.Text}".Replace("  ", " ", StringComparison.Ordinal);

    private static string Mermaid(ImmutableArray<MapRow> rows, ImmutableArray<string> categories, string root)
    {
        var text = new StringBuilder("flowchart LR\n");
        var clicks = new StringBuilder();
        var number = 0;
        string? previous = null;
        for (var i = 0; i < rows.Length; i++)
        {
            var stage = $"s{i + 1}";
            text.Append("  subgraph ").Append(stage).Append("[\"").Append(MermaidText.Label(rows[i].Stage.Text)).Append("\"]\n    direction TB\n");
            string? above = null;
            for (var column = 0; column < categories.Length; column++)
            {
                foreach (var activity in rows[i].Cells[column])
                {
                    var node = $"a{++number}";
                    if (above is not null)
                    {
                        // An invisible link: without one Mermaid sets the activities of a stage side by side.
                        text.Append("    ").Append(above).Append(" ~~~ ").Append(node).Append('\n');
                    }

                    above = node;
                    var label = $"{activity.Number} {activity.Link.Text}".Trim();
                    text.Append("    ").Append(node).Append("[\"").Append(MermaidText.Label(label)).Append("\"]:::").Append(ActivityWords.Categories[column].Word).Append('\n');
                    clicks.Append("  click ").Append(node).Append(" href \"").Append(root).Append(activity.Link.Address).Append("\"\n");
                }
            }

            text.Append("  end\n");
            if (previous is not null)
            {
                text.Append("  ").Append(previous).Append(" --> ").Append(stage).Append('\n');
            }

            previous = stage;
        }

        return text.Append(clicks).ToString();
    }
}
