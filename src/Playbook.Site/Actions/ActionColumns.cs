using System.Collections.Immutable;
using Playbook.Site.Tables;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Ids;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Site.Actions;

/// <summary>The columns of the actions in the browser.</summary>
internal static class ActionColumns
{
    /// <summary>The key of the column of how urgent actions are.</summary>
    public const string When = "when";

    /// <summary>The key of the column of owners.</summary>
    public const string Owner = "owner";

    /// <summary>The key of the column of days.</summary>
    public const string Due = "due";

    private const string Action = "title";

    /// <summary>All of them, in the order of the page.</summary>
    public static ImmutableArray<ColumnSource<SiteAction>> All(UiText ui) =>
    [
        new(new TableColumn(Action, ui.Registers.Action, TableColumnKind.Text), each => [new TableCell(each.Mitigation.Title) { Address = each.Address }]),
        new(new TableColumn("id", ui.Words.Id, TableColumnKind.Id) { In = Action }, each => [new TableCell(each.Row.Id)]),
        new(new TableColumn("threats", ui.Words.Threats, TableColumnKind.Words) { In = Action, Label = ui.Registers.Serves }, each => Threats(each, ui)),
        new(new TableColumn("model", ui.Words.ThreatModel, TableColumnKind.Words) { IsFilter = true, IsGroup = true }, each => [new TableCell(each.Document.Title, each.Document.Id.Key) { Address = each.Document.Address }]),
        new(new TableColumn(Owner, ui.Words.Owner, TableColumnKind.Words) { IsFilter = true, IsGroup = true }, each => [OwnerOf(each, ui)]),
        new(new TableColumn("status", ui.Words.State, TableColumnKind.Status) { IsFilter = true, IsGroup = true }, each => [Status(each, ui)]),
        new(new TableColumn(Due, ui.Words.Due, TableColumnKind.Date), each => DueOn(each, ui)),
        new(new TableColumn(When, ui.Registers.Urgency, TableColumnKind.Words) { In = TableColumn.Nowhere, IsFilter = true, IsGroup = true }, each => [new TableCell(TitleOf(each.Timing, ui), KeyOf(each.Timing)) { Order = (int)each.Timing }]),
        new(new TableColumn("ticket", ui.Words.Ticket, TableColumnKind.Words), Ticket),
    ];

    /// <summary>The key of an urgency in the address of a view.</summary>
    public static string KeyOf(Timing timing) => timing switch
    {
        Timing.Overdue => "overdue",
        Timing.Soon => "soon",
        Timing.Later => "later",
        Timing.Undated => TableCell.None,
        Timing.InPlace => "in-place",
        _ => "closed",
    };

    /// <summary>An urgency for the eye.</summary>
    public static string TitleOf(Timing timing, UiText ui) => timing switch
    {
        Timing.Overdue => ui.Words.Overdue,
        Timing.Soon => ui.Registers.DueWithin.Fill(("days", ui.Number(ActionList.SoonDays))),
        Timing.Later => ui.Registers.DueLater,
        Timing.Undated => ui.Registers.NoDate,
        Timing.InPlace => ui.Registers.InPlace,
        _ => ui.Registers.RejectedOrRetired,
    };

    private static TableCell[] Threats(SiteAction each, UiText ui) =>
        each.Row.Threats.IsEmpty
            ? [TableCell.OrNone(null, ui.Registers.NoThreat)]
            : [.. each.Row.Threats.Select(link => new TableCell(link.Text, link.Address!) { Address = link.Address })];

    private static TableCell OwnerOf(SiteAction each, UiText ui) =>
        each.Row.Owner is { } owner ? new TableCell(owner, each.OwnerKey) : TableCell.OrNone(null, ui.Registers.NoOwnerShown);

    private static TableCell Status(SiteAction each, UiText ui)
    {
        var word = each.Row.Status ?? ui.Words.NotSaid;
        return new TableCell(word, each.Mitigation.Status is { } known ? Slug.ForAddress(ModelWords.Of(known, Languages.English)) : "not-said")
        {
            Order = each.Mitigation.Status is { } status ? (int)status + 1 : 0,
            Tone = each.IsOpen ? "is-open" : "is-closed",
            Note = TableCell.SourceWord(each.Row.SourceStatus, each.Row.Status, ui),
        };
    }

    private static TableCell[] DueOn(SiteAction each, UiText ui) => each.Row.Due is not { } due ? [] :
    [
        each.Timing switch
        {
            Timing.Overdue => TableCell.Day(due, ui) with { Note = ui.Words.Overdue },
            Timing.Soon => TableCell.Day(due, ui) with { Note = ui.Registers.DueSoon, Tone = "is-soon" },
            _ => TableCell.Day(due, ui),
        },
    ];

    private static TableCell[] Ticket(SiteAction each) =>
        each.Row.Ticket is { } ticket ? [new TableCell(ticket.Text) { Address = ticket.Url.Length > 0 ? ticket.Url : null }] : [];
}
