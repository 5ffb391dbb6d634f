using System.Text;
using Playbook.Themes.Default.Styles;
using Playbook.Views;

namespace Playbook.Themes.Default.Tests.Styles;

public sealed class StyleSheetTests
{
    [Theory]
    [InlineData("#000000")]
    [InlineData("#ffffff")]
    [InlineData("#777777")]
    [InlineData("#3d8b5f")]
    [InlineData("#d9641e")]
    [InlineData("#5f7f8a")]
    [InlineData("#ff0000")]
    public void The_word_on_a_level_s_colour_can_be_read(string text)
    {
        var colour = Colour.Parse(text)!.Value;

        Assert.InRange(colour.Contrast(colour.ReadableInk()), Colour.LeastContrast, 21);
        Assert.Contains($".level-x{{--level:{text};--level-ink:{colour.ReadableInk()}}}", Write(new(null, null, [new("x", text)])), StringComparison.Ordinal);
    }

    [Fact]
    public void Contrast_is_what_the_standard_says()
    {
        var white = new Colour(255, 255, 255);

        Assert.Equal(21, white.Contrast(new Colour(0, 0, 0)), 3);
        Assert.Equal(1, white.Contrast(white), 3);
        Assert.Equal(4.54, white.Contrast(new Colour(0x76, 0x76, 0x76)), 2);
    }

    [Theory]
    [InlineData("x}*{display:none", "#ffffff")]
    [InlineData("x", "red;}*{display:none")]
    [InlineData("x", "#fffff")]
    public void What_is_no_key_or_no_colour_is_left_out(string key, string colour) =>
        Assert.Equal(Write(new(null, null, [])), Write(new(colour == "#ffffff" ? null : colour, null, [new(key, colour)])));

    [Fact]
    public void An_organization_s_accent_takes_the_place_of_ours_in_the_scheme_it_is_for()
    {
        Assert.EndsWith(":root{--accent:light-dark(#123456,#7acbdc)}\n", Write(new("#123456", null, [])), StringComparison.Ordinal);
        Assert.EndsWith(":root{--accent:light-dark(#0b6073,#abcdef)}\n", Write(new(null, "#abcdef", [])), StringComparison.Ordinal);
        Assert.Contains($"--accent:light-dark({Colour.Accent},{Colour.AccentDark})", Write(new(null, null, [])), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_taken_out_changes_no_rule() => Assert.Equal(
        "a :hover>b{color:red;content:\"; /* x */  \"}@media (min-width:1px){c,d{e:f}}\n",
        StyleSheet.Minify("/* one */\na :hover>b {\n  color: red;\n  content: \"; /* x */  \";\n}\n@media (min-width: 1px) {\n  c, d { e: f; }\n}\n"));

    private static string Write(ThemeSettings settings) => Encoding.UTF8.GetString(StyleSheet.Write(settings));
}
