using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Applications;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests.Applications;

public sealed class ApplicationListTests
{
    private static readonly ApplicationScheme s_scheme = Samples.ReadScheme().Application!;

    [Theory]
    [InlineData("application: { level: small }", "- { id: a, title: A, level: big, models: [m] }", "small")]
    [InlineData("", "- { id: a, title: A, level: big, models: [m] }", "big")]
    [InlineData("", "- { id: a, title: A, answers: { data: personal, exposure: internet }, models: [m] }", "big")]
    [InlineData("", "- { id: a, title: A, answers: { data: none, exposure: inside }, models: [m] }", "small")]
    [InlineData("", "- { id: a, title: A, level: big, models: [other] }", null)]
    [InlineData("", "- { id: a, title: A, models: [m] }", null)]
    [InlineData("", "- { id: a, title: A, level: small, models: [m] }\n  - { id: b, title: B, level: big, models: [m] }", "big")]
    [InlineData("application: { profile: { data: none } }", "- { id: a, title: A, level: big, models: [m] }", "big")]
    public void A_model_has_its_own_level_else_the_highest_of_the_applications_that_name_it(string own, string applications, string? level) =>
        Assert.Equal(level, ListOf(applications).LevelOf(Model(own))?.Id.Text);

    [Fact]
    public void Without_application_levels_nothing_has_one()
    {
        var list = new ApplicationList(ListOf("- { id: a, title: A, level: big, models: [m] }").All, null);

        Assert.Null(list.LevelOf(list.All[0]));
        Assert.Null(list.LevelOf(Model("application: { level: big }")));
        Assert.Empty(ApplicationRules.Check(list, [], null));
    }

    [Theory]
    [InlineData("", "- { id: a, title: A, level: big, models: [m] }", null)]
    [InlineData("", "- { id: a, title: A }", "PB4030")]
    [InlineData("", "- { id: a, title: A, level: bigg }", "PB4021")]
    [InlineData("", "- { id: a, title: A, answers: { dat: none, data: none, exposure: inside } }", "PB4022")]
    [InlineData("", "- { id: a, title: A, answers: { data: some, exposure: inside } }", "PB4023")]
    [InlineData("", "- { id: a, title: A, answers: { data: none } }", "PB4024")]
    [InlineData("", "- { id: a, title: A, level: big, answers: { data: none, exposure: inside } }", "PB4031")]
    [InlineData("", "- { id: a, title: A, level: small, answers: { data: none, exposure: inside } }", null)]
    [InlineData("", "- { id: a, title: A, level: big, answers: { data: none } }", null)]
    [InlineData("", "- { id: a, title: A, level: big, models: [m] }\n  - { id: b, title: B, level: big, models: [m] }", "PB4032")]
    [InlineData("application: { level: small }", "- { id: a, title: A, level: big, models: [m] }", "PB4033")]
    [InlineData("application: { level: small }", "- { id: a, title: A, level: small, models: [m] }", null)]
    public void What_does_not_hold_together_is_reported(string own, string applications, string? code) =>
        Assert.Equal(code, ApplicationRules.Check(ListOf(applications), [Model(own)], s_scheme).SingleOrDefault()?.Code);

    private static ThreatModel Model(string own) => Samples.ReadModel($"schema: 1\nid: m\ntitle: M\n{own}\n");

    private static ApplicationList ListOf(string applications)
    {
        var bag = new DiagnosticBag();
        var list = ApplicationsReader.Read(new SourceText("applications.yml", $"schema: 1\napplications:\n  {applications}\n"), bag);
        Assert.Empty(bag.ToImmutable());
        return new ApplicationList(list, s_scheme);
    }
}
