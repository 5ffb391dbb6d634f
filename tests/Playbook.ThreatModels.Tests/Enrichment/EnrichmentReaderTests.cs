using System.Collections.Immutable;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Enrichment;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests.Enrichment;

public sealed class EnrichmentReaderTests
{
    private const string Source = """
        otmVersion: 0.2.0
        project: { name: Shop, id: shop }
        components:
          - id: web
            name: Web
            type: web
            threats: [ { threat: T-1, state: exposed, mitigations: [ { mitigation: M-1, state: required } ] } ]
        threats:
          - { id: T-1, name: Injection, risk: { likelihood: 1, impact: 1 } }
          - { id: T-2, name: Flood, risk: { likelihood: 1, impact: 1 } }
        mitigations:
          - { id: M-1, name: Bind, riskReduction: 1 }
        """;

    private static (ThreatModel Model, ImmutableArray<Diagnostic> Found) Apply(string enrichment)
    {
        var bag = new DiagnosticBag();
        var models = EnrichmentReader.Apply(new SourceText("threat-models/shop.playbook.yml", enrichment), [Import.Good("threat-models/shop.otm", Source)], bag);
        return (Assert.Single(models), bag.ToImmutable());
    }

    [Fact]
    public void A_model_gets_what_its_file_cannot_say()
    {
        var (model, found) = Apply("""
            schema: 1
            id: web-shop
            owner: team-checkout
            visibility: public
            status: approved
            application: { level: high }
            methodologies: [stride]
            reviewed: { on: 2026-01-02, by: appsec, every: P6M }
            """);
        Assert.Empty(found);
        Assert.Equal(("web-shop", false, "team-checkout", Visibility.Public, ModelStatus.Approved), (model.Id.Text, model.HasDerivedId, model.Owner, model.Visibility, model.Status));
        Assert.Equal(("high", "stride", new DateOnly(2026, 7, 2)), (model.Application!.Level!.Id.Text, model.Methodologies.Single().Id.Text, model.Reviewed!.Due));
    }

    [Fact]
    public void A_threat_gets_a_rating_a_treatment_and_who_may_see_it_and_keeps_the_sources_word()
    {
        var (model, found) = Apply("""
            schema: 1
            threats:
              t-1:
                risk: { likelihood: likely, impact: major }
                treatment: retain
                status: done
                accepted: { by: ciso, on: 2026-01-02, until: 2027-01-02, why: The shop closes then. }
                visibility: restricted
            mitigations:
              M-1: { owner: team-checkout, due: 2026-09-01, ticket: SHOP-1, status: in-progress }
            """);
        Assert.Empty(found);
        var threat = model.Threats[0];
        Assert.Equal((Treatment.Retain, ThreatStatus.Done, "exposed", Visibility.Restricted), (threat.Treatment!.Value, threat.Status, threat.SourceStatus, threat.Visibility!.Value));
        Assert.Equal("likely", Assert.IsType<ScaleRating>(threat.Risk).Likelihood);
        Assert.Equal(("team-checkout", "SHOP-1", MitigationStatus.InProgress, "required"), (model.Mitigations[0].Owner, model.Mitigations[0].Ticket, model.Mitigations[0].Status!.Value, model.Mitigations[0].SourceStatus));
        Assert.Equal(ThreatStatus.NotTriaged, model.Threats[1].Status);
    }

    [Fact]
    public void A_threat_gets_options_and_what_the_chosen_one_says()
    {
        var (model, found) = Apply("""
            schema: 1
            threats:
              T-2:
                status: in-progress
                options:
                  - { treatment: tolerate, title: Leave it, cost: Nothing }
                  - { treatment: mitigate, title: Lock it, residual: { likelihood: rare, impact: minor }, mitigations: [M-1], chosen: true }
            """);
        Assert.Empty(found);
        var threat = model.Threats[1];
        Assert.Equal([(Treatment.Retain, "tolerate", false), (Treatment.Reduce, "mitigate", true)], threat.Options.Select(option => (option.Treatment, option.TreatmentWord!, option.IsChosen)));
        Assert.Equal((Treatment.Reduce, "mitigate", "M-1"), (threat.Treatment!.Value, threat.TreatmentWord, threat.Mitigations.Single().Text));
        Assert.Equal("rare", Assert.IsType<ScaleRating>(threat.Residual).Likelihood);
    }

    [Fact]
    public void An_option_names_mitigations_of_the_model()
    {
        var (_, found) = Apply("schema: 1\nthreats:\n  T-2:\n    options: [{ treatment: reduce, title: A, mitigations: [M-9] }]\n");
        Assert.Equal(("PB3012", 4, 60), (Assert.Single(found).Code, found[0].Location.Line, found[0].Location.Column));
    }

    [Fact]
    public void What_matches_nothing_is_said_with_what_was_meant()
    {
        var (_, found) = Apply("schema: 1\nthreats:\n  T-3: { status: open }\n");
        var only = Assert.Single(found);
        Assert.Equal(("PB3050", 3, 3), (only.Code, only.Location.Line, only.Location.Column));
        Assert.Contains("T-2", only.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void An_enrichment_that_cannot_be_read_hides_the_model()
    {
        var (model, found) = Apply("schema: 1\nvisibility: [public\n");
        Assert.Equal("PB1010", Assert.Single(found).Code);
        Assert.Equal(Visibility.Restricted, model.Visibility);
    }

    [Fact]
    public void A_misspelt_visibility_hides_as_well()
    {
        var (model, _) = Apply("schema: 1\nvisiblity: public\n");
        Assert.Equal(Visibility.Restricted, model.Visibility);
    }
}
