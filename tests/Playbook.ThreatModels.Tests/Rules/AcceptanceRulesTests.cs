using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;
using Playbook.ThreatModels.Rules;

namespace Playbook.ThreatModels.Tests.Rules;

public sealed class AcceptanceRulesTests
{
    private const string Whole = "accepted: { by: Ada, role: ciso, on: 2026-01-01, until: 2026-06-30, why: It is rare. }";

    private static readonly DateOnly s_day = new(2026, 6, 30);

    [Theory]
    [InlineData(Whole, "")]
    [InlineData("references: [CWE-384]", "Missing")]
    [InlineData("accepted: { on: 2026-01-01, until: 2026-06-30, why: w }", "Nobody Unauthorised")]
    [InlineData("accepted: { role: ciso, until: 2026-06-30, why: w }", "Undated")]
    [InlineData("accepted: { role: ciso, on: 2026-01-01, why: w }", "Endless")]
    [InlineData("accepted: { role: ciso, on: 2026-01-01, until: 2026-06-30 }", "Unjustified")]
    [InlineData("accepted: { role: ciso, on: 2026-07-01, until: 2026-06-30, why: w }", "EndsEarly")]
    [InlineData("accepted: { by: ciso, on: 2026-01-01, until: 2026-06-30, why: w }", "")]
    [InlineData("accepted: { by: ciso, role: team, on: 2026-01-01, until: 2026-06-30, why: w }", "Unauthorised")]
    [InlineData("accepted: { by: Ada Byron, on: 2026-01-01, until: 2026-06-30, why: w }", "Unauthorised")]
    [InlineData("accepted: { role: ciso, on: 2026-01-01, until: 2026-06-29, why: w }", "Expired")]
    [InlineData("accepted: { role: team, on: 2026-01-01, until: 2026-06-29 }", "Unjustified Unauthorised Expired")]
    public void An_acceptance_needs_everything_at_once(string accepted, string flaws)
    {
        var threat = Stamped($"treatment: retain\n    status: done\n    {accepted}");

        Assert.Equal(flaws, string.Join(' ', threat.Standing!.Flaws));
        Assert.Equal(flaws.Length == 0, threat.Standing.Holds);
        Assert.Equal(flaws.Length > 0, threat.IsOpen);
    }

    [Fact]
    public void A_level_that_nobody_may_accept_is_accepted_by_nobody() =>
        Assert.Equal(
            [AcceptanceFlaw.Unauthorised],
            Stamped($"treatment: retain\n    status: done\n    {Whole}", Scheme("[]")).Standing!.Flaws);

    [Fact]
    public void A_level_that_does_not_say_who_may_accept_leaves_it_open() =>
        Assert.True(Stamped($"treatment: retain\n    status: done\n    {Whole.Replace("ciso", "team", StringComparison.Ordinal)}", Scheme(null)).Standing!.Holds);

    [Fact]
    public void Without_a_scheme_and_a_day_nobody_is_unauthorised_and_nothing_has_ended()
    {
        var model = Read(Model("treatment: retain\n    status: done\n    accepted: { role: team, on: 2026-01-01, until: 2026-01-02, why: w }"));

        Assert.True(AcceptanceRules.Stamp(model, null, null).Threats[0].Standing!.Holds);
    }

    [Theory]
    [InlineData("treatment: reduce\n    status: done")]
    [InlineData("treatment: retain\n    status: open")]
    [InlineData("treatment: retain\n    status: not-applicable")]
    public void Only_what_is_retained_and_done_rests_on_an_acceptance(string threat) => Assert.Null(Stamped(threat).Standing);

    [Fact]
    public void A_retired_model_is_left_as_it_was()
    {
        var model = Read("status: retired\n" + Model("treatment: retain\n    status: done\n    accepted: { role: team, on: 2026-01-01, until: 2026-01-02, why: w }"));

        var stamped = AcceptanceRules.Stamp(model, Scheme("[ciso]"), s_day);

        Assert.False(stamped.Threats[0].IsOpen);
        Assert.Empty(AcceptanceRules.CheckStamped(stamped, Scheme("[ciso]")));
    }

    [Fact]
    public void What_was_built_lowers_the_level_whether_or_not_the_rest_is_accepted()
    {
        var threat = Stamped("treatment: retain\n    status: done\n    residual: { likelihood: rare, impact: minor }");

        Assert.True(threat.IsOpen);
        Assert.Same(threat.Residual, threat.Current);
    }

    private static Threat Stamped(string threat, RiskScheme? scheme = null) =>
        AcceptanceRules.Stamp(Read(Model(threat)), scheme ?? Scheme("[ciso]"), s_day).Threats[0];

    private static ThreatModel Read(string yaml) => NativeReader.Read(new SourceText("threat-models/m.yml", yaml), new DiagnosticBag())!;

    private static string Model(string threat) =>
        $"schema: 1\nid: m\ntitle: M\nthreats:\n  - id: T\n    title: T\n    risk: {{ likelihood: likely, impact: severe }}\n    {threat}\n";

    private static RiskScheme Scheme(string? accept)
    {
        var levels = accept is null ? Samples.Scheme : Samples.Scheme
            .Replace("color: \"#2f7d32\"", $"color: \"#2f7d32\", accept: {accept}", StringComparison.Ordinal)
            .Replace("color: \"#B00020\"", $"color: \"#B00020\", accept: {accept}", StringComparison.Ordinal);
        return RiskSchemeReader.Read(new SourceText("risk/scheme.yml", levels), new DiagnosticBag())!;
    }
}
