using Playbook.Themes.Default.Tests.Samples;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Themes.Default.Tests.Parts;

/// <summary>What the theme gives into the bodies of pages.</summary>
public sealed class FragmentTests
{
    private readonly DefaultTheme _theme = new();

    [Fact]
    public void Each_cell_of_a_matrix_says_its_level_in_words_and_by_rank()
    {
        var matrix = Markup.Parse(_theme.RiskMatrix(RiskSamples.Matrix(withThreats: true), "../../", Languages.English));
        var cells = matrix.QuerySelectorAll("tbody td");

        Assert.Equal(25, cells.Length);
        Assert.All(cells, cell =>
        {
            Assert.Equal("level-" + cell.QuerySelector(".cell-level")!.Words().ToLowerInvariant(), cell.ClassName);
            Assert.NotNull(cell.QuerySelector(".rank"));
        });
        Assert.Equal(["T-001", "T-003", "T-004", "T-006"], cells[18].QuerySelectorAll("a").Select(link => link.Words()));
        Assert.Equal("../../threat-models/webshop/t-003/", cells[18].QuerySelectorAll("a")[1].GetAttribute("href"));
    }

    [Fact]
    public void A_matrix_has_a_caption_headers_for_both_axes_a_legend_and_what_it_does_not_place()
    {
        var matrix = Markup.Parse(_theme.RiskMatrix(RiskSamples.Matrix(withThreats: true), "../../", Languages.English));

        Assert.Equal("The web shop’s threats by current risk", matrix.QuerySelector("caption")!.Words());
        Assert.Equal("Impact", matrix.QuerySelector("th[scope=colgroup]")!.Words());
        Assert.Equal("Likelihood", matrix.QuerySelector("th[scope=rowgroup]")!.Words());
        Assert.Equal(["Almost certain", "Likely", "Possible", "Unlikely", "Rare"], matrix.QuerySelectorAll("th[scope=row]").Select(header => header.Words()));
        Assert.Equal(["Low", "Medium", "High", "Critical"], matrix.QuerySelectorAll(".legend .level").Select(level => level.Words()));
        Assert.Equal("T-009 Something with the invoices", matrix.QuerySelector(".unplaced a")!.Words());
        Assert.Empty(matrix.QuerySelectorAll("[id]"));
    }

    [Fact]
    public void Threats_filed_under_a_category_are_no_heading_and_no_landmark_and_the_many_are_folded()
    {
        var threat = new CategoryThreat("T-001", new("One", "m/t-001/"), new("M", "m/"), null, "open", true);
        var filed = Markup.Parse(_theme.CategoryThreats(new("Spoofing", [.. Enumerable.Repeat(threat, 11)]), "../", Languages.English));

        Assert.Equal("Threats filed under Spoofing", filed.QuerySelector(".filed")!.GetAttribute("aria-label"));
        Assert.Empty(filed.QuerySelectorAll("h1, h2, h3, h4, h5, h6, aside, section, [id]"));
        Assert.Equal("3 more", filed.QuerySelector("details summary")!.Words());
        Assert.Equal(3, filed.QuerySelectorAll("details li").Length);
        Assert.Equal("../m/t-001/", filed.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_category_without_threats_says_so() =>
        Assert.Contains("None so far.", _theme.CategoryThreats(new("Spoofing", []), "../", Languages.English), StringComparison.Ordinal);

    [Fact]
    public void A_diagram_is_its_text_under_its_title()
    {
        var figure = Markup.Parse(_theme.Diagram(new("d", "Flows", "flowchart LR\n  a --> b\n  b -->|\"<x>\"| c"), Languages.English)).QuerySelector("figure#d.diagram")!;

        Assert.Equal("flowchart LR\n  a --> b\n  b -->|\"<x>\"| c", figure.QuerySelector("pre.mermaid-source")!.TextContent);
        Assert.Equal("Flows", figure.QuerySelector("figcaption")!.Words());
    }

    [Fact]
    public void A_diagram_in_running_text_has_its_text_alone()
    {
        var figure = Markup.Parse(_theme.Diagram(new("d", null, "flowchart LR"), Languages.English)).QuerySelector("figure")!;

        Assert.Single(figure.Children);
    }
}
