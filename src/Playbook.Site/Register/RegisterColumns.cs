using System.Collections.Immutable;
using Playbook.Site.Applications;
using Playbook.Site.Rendering;
using Playbook.Site.Tables;
using Playbook.Sources.Ids;
using Playbook.Views;

namespace Playbook.Site.Register;

/// <summary>The columns of the register in the browser.</summary>
internal static class RegisterColumns
{
    /// <summary>The key of the column of current levels.</summary>
    public const string Level = "level";

    private const string Threat = "title";
    private const int LastTreatment = (int)Playbook.ThreatModels.Model.Treatment.Transfer;
    private const string Model = "model";
    private const string Application = "application";

    /// <summary>Those of a site, in the order of the page; without the applications where it lists none.</summary>
    public static ImmutableArray<ColumnSource<RegisteredThreat>> Of(Renderer renderer) =>
        renderer.Applications.All.IsEmpty ? s_all.RemoveAll(column => column.Column.Key == Application) : s_all;

    private static readonly ImmutableArray<ColumnSource<RegisteredThreat>> s_all =
    [
        new(new TableColumn(Threat, "Threat", TableColumnKind.Text), each => [new TableCell(each.Threat.Title) { Address = each.Row.Threat.Threat.Address }]),
        new(new TableColumn("id", "Id", TableColumnKind.Id) { In = Threat }, each => [new TableCell(each.Row.Threat.Id)]),
        new(new TableColumn("category", "Category", TableColumnKind.Words) { In = Threat, IsFilter = true, IsGroup = true }, Categories),
        new(new TableColumn(Model, "Threat model", TableColumnKind.Words) { IsFilter = true, IsGroup = true }, each => [new TableCell(each.Document.Title, each.Document.Id.Key) { Address = each.Document.Address }]),
        new(new TableColumn("team", "Team", TableColumnKind.Words) { In = Model, IsFilter = true, IsGroup = true }, each => [TableCell.OrNone(each.Row.Team, "No team")]),
        new(new TableColumn(Application, "Application", TableColumnKind.Words) { In = Threat, IsFilter = true, IsGroup = true, Label = "Application" }, Applications),
        new(new TableColumn("inherent", "Inherent level", TableColumnKind.Level), each => [TableCell.Level(each.Row.Threat.Inherent, "Not placed")]),
        new(new TableColumn(Level, "Current level", TableColumnKind.Level) { IsFilter = true, IsGroup = true }, each => [CurrentLevel(each)]),
        new(new TableColumn("status", "Status", TableColumnKind.Status) { IsFilter = true, IsGroup = true }, each => [Status(each)]),
        new(new TableColumn("treatment", "Treatment", TableColumnKind.Words) { IsFilter = true, IsGroup = true }, each => [Treatment(each)]),
        new(new TableColumn("due", "Due", TableColumnKind.Date), each => Day(each.Row.Due, each.Row.IsOverdue ? "Overdue" : null)),
        new(new TableColumn("until", "Accepted until", TableColumnKind.Date), each => Day(each.Row.AcceptedUntil, each.Row.IsExpired ? "Expired" : null)),
    ];

    private static TableCell[] Categories(RegisteredThreat each)
    {
        var row = each.Row.Threat;
        TableCell[] categories =
        [
            .. row.Categories.Zip(each.Threat.Categories, (link, reference) => new TableCell(link.Text, reference.Id.Key) { Address = link.Address }),
            .. row.CategoryWords.Select(word => new TableCell(word)),
        ];
        return categories is [] ? [TableCell.OrNone(null, "No category")] : categories;
    }

    private static TableCell[] Applications(RegisteredThreat each) => each.Applications.IsEmpty
        ? [TableCell.OrNone(null, "No application")]
        : [.. each.Applications.Select(application => new TableCell(application.Title, application.Id.Key) { Address = ApplicationsDocument.AddressOf(application) })];

    private static TableCell CurrentLevel(RegisteredThreat each) => TableCell.Level(each.Level, "Not placed") with
    {
        Note = TableCell.SourceWord(each.Row.Threat.SourceLevel, each.Level?.Title),
    };

    private static TableCell Status(RegisteredThreat each)
    {
        var row = each.Row.Threat;
        return new TableCell(row.Status, Slug.ForAddress(row.Status))
        {
            Order = (int)each.Threat.Status,
            Tone = row.IsOpen ? "is-open" : "is-closed",
            Note = row.IsPlaceholder ? "template, not filled in" : row.WhyOpen ?? TableCell.SourceWord(row.SourceStatus, row.Status),
        };
    }

    private static TableCell Treatment(RegisteredThreat each) => each.Row.Threat.Treatment is { } treatment
        ? new TableCell(treatment, Slug.ForAddress(treatment)) { Order = (int)each.Threat.Treatment! }
        : new TableCell("Not decided", TableCell.None) { Order = LastTreatment + 1 };

    private static TableCell[] Day(string? day, string? note) => day is null ? [] : [new TableCell(day) { Note = note }];
}
