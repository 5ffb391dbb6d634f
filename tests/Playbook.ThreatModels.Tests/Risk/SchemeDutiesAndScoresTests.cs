using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;
using Playbook.ThreatModels.Risk.Owasp;
using Playbook.ThreatModels.Rules;

namespace Playbook.ThreatModels.Tests.Risk;

public sealed class SchemeDutiesAndScoresTests
{
    private const string Scheme = """
        schema: 1
        id: s
        title: S
        appetite: Low
        likelihood: { values: [{ id: rare, title: Rare }, { id: often, title: Often }] }
        impact: { values: [{ id: minor, title: Minor }, { id: major, title: Major }] }
        levels:
          - { id: low, title: Low, color: "#2f7d32", within: P1Y6M, accept: [team, owner], escalate: owner, words: [info] }
          - { id: medium, title: Medium, color: "#946200", within: P2W, accept: [], words: [moderate] }
          - { id: high, title: High, color: "#b00020" }
        matrix:
          rare: [low, low]
          often: [low, high]
        scores:
          cvss: [{ from: 0.1, level: low }, { from: 4.0, level: Medium }, { from: 7, level: high }]
          owasp: { note: low, low: low, medium: medium, high: high, critical: high }
        """;

    private const string ByFactors = """
        schema: 1
        id: f
        title: F
        factors: [{ id: harm, title: Harm, meaning: How bad }, { id: ease, title: Ease }]
        levels:
          - { id: low, title: Low, color: "#2f7d32" }
          - { id: high, title: High, color: "#b00020" }
        scores: { factors: [{ from: 0, level: low }, { from: 5.5, level: high }] }
        """;

    private static readonly SourceLocation s_at = SourceLocation.Of("m.yml");

    private static (RiskScheme? Scheme, Diagnostic[] Found) Read(string yaml)
    {
        var bag = new DiagnosticBag();
        var scheme = RiskSchemeReader.Read(new SourceText("risk/scheme.yml", yaml), bag);
        return (scheme, [.. bag.ToImmutable()]);
    }

    private static (RiskScheme? Scheme, Diagnostic[] Found) ReadWith(string from, string to, string yaml = Scheme)
    {
        Assert.Contains(from, yaml, StringComparison.Ordinal);
        return Read(yaml.Replace(from, to, StringComparison.Ordinal));
    }

    [Fact]
    public void A_level_says_by_when_it_is_treated_who_accepts_it_and_who_hears_of_it()
    {
        var (scheme, found) = Read(Scheme);
        Assert.Empty(found);
        var (low, medium, high) = (scheme!.Levels[0], scheme.Levels[1], scheme.Levels[2]);
        Assert.Equal([new CalendarPeriod(1, 6, 0), new CalendarPeriod(0, 0, 14), null], scheme.Levels.Select(level => level.Within));
        Assert.Equal(["team", "owner"], low.Accept!.Value.Select(role => role.Value.Text));
        Assert.Equal(("owner", 8), (low.Escalate!.Value.Value.Text, low.Escalate.Value.Location.Line));
        Assert.Equal((true, false), (low.MayAccept(Id.Parse("OWNER")), low.MayAccept(Id.Parse("ciso"))));

        // Nobody may, and nothing is said, are different things.
        Assert.Equal((false, (bool?)null), (medium.MayAccept(Id.Parse("owner")), high.MayAccept(Id.Parse("owner"))));
        Assert.Null(high.Escalate);
    }

    [Fact]
    public void The_appetite_ends_above_a_level()
    {
        var scheme = Read(Scheme).Scheme!;
        Assert.Equal("low", scheme.Appetite!.Id.Text);
        Assert.Equal([true, false, false], scheme.Levels.Select(scheme.IsWithinAppetite).Cast<bool?>());
        Assert.Null(scheme.IsWithinAppetite(null));
        var silent = Samples.ReadScheme();
        Assert.Null(silent.Appetite);
        Assert.All(silent.Levels, level => Assert.Null(silent.IsWithinAppetite(level)));
    }

