using Playbook.ThreatModels.Risk.Owasp;

namespace Playbook.ThreatModels.Tests.Risk.Owasp;

/// <summary>The OWASP Risk Rating Methodology, by its own example and at its edges.</summary>
public sealed class OwaspResultTests
{
    private static readonly string[] Keys = [.. OwaspFactor.All.Select(factor => factor.Key)];

    // The example of the methodology's page: medium likelihood, high technical impact, low business impact.
    private static readonly int[] Example = [5, 2, 7, 1, 3, 6, 9, 2, 9, 7, 5, 8, 1, 2, 1, 5];

    [Fact]
    public void The_worked_example_is_low_by_the_business()
    {
        var result = Of(Example);
        Assert.Equal((4.375m, OwaspBand.Medium), (result.Likelihood!.Value.Mean, result.Likelihood.Value.Band));
        Assert.Equal((7.25m, OwaspBand.High), (result.TechnicalImpact!.Value.Mean, result.TechnicalImpact.Value.Band));
        Assert.Equal((2.25m, OwaspBand.Low), (result.BusinessImpact!.Value.Mean, result.BusinessImpact.Value.Band));
        Assert.True(result.IsByBusinessImpact);
        Assert.Equal(OwaspSeverity.Low, result.Severity);
        Assert.Empty(result.Missing);
    }

    [Fact]
    public void The_worked_example_is_high_by_the_technical_impact_alone()
    {
        var result = Of(Example[..12]);
        Assert.False(result.IsByBusinessImpact);
        Assert.Equal(OwaspSeverity.High, result.Severity);
        Assert.Empty(result.Missing);
    }

    [Fact]
    public void A_business_impact_that_is_not_whole_does_not_count()
    {
        var result = Of(Example[..15]);
        Assert.Null(result.BusinessImpact);
        Assert.Equal(OwaspSeverity.High, result.Severity);
        Assert.Empty(result.Missing);
    }

    [Fact]
    public void Every_cell_of_the_table_has_its_severity()
    {
        // Likelihood across, impact down, both least first.
        OwaspSeverity[] table =
        [
            OwaspSeverity.Note, OwaspSeverity.Low, OwaspSeverity.Medium,
            OwaspSeverity.Low, OwaspSeverity.Medium, OwaspSeverity.High,
            OwaspSeverity.Medium, OwaspSeverity.High, OwaspSeverity.Critical,
        ];
        int[] values = [0, 4, 9];
        Assert.Equal(table, values.SelectMany(impact => values.Select(likelihood =>
            Of([.. Enumerable.Repeat(likelihood, 8), .. Enumerable.Repeat(impact, 4)]).Severity!.Value)));
    }

    [Theory]
    [InlineData(23, OwaspBand.Low)]
    [InlineData(24, OwaspBand.Medium)]
    [InlineData(47, OwaspBand.Medium)]
    [InlineData(48, OwaspBand.High)]
    [InlineData(72, OwaspBand.High)]
    public void The_bands_end_below_three_and_six(int sum, OwaspBand band)
    {
        var factors = Enumerable.Range(0, 8).Select(index => (sum / 8) + (index < sum % 8 ? 1 : 0)).ToArray();
        Assert.Equal(band, Of(factors).Likelihood!.Value.Band);
    }

    [Fact]
    public void What_is_missing_is_said_and_no_mean_is_taken_of_the_rest()
    {
        var result = OwaspResult.Of([new("skillLevel", 9), new("motive", 0), new("financialDamage", 3)]);
        Assert.Null(result.Likelihood);
        Assert.Null(result.Impact);
        Assert.Null(result.Severity);
        Assert.Equal(
            [
                "Opportunity", "Size", "Ease of discovery", "Ease of exploit", "Awareness", "Intrusion detection",
                "Reputation damage", "Non-compliance", "Privacy violation",
            ],
            result.Missing.Select(factor => factor.Name));
        Assert.Equal(["Skill level 9", "Motive 0", "Financial damage 3"], result.Values.Select(value => $"{value.Factor.Name} {value.Value}"));
    }

    [Fact]
    public void With_nothing_said_of_impact_the_technical_one_is_missing() =>
        Assert.Equal(OwaspFactor.All.Skip(8).Take(4), Of(Example[..8]).Missing);

    [Theory]
    [InlineData("skillLevel")]
    [InlineData("skill-level")]
    [InlineData("skill_level")]
    [InlineData("Skill level")]
    [InlineData("SKILLLEVEL")]
    public void A_factor_is_known_however_it_is_joined(string key) => Assert.Equal("skillLevel", OwaspFactor.Of(key)?.Key);

    [Fact]
    public void Other_factors_are_none() => Assert.Null(OwaspFactor.Of("skill"));

    private static OwaspResult Of(int[] values) => OwaspResult.Of(Keys.Zip(values, KeyValuePair.Create));
}
