namespace Playbook.Site.Tests.Risk;

/// <summary>A risk matrix is a table that is read without colour, wherever it stands.</summary>
public sealed class RiskMatrixTests
{
    private const string Files = $$"""
        {{SampleFiles.Settings}}
        {{SampleFiles.Scheme}}
        -- index.md --
        # Home

        ```risk-matrix
        ```

        ```risk-matrix
        model: shop
        title: The shop's
        ```
        -- threat-models/shop.yml --
        schema: 1
        id: shop
        title: Shop
        application: { profile: { data: personal } }
        threats:
          - { id: T-1, title: Inherent counts, risk: { likelihood: likely, impact: major }, residual: { likelihood: rare, impact: minor }, status: in-progress }
          - { id: T-2, title: Residual counts, risk: { likelihood: likely, impact: major }, residual: { likelihood: rare, impact: minor }, status: done }
          - { id: T-3, title: Not rated, status: open }
          - { id: T-4, title: Does not apply, risk: { likelihood: likely, impact: major }, status: not-applicable }
        """;

    [Fact]
    public void The_fence_draws_the_scheme_with_the_worst_on_top_and_levels_in_words()
    {
        var matrix = TestSite.Build(Files).Main("").QuerySelectorAll(".matrix table")[0];

        Assert.Equal(["Likely", "Possible", "Rare"], matrix.QuerySelectorAll("tbody th[scope=row]").Select(header => header.TextContent));
        Assert.Equal(["Minor", "Moderate", "Major"], matrix.QuerySelectorAll("thead th[scope=col]").Select(header => header.TextContent));
        Assert.Equal(["Medium", "High", "High", "Low", "Medium", "High", "Low", "Low", "Medium"], matrix.QuerySelectorAll(".cell-level").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("Three by three", matrix.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_s_threats_stand_in_the_cells_of_their_current_rating()
    {
        var site = TestSite.Build(Files);
        foreach (var (page, root) in new[] { ("", ""), ("threat-models/shop/", "../../") })
        {
            var matrix = site.Main(page).QuerySelectorAll(".matrix")[^1];
            var cells = matrix.QuerySelectorAll("tbody td");

            Assert.Equal(["T-1"], cells[2].QuerySelectorAll("li:not(.gone) a").Select(link => link.TextContent));
            Assert.Equal($"{root}threat-models/shop/t-1/", cells[2].QuerySelector("a")!.GetAttribute("href"));
            Assert.Equal(["T-2"], cells[6].QuerySelectorAll("a").Select(link => link.TextContent));
            Assert.Contains("T-3", matrix.QuerySelector(".unplaced")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("T-4", matrix.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal("The shop's", site.Main("").QuerySelectorAll("caption")[^1].TextContent);
    }

    [Fact]
    public void The_scheme_s_page_has_levels_scales_and_questions()
    {
        var site = TestSite.Build(Files);

        var main = site.Main("risk/");
        Assert.All(new[] { "Nothing to worry about.", "Act at once.", "Which data?", "Personal", "A checklist." }, word => Assert.Contains(word, main.TextContent, StringComparison.Ordinal));
        Assert.All(new[] { "low", "medium", "high", "application-great" }, id => Assert.NotNull(main.QuerySelector("#" + id)));
        Assert.Contains("Great", site.Main("threat-models/shop/").QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model: shp", "there is no threat model \"shp\"; did you mean \"shop\"?")]
    [InlineData("mdel: shop", "did you mean \"model\"?")]
    public void A_fence_that_is_wrong_is_reported(string body, string message) =>
        Assert.Contains(TestSite.Build($"{Files}\n-- page.md --\n```risk-matrix\n{body}\n```").Messages, each => each.StartsWith("page.md:", StringComparison.Ordinal) && each.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void Where_a_threat_was_and_where_it_is_now_is_said_in_both_cells_and_below()
    {
        var matrix = TestSite.Build(Files).Main("threat-models/shop/").QuerySelector(".matrix")!;
        var cells = matrix.QuerySelectorAll("tbody td");

        Assert.Equal("T-2, moved to rare × minor", Words(cells[2].QuerySelector("li.gone")!));
        Assert.Equal("T-2, was likely × major", Words(cells[6].QuerySelector("li.came")!));
        Assert.Equal("T-2 likely × major to rare × minor High to Low", Words(matrix.QuerySelectorAll(".matrix-list li")[0]));
        Assert.Equal("T-3 Not rated not rated", Words(matrix.QuerySelector(".unplaced li")!));
        Assert.Contains("1 threat that does not apply is not counted.", matrix.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_threat_s_page_shows_its_cells_in_words()
    {
        var site = TestSite.Build(Files);

        Assert.Equal(["Now", "Once treated"], site.Main("threat-models/shop/t-1/").QuerySelectorAll(".matrix.is-small .cell-mark").Select(mark => mark.TextContent));
        Assert.Equal(["Inherent", "Now"], site.Main("threat-models/shop/t-2/").QuerySelectorAll(".cell-mark").Select(mark => mark.TextContent));
        Assert.Null(site.Main("threat-models/shop/t-3/").QuerySelector(".matrix"));
        Assert.Equal("High", site.Main("threat-models/shop/t-2/").QuerySelector("td.is-marked .cell-level")!.TextContent);
    }

    [Fact]
    public void The_appetite_is_a_line_between_cells_and_a_word_in_each_beyond_it()
    {
        var cells = TestSite.Build(Files.Replace("matrix:\n", "appetite: low\nmatrix:\n", StringComparison.Ordinal)).Main("").QuerySelector(".matrix")!.QuerySelectorAll("tbody td");

        // likely: medium high high; possible: low medium high; rare: low low medium.
        Assert.Equal(
            ["ends-bottom", "", "", "", "ends-bottom ends-start", "", "", "", "ends-start"],
            cells.Select(cell => string.Join(' ', cell.ClassList.Where(name => name.StartsWith("ends-", StringComparison.Ordinal)))));
        Assert.Equal([true, true, true, false, true, true, false, false, true], cells.Select(cell => cell.TextContent.Contains("beyond appetite", StringComparison.Ordinal)));
        Assert.Contains("what lies beyond it is above Low", cells[0].Closest(".matrix")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threats_are_a_number_that_opens_and_very_many_lead_to_the_register()
    {
        var threats = string.Concat(Enumerable.Range(1, 60).Select(i => $"  - {{ id: T-{i}, title: Threat {i}, risk: {{ likelihood: likely, impact: {(i > 53 ? "minor" : "major")} }}, status: open }}\n"));
        var matrix = TestSite.Build($"{SampleFiles.Settings}\n{SampleFiles.Scheme}\n-- threat-models/m.yml --\nschema: 1\nid: m\ntitle: M\nthreats:\n{threats}").Main("threat-models/m/").QuerySelector(".matrix")!;
        var cells = matrix.QuerySelectorAll("tbody td");

        Assert.Equal("7 threats", Words(cells[0].QuerySelector("summary")!));
        Assert.Equal("53 threats", Words(cells[2].QuerySelector("summary")!));
        Assert.Equal(50, cells[2].QuerySelectorAll("li").Length);
        Assert.Equal("And 3 more: Level High in the risk register.", Words(cells[2].QuerySelector(".list-more")!));
        Assert.Equal("../../risk/register/?level=high", cells[2].QuerySelector(".list-more a")!.GetAttribute("href"));
        Assert.Null(cells[0].QuerySelector(".list-more"));
    }

    [Fact]
    public void What_is_rated_by_score_or_word_stands_beside_the_matrix_by_level()
    {
        var site = TestSite.Build($$"""
            {{SampleFiles.Settings}}
            -- threat-models/m.yml --
            schema: 1
            id: m
            title: M
            threats:
              - { id: T-1, title: By score, risk: { cvss: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" }, status: open }
              - { id: T-2, title: By nothing, status: open }
              - { id: T-3, title: No risk at all, risk: { cvss: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N" }, status: open }
            """);
        var matrix = site.Main("threat-models/m/").QuerySelector(".matrix")!;

        Assert.Equal(["Critical"], matrix.QuerySelectorAll(".matrix-bands th .level").Select(level => level.TextContent));
        Assert.Equal("T-1 By score CVSS 3.1 9.8 (Critical)", Words(matrix.QuerySelector(".matrix-bands li")!));
        Assert.Equal(["T-2 By nothing not rated", "T-3 No risk at all CVSS 3.1 0.0 (None)"], matrix.QuerySelectorAll(".unplaced li").Select(Words));
        Assert.Empty(matrix.QuerySelectorAll("caption"));
    }

    private static string Words(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
