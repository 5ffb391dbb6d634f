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
