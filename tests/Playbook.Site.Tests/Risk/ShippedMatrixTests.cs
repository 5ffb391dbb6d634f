using AngleSharp.Dom;
using Playbook.Site.Tests.Sample;
using Playbook.Tests;
using Playbook.ThreatModels.Risk;

namespace Playbook.Site.Tests.Risk;

/// <summary>Every matrix of every scheme that comes with the product, as a reader meets it: on the page about risk, with threats in its cells.</summary>
public sealed class ShippedMatrixTests
{
    public static TheoryData<string> Ids => [.. ShippedSchemes.All.Select(scheme => scheme.Id.Text)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_page_is_as_accepted(string id) =>
        Snapshot.Verify($"Shipped/{id}.html", SamplePagesTests.Indented(RiskPage(id)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_is_read_without_colour(string id)
    {
        var scheme = ShippedSchemes.Find(id)!;
        var matrix = RiskPage(id).QuerySelector(".matrix")!;
        var cells = matrix.QuerySelectorAll("td[class*=level-], .matrix-bands .level");

        Assert.NotEmpty(cells);
        foreach (var cell in cells)
        {
            var level = scheme.Levels.Single(level => cell.ClassList.Contains($"level-{level.Id.Key}"));
            Assert.Contains(level.Title, cell.TextContent, StringComparison.Ordinal);

            // The mark has as many bars as there are levels, filled up to this one, so that no two levels look alike in grey.
            Assert.Equal(["rank", $"r{scheme.Levels.IndexOf(level) + 1}", $"o{scheme.Levels.Length}"], cell.QuerySelector(".rank")!.ClassList);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_cell_has_headers_and_the_table_a_name(string id)
    {
        foreach (var table in RiskPage(id).QuerySelectorAll(".matrix table"))
        {
            Assert.All(table.QuerySelectorAll("th"), header => Assert.Contains(header.GetAttribute("scope"), (string?[])["col", "row", "colgroup", "rowgroup"]));
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.NotNull(row.QuerySelector("th[scope=row]")));
            Assert.True(table.QuerySelector("caption") is not null || table.ClassList.Contains("matrix-bands"));
        }
    }

    private static IElement RiskPage(string id) => TestSite.Build($"""
        {SampleFiles.Settings}
        riskScheme: {id}
        -- threat-models/m.yml --
        schema: 1
        id: m
        title: Model
        visibility: public
        threats:
        {Threats(ShippedSchemes.Find(id)!)}
        """).Main("risk/");

    // One in the least cell, one that came down from the greatest, one by score; by factors one at the beginning of each band.
    private static string Threats(RiskScheme scheme)
    {
        string[] ratings = scheme.HasMatrix
            ?
            [
                $"risk: {Cell(scheme, 0, 0)}, status: open",
                $"risk: {Cell(scheme, scheme.Likelihood.Values.Length - 1, scheme.Impact.Values.Length - 1)}, residual: {Cell(scheme, 0, scheme.Impact.Values.Length - 1)}, status: done",
                "risk: { cvss: \"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H\" }, status: open",
            ]
            :
            [
                .. scheme.Scores.Factors.Select(band => $"risk: {{ factors: {{ {string.Join(", ", scheme.Factors.Select(factor => $"{factor.Id}: {(int)band.From}"))} }} }}, status: open"),
            ];
        return string.Join('\n', ratings.Select((rating, i) => $"  - {{ id: T-{i + 1}, title: Threat {i + 1}, {rating} }}"));
    }

    private static string Cell(RiskScheme scheme, int likelihood, int impact) =>
        $"{{ likelihood: {scheme.Likelihood.Values[likelihood].Id}, impact: {scheme.Impact.Values[impact].Id} }}";
}
