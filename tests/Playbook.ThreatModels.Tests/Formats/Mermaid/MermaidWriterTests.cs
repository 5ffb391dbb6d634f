using Playbook.ThreatModels.Formats;
using Playbook.ThreatModels.Formats.Mermaid;

namespace Playbook.ThreatModels.Tests.Formats.Mermaid;

public sealed class MermaidWriterTests
{
    private static Written Write(string yaml) => WriterList.Find("mermaid")!.Write(Import.Good("threat-models/m.yml", yaml));

    [Fact]
    public void It_is_the_diagram_of_the_page() =>
        Assert.Equal(DataFlowDiagram.Write(Import.Good("threat-models/shop.yml", Native.FullModel.Yaml)), Write(Native.FullModel.Yaml).Text);

    [Fact]
    public void A_model_without_components_is_an_empty_diagram() => Assert.Equal(("flowchart TB\n", 0), (Write("schema: 1\nid: m\ntitle: M\n").Text, Write("schema: 1\nid: m\ntitle: M\n").Losses.Length));

    [Fact]
    public void What_is_not_drawn_is_counted() =>
        Assert.Equal(
            ["a threat", "a trust boundary in which no component lies", "a data flow to a trust boundary in which no component lies"],
            Write("""
                schema: 1
                id: m
                title: M
                trustBoundaries: [{ id: b, title: B }]
                components: [{ id: c, type: process, title: C }]
                dataFlows: [{ id: f, from: c, to: b, title: F }]
                threats: [{ id: t, title: T }]
                """).Losses);
}
