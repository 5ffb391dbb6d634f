using System.Globalization;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Tests.Model;

public sealed class CalendarPeriodTests
{
    [Theory]
    [InlineData("P6M", "6 months", "2026-07-31")]
    [InlineData("P1Y6M", "1 year 6 months", "2027-07-31")]
    [InlineData("P2W", "14 days", "2026-02-14")]
    [InlineData("P1M", "1 month", "2026-02-28")]
    [InlineData("P10000Y", "10000 years", "9999-12-31")]
    [InlineData("P1W1D", "8 days", "2026-02-08")]
    public void Reads_shows_and_adds(string text, string words, string due)
    {
        Assert.True(CalendarPeriod.TryParse(text, out var period));
        Assert.Equal(words, period.ToString());
        Assert.Equal(due, period.AddTo(new DateOnly(2026, 1, 31)).ToString("yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("P1Y", "every year")]
    [InlineData("P1M", "every month")]
    [InlineData("P6M", "every 6 months")]
    [InlineData("P1Y1M", "every 1 year 1 month")]
    public void An_interval_is_said_in_words(string text, string words)
    {
        Assert.True(CalendarPeriod.TryParse(text, out var period));
        Assert.Equal(words, period.ToInterval());
    }

    [Theory]
    [InlineData("P6M", "P180D", "2026-01-01", true)]
    [InlineData("P6M", "P182D", "2026-01-01", false)]
    [InlineData("P6M", "P6M", null, false)]
    [InlineData("P1Y", "P6M", null, true)]
    [InlineData("P1M", "P30D", "2026-02-01", false)]
    public void Which_of_two_is_longer_can_depend_on_the_day_they_begin(string text, string other, string? from, bool isLonger)
    {
        Assert.True(CalendarPeriod.TryParse(text, out var period));
        Assert.True(CalendarPeriod.TryParse(other, out var than));
        Assert.Equal(isLonger, period.IsLongerThan(than, from is null ? null : DateOnly.Parse(from, CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("P")]
    [InlineData("6M")]
    [InlineData("PT5H")]
    [InlineData("P1M1Y")]
    [InlineData("P1")]
    [InlineData("P99999Y")]
    [InlineData("P-1M")]
    public void Refuses(string? text) => Assert.False(CalendarPeriod.TryParse(text, out _));
}
