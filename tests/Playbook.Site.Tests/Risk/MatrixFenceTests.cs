using AngleSharp.Dom;
using Visibility = Playbook.Sources.Audiences.Visibility;

namespace Playbook.Site.Tests.Risk;

/// <summary>A fence shows what it selects, and of that only what the audience may see.</summary>
public sealed class MatrixFenceTests
{
    private const string Files = $$"""
        {{SampleFiles.Settings}}
        roles: [{ id: blue, title: Blue team }, { id: red, title: Red team }]
        {{SampleFiles.Scheme}}
        {{SampleFiles.Guide}}
        -- threat-models/a.yml --
        schema: 1
        id: a
        title: Alpha
        visibility: public
        owner: blue
        threats:
          - { id: A-1, title: One, categories: [stride.spoofing], risk: { likelihood: likely, impact: major }, status: open, treatment: reduce }
          - { id: A-2, title: Two, risk: { likelihood: likely, impact: major }, residual: { likelihood: rare, impact: minor }, status: done, treatment: reduce }
          - { id: A-3, title: Three, risk: { likelihood: rare, impact: minor }, status: in-progress, treatment: avoid }
          - { id: A-4, title: Four, risk: { likelihood: rare, impact: minor }, status: not-applicable }
        -- applications.yml --
        schema: 1
        applications:
          - { id: shop, title: The shop, visibility: public, answers: { data: none }, models: [a] }
          - { id: till, title: The till, answers: { data: none }, models: [b] }
        -- threat-models/b.yml --
        schema: 1
        id: b
        title: Beta
        owner: red
        threats:
          - { id: B-1, title: Uno, categories: [stride.tampering], risk: { likelihood: possible, impact: moderate }, status: open }
        """;

    [Theory]
    [InlineData("model: a", "A-1 A-3 A-2", "Alpha: threats by their current risk")]
    [InlineData("model: [a, B]", "A-1 B-1 A-2 A-3", "Alpha, Beta: threats by their current risk")]
    [InlineData("team: red", "B-1", "All threat models: threats by their current risk (team Red team)")]
    [InlineData("application: shop", "A-1 A-3 A-2", "All threat models: threats by their current risk (application The shop)")]
    [InlineData("level: [medium, low]", "B-1 A-2 A-3", "All threat models: threats by their current risk (level medium or low)")]
    [InlineData("status: open", "A-1 B-1 A-3", "All threat models: threats by their current risk (open)")]
    [InlineData("status: not-applicable", "A-4", "All threat models: threats by their current risk (not applicable)")]
    [InlineData("treatment: avoid", "A-3", "All threat models: threats by their current risk (treatment avoid)")]
    [InlineData("category: [stride.spoofing, stride.tampering]", "A-1 B-1", "All threat models: threats by their current risk (spoofing, tampering)")]
    [InlineData("model: a\nstatus: done\ntitle: Mine", "A-2", "Mine")]
    [InlineData("model: a\nteam: red", "", "Alpha: threats by their current risk (team Red team)")]
    public void It_selects(string fence, string threats, string caption)
    {
        var matrix = Fence(fence)!;

        Assert.Equal(threats.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), Now(matrix).Order());
        Assert.Equal(caption, matrix.QuerySelector("caption")!.TextContent);
        Assert.NotNull(matrix.QuerySelector("table caption + colgroup"));
    }

    [Fact]
    public void Threats_of_several_models_are_numbers_that_open_to_the_threats_with_their_models()
    {
        var cell = Fence("status: open")!.QuerySelectorAll("tbody td")[2];

        Assert.Equal("1 threat", string.Join(' ', cell.QuerySelector("details > summary")!.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("Alpha", cell.QuerySelector(".list-aside")!.TextContent);
    }

    [Theory]
    [InlineData("small", "is-small")]
    [InlineData("large", "is-large")]
    [InlineData("medium", "is-medium")]
    public void It_takes_as_much_room_as_is_asked_for(string size, string name) =>
        Assert.Contains(name, Fence($"model: a\nsize: {size}")!.ClassList);

    [Fact]
    public void In_a_small_one_a_cell_says_its_level_for_those_who_hear_it()
    {
        var cell = Fence("model: a\nsize: small")!.QuerySelectorAll("tbody td")[2];

        Assert.Equal("High", cell.QuerySelector(".cell-level .unseen")!.TextContent);
        Assert.Equal("1 threat", string.Join(' ', cell.QuerySelector("summary")!.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)[..2]));
    }

    [Fact]
    public void What_the_audience_may_not_see_is_not_counted_and_not_missed()
    {
        foreach (var fence in new[] { "model: [a, b]", "status: open", "team: [blue, red]" })
        {
            Assert.DoesNotContain("B-1", Fence(fence, Visibility.Public)!.TextContent, StringComparison.Ordinal);
        }

        Assert.Null(Fence("model: b", Visibility.Public));
        Assert.Null(Fence("application: till", Visibility.Public));
        Assert.DoesNotContain("Beta", Fence("model: [a, b]", Visibility.Public)!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Build("model: b\nteam: red", Visibility.Public).Messages, message => message.Contains("page.md", StringComparison.Ordinal));
    }

    [Fact]
    public void A_scheme_of_factors_has_its_bands()
    {
        var bands = Fence("scheme: dread")!;

        Assert.Equal(["9 to 10", "7 to below 9", "4 to below 7", "0 to below 4"], bands.QuerySelectorAll(".matrix-bands td").Select(cell => cell.TextContent.Trim()));
        Assert.Null(bands.QuerySelector("caption"));
        Assert.Equal("Levels by mean: DREAD (discouraged)", bands.QuerySelector(".matrix-caption")!.TextContent);
    }

    // The first in each cell, whether it stands there or is counted.
    private static IEnumerable<string> Now(IElement matrix) => matrix.QuerySelectorAll("tbody td")
        .SelectMany(cell => cell.QuerySelectorAll("li:not(.gone)").Where(item => !(item.TextContent.Contains("moved to", StringComparison.Ordinal))))
        .Select(item => item.QuerySelector(".id")?.TextContent ?? item.QuerySelector("a")!.TextContent);

    private static IElement? Fence(string fence, Visibility audience = Visibility.Restricted) => Build(fence, audience).Main("page/").QuerySelector(".matrix");

    private static TestSite Build(string fence, Visibility audience) =>
        TestSite.Build($"{Files}\n-- page.md --\n# Page\n\n```risk-matrix\n{fence}\n```", options => options with { Audience = audience });
}
