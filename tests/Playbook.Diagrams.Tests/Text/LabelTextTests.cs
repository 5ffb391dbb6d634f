using CsCheck;
using Playbook.Diagrams.Text;

namespace Playbook.Diagrams.Tests.Text;

public sealed class LabelTextTests
{
    [Fact]
    public void A_short_name_is_one_line() => Assert.Equal(["Web shop"], LabelText.Fit("Web shop", 13, 150, 4).Lines);

    [Fact]
    public void A_long_name_breaks_at_spaces() =>
        Assert.Equal(["Customer service", "clerk at the counter"], LabelText.Fit("Customer service clerk at the counter", 13, 120, 4).Lines);

    [Fact]
    public void A_name_of_software_breaks_behind_its_marks() =>
        Assert.Equal(["kube-system/", "admission-", "controller"], LabelText.Fit("kube-system/admission-controller", 13, 80, 4).Lines);

    [Fact]
    public void An_id_stays_whole() => Assert.Equal(["Obtain the key", "(T-007)"], LabelText.Fit("Obtain the key (T-007)", 13, 100, 4).Lines);

    [Fact]
    public void A_word_that_is_wider_than_a_line_breaks_within() =>
        Assert.Equal("Donaudampfschifffahrtsgesellschaft", string.Concat(LabelText.Fit("Donaudampfschifffahrtsgesellschaft", 13, 80, 9).Lines));

    [Fact]
    public void What_does_not_fit_is_left_out_with_an_ellipsis()
    {
        var label = LabelText.Fit("one two three four five six seven eight nine ten", 13, 60, 2);

        Assert.True(label.IsCut);
        Assert.Equal(2, label.Lines.Length);
        Assert.EndsWith("…", label.Lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n ")]
    public void A_blank_text_has_no_line(string text) => Assert.Equal(new LabelText([], 0, 0, false) with { Lines = LabelText.Fit(text, 13, 100, 3).Lines }, LabelText.Fit(text, 13, 100, 3));

    [Fact]
    public void A_sign_of_several_code_points_stays_whole() =>
        Assert.All(LabelText.Fit(string.Concat(Enumerable.Repeat("👩‍👩‍👧", 20)), 13, 90, 20).Lines, line => Assert.Equal(0, line.Length % "👩‍👩‍👧".Length));

    [Fact]
    public void No_line_is_wider_than_asked_for_and_nothing_but_space_is_lost() =>
        Gen.String[Gen.Char.AlphaNumeric, 0, 80].Select(Gen.Double[30, 200]).Sample((text, widest) =>
        {
            var label = LabelText.Fit(text, 13, widest, 1000);
            Assert.False(label.IsCut);
            Assert.Equal(text, string.Concat(label.Lines));
            Assert.All(label.Lines, line => Assert.True(FontMetrics.Width(line, 13) <= widest));
        });

    [Fact]
    public void Any_text_fits_its_lines() =>
        Gen.String.Sample(text => Assert.True(LabelText.Fit(text, 13, 60, 3) is { Lines.Length: <= 3 }));

    [Fact]
    public void A_text_of_a_million_letters_is_cut_at_once() =>
        Assert.Equal(4, LabelText.Fit(new string('x', 1_000_000), 13, 120, 4).Lines.Length);
}
