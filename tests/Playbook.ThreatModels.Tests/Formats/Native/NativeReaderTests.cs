using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests.Formats.Native;

public sealed class NativeReaderTests
{
    private static Id Id(string text) => Sources.Ids.Id.Parse(text);

    private static Id[] Ids(string texts) => [.. texts.Split(' ').Select(Id)];

    private static (ThreatModel? Model, Diagnostic[] Found) Read(string yaml, string path = "threat-models/shop.yml")
    {
        var bag = new DiagnosticBag();
        var model = NativeReader.Read(new SourceText(path, yaml), bag);
        return (model, [.. bag.ToImmutable()]);
    }

    private static ThreatModel Full()
    {
        var (model, found) = Read(FullModel.Yaml);
        Assert.Empty(found);
        return model!;
    }

    [Fact]
    public void The_head_reaches_the_record()
    {
        var model = Full();
        Assert.Equal(("webshop", "Web shop", "native", "threat-models/shop.yml"), (model.Id.Text, model.Title, model.Format, model.Source));
        Assert.False(model.HasDerivedId);
        Assert.Equal("Sells [[order]] to consumers", model.Summary!.Markdown);
        Assert.Equal(new SourceLocation("threat-models/shop.yml", 4, 10), model.Summary.Location);
        Assert.Equal(("team-checkout", Visibility.Public, ModelStatus.Approved), (model.Owner, model.Visibility, model.Status!.Value));
        Assert.Equal(Id("high"), model.Application!.Level!.Id);
        Assert.Equal(["data=personal", "exposure=internet"], model.Application.Answers.Select(answer => $"{answer.Question}={answer.Answer}"));
        Assert.Equal(Ids("stride linddun"), model.Methodologies.Select(reference => reference.Id));
        Assert.Equal((new DateOnly(2026, 6, 30), "appsec", new CalendarPeriod(0, 6, 0)), (model.Reviewed!.On!.Value, model.Reviewed.By, model.Reviewed.Every!.Value));
        Assert.Equal(new DateOnly(2026, 12, 30), model.Reviewed.Due);
    }

    [Fact]
    public void The_system_reaches_the_record()
    {
        var model = Full();
        Assert.Equal(Ids("internet shop"), model.TrustBoundaries.Select(boundary => boundary.Id));
        var shop = model.TrustBoundaries[1];
        Assert.Equal(("Shop network", Id("internet"), "Inner"), (shop.Title, shop.Parent!.Value, shop.Description!.Markdown));
        Assert.Equal([ComponentType.ExternalEntity, ComponentType.Process, ComponentType.DataStore], model.Components.Select(component => component.Type));
        var web = model.Components[1];
        Assert.Equal(("Front end", Id("shop"), "ASP.NET Core", "Serves"), (web.Title, web.Boundary!.Value, web.Technology, web.Description!.Markdown));
        Assert.Equal(Ids("order"), web.Assets);
        var order = model.Assets.Single();
        Assert.Equal(("Order", Classification.Confidential, "What was bought"), (order.Title, order.Classification!.Value, order.Description!.Markdown));
        var checkout = model.DataFlows[0];
        Assert.Equal((Id("browser"), Id("web"), "Checkout", "HTTPS", "The basket"), (checkout.From, checkout.To, checkout.Title, checkout.Protocol, checkout.Description!.Markdown));
        Assert.Equal(Ids("order"), checkout.Assets);
        Assert.Equal(model.DataFlows[1].From, model.DataFlows[1].To);
        var view = model.Diagrams.Single();
        Assert.Equal(("Checkout only", "Narrow"), (view.Title, view.Description!.Markdown));
        Assert.Equal(Ids("browser web"), view.Components);
    }

