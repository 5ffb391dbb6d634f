using System.Collections.Immutable;
using System.Globalization;
using Playbook.Site.Content;
using Playbook.Site.Pages;
using Playbook.Site.Rendering;
using Playbook.Site.Tables;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Site.Actions;

/// <summary>The pages of the actions.</summary>
internal static class ActionsPage
{
    /// <summary>How many actions a page of an owner holds.</summary>
    public const int RowsOfPage = 200;

    /// <summary>All actions: how many are urgent, the table that the script fills, the owners.</summary>
    public static ActionsView View(Renderer renderer, PageFrame frame, Html body)
    {
        var actions = renderer.Actions;
        var open = actions.Where(each => each.IsOpen).ToList();
        return new ActionsView(frame, body, Table(renderer, actions, open.Count))
        {
            Tallies = [.. Tallies(renderer, actions, open)],
            Actions = actions.Length,
            Open = open.Count,
            Owners =
            [
                .. open.GroupBy(each => each.OwnerKey, StringComparer.Ordinal)
                    .OrderBy(owner => owner.Key == ActionList.NoOwner)
                    .ThenBy(owner => NameOf(renderer, owner.First()), NaturalOrder.Instance)
                    .Select(owner => new OwnerTally(
                        new Link(NameOf(renderer, owner.First()), ActionList.AddressOf(owner.Key, 1)),
                        owner.Count(),
                        owner.Count(each => each.Timing == Timing.Overdue),
                        owner.Count(each => each.Timing == Timing.Soon))),
            ],
            MentionedOn = renderer.MentionsOf(frame.Address),
        };
    }

    /// <summary>The pages of an owner's open actions.</summary>
    /// <param name="renderer">What the site shows.</param>
    /// <param name="actions">Those of one owner, in their order; at least one.</param>
    public static IEnumerable<OwnerActionsView> OwnerViews(Renderer renderer, IReadOnlyList<SiteAction> actions)
    {
        var owner = actions[0].OwnerKey;
        var title = owner == ActionList.NoOwner ? renderer.Ui.Registers.ActionsOfNobody : renderer.Ui.Registers.ActionsOf.Fill(("owner", NameOf(renderer, actions[0])));
        var pages = actions.Chunk(RowsOfPage).ToList();
        return pages.Select((rows, page) => new OwnerActionsView(
            renderer.BareBelow(
                Overviews.Actions,
                ActionList.AddressOf(owner, page + 1),
                page == 0 ? title : renderer.Ui.Registers.PageOf.Fill(("title", title), ("page", renderer.Ui.Number(page + 1))),
                null),
            new Link(renderer.Ui.Registers.AllActions, Overviews.Actions),
            actions.Count,
            [.. rows.Select(each => new ActionRow(each.Row, each.Address, new Link(each.Document.Title, each.Document.Address), each.Timing == Timing.Soon))],
            [.. pages.Select((_, other) => new Link((other + 1).ToString(CultureInfo.InvariantCulture), other == page ? null : ActionList.AddressOf(owner, other + 1)))]));
    }

    /// <summary>The actions page with only what is so urgent, relative to the root.</summary>
    public static string ViewOf(Timing timing) => Overviews.Actions + QueryOf(timing);

    private static string QueryOf(Timing timing) => $"?{ActionColumns.When}={ActionColumns.KeyOf(timing)}";

    private static string NameOf(Renderer renderer, SiteAction action) => action.Row.Owner ?? renderer.Ui.Registers.NoOwnerShown;

    // Without a day nothing is overdue or due soon, so that nothing is counted of it.
    private static IEnumerable<ActionTally> Tallies(Renderer renderer, ImmutableArray<SiteAction> actions, List<SiteAction> open)
    {
        if (renderer.Site.Facts.AsOf is not null)
        {
            yield return Of(Timing.Overdue);
            yield return Of(Timing.Soon);
        }

        yield return new ActionTally(renderer.Ui.Registers.Open, open.Count, "?", false);
        yield return new ActionTally(renderer.Ui.Registers.InPlace, actions.Count(each => each.Timing == Timing.InPlace), $"?all=1&{ActionColumns.When}={ActionColumns.KeyOf(Timing.InPlace)}", false);
        yield return new ActionTally(renderer.Ui.Registers.NoOwnerShown, open.Count(each => each.Row.Owner is null), $"?{ActionColumns.Owner}={TableCell.None}", false);
        yield return Of(Timing.Undated);

        ActionTally Of(Timing timing) =>
            new(ActionColumns.TitleOf(timing, renderer.Ui), open.Count(each => each.Timing == timing), QueryOf(timing), timing == Timing.Overdue);
    }

    private static LoadedTable Table(Renderer renderer, ImmutableArray<SiteAction> actions, int open) => new(
        renderer.Ui.Registers.Actions,
        renderer.Ui.Registers.ActionTable,
        ActionsPipeline.RowsPath,
        [.. ActionColumns.All(renderer.Ui).Select(column => column.Column)],
        ActionColumns.Due)
    {
        // Open ones alone are shown at first, so no switch is left to ask for them.
        HasOpenSwitch = false,
        HiddenCount = actions.Length - open,
        Downloads =
        [
            new Link("CSV", ActionsPipeline.CsvPath),
            new Link("JSON", ActionsPipeline.JsonPath),
            .. ActionFiles.Days(actions).Any() ? [new Link(renderer.Ui.Registers.Calendar, ActionsPipeline.CalendarPath)] : ImmutableArray<Link>.Empty,
        ],
    };
}
