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

            Assert.Equal(["T-1"], cells[2].QuerySelectorAll("a").Select(link => link.TextContent));
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
}
