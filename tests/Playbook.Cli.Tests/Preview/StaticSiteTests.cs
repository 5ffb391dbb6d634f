using Playbook.Cli.Preview;

namespace Playbook.Cli.Tests.Preview;

public sealed class StaticSiteTests : IDisposable
{
    private readonly CliSite _site = new("""
        -- site/index.html --
        -- site/404.html --
        -- site/plain.html --
        -- site/both.html --
        -- site/both/index.html --
        -- site/chapter/index.html --
        -- site/empty/picture.png --
        -- secret.txt --
        """);

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("/", 200, "index.html")]
    [InlineData("/plain", 200, "plain.html")]
    [InlineData("/plain.html", 200, "plain.html")]
    [InlineData("/plain/", 404, "404.html")]
    [InlineData("/both", 200, "both.html")]
    [InlineData("/both/", 200, "both/index.html")]
    [InlineData("/chapter/", 200, "chapter/index.html")]
    [InlineData("/chapter/index.html", 200, "chapter/index.html")]
    [InlineData("/empty/", 404, "404.html")]
    [InlineData("/nowhere", 404, "404.html")]
    [InlineData("/../secret.txt", 404, "404.html")]
    [InlineData("/chapter/../../secret.txt", 404, "404.html")]
    [InlineData("/..\\secret.txt", 404, "404.html")]
    [InlineData("//chapter", 404, "404.html")]
    [InlineData("/chapter//", 404, "404.html")]
    [InlineData("/a\0b", 404, "404.html")]
    public void Addresses_are_answered_as_GitHub_Pages_does(string path, int status, string file)
    {
        var answer = StaticSite.Find(_site.At("site"), path);
        Assert.Equal((status, _site.At(Path.Combine("site", file)), null), (answer.Status, answer.File, answer.Location));
    }

    [Theory]
    [InlineData("/chapter")]
    [InlineData("/empty")]
    public void A_folder_without_its_slash_is_redirected(string path) =>
        Assert.Equal(new Answer(301, null, null, path + "/"), StaticSite.Find(_site.At("site"), path));

    [Fact]
    public void Without_a_page_for_it_nothing_is_found()
    {
        File.Delete(_site.At("site/404.html"));
        Assert.Equal(new Answer(404, null, null, null), StaticSite.Find(_site.At("site"), "/nowhere"));
    }

    [Theory]
    [InlineData("a.html", "text/html; charset=utf-8")]
    [InlineData("a.css", "text/css; charset=utf-8")]
    [InlineData("a.js", "text/javascript; charset=utf-8")]
    [InlineData("a.json", "application/json; charset=utf-8")]
    [InlineData("a.md", "text/markdown; charset=utf-8")]
    [InlineData("a.SVG", "image/svg+xml; charset=utf-8")]
    [InlineData("a.xml", "text/xml; charset=utf-8")]
    [InlineData("a.txt", "text/plain; charset=utf-8")]
    [InlineData("a.yml", "text/yaml; charset=utf-8")]
    [InlineData("a.png", "image/png")]
    [InlineData("a.woff2", "font/woff2")]
    [InlineData("a.unheard-of", "application/octet-stream")]
    [InlineData("CNAME", "application/octet-stream")]
    public void Files_have_their_media_type(string file, string type) => Assert.Equal(type, StaticSite.MediaTypeOf(file));
}
