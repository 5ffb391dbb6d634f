using System.Collections.Immutable;
using Playbook.Site.Applications;
using Playbook.Site.Rendering;
using Playbook.Site.Tables;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Ids;
using Playbook.Views;
using Playbook.Views.Language;

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
        renderer.Applications.All.IsEmpty ? All(renderer.Ui).RemoveAll(column => column.Column.Key == Application) : All(renderer.Ui);

    private static ImmutableArray<ColumnSource<RegisteredThreat>> All(UiText ui) =>
    [
        new(new TableColumn(Threat, ui.Words.Threat, TableColumnKind.Text), each => [new TableCell(each.Threat.Title) { Address = each.Row.Threat.Threat.Address }]),
        new(new TableColumn("id", ui.Words.Id, TableColumnKind.Id) { In = Threat }, each => [new TableCell(each.Row.Threat.Id)]),
        new(new TableColumn("category", ui.Words.Category, TableColumnKind.Words) { In = Threat, IsFilter = true, IsGroup = true }, each => Categories(each, ui)),
        new(new TableColumn(Model, ui.Words.ThreatModel, TableColumnKind.Words) { IsFilter = true, IsGroup = true }, each => [new TableCell(each.Document.Title, each.Document.Id.Key) { Address = each.Document.Address }]),
        new(new TableColumn("team", ui.Words.Team, TableColumnKind.Words) { In = Model, IsFilter = true, IsGroup = true }, each => [TableCell.OrNone(each.Row.Team, ui.Words.NoTeam)]),
        new(new TableColumn(Application, ui.Words.Application, TableColumnKind.Words) { In = Threat, IsFilter = true, IsGroup = true, Label = ui.Words.Application }, each => Applications(each, ui)),
        new(new TableColumn("inherent", ui.Words.InherentLevel, TableColumnKind.Level), each => [TableCell.Level(each.Row.Threat.Inherent, ui.Words.NotPlaced)]),
        new(new TableColumn(Level, ui.Words.CurrentLevel, TableColumnKind.Level) { IsFilter = true, IsGroup = true }, each => [CurrentLevel(each, ui)]),
        new(new TableColumn("status", ui.Words.Status, TableColumnKind.Status) { IsFilter = true, IsGroup = true }, each => [Status(each, ui)]),
        new(new TableColumn("treatment", ui.Words.Treatment, TableColumnKind.Words) { IsFilter = true, IsGroup = true }, each => [Treatment(each, ui)]),
        new(new TableColumn("due", ui.Words.Due, TableColumnKind.Date), each => Day(each.Row.Due, each.Row.IsOverdue ? ui.Words.Overdue : null, ui)),
        new(new TableColumn("until", ui.Words.AcceptedUntil, TableColumnKind.Date), each => Day(each.Row.AcceptedUntil, each.Row.IsExpired ? ui.Words.ExpiredInCell : null, ui)),
    ];

    private static TableCell[] Categories(RegisteredThreat each, UiText ui)
    {
        var row = each.Row.Threat;
        TableCell[] categories =
        [
            .. row.Categories.Zip(each.Threat.Categories, (link, reference) => new TableCell(link.Text, reference.Id.Key) { Address = link.Address }),
            .. row.CategoryWords.Select(word => new TableCell(word)),
        ];
        return categories is [] ? [TableCell.OrNone(null, ui.Words.NoCategory)] : categories;
    }

    private static TableCell[] Applications(RegisteredThreat each, UiText ui) => each.Applications.IsEmpty
        ? [TableCell.OrNone(null, ui.Words.NoApplication)]
        : [.. each.Applications.Select(application => new TableCell(application.Title, application.Id.Key) { Address = ApplicationsDocument.AddressOf(application) })];

    private static TableCell CurrentLevel(RegisteredThreat each, UiText ui) => TableCell.Level(each.Level, ui.Words.NotPlaced) with
    {
        Note = TableCell.SourceWord(each.Row.Threat.SourceLevel, each.Level?.Title, ui),
    };

    private static TableCell Status(RegisteredThreat each, UiText ui)
    {
        var row = each.Row.Threat;
        return new TableCell(row.Status, Slug.ForAddress(ModelWords.Of(each.Threat.Status, Languages.English)))
        {
            Order = (int)each.Threat.Status,
            Tone = row.IsOpen ? "is-open" : "is-closed",
            Note = row.IsPlaceholder ? ui.Models.Template : row.WhyOpen ?? TableCell.SourceWord(row.SourceStatus, row.Status, ui),
        };
    }

    private static TableCell Treatment(RegisteredThreat each, UiText ui) => each.Row.Threat.Treatment is { } treatment
        ? new TableCell(treatment, Slug.ForAddress(ModelWords.Of(each.Threat.Treatment!.Value, Languages.English))) { Order = (int)each.Threat.Treatment! }
        : new TableCell(ui.Words.NotDecided, TableCell.None) { Order = LastTreatment + 1 };

    private static TableCell[] Day(string? day, string? note, UiText ui) => day is null ? [] : [TableCell.Day(day, ui) with { Note = note }];
}
