using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests.Risk;

public sealed class RiskSchemeReaderTests
{
    private static (RiskScheme? Scheme, Diagnostic[] Found) Read(string yaml)
    {
        var bag = new DiagnosticBag();
        var scheme = RiskSchemeReader.Read(new SourceText("risk/scheme.yml", yaml), bag);
        return (scheme, [.. bag.ToImmutable()]);
    }

    private static (RiskScheme? Scheme, Diagnostic[] Found) ReadWith(string from, string to)
    {
        Assert.Contains(from, Samples.Scheme, StringComparison.Ordinal);
        return Read(Samples.Scheme.Replace(from, to, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_key_reaches_the_record()
    {
        var (scheme, found) = Read(Samples.Scheme);
        Assert.Empty(found);
        Assert.Equal(("two", "Two by three", "Short.", "risk/scheme.yml"), (scheme!.Id.Text, scheme.Title, scheme.Summary!.Markdown, scheme.Source));
        Assert.Equal(("Chance", "Harm"), (scheme.Likelihood.Title, scheme.Impact.Title));
        Assert.Equal(["rare:Rare:Hardly ever", "likely:Likely:"], scheme.Likelihood.Values.Select(value => $"{value.Id}:{value.Title}:{value.Meaning?.Markdown}"));
        Assert.Equal(["minor", "major", "severe"], scheme.Impact.Values.Select(value => value.Id.Text));
        Assert.Equal(["low:Low:#2f7d32:Fine:Watch", "high:High:#b00020::"], scheme.Levels.Select(level => $"{level.Id}:{level.Title}:{level.Color}:{level.Meaning?.Markdown}:{level.Response?.Markdown}"));
        Assert.Equal(["0,0,1", "0,1,1"], scheme.Matrix.Select(row => string.Join(',', row)));
        var application = scheme.Application!;
        Assert.Equal(["data: none=0 personal=3", "exposure: inside=0 internet=2"], application.Questions.Select(question => $"{question.Id}: {string.Join(' ', question.Answers.Select(answer => $"{answer.Id}={answer.Points}"))}"));
        Assert.Equal(["small:0:m:r", "big:4::"], application.Levels.Select(level => $"{level.Id}:{level.From}:{level.Meaning?.Markdown}:{level.Requires?.Markdown}"));
    }

    [Fact]
    public void Ratings_become_levels_and_are_never_guessed()
    {
        var scheme = Samples.ReadScheme();
        var at = SourceLocation.Of("m.yml");
        Assert.Equal("high", scheme.LevelOf(new ScaleRating("Rare", "severe", at))!.Id.Text);
        Assert.Equal((1, 0), scheme.CellOf(new ScaleRating("likely", "minor", at)));
        Assert.Null(scheme.LevelOf(new ScaleRating("never", "severe", at)));
        Assert.Null(scheme.LevelOf(new CvssRating("CVSS:3.1/...", at)));
        Assert.Null(scheme.LevelOf(null));
    }

    [Theory]
    [InlineData(null, "data=personal exposure=internet", "big")]
    [InlineData(null, "data=personal exposure=inside", "small")]
    [InlineData(null, "DATA=Personal exposure=internet", "big")]
    [InlineData(null, "data=personal", null)]
    [InlineData(null, "data=secret exposure=inside", null)]
    [InlineData("small", "data=personal exposure=internet", "small")]
    [InlineData("huge", "", null)]
    public void Applications_have_the_level_they_state_or_reach(string? stated, string answers, string? expected)
    {
        var at = SourceLocation.Of("m.yml");
        var profile = new ApplicationProfile(
            stated is null ? null : new Reference(Id.Parse(stated), at),
            [.. answers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(answer => answer.Split('=')).Select(pair => new ProfileAnswer(pair[0], pair[1], at))],
            at);
        Assert.Equal(expected, Samples.ReadScheme().Application!.LevelOf(profile)?.Id.Text);
        Assert.Null(Samples.ReadScheme().Application!.LevelOf(null));
    }

    [Theory]
    [InlineData("rare: [low, low, high]", "", "PB4001", false)]
    [InlineData("rare: [low, low, high]", "rare: [low, low]", "PB4004", false)]
    [InlineData("rare: [low, low, high]", "rare: [low, low, low, high]", "PB4004", false)]
    [InlineData("rare: [low, low, high]", "rare: low", "PB4004", false)]
    [InlineData("rare: [low, low, high]", "rare: [low, lwo, high]", "PB4005", false)]
    [InlineData("rare: [low, low, high]", "rare: [low, ~, high]", "PB4005", false)]
    [InlineData("rare: [low, low, high]", "rare: [low, low, high]\n  Rare: [low, low, high]", "PB4002", true)]
    [InlineData("rare: [low, low, high]", "rare: [low, low, high]\n  ever: [low, low, high]", "PB4003", true)]
    [InlineData("id: likely, title: Likely", "id: Rare, title: Likely", "PB4002", true)]
    [InlineData("id: inside, title: Inside", "id: internet, title: Inside", "PB4002", true)]
    [InlineData("#2f7d32", "#2f7d3", "PB4007", true)]
    [InlineData("\"#2f7d32\"", "green", "PB4007", true)]
    [InlineData("color: \"#2f7d32\", ", "", "PB1031", true)]
    [InlineData("from: 4", "from: 0", "PB4008", true)]
    [InlineData("from: 4", "from: 6", "PB4009", true)]
    [InlineData("from: 0", "from: 1", "PB4009", true)]
    [InlineData("from: 4", "from: many", "PB1036", true)]
    [InlineData("points: 3", "points: -3", "PB1036", true)]
    [InlineData(", points: 3", "", "PB1031", true)]
    [InlineData("title: Two by three", "titel: Two", "PB1030", true)]
    [InlineData("title: Chance", "titel: Chance", "PB1030", true)]
    [InlineData("schema: 1", "schema: 9", "PB1041", false)]
    public void Mistakes_are_reported_and_the_matrix_is_whole_or_not_there(string from, string to, string code, bool isRead)
    {
        var (scheme, found) = ReadWith(from, to);
        Assert.Contains(code, found.Select(diagnostic => diagnostic.Code));
        Assert.All(found, diagnostic => Assert.True(diagnostic.Location.Line > 0));
        if (code is not ("PB4002" or "PB1031" or "PB4008"))
        {
            Assert.Equal(code, Assert.Single(found, diagnostic => diagnostic.Severity == Severity.Error || code == "PB4009").Code);
        }

        if (scheme is not null)
        {
            Assert.All(scheme.Matrix, row => Assert.Equal(scheme.Impact.Values.Length, row.Length));
            Assert.Equal(scheme.Likelihood.Values.Length, scheme.Matrix.Length);
        }

        Assert.Equal(isRead, scheme is not null);
    }

    [Fact]
    public void A_level_that_nothing_leads_to_is_a_warning() =>
        Assert.Equal(
            "nothing leads to the level \"high\": no cell, no score and no word of another tool",
            Assert.Single(Read(Samples.Scheme.Replace("[low, low, high]", "[low, low, low]", StringComparison.Ordinal).Replace("[low, high, high]", "[low, low, low]", StringComparison.Ordinal)).Found).Message);

    [Fact]
    public void A_wrong_level_suggests_the_nearest() =>
        Assert.Equal("did you mean \"low\"?", Assert.Single(ReadWith("rare: [low, low, high]", "rare: [low, lwo, high]").Found).Suggestion);

    [Fact]
    public void An_empty_scheme_names_what_is_missing()
    {
        var (scheme, found) = Read("schema: 1\nid: x\ntitle: X\n");
        Assert.Null(scheme);
        Assert.Equal(["PB4001", "PB4001", "PB4001"], found.Select(diagnostic => diagnostic.Code));
    }
}