    [Fact]
    public void Threats_and_mitigations_reach_the_record()
    {
        var model = Full();
        var threat = model.Threats[0];
        Assert.Equal((Id("t-003"), "A stolen session is replayed"), (threat.Id, threat.Title));
        Assert.Equal(Ids("stride.spoofing"), threat.Categories.Select(category => category.Id));
        Assert.Equal(Ids("web checkout order shop"), threat.Affects);
        Assert.Equal("Whoever holds the cookie\nis the customer.", threat.Description!.Markdown);
        Assert.Equal(new SourceLocation(model.Source, 30, 7), threat.Description.LocationAt(1, 0));
        var risk = Assert.IsType<ScaleRating>(threat.Risk);
        Assert.Equal(("likely", "major"), (risk.Likelihood, risk.Impact));
        Assert.Equal((25, 41), (risk.LikelihoodLocation.Column, risk.ImpactLocation.Column));
        Assert.Equal("unlikely", Assert.IsType<ScaleRating>(threat.Residual).Likelihood);
        Assert.Equal((Treatment.Retain, ThreatStatus.Done), (threat.Treatment!.Value, threat.Status));
        Assert.Equal(Ids("M-001"), threat.Mitigations);
        Assert.Equal(["CWE-384", "CAPEC-60"], threat.References);
        Assert.Equal(Visibility.Restricted, threat.Visibility);
        var accepted = threat.Accepted!;
        Assert.Equal(("Ada", "product-owner", new DateOnly(2026, 5, 2), new DateOnly(2027, 5, 2), "It is rare."), (accepted.By, accepted.Role, accepted.On!.Value, accepted.Until!.Value, accepted.Why!.Markdown));
        var scored = model.Threats[1];
        Assert.StartsWith("CVSS:3.1/", Assert.IsType<CvssRating>(scored.Risk).Vector, StringComparison.Ordinal);
        Assert.Equal([new("skillLevel", 9), new("motive", 0)], Assert.IsType<OwaspRating>(scored.Residual).Factors);
        Assert.Equal((ThreatStatus.NotTriaged, null), (scored.Status, scored.Treatment));
        var mitigation = model.Mitigations.Single();
        Assert.Equal(("Rotate", "On sign-in", MitigationStatus.Verified, "team-checkout"), (mitigation.Title, mitigation.Description!.Markdown, mitigation.Status!.Value, mitigation.Owner));
        Assert.Equal((new DateOnly(2026, 5, 1), "SHOP-411", Visibility.Internal), (mitigation.Due!.Value, mitigation.Ticket, mitigation.Visibility!.Value));
    }

    [Fact]
    public void The_rest_reaches_the_record()
    {
        var model = Full();
        Assert.Equal([("The provider is honest.", null), ("TLS ends at the proxy.", Id("AS-1"))], model.Assumptions.Select(assumption => (assumption.Text.Markdown, assumption.Id)));
        var tree = model.AttackTrees.Single();
        Assert.Equal((Id("tree"), "Goods without paying", Gate.Or), (tree.Id, tree.Title, tree.Root.Gate));
        Assert.Equal(Id("T-003"), tree.Root.Children[0].Threat);
        Assert.Equal((Gate.And, 2), (tree.Root.Children[1].Gate, tree.Root.Children[1].Children.Length));
        var abuse = model.AbuseCases.Single();
        Assert.Equal((Id("A-1"), "Coupons", "Guess them"), (abuse.Id, abuse.Title, abuse.Description!.Markdown));
        Assert.Equal([("Who rotates keys?", "team-platform"), ("Is there a queue?", null)], model.OpenQuestions.Select(question => (question.Question.Markdown, question.Owner)));
        Assert.Equal(("Ada", "appsec"), (model.Participants.Single().Name, model.Participants.Single().Role));
        Assert.Equal(("Decision 12", "https://example.org/adr/12"), (model.Links.Single().Title, model.Links.Single().Url));
        var change = model.Changes.Single();
        Assert.Equal((new DateOnly(2026, 6, 30), "appsec", "Added loyalty."), (change.On!.Value, change.By, change.What.Markdown));
        Assert.Equal(15, model.Elements.Count());
    }

    [Fact]
    public void A_model_of_a_title_alone_is_internal()
    {
        var (model, found) = Read("schema: 1\nid: x\ntitle: X\n");
        Assert.Empty(found);
        Assert.Equal((Visibility.Internal, null), (model!.Visibility, model.Status));
    }

    [Theory]
    [InlineData("schema: 1\ntitle: X\n", "PB3010", "shop", "X")]
    [InlineData("schema: 1\nid: A b\ntitle: X\n", "PB1034", "shop", "X")]
    [InlineData("schema: 1\nid: x\n", "PB1031", "x", "shop")]
    public void Head_falls_back_on_the_file(string yaml, string code, string id, string title)
    {
        var (model, found) = Read(yaml);
        Assert.Equal(code, Assert.Single(found).Code);
        Assert.Equal((id, title, id == "shop"), (model!.Id.Text, model.Title, model.HasDerivedId));
    }

    [Theory]
    [InlineData("- a\n", "PB1032")]
    [InlineData("a: [\n", "PB1010")]
    public void What_is_no_mapping_is_no_model(string yaml, string code)
    {
        var (model, found) = Read(yaml);
        Assert.Null(model);
        Assert.Equal(code, Assert.Single(found).Code);
    }

    [Fact]
    public void A_newer_schema_gives_a_restricted_shell()
    {
        var (model, found) = Read("schema: 2\nid: x\ntitle: X\nvisibility: public\nnewKey: 1\n");
        Assert.Equal("PB1041", Assert.Single(found).Code);
        Assert.Equal(("x", Visibility.Restricted), (model!.Id.Text, model.Visibility));
    }

    [Fact]
    public void A_visibility_that_is_not_known_means_restricted()
    {
        var (model, found) = Read("schema: 1\nid: x\ntitle: X\nvisibility: everybody\n");
        Assert.Equal("PB1033", Assert.Single(found).Code);
        Assert.Equal(Visibility.Restricted, model!.Visibility);
    }
}
