using Playbook.Site.Calendars;
using Playbook.Site.Content;
using Playbook.Site.Pages;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;
using Playbook.Site.Tables;

namespace Playbook.Site.Actions;

/// <summary>What lies below the actions: their rows as data, as CSV, JSON and iCalendar, and a page for each owner.</summary>
internal sealed class ActionsPipeline : Pipeline
{
    /// <summary>Where the rows stand for the page's script.</summary>
    public const string RowsPath = Overviews.Actions + "rows.js";

    /// <summary>Where they stand as CSV.</summary>
    public const string CsvPath = "actions.csv";

    /// <summary>Where they stand as JSON.</summary>
    public const string JsonPath = "actions.json";

    /// <summary>Where the days stand for calendar programs.</summary>
    public const string CalendarPath = "actions.ics";

    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer)
    {
        if (!renderer.Site.HasMitigations)
        {
            yield break;
        }

        yield return () =>
        {
            var actions = renderer.Actions;
            var days = ActionFiles.Days(actions).ToList();
            return
            [
                new TextFile(RowsPath, TableScript.Write(actions, ActionColumns.All(renderer.Ui), each => each.IsOpen, each => !each.IsOpen)),
                new TextFile(CsvPath, ActionFiles.Csv(actions)),
                new TextFile(JsonPath, ActionFiles.Json(renderer, actions)),
                // A calendar without a day is none (RFC 5545, 3.6).
                .. days.Count == 0 ? [] : new[] { new TextFile(CalendarPath, CalendarWriter.Write($"{renderer.Site.Title}: actions", days, renderer.Site.Facts)) },
                .. actions.Where(each => each.IsOpen)
                    .GroupBy(each => each.OwnerKey, StringComparer.Ordinal)
                    .SelectMany(owner => ActionsPage.OwnerViews(renderer, [.. owner]))
                    .Select(view => new HtmlFile(SitePaths.FileOf(view.Frame.Address), renderer.Theme.OwnerActions(view), null)),
            ];
        };
    }
}
