using System.Globalization;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests.Risk;

/// <summary>
/// The colours of the shipped levels, as people see them who confuse red and green or blue and yellow, and printed in grey. No level
/// is told by its colour alone; this is so that the colour helps them too.
/// </summary>
public sealed class LevelColoursTests(ITestOutputHelper output)
{
    // Of CIE 1976 L*a*b*, where about 2 can just be told apart side by side; a legend is looked up across a page.
    private const double LeastDifference = 10;

    // From linear sRGB to linear sRGB: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
    // Deficiency" (2009), severity 1.0. Grey is the relative luminance of WCAG 2.2.
    private static readonly Dictionary<string, double[]> s_sights = new(StringComparer.Ordinal)
    {
        ["all colours"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
        ["grey"] = [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722],
    };

    // From linear sRGB to CIE XYZ for D65, each row divided by that of white.
    private static readonly double[] s_xyz = [0.433953, 0.376219, 0.189828, 0.212673, 0.715152, 0.072175, 0.017758, 0.109477, 0.872765];

    public static TheoryData<string> Ids => [.. ShippedSchemes.All.Select(scheme => scheme.Id.Text)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Any_two_levels_can_be_told_apart_by_everybody(string id)
    {
        var levels = ShippedSchemes.Find(id)!.Levels;
        foreach (var (sight, matrix) in s_sights)
        {
            var pairs = from one in levels from other in levels where levels.IndexOf(one) < levels.IndexOf(other) select (one, other, difference: Difference(Seen(one, matrix), Seen(other, matrix)));
            var (least, next, difference) = pairs.MinBy(pair => pair.difference);

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sight}: {least.Title} and {next.Title}, {difference:F1}"));
            Assert.True(difference >= LeastDifference, string.Create(CultureInfo.InvariantCulture, $"{sight}: {least.Title} {least.Color} and {next.Title} {next.Color} differ by {difference:F1}"));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_higher_level_is_darker(string id)
    {
        var lightness = ShippedSchemes.Find(id)!.Levels.Select(level => Seen(level, s_sights["grey"])[0]).ToList();

        Assert.Equal(lightness.OrderDescending(), lightness);
    }

    [Fact]
    public void Red_and_green_of_one_lightness_are_what_this_would_find()
    {
        var red = Seen(Coloured("#a04000"), s_sights["deuteranopia"]);
        var green = Seen(Coloured("#5f6b00"), s_sights["deuteranopia"]);

        Assert.True(Difference(red, green) < LeastDifference);
    }

    private static RiskLevel Coloured(string color) => ShippedSchemes.All[0].Levels[0] with { Color = color };

    private static double Difference(double[] one, double[] other) => Math.Sqrt(one.Zip(other, (a, b) => (a - b) * (a - b)).Sum());

    // L*, a*, b*.
    private static double[] Seen(RiskLevel level, double[] sight)
    {
        var linear = Enumerable.Range(0, 3).Select(i => Linear(Convert.ToByte(level.Color.Substring((2 * i) + 1, 2), 16))).ToArray();
        var seen = Times(sight, linear).Select(channel => Math.Clamp(channel, 0, 1)).ToArray();
        var roots = Times(s_xyz, seen).Select(part => part > 0.008856 ? Math.Cbrt(part) : (7.787 * part) + (16.0 / 116)).ToArray();
        return [(116 * roots[1]) - 16, 500 * (roots[0] - roots[1]), 200 * (roots[1] - roots[2])];
    }

    private static double[] Times(double[] matrix, double[] column) =>
        [.. Enumerable.Range(0, 3).Select(row => Enumerable.Range(0, 3).Sum(i => matrix[(3 * row) + i] * column[i]))];

    private static double Linear(byte channel) => channel / 255.0 is var value && value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
}
