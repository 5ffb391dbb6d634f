using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Playbook.Site.Graph;

namespace Playbook.Site.Calendars;

/// <summary>Writes days as an iCalendar file (RFC 5545) that calendar programs subscribe to.</summary>
internal static class CalendarWriter
{
    // DTSTAMP says when an entry was made, and must be there (RFC 5545, 3.6.1 and 3.8.7.2). Where the site speaks of no day, nothing is
    // known of that, and the clock would make two builds differ. A program that finds an entry twice keeps the one with the later stamp:
    // so the earliest day that all of them can read gives way to every build that knows its day.
    private static readonly DateOnly s_unknownDay = new(1970, 1, 1);

    /// <summary>The file. The same entries in another order give the same bytes.</summary>
    /// <param name="title">What the calendar is called.</param>
    /// <param name="entries">Its days, in any order.</param>
    /// <param name="facts">The day the site speaks of, and its own address: without one entries have no address.</param>
    /// <returns>The text, its lines folded and ended as RFC 5545 wants it.</returns>
    public static string Write(string title, IEnumerable<CalendarEntry> entries, BuildFacts facts)
    {
        var calendar = new Calendar { ProductId = "-//playbook//playbook//EN" };
        // What subscribers see: RFC 7986's name, and the older one that most programs read.
        calendar.AddProperty("NAME", title);
        calendar.AddProperty("X-WR-CALNAME", title);
        var stamp = new CalDateTime((facts.AsOf ?? s_unknownDay).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        var place = PlaceOf(facts);
        foreach (var entry in entries.OrderBy(entry => entry.Day).ThenBy(entry => entry.Id, StringComparer.Ordinal))
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{entry.Id}@{place}",
                DtStamp = stamp,
                DtStart = new CalDateTime(entry.Day),
                Summary = entry.Summary,
                Description = entry.Description,
                Url = facts.BaseUrl is { } url ? new Uri(url + entry.Address) : null,
                // A day on which something is due does not make anybody busy.
                Transparency = TransparencyType.Transparent,
            });
        }

        return new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("Ical.Net gave no text for the calendar.");
    }

    // Two sites may have entries of the same id, also on one host (RFC 5545, 3.8.4.7); a name that no host can have stands for an unknown one.
    private static string PlaceOf(BuildFacts facts) => facts.BaseUrl is { } url && new Uri(url) is var address
        ? address.Host + address.AbsolutePath.TrimEnd('/')
        : "playbook.invalid";
}
