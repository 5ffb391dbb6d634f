using AngleSharp.Dom;

namespace Playbook.Site.Tests.Methodologies;

/// <summary>A guide shows what its front matter says, and each category the threats filed under it in all models.</summary>
public sealed class MethodologyTests
{
    private const string Files = $$"""
        {{SampleFiles.Settings}}
        -- index.md --
        [[stride]]
        {{SampleFiles.Guide}}

        ## After

        The end.
        {{SampleFiles.Scheme}}
        -- threat-models/b.yml --
        schema: 1
        id: b
        title: Beta
        methodologies: [stride]
        threats:
          - { id: T-1, title: Beta is spoofed, categories: [stride.spoofing], risk: { likelihood: likely, impact: major }, status: open }
        -- threat-models/a.yml --
        schema: 1
        id: a
        title: Alpha
        threats:
          - { id: T-9, title: Alpha is both, categories: [stride.spoofing, stride.Tampering], status: done }
        """;

    [Fact]
    public void A_category_lists_its_threats_over_all_models_at_the_end_of_its_section()
    {
        var main = TestSite.Build(Files).Main("methodologies/stride/");

        var spoofing = main.QuerySelector("#spoofing")!;
        var listed = new List<IElement>();
        for (var next = spoofing.NextElementSibling; next is not null && !next.TagName.StartsWith('H'); next = next.NextElementSibling)
        {
            listed.Add(next);
        }

        Assert.Equal("About spoofing.", listed[0].TextContent);
        Assert.Equal(
            ["T-9 Alpha is both Alpha not placed Done", "T-1 Beta is spoofed Beta High Open"],
            listed[1].QuerySelectorAll("li").Select(item => string.Join(' ', item.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal("../../threat-models/b/t-1/", listed[1].QuerySelectorAll("a").First(link => link.TextContent == "Beta is spoofed").GetAttribute("href"));
        Assert.Single(main.QuerySelectorAll(".filed"), group => group.GetAttribute("aria-label") == "Threats filed under Tampering");
        Assert.Equal(["2", "1"], main.QuerySelectorAll("table.categories td.numeric, .categories td.numeric").Select(cell => cell.TextContent).Distinct());
    }

    [Fact]
    public void The_front_matter_is_shown_and_so_are_the_models_that_use_it()
    {
        var site = TestSite.Build(Files);

        var text = site.Main("methodologies/stride/").TextContent + site.Side("methodologies/stride/").TextContent;
        Assert.All(new[] { "Security", "System", "Medium", "A diagram", "A list of threats", "Authentication", "Pretending.", "Beta" }, word => Assert.Contains(word, text, StringComparison.Ordinal));
        var overview = site.Main("methodologies/");
        Assert.Contains("Six kinds of threats.", overview.TextContent, StringComparison.Ordinal);
        Assert.Contains(overview.QuerySelectorAll("a"), link => link.GetAttribute("href") == "../methodologies/stride/");
        Assert.Contains(site.Side("threat-models/b/t-1/").QuerySelectorAll("a"), link => link.TextContent == "STRIDE: Spoofing" && link.GetAttribute("href") == "../../../methodologies/stride/#spoofing");
        Assert.Contains("Authentication", site.Side("threat-models/b/t-1/").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("categories: [stride.spoofin]", "error PB2003: no guide has a category \"stride.spoofin\"; did you mean \"stride.spoofing\"?")]
    [InlineData("categories: [stride]", "error PB2003: no guide has a category \"stride\"")]
    public void A_category_that_is_none_is_reported(string key, string message) =>
        Assert.Contains(
            TestSite.Build($"{Files}\n-- threat-models/c.yml --\nschema: 1\nid: c\ntitle: C\nthreats:\n  - id: T-1\n    title: T\n    {key}").Messages,
            each => each.StartsWith("threat-models/c.yml:7:18: ", StringComparison.Ordinal) && each.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void A_category_without_a_section_is_reported_and_leads_to_the_guide()
    {
        var site = TestSite.Build(Files.Replace("### Tampering {#tampering}", "### Tampering {#other}", StringComparison.Ordinal));

        Assert.Contains(site.Messages, message => message.Contains("warning PB2016", StringComparison.Ordinal) && message.Contains("{#tampering}", StringComparison.Ordinal));
        Assert.Contains("url=../../methodologies/stride/\"", site.Text("go/stride.tampering/index.html"), StringComparison.Ordinal);
    }
}
