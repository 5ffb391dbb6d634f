using Playbook.ThreatModels.Rules;

namespace Playbook.ThreatModels.Tests.Rules;

public sealed class ModelAgainstSchemeTests
{
    [Theory]
    [InlineData("threats: [{ id: T, title: T, risk: { likelihood: rare, impact: Severe } }]\napplication: { profile: { data: none, exposure: inside } }", null, 0, null)]
    [InlineData("threats: [{ id: T, title: T, risk: { likelihood: rar, impact: severe } }]", "PB4020", 50, "did you mean \"rare\"?")]
    [InlineData("threats: [{ id: T, title: T, residual: { likelihood: rare, impact: sever } }]", "PB4020", 68, "did you mean \"severe\"?")]
    [InlineData("threats: [{ id: T, title: T, options: [{ treatment: reduce, title: O, residual: { likelihood: rare, impact: sever } }] }]", "PB4020", 109, "did you mean \"severe\"?")]
    [InlineData("threats: [{ id: T, title: T, options: [{ treatment: reduce, title: O, residual: { likelihood: rare, impact: sever }, chosen: true }] }]", "PB4020", 109, "did you mean \"severe\"?")]
    [InlineData("application: { level: bigg }", "PB4021", 23, "did you mean \"big\"?")]
    [InlineData("application: { profile: { data: none, exposure: inside, x: y } }", "PB4022", 57, null)]
    [InlineData("application: { profile: { data: nune, exposure: inside } }", "PB4023", 33, "did you mean \"none\"?")]
    [InlineData("application: { profile: { data: none } }", "PB4024", 14, "add \"exposure: inside | internet\" to the answers")]
    public void What_the_scheme_lacks_is_reported_at_its_place(string body, string? code, int column, string? suggestion)
    {
        var model = Samples.ReadModel("schema: 1\nid: m\ntitle: M\n" + body + "\n");
        var found = ModelAgainstScheme.Check(model, Samples.ReadScheme()).SingleOrDefault();
        Assert.Equal(code, found?.Code);
        if (found is not null)
        {
            Assert.Equal((4, column), (found.Location.Line, found.Location.Column));
            Assert.Equal(suggestion, found.Suggestion);
        }
    }

    [Fact]
    public void A_stated_level_needs_no_answers() =>
        Assert.Empty(ModelAgainstScheme.Check(Samples.ReadModel("schema: 1\nid: m\ntitle: M\napplication: { level: big }\n"), Samples.ReadScheme()));
}
