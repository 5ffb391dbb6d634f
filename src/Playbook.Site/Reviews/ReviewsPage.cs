using System.Collections.Immutable;
using System.Globalization;
using Playbook.Site.Rendering;
using Playbook.Views;

namespace Playbook.Site.Reviews;

/// <summary>The page of what is to be looked at again.</summary>
internal static class ReviewsPage
{
    private const int SoonDays = 90;

    /// <summary>The page: what the author wrote, and what is due below it.</summary>
    public static ReviewsView View(Renderer renderer, PageFrame frame, Html body)
    {
        var items = ReviewItems.All(renderer);
        var asOf = renderer.Site.Facts.AsOf;
        return new ReviewsView(frame, body, [.. Groups(items, asOf).Where(group => !group.Rows.IsEmpty)])
        {
            AsOf = Renderer.Text(asOf),
            CalendarAddress = ReviewsPipeline.HasCalendar(items) ? ReviewsPipeline.CalendarPath : null,
            MentionedOn = renderer.MentionsOf(frame.Address),
        };
    }

    // Without a day nothing is past or near: then there are dates only.
    private static IEnumerable<ReviewGroup> Groups(ImmutableArray<ReviewItem> items, DateOnly? asOf)
    {
        if (asOf is { } day)
        {
            var soon = day.AddDays(SoonDays);
            yield return Group("Overdue", item => item.Due < day, isOverdue: true);
            yield return Group($"Due within {SoonDays} days", item => item.Due >= day && item.Due <= soon);
            yield return Group("Later", item => item.Due > soon);
        }
        else
        {
            yield return Group("With a date", item => item.Due is not null);
        }

        yield return Group("Without a date", item => item.Due is null);

        ReviewGroup Group(string title, Func<ReviewItem, bool> isIn, bool isOverdue = false) => new(title, isOverdue, [.. items.Where(isIn).Select(item => Row(item, asOf))]);
    }

    private static ReviewRow Row(ReviewItem item, DateOnly? asOf) => new(item.Kind, item.Link)
    {
        Model = item.Model,
        Level = item.Level,
        Owner = item.Owner,
        Due = Renderer.Text(item.Due),
        Distance = item.Due is { } due && asOf is { } day ? DistanceOf(due.DayNumber - day.DayNumber) : null,
        Why = item.Why,
    };

    private static string DistanceOf(int days) => days switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 0 => string.Create(CultureInfo.InvariantCulture, $"in {days} days"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{-days} days ago"),
    };
}
