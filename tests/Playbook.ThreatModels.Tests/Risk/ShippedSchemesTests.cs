using System.Globalization;
using System.Text;
using Playbook.Sources.Diagnostics;
using Playbook.Tests;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests.Risk;

public sealed class ShippedSchemesTests
{
    private static readonly SourceLocation s_at = SourceLocation.Of("m.yml");

    public static TheoryData<string> Ids => [.. ShippedSchemes.All.Select(scheme => scheme.Id.Text)];

    [Fact]
    public void Four_schemes_are_shipped_and_found_by_their_ids()
    {
        Assert.Equal(["qualitative-5x5", "qualitative-3x3", "threagile", "dread"], ShippedSchemes.All.Select(scheme => scheme.Id.Text));
        Assert.Equal(ShippedSchemes.Default, ShippedSchemes.All[0].Id.Text);
        Assert.Same(ShippedSchemes.All[2], ShippedSchemes.Find("Threagile"));
        Assert.Null(ShippedSchemes.Find("none"));
        Assert.Null(ShippedSchemes.TextOf("none"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Reading_one_gives_no_diagnostic(string id)
    {
        var bag = new DiagnosticBag();
        Assert.NotNull(RiskSchemeReader.Read(ShippedSchemes.TextOf(id)!, bag));
        Assert.Empty(bag.ToImmutable());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_cell_score_and_word_is_as_accepted(string id) => Snapshot.Verify($"Shipped/{id}.txt", Show(ShippedSchemes.Find(id)!));

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_more_likely_or_worse_is_never_of_a_lower_level(string id)
    {
        var matrix = ShippedSchemes.Find(id)!.Matrix;
        for (var row = 0; row < matrix.Length; row++)
        {
            for (var column = 0; column < matrix[row].Length; column++)
            {
                Assert.True(row == 0 || matrix[row - 1][column] <= matrix[row][column]);
                Assert.True(column == 0 || matrix[row][column - 1] <= matrix[row][column]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_words_of_other_tools_have_a_level_and_their_order_is_kept(string id)
    {
        var scheme = ShippedSchemes.Find(id)!;
        string[] ordered = ["info", "very_low", "Low", "Medium", "elevated", "High", "very-high", "Critical"];
        var levels = ordered.Select(word => scheme.Levels.IndexOf(scheme.LevelOf(new StatedRating(word, s_at))!)).ToList();
        Assert.DoesNotContain(-1, levels);
        Assert.Equal(levels.Order(), levels);
        Assert.Null(scheme.LevelOf(new StatedRating("TBD", s_at)));
    }

    // Threagile multiplies: unlikely, likely, very-likely, frequent and low, medium, high, very-high count 1 to 4.
    [Fact]
    public void The_cells_of_Threagile_are_its_products()
    {
        var scheme = ShippedSchemes.Find("threagile")!;
        for (var row = 0; row < 4; row++)
        {
            for (var column = 0; column < 4; column++)
            {
                var expected = ((row + 1) * (column + 1)) switch { 1 => "low", <= 3 => "medium", <= 8 => "elevated", <= 12 => "high", _ => "critical" };
                Assert.Equal(expected, scheme.Levels[scheme.Matrix[row][column]].Id.Text);
            }
        }
    }

    [Theory]
    [InlineData("10 10 10 10 10", "critical")]
    [InlineData("7 7 7 7 7", "high")]
    [InlineData("7 7 7 7 6", "medium")]
    [InlineData("10 0 0 0 10", "medium")]
    [InlineData("0 0 0 0 0", "low")]
    [InlineData("10 10 10 10", null)]
    [InlineData("10 10 10 10 11", null)]
    [InlineData("10 10 10 10 10 10", null)]
    public void DREAD_places_the_mean_of_all_five_factors(string values, string? expected)
    {
        var scheme = ShippedSchemes.Find("dread")!;
        Assert.False(scheme.HasMatrix);
        var names = scheme.Factors.Select(factor => factor.Id.Text).Append("damage").ToList();
        var rating = new FactorRating([.. values.Split(' ').Select((value, index) => new KeyValuePair<string, int>(names[index], int.Parse(value, CultureInfo.InvariantCulture)))], s_at);
        Assert.Equal(expected, scheme.LevelOf(rating)?.Id.Text);
        Assert.Null(scheme.LevelOf(new ScaleRating("likely", "major", s_at)));
    }

    private static string Show(RiskScheme scheme)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line.TrimEnd()).Append('\n');
        Line(scheme.Title);
        Line("");
        if (scheme.HasMatrix)
        {
            var rows = scheme.Likelihood.Values.Max(value => value.Id.Text.Length);
            var widths = scheme.Impact.Values.Select(value => Math.Max(value.Id.Text.Length, 8)).ToList();
            Line($"{new string(' ', rows)}  {string.Join("  ", scheme.Impact.Values.Select((value, column) => value.Id.Text.PadRight(widths[column])))}");
            for (var row = scheme.Matrix.Length - 1; row >= 0; row--)
            {
                var cells = scheme.Matrix[row].Select((level, column) => scheme.Levels[level].Id.Text.PadRight(widths[column]));
                Line($"{scheme.Likelihood.Values[row].Id.Text.PadRight(rows)}  {string.Join("  ", cells)}");
            }

            Line("");
        }

        foreach (var factor in scheme.Factors)
        {
            Line($"factor {factor.Id}: 0 to {RiskFactor.Greatest}");
        }

        foreach (var level in scheme.Levels)
        {
            Line($"level {level.Id}, {level.Color}: {string.Join(", ", level.Words)}");
        }

        foreach (var (method, bands) in new[] { ("factors", scheme.Scores.Factors), ("cvss", scheme.Scores.Cvss) })
        {
            foreach (var band in bands)
            {
                Line($"{method} from {band.From.ToString(CultureInfo.InvariantCulture)}: {scheme.Levels[band.Level].Id}");
            }
        }

        foreach (var word in scheme.Scores.Owasp)
        {
            Line($"owasp {word.Word}: {scheme.Levels[word.Level].Id}");
        }

        return text.ToString();
    }
}
