using Playbook.Sources.Audiences;

namespace Playbook.Site.Tests.ThreatModels;

/// <summary>The file another tool wrote, given where it is the whole of its model and holds nothing that the site leaves out; else it is said why not.</summary>
public sealed class ModelDownloadsTests
{
    private const string Original = "threat-models/shop/_files/original/shop.otm";
    private const string People = """
        -- playbook.yml --
        schema: 1
        title: Test
        people: roles

        """;

    [Fact]
    public void What_is_added_beside_a_file_is_no_reason_to_withhold_it()
    {
        var site = TestSite.Build(Shop() + """
            -- threat-models/shop.playbook.yml --
            schema: 1
            owner: team-web
            """);
        Assert.Null(Why(site, "shop"));
        Assert.Equal(site.Text(Original), Text());
        Assert.Contains(site.Page("threat-models/shop/").QuerySelectorAll(".downloads a"), link => link.TextContent == "Original file (shop.otm)");
    }

    [Fact]
    public void A_file_of_a_model_in_several_is_not_the_whole_of_it()
    {
        var site = TestSite.Build("""
            -- threat-models/system.yaml --
            threagile_version: 1.0.0
            title: System
            includes: [parts.yaml]
            technical_assets: {}
            -- threat-models/parts.yaml --
            business_overview: { description: Sells. }
            """);
        Assert.Equal("The model was read from several files, so no original file is given.", Why(site, "system"));
    }

    [Theory]
    [InlineData("description: Ask ada@example.org", "", "The original file holds e-mail addresses and is not given.")]
    [InlineData("description: Sells.", "# from Ada, not yet agreed", "The original file holds its authors' comments or account names and is not given.")]
    [InlineData("description: Sells., owner: Ada Lovelace", "", "The original file names persons and is not given.")]
    [InlineData("description: Sells., owner: team-web", "", null)]
    public void It_is_said_why_a_file_is_withheld(string project, string line, string? why)
    {
        var site = TestSite.Build(People + "roles: [{ id: team-web, title: Web team }]\n" + Shop(project, line));
        Assert.Equal(why, Why(site, "shop"));
        Assert.Equal(why is null, site.Files.ContainsKey(Original));
    }

    [Fact]
    public void Of_a_file_with_something_hidden_no_word_is_said()
    {
        var site = TestSite.Build(
            Shop() + """
                -- threat-models/shop.playbook.yml --
                schema: 1
                visibility: public
                threats:
                  T-1: { visibility: restricted }
                """,
            options => options with { Audience = Visibility.Public });
        Assert.NotEmpty(site.Page("threat-models/shop/").QuerySelectorAll(".downloads a"));
        Assert.Null(Why(site, "shop"));
        Assert.DoesNotContain(Original, site.Files.Keys);
    }

    private static string? Why(TestSite site, string model) => site.Page($"threat-models/{model}/").QuerySelector(".downloads + .fine")?.TextContent;

    private static string Shop(string project = "description: Sells.", string line = "") => $"-- threat-models/shop.otm --\n{Text(project, line)}\n";

    private static string Text(string project = "description: Sells.", string line = "") => $$"""
        otmVersion: 0.2.0
        {{line}}
        project: { name: Web shop, id: x, {{project}} }
        threats:
          - { id: T-1, name: Injection, categories: [], risk: { likelihood: 50, impact: 100 } }
        """;
}
