using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Applications;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests.Applications;

public sealed class CoverageTests
{
    private const string Whole = """
        status: approved
        methodologies: [stride]
        participants: [{ role: AppSec }]
        reviewed: { on: 2026-06-30, every: P3M }
        components: [{ id: c, type: process, title: C }]
        attackTrees: [{ id: t, goal: G }]
        """;

    private static readonly DateOnly s_asOf = new(2026, 7, 1);

    private static readonly ApplicationLevel s_level = Level("{ depth: [components, attack-trees], methodologies: [stride], review: P6M, participants: [appsec] }");

    [Theory]
    [InlineData("", "", "")]
    [InlineData("status: approved", "status: draft", "NotInForce")]
    [InlineData("status: approved", "status: retired", "NotInForce")]
    [InlineData("status: approved", "status: in-review", "")]
    [InlineData("attackTrees: [{ id: t, goal: G }]", "", "Content")]
    [InlineData("methodologies: [stride]", "", "Methodology")]
    [InlineData("participants: [{ role: AppSec }]", "participants: [{ name: appsec }]", "")]
    [InlineData("participants: [{ role: AppSec }]", "participants: [{ role: ciso }]", "Participant")]
    [InlineData("reviewed: { on: 2026-06-30, every: P3M }", "", "NeverReviewed")]
    [InlineData("reviewed: { on: 2026-06-30, every: P3M }", "reviewed: { on: 2026-01-01, every: P6M }", "")]
    [InlineData("reviewed: { on: 2026-06-30, every: P3M }", "reviewed: { on: 2025-12-31, every: P6M }", "ReviewedTooLongAgo")]
    [InlineData("reviewed: { on: 2026-06-30, every: P3M }", "reviewed: { on: 2026-06-30, every: P7M }", "ReviewedTooSeldom")]
    [InlineData("reviewed: { on: 2026-06-30, every: P3M }", "reviewed: { every: P7M }", "NeverReviewed, ReviewedTooSeldom")]
    public void What_a_model_lacks_is_found(string replace, string with, string lacks) =>
        Assert.Equal(lacks, string.Join(", ", Shortfalls.Of(Model(replace, with), s_level.Demands!, isWhole: true, s_asOf).Select(each => each.GetType().Name)));

    [Fact]
    public void Where_no_day_is_known_no_time_has_passed() =>
        Assert.Empty(Shortfalls.Of(Model("on: 2026-06-30, every: P3M", "on: 2001-01-01"), s_level.Demands!, isWhole: true, asOf: null));

    [Fact]
    public void Of_a_model_of_which_something_is_not_shown_no_part_is_called_missing() =>
        Assert.Empty(Shortfalls.Of(Model("attackTrees: [{ id: t, goal: G }]", ""), s_level.Demands!, isWhole: false, s_asOf));

    [Theory]
    [InlineData("required", false, CoverageState.NoModel, true)]
    [InlineData("required", true, CoverageState.Met, true)]
    [InlineData("optional", false, CoverageState.NotDemanded, false)]
    [InlineData("optional", true, CoverageState.Met, false)]
    [InlineData("none", false, CoverageState.NotDemanded, false)]
    [InlineData("none", true, CoverageState.NotDemanded, false)]
    public void Whether_a_model_is_demanded_decides_what_its_absence_means(string model, bool hasModel, CoverageState state, bool counts)
    {
        var coverage = Of(Application, Level($"{{ model: {model} }}"), hasModel ? [Model("", "")] : []);

        Assert.Equal((state, counts), (coverage.State, coverage.Counts));
    }

    [Fact]
    public void Each_model_has_to_meet_the_demands_but_a_retired_one_that_another_took_the_place_of()
    {
        var whole = Model("", "");
        var retired = Model("status: approved", "status: retired");

        Assert.Equal(CoverageState.Below, Of(Application, s_level, [whole, Model("methodologies: [stride]", "")]).State);
        Assert.Equal(CoverageState.Met, Of(Application, s_level, [retired, whole]).State);
        Assert.Equal(CoverageState.Below, Of(Application, s_level, [retired]).State);
    }

    [Fact]
    public void A_retired_application_one_without_a_level_and_one_whose_model_is_not_shown_are_not_counted()
    {
        var draft = Model("status: approved", "status: draft");
        var retired = Of(Application with { Status = ApplicationStatus.Retired }, s_level, [draft]);
        Assert.Equal((CoverageState.Retired, false), (retired.State, retired.Counts));
        Assert.Empty(retired.Models[0].Lacks);

        Assert.Equal(CoverageState.NoLevel, Of(Application, null, []).State);
        Assert.Equal(CoverageState.Hidden, Of(Application with { HasHiddenModels = true }, s_level, []).State);
        Assert.Equal(CoverageState.Below, Of(Application with { HasHiddenModels = true }, s_level, [draft]).State);
    }

    [Theory]
    [InlineData("P3M", "P6M", "P3M", false)]
    [InlineData("P1Y", "P6M", "P6M", true)]
    [InlineData("P6M", "P6M", "P6M", false)]
    [InlineData(null, "P6M", "P6M", true)]
    [InlineData("P2Y", null, "P2Y", false)]
    [InlineData(null, null, null, false)]
    public void The_shorter_interval_holds(string? own, string? demanded, string? every, bool isDemanded)
    {
        var review = new Review(new DateOnly(2026, 1, 31), null, Period(own), default);
        var interval = ReviewInterval.Of(review, new ApplicationDemands(ModelDemand.Required, default) { Review = Period(demanded) });

        Assert.Equal((every, isDemanded), (interval?.Every.ToIso(), interval?.IsDemanded ?? false));
        Assert.Equal(Period(every)?.AddTo(new DateOnly(2026, 1, 31)), interval?.DueAfter(review));
    }

    [Theory]
    [InlineData("{ model: always }", "PB1033")]
    [InlineData("{ depth: [component] }", "PB1033")]
    [InlineData("{ review: yearly }", "PB3030")]
    [InlineData("{ model: none, review: P1Y }", "PB4034")]
    [InlineData("{ model: none }", null)]
    [InlineData("{ modell: none }", "PB1030")]
    public void Demands_that_make_no_sense_are_reported(string demands, string? code)
    {
        var bag = new DiagnosticBag();
        RiskSchemeReader.Read(Scheme(demands), bag);

        Assert.Equal(code, bag.ToImmutable().SingleOrDefault()?.Code);
    }

    private static Application Application { get; } = new(Id.Parse("a"), "A", default) { IdLocation = default };

    private static Coverage Of(Application application, ApplicationLevel? level, ImmutableArray<ThreatModel> models) => Coverage.Of(application, level, models, _ => true, s_asOf);

    private static CalendarPeriod? Period(string? text) => CalendarPeriod.TryParse(text, out var period) ? period : null;

    private static ThreatModel Model(string replace, string with) =>
        Samples.ReadModel($"schema: 1\nid: m\ntitle: M\n{(replace.Length == 0 ? Whole : Whole.Replace(replace, with, StringComparison.Ordinal))}\n");

    private static SourceText Scheme(string demands) =>
        new("risk/scheme.yml", Samples.Scheme.Replace("title: Big, from: 4 }", $"title: Big, from: 4, demands: {demands} }}", StringComparison.Ordinal));

    private static ApplicationLevel Level(string demands) => RiskSchemeReader.Read(Scheme(demands), new DiagnosticBag())!.Application!.Levels[^1];
}
