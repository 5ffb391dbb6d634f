namespace Playbook.Site.Tests.Risk;

/// <summary>Which scheme rates a site's risks, and where that is said.</summary>
public sealed class SchemeChoiceTests
{
    private const string Model = """
        -- threat-models/m.yml --
        schema: 1
        id: m
        title: M
        threats: [{ id: T-1, title: T, risk: { likelihood: likely, impact: major } }]
        """;

    private const string Other = """
        -- risk/zz.yml --
        schema: 1
        id: two
        title: Two by two
        summary: For **small** matters.
        likelihood: { values: [{ id: rare, title: Rare }, { id: likely, title: Likely }] }
        impact: { values: [{ id: minor, title: Minor }, { id: major, title: Major }] }
        levels: [{ id: low, title: Low, color: "#101010" }, { id: high, title: High, color: "#202020" }]
        matrix: { rare: [low, low], likely: [low, high] }
        """;

    [Fact]
    public void Where_the_content_names_none_the_scheme_of_the_product_rates_and_its_page_says_so()
    {
        var site = TestSite.Build($"{SampleFiles.Settings}\n{Model}");

        Assert.Equal("High", site.Main("threat-models/m/t-1/").QuerySelector(".levels-now .level")!.TextContent);
        Assert.Equal("../../../risk/#high", site.Main("threat-models/m/t-1/").QuerySelector(".levels-now .level")!.GetAttribute("href"));
        var risk = site.Main("risk/");
        Assert.Contains("This is the scheme that comes with the product.", risk.QuerySelector(".shipped-scheme")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("riskScheme", risk.QuerySelector(".shipped-scheme")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Two judgements", risk.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Within weeks, or it is happening.", risk.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Result.Diagnostics, diagnostic => diagnostic.Location.File.StartsWith("shipped/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-- index.md --\n# Home", false)]
    [InlineData("-- index.md --\n# Home\n-- risk.md --\n# What risk is", true)]
    [InlineData("-- index.md --\n# Home\n\n```risk-matrix\n```", true)]
    [InlineData("-- index.md --\n# Home\n\n```risk-matrix\nscheme: qualitative-5x5\n```", true)]
    [InlineData("-- index.md --\n# Home\n\n```risk-matrix\nscheme: threagile\n```", false)]
    public void A_site_of_pages_alone_gets_no_page_about_risk_unless_one_shows_the_matrix(string pages, bool hasPage)
    {
        var site = TestSite.Build($"{SampleFiles.Settings}\n{pages}");

        Assert.Equal(hasPage, site.Files.ContainsKey("risk/index.html"));
        Assert.Equal(pages.Contains("qualitative", StringComparison.Ordinal) || pages.Contains("matrix\n```", StringComparison.Ordinal), hasPage && site.Main("risk/").QuerySelector(".matrix") is not null);
    }

    [Fact]
    public void A_level_that_is_explained_nowhere_leads_nowhere()
    {
        var site = TestSite.Build($"{SampleFiles.Settings}\n-- index.md --\n# Home\n\n```risk-matrix\nscheme: threagile\n```");

        Assert.Equal(["Low", "Medium", "Elevated", "High", "Critical"], site.Main("").QuerySelectorAll(".legend .level").Select(level => level.TextContent));
        Assert.Empty(site.Main("").QuerySelectorAll(".legend a"));
    }

    [Fact]
    public void A_model_that_the_audience_may_not_see_makes_no_page()
    {
        var site = TestSite.Build($"{SampleFiles.Settings}\n-- index.md --\n# Home\n{Model}", options => options with { Audience = Sources.Audiences.Visibility.Public });

        Assert.DoesNotContain("risk/index.html", site.Files.Keys);
    }

    [Fact]
    public void The_settings_name_one_that_comes_with_the_product()
    {
        var site = TestSite.Build($"{SampleFiles.Settings}\nriskScheme: Threagile\n{Model.Replace("impact: major", "impact: high", StringComparison.Ordinal)}");

        Assert.Equal("Elevated", site.Main("threat-models/m/t-1/").QuerySelector(".levels-now .level")!.TextContent);
        Assert.Equal("Threagile", site.Main("risk/").QuerySelector("dl.facts dd")!.TextContent.Trim());
        Assert.Empty(site.Result.Diagnostics.Where(diagnostic => diagnostic.Severity == Sources.Diagnostics.Severity.Error));
    }

    [Fact]
    public void Of_several_files_the_settings_name_one_and_the_others_stand_below_it()
    {
        var site = TestSite.Build($"{SampleFiles.Settings}\nriskScheme: two\n{SampleFiles.Scheme}\n{Other}\n-- index.md --\n# Home\n\nSee [[two.high]], [[three.high]] and [[three]].");

        Assert.Equal(["risk/#high", "risk/#scheme-three", "risk/#scheme-three"], site.Main("").QuerySelectorAll("p a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Two by two", site.Main("risk/").QuerySelector("dl.facts dd")!.TextContent.Trim());
        Assert.Null(site.Main("risk/").QuerySelector(".shipped-scheme"));
        var other = site.Main("risk/").QuerySelector("#scheme-three")!;
        Assert.Equal("Three by three", other.QuerySelector("h3")!.TextContent);
        Assert.Equal(9, other.QuerySelectorAll("details .matrix tbody td").Length);
        Assert.DoesNotContain(site.Messages, message => message.Contains("PB1108", StringComparison.Ordinal));
    }

    [Fact]
    public void Levels_of_the_same_name_keep_the_colour_of_their_own_scheme()
    {
        var site = TestSite.Build($"{SampleFiles.Settings}\n{SampleFiles.Scheme}\n{Other}\n-- index.md --\n# Home\n\n```risk-matrix\n```\n\n```risk-matrix\nscheme: two\n```\n\n```risk-matrix\nscheme: qualitative-3x3\n```");

        var style = site.Text(site.Files.Keys.Single(path => path.StartsWith("assets/site.", StringComparison.Ordinal) && path.EndsWith(".css", StringComparison.Ordinal)));
        Assert.Contains(".level-low{--level:#2f7d32;", style, StringComparison.Ordinal);
        Assert.Contains(".level-_two_low{--level:#101010;", style, StringComparison.Ordinal);
        Assert.Contains(".level-_qualitative-3x3_low{", style, StringComparison.Ordinal);
        Assert.DoesNotContain("threagile", style, StringComparison.Ordinal);
        Assert.Equal(
            ["level-low", "level-_two_low", "level-_qualitative-3x3_low"],
            site.Main("").QuerySelectorAll(".matrix").Select(matrix => matrix.QuerySelector("tbody tr:last-child td")!.ClassName));
    }

    [Theory]
    [InlineData("-- risk/scheme.yml --\nschema: 1\ntitle: [")]
    [InlineData("-- risk/aa.yml --\nschema: 1\ntitle: [\n-- risk/b.txt --\n")]
    public void In_the_place_of_a_scheme_that_cannot_be_read_none_is_guessed(string broken)
    {
        var site = TestSite.Build($"{SampleFiles.Settings}\n{broken}\n{Model}");

        Assert.Contains("likelihood likely, impact major", site.Main("threat-models/m/t-1/").TextContent, StringComparison.Ordinal);
        Assert.Empty(site.Main("threat-models/m/t-1/").QuerySelectorAll("[class*=level-h]"));
        Assert.Null(site.Main("threat-models/m/").QuerySelector(".matrix"));
    }

    [Fact]
    public void What_somebody_wrote_keeps_the_id_that_a_scheme_of_the_product_has()
    {
        var site = TestSite.Build($"{SampleFiles.Settings}\n{Model}\n-- index.md --\n# Home\n\nSee [[qualitative-5x5]] and [[qualitative-5x5.high]].\n-- qualitative-5x5.md --\n# Mine");

        Assert.Equal(["qualitative-5x5/", "risk/#high"], site.Main("").QuerySelectorAll("p a").Take(2).Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain(site.Messages, message => message.Contains("PB2004", StringComparison.Ordinal));
    }
}