    [Theory]
    [InlineData("0", null)]
    [InlineData("0.1", "low")]
    [InlineData("3.9", "low")]
    [InlineData("4.0", "medium")]
    [InlineData("6.9", "medium")]
    [InlineData("7.0", "high")]
    [InlineData("10", "high")]
    [InlineData("medium", "medium")]
    [InlineData("NOTE", "low")]
    [InlineData("severe", null)]
    public void A_score_has_the_level_of_the_last_band_it_reaches(string result, string? expected)
    {
        var method = decimal.TryParse(result, out var score) ? new MethodResult(RatingMethod.Cvss, score) : new MethodResult(RatingMethod.Owasp, null, result);
        var scheme = Read(Scheme).Scheme! with { Methods = new Fixed(method) };
        Assert.Equal(expected, scheme.LevelOf(new CvssRating("CVSS:...", s_at))?.Id.Text);
        Assert.Null((Samples.ReadScheme() with { Methods = new Fixed(method) }).LevelOf(new CvssRating("CVSS:...", s_at)));
    }

    [Fact]
    public void A_vector_and_OWASP_factors_are_computed_and_placed()
    {
        var scheme = Read(Scheme).Scheme!;
        Assert.Equal("high", scheme.LevelOf(new CvssRating("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", s_at))!.Id.Text);
        Assert.Equal("low", scheme.LevelOf(new CvssRating("CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N", s_at))!.Id.Text);
        Assert.Null(scheme.LevelOf(new CvssRating("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", s_at)));
        Assert.Null(scheme.LevelOf(new OwaspRating([new("motive", 9)], s_at)));
        foreach (var (value, level) in new[] { (1, "low"), (4, "medium"), (9, "high") })
        {
            var factors = OwaspFactor.All.Select(factor => new KeyValuePair<string, int>(factor.Key, value));
            Assert.Equal(level, scheme.LevelOf(new OwaspRating([.. factors], s_at))!.Id.Text);
        }
    }

    [Fact]
    public void What_no_method_computes_stays_unplaced() =>
        Assert.Null((Read(Scheme).Scheme! with { Methods = new Fixed(null) }).LevelOf(new OwaspRating([new("motive", 9)], s_at)));

    [Theory]
    [InlineData("within: P2W", "within: two weeks", "PB3030")]
    [InlineData("accept: [team, owner]", "accept: [team, the owner]", "PB1034")]
    [InlineData("escalate: owner", "escalate: the owner", "PB1034")]
    [InlineData("escalate: owner", "escalates: owner", "PB1030")]
    [InlineData("appetite: Low", "appetite: lov", "PB4014")]
    [InlineData("from: 7, level", "from: 4, level", "PB4010")]
    [InlineData("from: 7, level", "from: 3, level", "PB4010")]
    [InlineData("from: 7, level: high", "from: 7, level: low", "PB4010")]
    [InlineData("high: high, critical: high", "high: high, critical: low", "PB4010")]
    [InlineData("from: 7, level: high", "from: 7, level: severe", "PB4011")]
    [InlineData("critical: high", "critical: severe", "PB4011")]
    [InlineData("critical: high", "critical: [high]", "PB4011")]
    [InlineData("from: 0.1", "from: 1.5", "PB4012")]
    [InlineData("note: low, ", "", "PB4012")]
    [InlineData("note: low", "notes: low", "PB4013")]
    [InlineData("words: [moderate]", "words: [in-fo]", "PB4015")]
    [InlineData("words: [moderate]", "words: [HIGH]", "PB4015")]
    [InlineData("from: 7,", "from: 10.1,", "PB1036")]
    [InlineData("from: 7,", "from: 1e300,", "PB1036")]
    [InlineData("from: 7,", "from: -1,", "PB1036")]
    [InlineData("from: 7,", "from: seven,", "PB1036")]
    [InlineData("from: 7, level", "level", "PB1031")]
    [InlineData("from: 7, level: high", "from: 7", "PB1031")]
    [InlineData("  cvss:", "  cvs:", "PB1030")]
    [InlineData("  cvss: [", "  factors: [{ from: 0, level: low }]\n  cvss: [", "PB1030")]
    public void Mistakes_are_reported_once_and_the_matrix_still_serves(string from, string to, string code)
    {
        var (scheme, found) = ReadWith(from, to);
        Assert.Equal(code, Assert.Single(found).Code);
        Assert.True(found[0].Location.Line > 0);
        Assert.Equal("high", scheme!.LevelOf(new ScaleRating("often", "major", s_at))!.Id.Text);
        Assert.Equal(code is "PB4014", scheme.Appetite is null);
    }

