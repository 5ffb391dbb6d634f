using System.Collections.Immutable;
using Playbook.Site.Tables;
using Playbook.Sources.Ids;
using Playbook.Views;

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
    public static ImmutableArray<ColumnSource<SiteAction>> All { get; } =
    [
        new(new TableColumn(Action, "Action", TableColumnKind.Text), each => [new TableCell(each.Mitigation.Title) { Address = each.Address }]),
        new(new TableColumn("id", "Id", TableColumnKind.Id) { In = Action }, each => [new TableCell(each.Row.Id)]),
        new(new TableColumn("threats", "Threats", TableColumnKind.Words) { In = Action, Label = "Serves" }, Threats),
        new(new TableColumn("model", "Threat model", TableColumnKind.Words) { IsFilter = true, IsGroup = true }, each => [new TableCell(each.Document.Title, each.Document.Id.Key) { Address = each.Document.Address }]),
        new(new TableColumn(Owner, "Owner", TableColumnKind.Words) { IsFilter = true, IsGroup = true }, each => [OwnerOf(each)]),
        new(new TableColumn("status", "State", TableColumnKind.Status) { IsFilter = true, IsGroup = true }, each => [Status(each)]),
        new(new TableColumn(Due, "Due", TableColumnKind.Date), DueOn),
        new(new TableColumn(When, "Urgency", TableColumnKind.Words) { In = TableColumn.Nowhere, IsFilter = true, IsGroup = true }, each => [new TableCell(TitleOf(each.Timing), KeyOf(each.Timing)) { Order = (int)each.Timing }]),
        new(new TableColumn("ticket", "Ticket", TableColumnKind.Words), Ticket),
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
    public static string TitleOf(Timing timing) => timing switch
    {
        Timing.Overdue => "Overdue",
        Timing.Soon => $"Due within {ActionList.SoonDays} days",
        Timing.Later => "Due later",
        Timing.Undated => "No date",
        Timing.InPlace => "In place",
        _ => "Rejected, or of a retired model",
    };

    private static TableCell[] Threats(SiteAction each) =>
        each.Row.Threats.IsEmpty
            ? [TableCell.OrNone(null, "No threat")]
            : [.. each.Row.Threats.Select(link => new TableCell(link.Text, link.Address!) { Address = link.Address })];

    private static TableCell OwnerOf(SiteAction each) =>
        each.Row.Owner is { } owner ? new TableCell(owner, each.OwnerKey) : TableCell.OrNone(null, "No owner shown");

    private static TableCell Status(SiteAction each)
    {
        var word = each.Row.Status ?? "Not said";
        return new TableCell(word, Slug.ForAddress(word))
        {
            Order = each.Mitigation.Status is { } status ? (int)status + 1 : 0,
            Tone = each.IsOpen ? "is-open" : "is-closed",
            Note = TableCell.SourceWord(each.Row.SourceStatus, each.Row.Status),
        };
    }

    private static TableCell[] DueOn(SiteAction each) => each.Row.Due is not { } due ? [] :
    [
        each.Timing switch
        {
            Timing.Overdue => new TableCell(due) { Note = "Overdue" },
            Timing.Soon => new TableCell(due) { Note = "Due soon", Tone = "is-soon" },
            _ => new TableCell(due),
        },
    ];

    private static TableCell[] Ticket(SiteAction each) =>
        each.Row.Ticket is { } ticket ? [new TableCell(ticket.Text) { Address = ticket.Url.Length > 0 ? ticket.Url : null }] : [];
}
