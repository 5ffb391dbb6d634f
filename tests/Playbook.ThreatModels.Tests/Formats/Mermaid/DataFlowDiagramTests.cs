using CsCheck;
using Playbook.ThreatModels.Formats.Mermaid;

namespace Playbook.ThreatModels.Tests.Formats.Mermaid;

public sealed class DataFlowDiagramTests
{
    private const string Shop = """
        schema: 1
        id: shop
        title: Shop
        trustBoundaries:
          - { id: internet, title: Internet }
          - { id: net, title: Network, parent: internet }
          - { id: empty, title: Empty }
        components:
          - { id: browser, type: external-entity, title: "Customer's browser", boundary: internet }
          - { id: web, type: process, title: Front end, boundary: net }
          - { id: db, type: data-store, title: Orders, boundary: net }
          - { id: loose, type: process, title: end }
        dataFlows:
          - { id: checkout, from: browser, to: web, title: Check out, protocol: HTTPS }
          - { id: save, from: web, to: db, title: Save }
          - { id: poll, from: web, to: web, title: Poll }
        diagrams:
          - { id: view, title: View, components: [db, web] }
        """;

    [Fact]
    public void Draws_boundaries_shapes_flows_and_links() => Assert.Equal(
        """
        flowchart TB
          subgraph b1["Internet"]
            subgraph b2["Network"]
              n2("Front end")
              n3[("Orders")]
            end
            n1["Customer#39;s browser"]
          end
          n4("end")
          n1 -->|"Check out #40;HTTPS#41;"| n2
          n2 -->|"Save"| n3
          n2 -->|"Poll"| n2
          class n1 external
          class n2,n4 process
          class n3 store
          class b1,b2 boundary
          click n1 href "#browser"
          click n3 href "../t/?a=%22b%22"

        """,
        DataFlowDiagram.Write(
            Samples.ReadModel(Shop),
            id => id.Text switch { "browser" => "#browser", "db" => "../t/?a=\"b\"", "web" => "javascript:alert(1)", _ => null }));

    [Fact]
    public void A_view_shows_its_components_and_the_flows_between_them()
    {
        var model = Samples.ReadModel(Shop);
        Assert.Equal(
            """
            flowchart TB
              subgraph b1["Internet"]
                subgraph b2["Network"]
                  n1("Front end")
                  n2[("Orders")]
                end
              end
              n1 -->|"Save"| n2
              n1 -->|"Poll"| n1
              class n1 process
              class n2 store
              class b1,b2 boundary

            """,
            DataFlowDiagram.Write(model, view: model.Diagrams[0]));
    }

    [Fact]
    public void Nothing_to_draw_is_no_diagram() =>
        Assert.Null(DataFlowDiagram.Write(Samples.ReadModel("schema: 1\nid: x\ntitle: X\n")));

    [Theory]
    [InlineData("a \"b\" [c] {d}", "a #34;b#34; #91;c#93; #123;d#125;")]
    [InlineData("<script>&amp;", "#60;script#62;#38;amp#59;")]
    [InlineData("`x` *y* _z_ #1; | \\", "#96;x#96; #42;y#42; #95;z#95; #35;1#59; #124; #92;")]
    [InlineData("  two\n\tlines ", "two lines")]
    [InlineData("1. first", "1#46; first")]
    [InlineData("v1.2 - x", "v1.2 - x")]
    [InlineData("- item", "#45; item")]
    [InlineData("fa:fa-user", "fa#58;fa-user")]
    [InlineData("Größe 日本 \U0001F600", "Größe 日本 #128512;")]
    [InlineData("a\u202Eb\u200Bc\u0000d", "abc d")]
    [InlineData("direction TB", "#100;irection TB")]
    [InlineData("ﬂ°°60¶ß", "fl#176;#176;60#182;#8203;ß")]
    [InlineData("", "#8203;")]
    [InlineData("\n", "#8203;")]
    public void Labels_are_escaped(string text, string label) => Assert.Equal(label, MermaidText.Label(text));

    [Fact]
    public void Long_labels_are_cut() =>
        Assert.Equal(new string('x', 100) + "#8230;", MermaidText.Label(new string('x', 101)));

    [Theory]
    [InlineData("../a/b.html#c", "../a/b.html#c")]
    [InlineData("https://example.org/?q=1&r=a b;c", "https://example.org/?q=1&r=a%20b%3Bc")]
    [InlineData("ü'`<\n", "%C3%BC%27%60%3C%0A")]
    [InlineData("#a:b", "#a:b")]
    [InlineData("data:text/html,x", null)]
    [InlineData(" javascript:x", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Addresses_are_escaped_or_refused(string? address, string? url) => Assert.Equal(url, MermaidText.Url(address));

    [Fact]
    public void No_text_leaves_its_quotes() =>
        Gen.String.Sample(title =>
        {
            var model = Samples.ReadModel(Shop);
            model = model with
            {
                Components = [.. model.Components.Select(component => component with { Title = title })],
                TrustBoundaries = [.. model.TrustBoundaries.Select(boundary => boundary with { Title = title })],
                DataFlows = [.. model.DataFlows.Select(flow => flow with { Title = title, Protocol = title })],
            };
            var label = MermaidText.Label(title);
            var lines = DataFlowDiagram.Write(model)!.TrimEnd('\n').Split('\n');
            return lines.Length == 16
                && !label.Any(c => "\"\n\r<>&`[]{}()|\\*_:".Contains(c, StringComparison.Ordinal))
                && lines.All(line => line.Count(c => c == '"') is 0 or 2);
        });
}