    [Fact]
    public void Half_a_map_places_nothing()
    {
        Assert.Empty(ReadWith("from: 7, level: high", "from: 7, level: severe").Scheme!.Scores.Cvss);
        Assert.NotEmpty(ReadWith("from: 7, level: high", "from: 7, level: severe").Scheme!.Scores.Owasp);
        Assert.Empty(ReadWith("critical: high", "critical: severe").Scheme!.Scores.Owasp);
    }

    [Fact]
    public void A_level_that_only_a_word_or_only_a_score_leads_to_can_be_reached()
    {
        var withoutWords = Scheme.Replace(", words: [moderate]", "", StringComparison.Ordinal);
        Assert.Empty(Read(withoutWords).Found);
        var withoutScores = Scheme[..Scheme.IndexOf("scores:", StringComparison.Ordinal)];
        Assert.Empty(Read(withoutScores).Found);
        var neither = withoutWords[..withoutWords.IndexOf("scores:", StringComparison.Ordinal)];
        Assert.Equal(
            ("PB4006", "nothing leads to the level \"medium\": no cell, no score and no word of another tool", 9),
            Assert.Single(Read(neither).Found.Select(each => (each.Code, each.Message, each.Location.Line))));
    }

    [Fact]
    public void A_scheme_of_factors_has_no_matrix()
    {
        var (scheme, found) = Read(ByFactors);
        Assert.Empty(found);
        Assert.False(scheme!.HasMatrix);
        Assert.Equal(["harm:Harm:How bad", "ease:Ease:"], scheme.Factors.Select(factor => $"{factor.Id}:{factor.Title}:{factor.Meaning?.Markdown}"));
        Assert.Equal("high", scheme.LevelOf(new FactorRating([new("Harm", 10), new("ease", 1)], s_at))!.Id.Text);
        Assert.Equal(5.5m, scheme.ResultOf(new FactorRating([new("harm", 10), new("ease", 1)], s_at))!.Score);
        Assert.Equal("low", scheme.LevelOf(new FactorRating([new("harm", 10), new("ease", 0)], s_at))!.Id.Text);
        Assert.Null(scheme.LevelOf(new FactorRating([new("harm", 10), new("harm", 10)], s_at)));
        Assert.Null(scheme.CellOf(new ScaleRating("rare", "minor", s_at)));
    }

    [Theory]
    [InlineData("scores: {", "score: {", "PB4001", false)]
    [InlineData("from: 5.5, level: high", "from: 5.5, level: severe", "PB4001", false)]
    [InlineData("id: ease, title", "id: harm, title", "PB4002", true)]
    [InlineData("from: 0, level", "from: 2, level", "PB4012", true)]
    public void Factors_that_lead_nowhere_are_reported(string from, string to, string code, bool isRead)
    {
        var (scheme, found) = ReadWith(from, to, ByFactors);
        Assert.Contains(code, found.Select(each => each.Code));
        Assert.Equal(isRead, scheme is not null);
    }

    [Theory]
    [InlineData("factors: { harm: 9, ease: 2 }", null)]
    [InlineData("factors: { harm: 9 }", "the factor \"ease\" is not rated, so that there is no mean")]
    [InlineData("factors: { harm: 9, ease: 2, esae: 1 }", "the scheme has no factor \"esae\"; it has harm, ease")]
    [InlineData("likelihood: rare, impact: minor", "the scheme has no likelihood and no impact: it rates by factors")]
    public void A_model_is_held_to_the_factors(string rating, string? message)
    {
        var model = Samples.ReadModel("schema: 1\nid: m\ntitle: M\nthreats:\n  - { id: T-1, title: T, risk: { " + rating + " } }\n");
        Assert.Equal(message is null ? [] : [message], ModelAgainstScheme.Check(model, Read(ByFactors).Scheme!).Select(each => each.Message));
        if (rating.StartsWith("factors: { harm: 9 }", StringComparison.Ordinal))
        {
            Assert.Equal(["the scheme has no factors"], ModelAgainstScheme.Check(model, Samples.ReadScheme()).Select(each => each.Message));
        }
    }

    private sealed class Fixed(MethodResult? result) : IRatingMethods
    {
        public MethodResult? ResultOf(RiskRating rating) => result;
    }
}
