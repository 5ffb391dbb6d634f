using System.Xml.Linq;

namespace Playbook.Site.Tests.Diagrams;

/// <summary>What the site draws of models, in pages and as files.</summary>
public sealed class DrawingFilesTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private const string Shop = """
        -- threat-models/shop.yml --
        schema: 1
        id: shop
        title: Shop
        visibility: public
        trustBoundaries:
          - { id: outside, title: Internet }
          - { id: empty, title: Nobody home }
        components:
          - { id: browser, type: external-entity, title: Browser, boundary: outside }
          - { id: web, type: process, title: "Front <end>" }
          - { id: db, type: data-store, title: Orders, outOfScope: true }
        dataFlows:
          - { id: order, from: browser, to: web, title: Order, protocol: HTTPS }
          - { id: keep, from: web, to: db, title: Keep, bidirectional: true }
          - { id: loose, from: web, title: Log, dangling: true }
        threats:
          - { id: T-1, title: Replay, affects: [web, order], status: open, risk: { likelihood: likely, impact: severe } }
          - { id: T-2, title: Old news, affects: [web], status: not-applicable }
        diagrams:
          - { id: intake, title: Intake, components: [browser, web] }
        attackTrees:
          - id: free
            goal: Free goods
            gate: and
            children:
              - { goal: Replay a session, threat: T-1 }
              - { goal: Order twice }
        """;

    [Fact]
    public void A_model_has_its_diagram_as_a_picture_at_an_address_of_its_own()
    {
        var svg = Picture("threat-models/shop.svg");

        Assert.Equal(
            ["../threat-models/shop/#outside", "../threat-models/shop/#browser", "../threat-models/shop/#web", "../threat-models/shop/#db"],
            Links(svg).Take(4));
        Assert.DoesNotContain("Nobody home", svg.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_says_its_open_risk_in_words()
    {
        var titles = Picture("threat-models/shop.svg").Descendants(Svg + "title").Select(title => title.Value).ToList();

        Assert.Contains("Front <end>, process. Open risk: Critical · 1 open", titles);
        Assert.Contains("Order (HTTPS), data flow from Browser to Front <end>. Open risk: Critical · 1 open", titles);
        Assert.Contains("Orders, data store, out of scope", titles);
        Assert.Contains("Keep, data flow between Front <end> and Orders", titles);
        Assert.Contains("Log, data flow from Front <end> to an end that is not connected", titles);
    }

    [Fact]
    public void A_view_shows_its_components_and_the_flows_between_them() =>
        Assert.Equal(
            ["browser", "order", "outside", "web"],
            Links(Picture("threat-models/shop/_files/intake.svg")).Select(link => link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal));

    [Fact]
    public void An_attack_tree_shows_goals_gates_and_steps()
    {
        var svg = Picture("threat-models/shop/_files/free.svg");

        Assert.Equal(
            ["Free goods", "Order twice", "Replay a session (T-1). Open risk: Critical", "all of"],
            svg.Descendants().Where(element => element.Attribute("class")?.Value == "node").Select(node => node.Element(Svg + "title")!.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["../../../threat-models/shop/t-1/"], Links(svg));
    }

    [Fact]
    public void The_page_shows_the_drawing_and_gives_the_Mermaid_text_for_a_wiki()
    {
        var figure = TestSite.Build(Shop).Page("threat-models/shop/").QuerySelector("figure#diagram")!;

        Assert.NotNull(figure.QuerySelector("svg a.node"));
        Assert.Equal("../../threat-models/shop.svg", figure.QuerySelector("figcaption a")!.GetAttribute("href"));
        Assert.StartsWith("flowchart TB", figure.QuerySelector("pre code")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("click", figure.QuerySelector("pre code")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("threat-models/shop/", "../../threat-models/shop/_files/_risk-matrix.svg", "threat-models/shop/_files/_risk-matrix.svg")]
    [InlineData("risk/", "../risk/matrix.svg", "risk/matrix.svg")]
    public void A_risk_matrix_is_a_picture_too(string page, string address, string file)
    {
        var site = TestSite.Build(Shop);

        Assert.Contains(site.Main(page).QuerySelectorAll("a"), link => link.GetAttribute("href") == address);
        Assert.Contains("1 threat", XDocument.Parse(site.Text(file)).Descendants(Svg + "text").Select(text => text.Value));
    }

    [Fact]
    public void A_page_without_fences_for_Mermaid_does_not_ask_for_it() =>
        Assert.DoesNotContain(TestSite.Build(Shop).Page("threat-models/shop/").Scripts, script => script.HasAttribute("data-mermaid"));

    [Fact]
    public void A_file_of_the_content_with_the_address_of_a_drawing_gives_way()
    {
        var site = TestSite.Build(Shop + "\n-- threat-models/index.md --\n# Models\n\n![Old](shop.svg)\n-- threat-models/shop.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");

        Assert.Contains("Front", site.Text("threat-models/shop.svg"), StringComparison.Ordinal);
        Assert.EndsWith("files/threat-models/shop.svg", site.Page("threat-models/").QuerySelector("main img")!.GetAttribute("src"), StringComparison.Ordinal);
    }

    private static XElement Picture(string path) => XDocument.Parse(TestSite.Build(Shop).Text(path)).Root!;

    private static IEnumerable<string> Links(XElement svg) => svg.Descendants(Svg + "a").Select(link => link.Attribute("href")!.Value);
}
