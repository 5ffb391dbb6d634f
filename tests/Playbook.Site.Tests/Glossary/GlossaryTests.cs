namespace Playbook.Site.Tests.Glossary;

/// <summary>A term is linked where it first stands in a section, and nowhere it would be in the way.</summary>
public sealed class GlossaryTests
{
    private const string Terms = """
        -- playbook.yml --
        schema: 1
        -- glossary.yml --
        schema: 1
        terms:
          - { term: Trust boundary, synonyms: [trust border], definition: "A `line` of *trust*. Second sentence.", see: [threat] }
          - { term: Boundary, definition: A line. }
          - { term: Threat, definition: Harm. }
          - { term: DoS, definition: Denial of service. }
          - { term: R&D, id: rnd, definition: Research. }
        -- index.md --
        # Home
        """;

    [Theory]
    [InlineData("A threat and a threat.", "threat")]
    [InlineData("Threats are many.", "Threats")]
    [InlineData("The THREAT.", "THREAT")]
    [InlineData("A trust boundary here.", "trust boundary")]
    [InlineData("Trust boundaries, a trust border.", "trust border")]
    [InlineData("A boundary, then a trust boundary.", "boundary|trust boundary")]
    [InlineData("A trust boundary is a trust boundary.", "trust boundary")]
    [InlineData("Threatening, threat-model, non-threat, unthreat, threat_x.", "")]
    [InlineData("dos is not DoS.", "DoS")]
    [InlineData("Our R&D.", "R&D")]
    [InlineData("(threat)", "threat")]
    [InlineData("**threat**", "threat")]
    [InlineData("| threat |\n| --- |\n| boundary |", "threat|boundary")]
    [InlineData("`threat` [threat](https://example.org) ![threat](https://example.org/x.png)", "")]
    [InlineData("## Threat\n\ntext", "")]
    [InlineData("```\nthreat\n```", "")]
    [InlineData("A threat.\n\n## S\n\nA threat.\n\n### T\n\nThreats.", "threat|threat|Threats")]
    [InlineData("[[home|threat]]", "")]
    [InlineData("<a href=\"https://example.org\">threat</a> <code>threat</code>", "")]
    [InlineData("<a name=\"x\">A threat.\n\n<kbd>boundary</kbd> and boundary", "threat|boundary")]
    public void It_is_linked(string markdown, string linked) =>
        Assert.Equal(linked, string.Join('|', TestSite.Build($"{Terms}\n\n{markdown}").Main("").QuerySelectorAll("a.term").Select(link => link.TextContent)));

    [Fact]
    public void The_definition_is_at_hand_once_a_page()
    {
        var links = TestSite.Build($"{Terms}\n\nA trust boundary.\n\n## S\n\nA trust border.").Main("").QuerySelectorAll("a.term");

        Assert.Equal(["A line of trust.", null], links.Select(link => link.GetAttribute("title")));
        Assert.All(links, link => Assert.Equal("glossary/#trust-boundary", link.GetAttribute("href")));
    }

    [Fact]
    public void The_page_has_every_term_with_all_that_is_said_of_it()
    {
        var site = TestSite.Build(Terms);

        var main = site.Main("glossary/");
        Assert.Equal(["Boundary", "DoS", "R&D", "Threat", "Trust boundary"], main.QuerySelectorAll("dt").Select(term => term.FirstChild!.TextContent.Trim()));
        var term = main.QuerySelector("#trust-boundary")!;
        Assert.Contains("trust border", term.TextContent, StringComparison.Ordinal);
        Assert.NotNull(term.QuerySelector("dd code"));
        Assert.Contains(term.QuerySelectorAll(".see a"), link => link.TextContent == "Threat");
        Assert.Empty(main.QuerySelectorAll("a.term"));
        Assert.Contains("go/trust-boundary/index.html", site.Files.Keys);
    }

    [Theory]
    [InlineData("{ term: A, see: [nothing] }", "glossary.yml:3:22: error PB2003: nothing has the id \"nothing\"")]
    [InlineData("{ term: A, definition: \"[[nothing]]\" }", "error PB2003: nothing has the id \"nothing\"")]
    [InlineData("{ term: A, id: home }", "error PB2004")]
    [InlineData("{ definition: x }", "glossary.yml:3:")]
    [InlineData("{ term: A, synonim: [b] }", "did you mean \"synonyms\"?")]
    public void What_is_wrong_is_said(string term, string message) =>
        Assert.Contains(
            TestSite.Build($"-- playbook.yml --\nschema: 1\n-- index.md --\n---\nid: home\n---\nHome\n-- glossary.yml --\nschema: 1\nterms:\n  - {term}").Messages,
            each => each.Contains(message, StringComparison.Ordinal));
}
