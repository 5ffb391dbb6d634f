using Playbook.Diagrams.Text;

namespace Playbook.Diagrams.Tests.Text;

public sealed class FontMetricsTests
{
    [Theory]
    [InlineData("i", 2.22)]
    [InlineData("W", 9.44)]
    [InlineData("0123456789", 55.6)]
    [InlineData("", 0)]
    public void ASCII_has_Helveticas_widths(string text, double width) => Assert.Equal(width, FontMetrics.Width(text, 10), 3);

    [Fact]
    public void Twice_the_size_is_twice_as_wide() => Assert.Equal(2 * FontMetrics.Width("Shop front end", 13), FontMetrics.Width("Shop front end", 26), 6);

    [Theory]
    [InlineData("e\u0301", "e")]
    [InlineData("a\u200db", "ab")]
    public void What_takes_no_room_adds_none(string text, string same) => Assert.Equal(FontMetrics.Width(same, 10), FontMetrics.Width(text, 10), 6);

    [Theory]
    [InlineData("漢")]
    [InlineData("🔑")]
    public void Signs_of_other_scripts_are_given_at_least_their_em(string text) => Assert.True(FontMetrics.Width(text, 10) >= 10);
}
