using System.Collections.Immutable;
using Playbook.Site.Rendering;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Site.Reviews;

/// <summary>The page of what is to be looked at again.</summary>
internal static class ReviewsPage
{
    private const int SoonDays = 90;

    /// <summary>The page: what the author wrote, and what is due below it.</summary>
    public static ReviewsView View(Renderer renderer, PageFrame frame, Html body)
    {
        var items = renderer.Reviews;
        var asOf = renderer.Site.Facts.AsOf;
        return new ReviewsView(frame, body, [.. Groups(items, asOf, renderer.Ui).Where(group => !group.Rows.IsEmpty)])
        {
            AsOf = Renderer.Text(asOf),
            CalendarAddress = ReviewsPipeline.HasCalendar(items) ? ReviewsPipeline.CalendarPath : null,
            MentionedOn = renderer.MentionsOf(frame.Address),
        };
    }

    // Without a day nothing is past or near: then there are dates only.
    private static IEnumerable<ReviewGroup> Groups(ImmutableArray<ReviewItem> items, DateOnly? asOf, UiText ui)
    {
        if (asOf is { } day)
        {
            var soon = day.AddDays(SoonDays);
            yield return Group(ui.Words.Overdue, item => item.Due < day, isOverdue: true);
            yield return Group(ui.Registers.DueWithin.Fill(("days", ui.Number(SoonDays))), item => item.Due >= day && item.Due <= soon);
            yield return Group(ui.Reviews.Later, item => item.Due > soon);
        }
        else
        {
            yield return Group(ui.Reviews.WithDate, item => item.Due is not null);
        }

        yield return Group(ui.Reviews.WithoutDate, item => item.Due is null);

        ReviewGroup Group(string title, Func<ReviewItem, bool> isIn, bool isOverdue = false) => new(title, isOverdue, [.. items.Where(isIn).Select(item => Row(item, asOf, ui))]);
    }

    private static ReviewRow Row(ReviewItem item, DateOnly? asOf, UiText ui) => new(item.Kind, item.Link)
    {
        Model = item.Model,
        Level = item.Level,
        Owner = item.Owner,
        Due = Renderer.Text(item.Due),
        Distance = item.Due is { } due && asOf is { } day ? DistanceOf(due.DayNumber - day.DayNumber, ui) : null,
        Why = item.Why,
    };

    private static string DistanceOf(int days, UiText ui) => days switch
    {
        0 => ui.Reviews.Today,
        1 => ui.Reviews.Tomorrow,
        -1 => ui.Reviews.Yesterday,
        > 0 => ui.Count(ui.Reviews.InDays, days),
        _ => ui.Count(ui.Reviews.DaysAgo, -days),
    };
}
