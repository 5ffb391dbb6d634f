using Playbook.Views.Language;

namespace Playbook.Site.Tests.Language;

public sealed class UiTextTests
{
    private static readonly Counted s_files = new("{n} file", "{n} files");

    [Theory]
    [InlineData("en", "23 November 2026", "1 March 2027")]
    [InlineData("nl", "23 november 2026", "1 maart 2027")]
    [InlineData("de", "23. November 2026", "1. März 2027")]
    [InlineData("fr", "23 novembre 2026", "1er mars 2027")]
    public void A_day_is_written_as_in_the_language(string tag, string day, string first)
    {
        var ui = Languages.Find(tag)!;

        Assert.Equal(day, ui.Day(new DateOnly(2026, 11, 23)));
        Assert.Equal(first, ui.Day("2027-03-01"));
    }

    [Fact]
    public void What_is_no_day_stays_as_it_is() => Assert.Equal("soon", Languages.English.Day("soon"));

    [Theory]
    [InlineData("en", "1,234,567", "-1,200", "999", "3.5", "1,000.25")]
    [InlineData("nl", "1.234.567", "-1.200", "999", "3,5", "1.000,25")]
    [InlineData("de", "1.234.567", "-1.200", "999", "3,5", "1.000,25")]
    [InlineData("fr", "1\u202F234\u202F567", "-1\u202F200", "999", "3,5", "1\u202F000,25")]
    public void A_number_is_written_as_in_the_language(string tag, string million, string negative, string small, string half, string exact)
    {
        var ui = Languages.Find(tag)!;

        Assert.Equal([million, negative, small, half, exact], [ui.Number(1_234_567), ui.Number(-1200), ui.Number(999), ui.Number(3.5), ui.Number(1000.25)]);
    }

    [Theory]
    [InlineData(0.5, "0.5")]
    [InlineData(-0.25, "-0.25")]
    [InlineData(0, "0")]
    [InlineData(12345678901.0, "12345678901")]
    public void A_fraction_keeps_its_sign_and_a_number_beyond_counting_its_digits(double number, string text) => Assert.Equal(text, Languages.English.Number(number));

    [Theory]
    [InlineData("en", "0 files", "1 file", "2 files")]
    [InlineData("fr", "0 file", "1 file", "2 files")]
    public void Nothing_counts_like_one_in_French_and_like_many_elsewhere(string tag, string none, string one, string two)
    {
        var ui = Languages.Find(tag)!;

        Assert.Equal([none, one, two], [ui.Count(s_files, 0), ui.Count(s_files, 1), ui.Count(s_files, 2)]);
    }

    [Fact]
    public void A_list_ends_in_and()
    {
        var ui = Languages.Find("de")!;

        Assert.Equal(["", "a", "a und b", "a, b und c"], [ui.List(), ui.List("a"), ui.List("a", "b"), ui.List("a", "b", "c")]);
    }

    [Fact]
    public void Places_are_filled_once_whatever_stands_in_the_values()
    {
        Assert.Equal("{b} and A", "{a} and {b}".Fill(("a", "{b}"), ("b", "A"), ("unused", "x")));
        Assert.Contains("{b}", Assert.Throws<ArgumentException>(() => "{a} {b}".Fill(("a", "1"))).Message, StringComparison.Ordinal);
        Assert.Equal(("see ", "."), "see {link}.".Around("link"));
        Assert.Throws<ArgumentException>(() => "see".Around("link"));
    }

    [Theory]
    [InlineData("nl-BE", "nl")]
    [InlineData("DE", "de")]
    [InlineData("pt", null)]
    public void A_language_is_found_by_the_first_part_of_its_tag(string tag, string? found) => Assert.Equal(found, Languages.Find(tag)?.Tag);

    [Theory]
    [InlineData("en", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("English", false)]
    [InlineData("en_US", false)]
    [InlineData("", false)]
    public void A_language_tag_has_a_form(string text, bool isTag) => Assert.Equal(isTag, Languages.IsTag(text));
}
