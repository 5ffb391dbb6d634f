using System.Xml.Linq;
using Playbook.Themes.Default.Tests.Samples;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Themes.Default.Tests.Diagrams;

/// <summary>Pictures drawn at build time, in a page and as files.</summary>
public sealed class DrawingSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly DefaultTheme _theme = new();

    [Fact]
    public void A_picture_is_a_file_of_its_own_that_needs_no_other()
    {
        var text = _theme.Picture(DrawingSamples.Webshop, "../");
        var svg = XDocument.Parse(text).Root!;

        Assert.Equal(Svg + "svg", svg.Name);
        Assert.Empty(svg.Descendants(Svg + "script"));
        Assert.DoesNotContain("var(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("url(http", text, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", text.Replace(":dark", ": dark", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(".level-high .mark-back{fill:#8c1630}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_in_words_what_it_shows()
    {
        var svg = XDocument.Parse(_theme.Picture(DrawingSamples.Webshop, "../")).Root!;
        var named = svg.Attribute("aria-labelledby")!.Value.Split(' ').Select(id => svg.Elements().Single(element => element.Attribute("id")?.Value == id).Value);

        Assert.Equal(["Data flows of the web shop", "1 external entity, 1 process, 1 data store, 2 data flows and 1 trust boundary."], named);
    }

    [Fact]
    public void Each_node_and_each_flow_is_a_link_with_a_name()
    {
        var links = XDocument.Parse(_theme.Picture(DrawingSamples.Webshop, "../")).Descendants(Svg + "a").ToList();

        Assert.Equal(
            ["../threat-models/webshop/#shop", "../threat-models/webshop/#browser", "../threat-models/webshop/#web", "../threat-models/webshop/#db", "../threat-models/webshop/#checkout", "../threat-models/webshop/#store"],
            links.Select(link => link.Attribute("href")!.Value));
        Assert.All(links, link => Assert.False(string.IsNullOrWhiteSpace(link.Element(Svg + "title")!.Value)));
    }

    [Fact]
    public void A_mark_says_the_level_in_a_word_and_by_bars()
    {
        var mark = XDocument.Parse(_theme.Picture(DrawingSamples.Webshop, "../")).Descendants(Svg + "g").First(group => group.Attribute("class")?.Value == "mark level-high");

        Assert.Equal("High · 2 open", mark.Element(Svg + "text")!.Value);
        Assert.Equal(["bar", "bar", "bar", "bar is-empty"], mark.Elements(Svg + "rect").Skip(1).Select(bar => bar.Attribute("class")!.Value));
    }

    [Fact]
    public void What_is_out_of_scope_is_drawn_otherwise() =>
        Assert.Equal(["node out-of-scope"], XDocument.Parse(_theme.Picture(DrawingSamples.Webshop, "../")).Descendants(Svg + "a").Select(link => link.Attribute("class")!.Value).Where(name => name.Contains("out", StringComparison.Ordinal)));

    [Theory]
    [InlineData("</text><script>alert(1)</script>")]
    [InlineData("\"><a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("]]>&amp;&#0;<!--")]
    [InlineData("a\u0000b\u0001c\u001b\uFFFE\uD800d")]
    public void No_name_becomes_markup(string name)
    {
        foreach (var text in new[] { _theme.Picture(DrawingSamples.OfNode(name), "./"), _theme.Picture(DrawingSamples.OfNode("x", $"a/#{name}"), "./") })
        {
            var svg = XDocument.Parse(text);
            Assert.Equal(
                ["a", "defs", "desc", "g", "marker", "path", "rect", "style", "svg", "text", "title"],
                svg.Descendants().Select(element => element.Name.LocalName).Append("a").Distinct().Order(StringComparer.Ordinal));
            Assert.True(svg.Descendants(Svg + "a").Count() <= 1);
        }
    }

    [Fact]
    public void In_a_page_the_picture_is_there_without_any_script()
    {
        var figure = Markup.Parse(_theme.ThreatModel(ModelSamples.Webshop)).QuerySelector("figure#dfd.drawn")!;

        Assert.NotNull(figure.QuerySelector("svg a[href='../../threat-models/webshop/#web']"));
        Assert.Equal("../../threat-models/webshop.svg", figure.QuerySelector("figcaption a")!.GetAttribute("href"));
        Assert.Contains("flowchart TB", figure.QuerySelector("pre code")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wide_picture_is_marked_for_narrow_screens() =>
        Assert.Contains("is-wide", Markup.Parse(_theme.ThreatModel(ModelSamples.Webshop)).QuerySelector("figure#dfd svg")!.ClassName, StringComparison.Ordinal);

    [Fact]
    public void A_matrix_as_a_picture_says_in_words_what_each_cell_is()
    {
        var view = RiskSamples.Matrix(withThreats: true);
        var svg = XDocument.Parse(_theme.MatrixPicture(view with { LevelColors = [new("high", "#8c1630")] }, Languages.English));
        var titles = svg.Descendants(Svg + "g").Select(group => group.Element(Svg + "title")?.Value).OfType<string>().ToList();

        Assert.Equal(view.Grid!.Rows.Sum(row => row.Cells.Length), titles.Count);
        Assert.All(view.Grid.Rows, row => Assert.Contains(titles, title => title.StartsWith($"{view.Grid.RowTitle} {row.Title}, ", StringComparison.Ordinal)));
        Assert.Contains(titles, title => title.Contains("threat", StringComparison.Ordinal));
        Assert.Contains(".level-high .cell{fill:#8c1630", svg.ToString(), StringComparison.Ordinal);
    }
}
