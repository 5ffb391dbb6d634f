using System.Collections.Immutable;
using Playbook.Site.Calendars;
using Playbook.Site.Rendering;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Csv;
using Playbook.ThreatModels.Formats.Exporting;
using Playbook.Views.Language;

namespace Playbook.Site.Actions;

/// <summary>The actions as files for other programs. Documented in <c>docs/actions.md</c>.</summary>
internal static class ActionFiles
{
    private const int Schema = 1;

    private static readonly ImmutableArray<(string Title, Func<SiteAction, string?> Cell)> s_columns =
    [
        ("Id", each => each.Id),
        ("Title", each => each.Mitigation.Title),
        ("Model", each => each.Document.Title),
        ("Owner", each => each.Row.Owner),
        ("State", each => each.Mitigation.Status is { } status ? ModelWords.Of(status, Languages.English) : null),
        ("Source state", each => each.Row.SourceStatus),
        ("Open", each => each.IsOpen ? "yes" : "no"),
        ("Due", each => each.Row.Due),
        ("Urgency", each => ActionColumns.TitleOf(each.Timing, Languages.English)),
        ("Ticket", each => each.Row.Ticket?.Text),
        ("Threats", each => string.Join("; ", ThreatsOf(each))),
        ("Address", each => each.Address),
    ];

    /// <summary>The actions as CSV.</summary>
    public static string Csv(ImmutableArray<SiteAction> actions) =>
        CsvText.Write(s_columns.Select(column => column.Title), actions.Select(each => s_columns.Select(column => column.Cell(each))));

    /// <summary>The actions as JSON.</summary>
    public static string Json(Renderer renderer, ImmutableArray<SiteAction> actions) => JsonOut.Write(json =>
    {
        json.Number("schema", Schema);
        json.Text("asOf", Renderer.Text(renderer.Site.Facts.AsOf));
        json.Text("audience", renderer.Site.Audience.ToString().ToLowerInvariant());
        json.List("actions", actions, each =>
        {
            json.Text("id", each.Id);
            json.Text("label", each.Row.Id);
            json.Text("title", each.Mitigation.Title);
            json.Text("url", each.Address);
            json.Object("model", () =>
            {
                json.Text("id", each.Document.Id.Text);
                json.Text("title", each.Document.Title);
                json.Text("url", each.Document.Address);
            });
            json.Text("owner", each.Row.Owner);
            json.Text("status", each.Mitigation.Status is { } status ? Slug.ForAddress(ModelWords.Of(status, Languages.English)) : null);
            json.Text("sourceStatus", each.Row.SourceStatus);
            json.Flag("open", each.IsOpen);
            json.Text("due", each.Row.Due);
            json.Text("urgency", ActionColumns.KeyOf(each.Timing));
            json.Text("ticket", each.Row.Ticket?.Text);
            json.Texts("threats", ThreatsOf(each));
        });
    });

    /// <summary>The days by which open actions are to be done; none where no day is set.</summary>
    public static IEnumerable<CalendarEntry> Days(IEnumerable<SiteAction> actions) =>
        from each in actions
        where each.IsOpen && each.Mitigation.Due is not null
        select new CalendarEntry($"action/{each.Id}", each.Mitigation.Due!.Value, $"{each.Mitigation.Title} ({each.Document.Title})", each.Address)
        {
            Description = string.Join(
                "\n",
                new[] { Line("Owner", each.Row.Owner), Line("State", each.Row.Status), Line("Ticket", each.Row.Ticket?.Text), Line("Serves", string.Join(", ", each.Row.Threats.Select(link => link.Text))) }
                    .OfType<string>()) is { Length: > 0 } text ? text : null,
        };

    private static string? Line(string name, string? value) => string.IsNullOrEmpty(value) ? null : $"{name}: {value}";

    private static IEnumerable<string> ThreatsOf(SiteAction each) =>
        each.Document.Model!.Threats.Where(threat => threat.Mitigations.Contains(each.Mitigation.Id)).Select(threat => each.Document.Id.Child(threat.Id).Text);
}
