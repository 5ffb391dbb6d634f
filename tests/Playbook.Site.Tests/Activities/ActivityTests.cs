namespace Playbook.Site.Tests.Activities;

/// <summary>The playbook's map is made from the front matter of activities.</summary>
public sealed class ActivityTests
{
    private const string Files = """
        -- playbook.yml --
        schema: 1
        title: Playbook
        -- index.md --
        ---
        id: home
        title: Home
        ---
        Home
        -- communication.md --
        ---
        id: communication
        title: Talking
        ---
        See [[second]].
        -- people/a.md --
        ---
        id: second
        title: Second "activity" [x]
        stage: communication
        category: people
        number: "4.10"
        ---
        Text
        -- people/b.md --
        ---
        id: first
        title: First
        stage: communication
        category: people
        number: "4.9"
        ---
        Text
        -- tools.md --
        ---
        id: tools
        title: Tools
        stage: monitoring-and-review
        category: technology
        ---
        Text
        """;

    [Fact]
    public void Each_activity_stands_in_its_cell_in_the_order_of_numbers()
    {
        var site = TestSite.Build(Files);
        var rows = site.Main("").QuerySelectorAll("table.map tbody tr, .map tbody tr").Distinct().ToList();

        Assert.Equal(["Context establishment", "Risk assessment and treatment", "Monitoring and review", "Communication"], rows.Select(row => row.QuerySelector("th")!.TextContent.Trim()));
        Assert.Equal(["First", "Second \"activity\" [x]"], rows[3].QuerySelectorAll("td")[0].QuerySelectorAll("a").Select(link => link.TextContent));
        Assert.Equal(["Tools"], rows[2].QuerySelectorAll("td")[2].QuerySelectorAll("a").Select(link => link.TextContent));
        Assert.Empty(rows[0].QuerySelectorAll("td a"));
        Assert.Equal("communication/", rows[3].QuerySelector("th a")!.GetAttribute("href"));
        Assert.Null(rows[2].QuerySelector("th a"));
    }

    [Fact]
    public void The_drawing_has_a_node_that_leads_to_each()
    {
        var site = TestSite.Build(Files);
        var nodes = site.Main("").QuerySelectorAll("#map-drawing svg a.node").ToList();

        Assert.Equal(3, nodes.Count);
        Assert.Contains("people/a/", nodes.Select(node => node.GetAttribute("href")));
        Assert.Contains("4.10 Second \"activity\" [x], Communication, people", nodes.Select(node => node.QuerySelector("title")!.TextContent));
        Assert.Contains("Second", site.Text("map.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_activity_says_its_place_and_what_mentions_it()
    {
        var main = TestSite.Build(Files).Main("people/a/");

        Assert.Contains("Activity 4.10", main.TextContent, StringComparison.Ordinal);
        Assert.Contains(main.QuerySelectorAll(".facts a"), link => link.TextContent == "Communication" && link.GetAttribute("href") == "../../communication/");
        Assert.Equal("Talking", main.QuerySelector(".mentions a")!.TextContent);
        Assert.Contains("See Second \"activity\" [x].", main.QuerySelector(".mentions")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_activities_the_home_page_has_its_chapters() =>
        Assert.Contains(TestSite.Build("-- index.md --\n# Home\n-- a.md --\n# A").Main("").QuerySelectorAll("a"), link => link.TextContent == "A");

    [Theory]
    [InlineData("stage: communication", "a.md:2:8: error PB2014: the activity has no category")]
    [InlineData("category: people", "a.md:2:11: error PB2014: the activity has no stage")]
    [InlineData("number: 4", "a.md:2:9: error PB2014: the activity has no stage and no category")]
    [InlineData("stage: comunication\ncategory: people", "did you mean \"communication\"?")]
    public void A_half_activity_is_reported(string frontMatter, string message) =>
        Assert.Contains(TestSite.Build($"{SampleFiles.Settings}\n-- a.md --\n---\n{frontMatter}\n---\nA").Messages, each => each.Contains(message, StringComparison.Ordinal));
}
