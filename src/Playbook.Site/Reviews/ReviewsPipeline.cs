using System.Collections.Immutable;
using Playbook.Site.Calendars;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;

namespace Playbook.Site.Reviews;

/// <summary><c>/reviews.ics</c>: the next review of each model and the end of each acceptance, for calendar programs.</summary>
internal sealed class ReviewsPipeline : Pipeline
{
    /// <summary>Where the calendar is written.</summary>
    public const string CalendarPath = "reviews.ics";

    /// <summary>Whether there is a calendar: something has a day.</summary>
    public static bool HasCalendar(ImmutableArray<ReviewItem> items) => items.Any(item => item.Due is not null);

    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer)
    {
        var items = renderer.Reviews;
        if (HasCalendar(items))
        {
            yield return () => [new TextFile(CalendarPath, CalendarWriter.Write($"{renderer.Site.Title}: reviews", items.SelectMany(Entry), renderer.Site.Facts))];
        }
    }

    private static IEnumerable<CalendarEntry> Entry(ReviewItem item) => item.Due is not { } due ? [] :
    [
        new CalendarEntry(item.Id, due, $"{item.Kind}: {item.Link.Text}{(item.Model is { } model ? $" ({model.Text})" : "")}", item.Link.Address ?? "")
        {
            Description = string.Join('\n', new[] { $"{item.Why}.", item.Owner is { } owner ? $"Owner: {owner}" : null }.OfType<string>()),
        },
    ];
}
