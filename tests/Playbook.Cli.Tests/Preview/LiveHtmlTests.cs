using System.Net;
using System.Text.RegularExpressions;
using Playbook.Cli.Preview;

namespace Playbook.Cli.Tests.Preview;

public class LiveHtmlTests
{
    private const string Script = "<script src=\"/_preview/reload.js?site=v-1\" defer></script>";

    [Fact]
    public void The_script_goes_before_the_end_of_the_body() =>
        Assert.Equal($"<body>a </body> b{Script}</body></html>", LiveHtml.Of("<body>a </body> b</body></html>", "v-1"));

    [Fact]
    public void A_page_without_an_end_gets_it_at_its_end() => Assert.Equal("<p>a" + Script, LiveHtml.Of("<p>a", "v-1"));

    [Theory]
    [InlineData("default-src 'none'; script-src 'self' https://cdn/x.js; style-src 'self'; connect-src 'none'", "default-src 'none'; script-src 'self' https://cdn/x.js; style-src 'self'; connect-src 'self'")]
    [InlineData("default-src &#x27;none&#x27;; script-src &#x27;none&#x27;; style-src &#x27;sha256-x&#x2B;y=&#x27;", "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-x+y='; connect-src 'self'")]
    public void The_policy_allows_what_the_script_does_and_no_more(string before, string after) =>
        Assert.Contains($"content=\"{after}\"", LiveHtml.Of($"<meta http-equiv=\"Content-Security-Policy\" content=\"{before}\"><body></body>", "v-1"), StringComparison.Ordinal);

    [Fact]
    public void A_page_that_leads_on_is_left_alone()
    {
        const string Page = "<meta http-equiv=\"refresh\" content=\"0; url=../\"><body></body>";
        Assert.Equal(Page, LiveHtml.Of(Page, "v-1"));
    }

    [Fact]
    public void The_theme_writes_policies_so_that_they_are_found()
    {
        using var site = new CliSite("-- content/index.md --\n# Home");
        site.Run();
        foreach (var name in new[] { "index.html", "404.html" })
        {
            var policy = WebUtility.HtmlDecode(Regex.Match(LiveHtml.Of(site.Read("output/" + name), "v"), "Content-Security-Policy\" content=\"([^\"]*)").Groups[1].Value);
            Assert.Matches("(^|; )connect-src 'self'(;|$)", policy);
            Assert.Matches("(^|; )script-src 'self'( |;|$)", policy);
            Assert.Matches("(^|; )style-src 'self'( |;|$)", policy);
        }
    }
}
