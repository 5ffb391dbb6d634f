using System.Xml.Linq;
using Playbook.Sources.Audiences;

namespace Playbook.Site.Tests.Search;

/// <summary>What search engines are told depends on whom the site is for and whether it knows its address.</summary>
public sealed class SearchEnginesTests
{
    private const string Files = """
        -- index.md --
        # Home
        -- a b.md --
        # A
        -- 日本.md --
        # J
        -- threat-models/m.yml --
        schema: 1
        id: m
        title: M
        visibility: public
        threats: [{ id: T-1, title: T1, status: open }, { id: T-2, title: Not looked at yet }]
        """;

    [Fact]
    public void A_public_site_that_knows_its_address_announces_its_pages()
    {
        var site = TestSite.Build(Files, options => options with { Audience = Visibility.Public, BaseUrl = "https://example.org/book" });

        Assert.Equal("User-agent: *\nDisallow: /book/go/\n\nSitemap: https://example.org/book/sitemap.xml\n", site.Text("robots.txt"));
        Assert.Equal(
            ["https://example.org/book/", "https://example.org/book/a-b/", "https://example.org/book/risk/", "https://example.org/book/risk/register/", "https://example.org/book/threat-models/", "https://example.org/book/threat-models/m/", "https://example.org/book/threat-models/m/t-1/", "https://example.org/book/%E6%97%A5%E6%9C%AC/"],
            XDocument.Parse(site.Text("sitemap.xml")).Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value));
        Assert.Equal("https://example.org/book/a-b/", site.Page("a-b/").QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("noindex", site.Page("threat-models/m/t-2/").QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Equal("/book/", site.Page("404.html").QuerySelector("a.brand")!.GetAttribute("href"));
    }

    [Fact]
    public void Without_an_address_there_is_no_sitemap_and_the_page_for_nothing_stands_alone()
    {
        var site = TestSite.Build(Files, options => options with { Audience = Visibility.Public });

        Assert.Equal("User-agent: *\nDisallow: /go/\n", site.Text("robots.txt"));
        Assert.DoesNotContain("sitemap.xml", site.Files.Keys);
        Assert.Null(site.Page("").QuerySelector("link[rel=canonical]"));
        Assert.Empty(site.Page("404.html").QuerySelectorAll("[href], [src]"));
        Assert.Single(site.Result.Diagnostics, diagnostic => diagnostic.Code == "PB1102");
    }

    [Theory]
    [InlineData(Visibility.Internal)]
    [InlineData(Visibility.Restricted)]
    public void A_site_for_others_turns_search_engines_away(Visibility audience)
    {
        var site = TestSite.Build(Files, options => options with { Audience = audience, BaseUrl = "https://example.org" });

        Assert.Equal("User-agent: *\nDisallow: /\n", site.Text("robots.txt"));
        Assert.All(site.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path => Assert.Contains("noindex", site.Text(path), StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_serves_all_files_as_they_are() => Assert.Contains(".nojekyll", TestSite.Build("-- index.md --\n# Home").Files.Keys);
}
