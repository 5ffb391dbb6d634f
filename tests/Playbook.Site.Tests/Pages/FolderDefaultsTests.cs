using Playbook.Sources.Audiences;

namespace Playbook.Site.Tests.Pages;

/// <summary>What a folder says for the pages in it.</summary>
public sealed class FolderDefaultsTests
{
    private const string Site = """
        -- playbook.yml --
        schema: 1
        title: Test
        roles: [{ id: appsec, title: Application security }, { id: shop, title: Shop team }]
        -- index.md --
        # Home
        -- a/_defaults.yml --
        owner: appsec
        reviewed: { on: 2026-01-31 }
        tags: [outer]
        category: process
        references: [CWE-79]
        -- a/one.md --
        # One
        -- a/two.md --
        ---
        owner: shop
        tags: [own]
        ---
        -- a/b/_defaults.yml --
        tags: [inner]
        owner: shop
        -- a/b/three.md --
        ---
        stage: communication
        ---
        """;

    [Theory]
    [InlineData("a/one/", "Owner: Application security", "Reviewed: 31 January 2026", "Tags: outer")]
    [InlineData("a/two/", "Owner: Shop team", "Reviewed: 31 January 2026", "Tags: outer, own")]
    [InlineData("a/b/three/", "Owner: Shop team", "Reviewed: 31 January 2026", "Tags: inner, outer")]
    public void A_page_takes_what_it_does_not_say_from_the_nearest_folder_and_tags_from_all(string address, params string[] facts)
    {
        var shown = TestSite.Build(Site).Main(address).QuerySelectorAll(".facts > div")
            .ToDictionary(fact => fact.QuerySelector("dt")!.TextContent, fact => fact.QuerySelectorAll("dd li") is { Length: > 0 } items ? string.Join(", ", items.Select(item => item.TextContent.Trim()).Order(StringComparer.Ordinal)) : fact.QuerySelector("dd")!.TextContent.Trim());

        Assert.All(facts, fact => Assert.Equal(fact.Split(": ")[1], shown[fact.Split(": ")[0]]));
    }

    [Fact]
    public void Defaults_complete_an_activity_and_make_none_of_other_pages()
    {
        var site = TestSite.Build(Site);

        Assert.Empty(site.Messages);
        Assert.Equal("Activity", site.Main("a/b/three/").QuerySelector(".kind")!.FirstChild!.TextContent.Trim());
        Assert.NotEqual("Activity", site.Main("a/one/").QuerySelector(".kind")!.FirstChild!.TextContent.Trim());
        Assert.NotNull(site.Main("a/one/").QuerySelector("a[href*=cwe-79]"));
    }

    [Fact]
    public void Nothing_that_begins_with_an_underscore_is_a_page_or_a_model()
    {
        var site = TestSite.Build(Site + "\n-- _parts/x.md --\n# X\n-- a/_y.md --\n# Y\n-- threat-models/_z.yml --\nschema: 1\nid: z\ntitle: Z\n-- risk/_s.yml --\nnothing\n");

        Assert.Empty(site.Messages);
        Assert.DoesNotContain(site.Files.Keys, path => path.Contains("parts", StringComparison.Ordinal) || path.Contains("/y/", StringComparison.Ordinal) || path.StartsWith("threat-models", StringComparison.Ordinal));
    }

    [Fact]
    public void In_a_folder_without_a_playbook_such_names_mean_nothing() =>
        Assert.Contains("_notes/x/index.html", TestSite.Build("-- index.md --\n# Home\n-- _notes/x.md --\n# X\n").Files.Keys);

    [Theory]
    [InlineData("visibility: internal", Visibility.Internal)]
    [InlineData("visibility: restricted", Visibility.Restricted)]
    [InlineData("visibility: secret", Visibility.Restricted)]
    [InlineData("visibilty: internal", Visibility.Restricted)]
    [InlineData("visibility:", Visibility.Restricted)]
    [InlineData("tags: [restricted", Visibility.Restricted)]
    [InlineData("tags: [open", Visibility.Internal)]
    [InlineData("- a list", Visibility.Internal)]
    [InlineData("# nothing", Visibility.Public)]
    public void Who_may_see_a_page_of_the_folder_is_at_most_who_may_see_the_folder(string defaults, Visibility seen)
    {
        var files = $"-- playbook.yml --\nschema: 1\ntitle: Test\n-- index.md --\n# Home\n-- a/_defaults.yml --\n{defaults}\n-- a/b/secret.md --\n# A canary\n-- a/open.md --\n---\nvisibility: public\n---\n# Open\n";

        Assert.All(Enum.GetValues<Visibility>(), audience =>
        {
            var site = TestSite.Build(files, options => options with { Audience = audience });
            Assert.Equal(seen <= audience, site.Files.Values.Any(bytes => System.Text.Encoding.UTF8.GetString(bytes).Contains("canary", StringComparison.Ordinal)));
            // What a page says itself is nearer than its folder.
            Assert.Contains("a/open/index.html", site.Files.Keys);
        });
    }

    [Fact]
    public void A_page_whose_front_matter_cannot_be_read_is_for_no_more_people_than_its_folder() =>
        Assert.DoesNotContain(
            "a/x/index.html",
            TestSite.Build("-- playbook.yml --\nschema: 1\n-- index.md --\n# Home\n-- a/_defaults.yml --\nvisibility: restricted\n-- a/x.md --\n---\ntitle: [\n---\n").Files.Keys);

    [Fact]
    public void The_folder_of_a_model_can_narrow_who_sees_it_and_not_widen()
    {
        const string model = "schema: 1\nid: shop\ntitle: Shop\nvisibility: {0}\n";
        static bool IsShown(string folder, string own) => TestSite.Build(
            $"-- playbook.yml --\nschema: 1\n-- index.md --\n# Home\n-- threat-models/_defaults.yml --\nvisibility: {folder}\n-- threat-models/shop.yml --\n{string.Format(System.Globalization.CultureInfo.InvariantCulture, model, own)}").Files.ContainsKey("threat-models/shop/index.html");

        Assert.False(IsShown("restricted", "public"));
        Assert.False(IsShown("public", "restricted"));
        Assert.True(IsShown("public", "internal"));
    }
}
