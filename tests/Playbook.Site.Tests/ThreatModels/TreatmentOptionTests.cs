using AngleSharp.Dom;

namespace Playbook.Site.Tests.ThreatModels;

public sealed class TreatmentOptionTests
{
    private const string Site = """
        -- playbook.yml --
        schema: 1
        title: Test
        -- index.md --
        # Home

        Welcome.
        -- risk/scheme.yml --
        schema: 1
        id: scheme
        title: One by one
        likelihood: { values: [{ id: rare, title: Rare }] }
        impact: { values: [{ id: minor, title: Minor }] }
        levels:
          - { id: low, title: Low, color: "#2f7d32" }
        matrix: { rare: [low] }
        -- threat-models/shop.yml --
        schema: 1
        id: shop
        title: Shop
        visibility: public
        threats:
          - id: T-1
            title: Replay
            status: in-progress
            options:
              - { treatment: Mitigate, title: Lock it, description: "Behind [[shop/T-1|glass]].", cost: Two days of ada@example.org, benefit: Peace, residual: { likelihood: rare, impact: minor }, mitigations: [M-1, M-2], chosen: true }
              - { treatment: avoid, title: Take it out }
          - id: T-2
            title: Undecided
            treatment: terminate
            options: [{ treatment: retain, title: Leave it }]
        mitigations:
          - { id: M-1, title: Lock }
          - { id: M-2, title: Hidden lock, visibility: internal }
        """;

    [Fact]
    public void A_threat_shows_what_was_considered_and_what_was_chosen()
    {
        var main = TestSite.Build(Site).Main("threat-models/shop/t-1/");
        var table = main.QuerySelector(".options")!;

        Assert.Equal(["Option", "Treatment", "Cost", "Benefit", "Risk after it", "Choice"], table.QuerySelectorAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal(
            ["Lock it Behind glass . By M-1 M-2", "Reduce written: Mitigate", "Two days of [e-mail address]", "Peace", "Low likelihood rare, impact minor", "Chosen"],
            Cells(table.QuerySelector("tbody tr")!));
        Assert.Equal(["Take it out", "Avoid", "–", "–", "–", "Not chosen"], Cells(table.QuerySelectorAll("tbody tr")[1]));
        Assert.Contains("Reduce written: Mitigate", Folded(main.QuerySelector("dl.facts")!), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_threats_shows_the_authors_word_and_an_open_choice_is_called_that()
    {
        var site = TestSite.Build(Site);

        Assert.Equal(
            ["Reduce written: Mitigate", "Avoid written: terminate"],
            site.Main("threat-models/shop/").QuerySelectorAll(".threats [data-label=Treatment]").Select(cell => Folded(cell).Split(" M-")[0]));
        Assert.Equal("Not decided", Cells(site.Main("threat-models/shop/t-2/").QuerySelector(".options tbody tr")!)[^1]);
    }

    [Fact]
    public void A_hidden_mitigation_is_in_no_option()
    {
        var site = TestSite.Build(Site, options => options with { Audience = Sources.Audiences.Visibility.Public });

        Assert.Equal("Lock it Behind glass . By M-1", Cells(site.Main("threat-models/shop/t-1/").QuerySelector(".options tbody tr")!)[0]);
        Assert.DoesNotContain("M-2", site.Text("threat-models/shop/_files/shop.yml"), StringComparison.Ordinal);
    }

    private static List<string> Cells(IElement row) => [.. row.Children.Select(Folded)];

    // The words of each piece of text, whatever element it stands in.
    private static string Folded(IElement element) =>
        string.Join(' ', element.Descendants<IText>().SelectMany(text => text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
