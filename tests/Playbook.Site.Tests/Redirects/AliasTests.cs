namespace Playbook.Site.Tests.Redirects;

/// <summary>What was linked to stays reachable.</summary>
public sealed class AliasTests
{
    [Theory]
    [InlineData("old-id", "old-id/index.html", "../page/")]
    [InlineData("old-id", "go/old-id/index.html", "../../page/")]
    [InlineData("old/path/", "old/path/index.html", "../../page/")]
    [InlineData("old/path.html", "old/path.html", "../page/")]
    [InlineData("old#part", "go/old/index.html", "../../page/#part")]
    public void An_alias_leads_on(string alias, string file, string to)
    {
        var site = Build(alias);

        Assert.Empty(site.Messages);
        Assert.Contains($"url={to}", site.Text(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("other", "the alias \"other\" is t")]
    [InlineData("../x", "\"../x\" can be neither an id nor an address")]
    [InlineData("old#nowhere", "this page has no heading or element \"nowhere\"")]
    public void An_alias_that_cannot_be_is_reported(string alias, string message) =>
        Assert.Contains(Build(alias).Messages, each => each.StartsWith("page.md:2:11: error PB20", StringComparison.Ordinal) && each.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void Everything_with_an_id_has_a_short_link()
    {
        var site = TestSite.Build($"{SampleFiles.Settings}\n-- index.md --\nHome\n-- threat-models/m.yml --\nschema: 1\nid: Model\ntitle: M\nthreats: [{{ id: T-1, title: T }}]\n{SampleFiles.Guide}\n{SampleFiles.Scheme}");

        Assert.Contains("url=../../../threat-models/model/t-1/", site.Text("go/model/t-1/index.html"), StringComparison.Ordinal);
        Assert.Contains("url=../../methodologies/stride/#spoofing", site.Text("go/stride.spoofing/index.html"), StringComparison.Ordinal);
        Assert.Contains("url=../../risk/#high", site.Text("go/three.high/index.html"), StringComparison.Ordinal);
    }

    private static TestSite Build(string alias) => TestSite.Build(
        $"""
        {SampleFiles.Settings}
        -- index.md --
        [page](page.md) [other](other.md)
        -- page.md --
        ---
        aliases: ["{alias}"]
        ---
        ## Part
        -- other.md --
        Other.
        """);
}
