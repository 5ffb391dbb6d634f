using System.Text;
using Ical.Net;
using Playbook.Site.Calendars;
using Playbook.Site.Graph;

namespace Playbook.Site.Tests.Calendars;

public sealed class CalendarWriterTests
{
    private static readonly BuildFacts s_facts = new(null, new DateOnly(2026, 7, 1), "https://example.org/playbook/", "test", null);

    private static readonly CalendarEntry s_review = new("review/webshop", new DateOnly(2026, 9, 30), "Review of Web shop", "threat-models/webshop/") { Description = "Owner: Checkout team" };

    [Fact]
    public void A_day_is_read_back_as_it_was_given()
    {
        var calendar = Calendar.Load(CalendarWriter.Write("Reviews", [s_review], s_facts))!;

        var entry = Assert.Single(calendar.Events);
        Assert.Equal("review/webshop@example.org/playbook", entry.Uid);
        Assert.Equal((new DateOnly(2026, 9, 30), false), (entry.DtStart!.Date, entry.DtStart.HasTime));
        Assert.True(entry.IsAllDay);
        Assert.Equal(("Review of Web shop", "Owner: Checkout team"), (entry.Summary, entry.Description));
        Assert.Equal("https://example.org/playbook/threat-models/webshop/", entry.Url!.AbsoluteUri);
        Assert.Equal(new DateTime(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc), entry.DtStamp!.AsUtc);
        Assert.Empty(entry.Alarms);
        Assert.Equal(("2.0", "Reviews"), (calendar.Version, calendar.Properties["X-WR-CALNAME"]!.Value));
    }

    [Theory]
    [InlineData("Commas, semicolons; a back\\slash: and a \"quote\"")]
    [InlineData("Two\nlines")]
    [InlineData("Ünïcödé 中文 🎉 that goes on for so long that it has to be folded, and folded where no character is torn in two 中文中文中文")]
    [InlineData("END:VEVENT\nBEGIN:VALARM")]
    public void Whatever_a_text_holds_it_stays_a_text(string text)
    {
        var file = CalendarWriter.Write(text, [s_review with { Summary = text, Description = text }], s_facts);

        var calendar = Calendar.Load(file)!;
        var entry = Assert.Single(calendar.Events);
        Assert.Equal((text, text), (entry.Summary, entry.Description));
        Assert.Empty(entry.Alarms);
        Assert.Equal(text, calendar.Properties["NAME"]!.Value);
    }

    [Fact]
    public void Lines_end_and_are_folded_as_the_standard_wants()
    {
        var file = CalendarWriter.Write("Reviews", [s_review with { Summary = string.Concat(Enumerable.Repeat("Überprüfung 中文 ", 20)) }], s_facts);

        Assert.EndsWith("END:VCALENDAR\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', file.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    [Fact]
    public void The_order_in_which_days_are_given_does_not_matter()
    {
        CalendarEntry[] entries = [s_review, s_review with { Id = "review/api" }, s_review with { Id = "review/old", Day = new DateOnly(2026, 1, 1) }];
        var file = CalendarWriter.Write("Reviews", entries, s_facts);

        Assert.Equal(file, CalendarWriter.Write("Reviews", entries.Reverse(), s_facts));
        Assert.Equal(
            ["UID:review/old@example.org/playbook", "UID:review/api@example.org/playbook", "UID:review/webshop@example.org/playbook"],
            file.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_a_day_and_an_address_of_the_site_entries_are_stamped_with_the_earliest_day_and_have_none()
    {
        var file = CalendarWriter.Write("Reviews", [s_review], s_facts with { AsOf = null, BaseUrl = null });

        Assert.Contains("\r\nDTSTAMP:19700101T000000Z\r\n", file, StringComparison.Ordinal);
        Assert.Contains("\r\nUID:review/webshop@playbook.invalid\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain("URL", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_without_days_is_a_calendar() =>
        Assert.Empty(Calendar.Load(CalendarWriter.Write("Reviews", [], s_facts))!.Events);
}
