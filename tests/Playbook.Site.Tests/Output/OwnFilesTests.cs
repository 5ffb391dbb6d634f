namespace Playbook.Site.Tests.Output;

public sealed class OwnFilesTests
{
    private const string Model = """
        -- risk/scheme.yml --
        schema: 1
        id: two
        title: Two
        likelihood: { values: [{ id: rare, title: Rare }] }
        impact: { values: [{ id: minor, title: Minor }] }
        levels: [{ id: low, title: Low, color: "#2f7d32" }]
        matrix: { rare: [low] }
        -- threat-models/m.yml --
        schema: 1
        id: m
        title: M
        reviewed: { on: 2026-01-01, every: P6M }
        threats: [{ id: T, title: T, status: open, risk: { likelihood: rare, impact: minor }, mitigations: [X] }]
        mitigations: [{ id: X, title: X, owner: team, due: 2026-09-01 }]
        """;

    [Theory]
    [InlineData("reviews.ics")]
    [InlineData("actions.ics")]
    [InlineData("actions.csv")]
    [InlineData("actions.json")]
    [InlineData("actions/rows.js")]
    [InlineData("risk/register.csv")]
    [InlineData("risk/register.json")]
    [InlineData("risk/register/rows.js")]
    public void A_file_of_the_content_is_copied_elsewhere_where_the_generator_writes_one_of_its_name(string path)
    {
        var site = TestSite.Build($"-- index.md --\n# Home\n\n[The author's own]({path})\n-- {path} --\nby the author\n{Model}");

        Assert.Equal("by the author", site.Text("files/" + path).Trim());
        Assert.NotEqual("by the author", site.Text(path).Trim());
        Assert.Equal("files/" + path, site.Main("").QuerySelector("p a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("reviews.ics")]
    [InlineData("actions.csv")]
    [InlineData("actions/team/")]
    [InlineData("risk/register/low/")]
    public void An_alias_that_the_generator_writes_itself_is_reported(string alias)
    {
        var site = TestSite.Build($"-- index.md --\n---\naliases: [\"{alias}\"]\n---\n# Home\n{Model}");

        Assert.Contains(site.Messages, message => message.Contains("PB2012", StringComparison.Ordinal) && message.Contains("the generator", StringComparison.Ordinal));
    }
}
