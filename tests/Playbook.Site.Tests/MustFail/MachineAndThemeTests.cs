using System.Globalization;
using LibGit2Sharp;
using Playbook.Sources.Audiences;
using Playbook.Sources.Text;
using Playbook.Sources.Yaml;

namespace Playbook.Site.Tests.MustFail;

/// <summary>What no site in a text can show: a machine that fails, files too large to write down, a repository around the content, a broken theme.</summary>
public sealed class MachineAndThemeTests
{
    private const string Site = "-- playbook.yml --\nschema: 1\ntitle: Test\n-- index.md --\n# Home\n-- a.md --\n# A\n\nText.\n";

    [Fact]
    public void PB1001_a_file_that_vanishes_during_the_build()
    {
        using var folder = new TemporaryFolder();
        TestSite.Write(Site, folder.Path);
        var site = TestSite.BuildFolder(folder.Path, options => options with
        {
            // Nobody knows who may see what cannot be read.
            Audience = Visibility.Restricted,
            Schedule = indices =>
            {
                File.Delete(Path.Combine(folder.Path, "a.md"));
                return indices;
            },
        });

        Assert.Equal(["a.md: error PB1001: the file does not exist"], site.Messages);
        Assert.Contains("PB1001", site.Main("a/").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void PB1002_a_file_that_is_too_large()
    {
        using var folder = new TemporaryFolder();
        TestSite.Write(Site, folder.Path);
        using (var stream = File.OpenWrite(Path.Combine(folder.Path, "a.md")))
        {
            stream.SetLength(SourceFileReader.DefaultMaximumBytes + 1);
        }

        Assert.Equal(
            [$"a.md: error PB1002: the file has {SourceFileReader.DefaultMaximumBytes + 1} bytes, more than the {SourceFileReader.DefaultMaximumBytes} that are read"],
            TestSite.BuildFolder(folder.Path).Messages);
    }

    [Fact]
    public void PB1011_yaml_that_is_too_long()
    {
        var filler = string.Concat(Enumerable.Repeat("# A line that says nothing.\n", YamlReader.MaximumLength / 28));
        var site = TestSite.Build($"{Site}-- threat-models/shop.yml --\nschema: 1\nid: shop\ntitle: Shop\n{filler}");

        var message = Assert.Single(site.Messages);
        Assert.StartsWith("threat-models/shop.yml:1:1: error PB1011: the YAML is ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void PB1106_a_repository_that_cannot_be_read()
    {
        var site = TestSite.Build($"{Site}-- .git --\ngitdir: nowhere\n", options => options with { BaseUrl = "https://example.org/" });

        var notice = Assert.Single(site.Result.Diagnostics);
        Assert.StartsWith(".git: notice PB1106: the repository at ", notice.ToString(), StringComparison.Ordinal);
        Assert.Equal(BuildOutcome.Built, site.Result.Outcome);
    }

    [Fact]
    public void PB2010_a_link_to_a_file_of_the_repository_outside_the_content()
    {
        using var folder = new TemporaryFolder();
        Repository.Init(folder.Path);
        TestSite.Write(
            "-- README.md --\n# Readme\n-- content/playbook.yml --\nschema: 1\ntitle: Test\n-- content/index.md --\n# Home\n\nSee the [readme](../README.md) and [more](../MORE.md).\n",
            folder.Path);

        Assert.Equal(
            [
                "index.md:3:9: warning PB2010: \"../README.md\" lies outside the content, so the site does not hold it",
                "index.md:3:36: error PB2001: the link \"../MORE.md\" leads to no file",
            ],
            TestSite.BuildFolder(Path.Combine(folder.Path, "content")).Messages);
    }

    // What an author's raw HTML can do of these is found earlier, in the source, so only a theme is left.
    [Theory]
    [InlineData("PB5001", "<a href=\"nowhere/\">x</a>", "\"nowhere/\" leads to no file of the site")]
    [InlineData("PB5002", "<a href=\"#nothing\">x</a>", "\"#nothing\" names an id that is not on that page")]
    [InlineData("PB5003", "<i id=\"twice\"></i><i id=\"twice\"></i>", "the id \"twice\" stands more than once on the page")]
    [InlineData("PB5004", "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\">", "has no alternative text")]
    [InlineData("PB5006", "<script>alert(1)</script>", "the page holds an inline script")]
    [InlineData("PB5006", "<b onclick=\"alert(1)\">x</b>", "the page holds the event handler \"onclick\"")]
    [InlineData("PB5006", "<a href=\"javascript:alert(1)\">x</a>", "the page holds the address \"javascript:alert(1)\"")]
    public void A_theme_that_spoils_its_pages_is_found_out(string code, string html, string message)
    {
        var found = BuildWith(page => page.Replace("</main>", html + "</main>", StringComparison.Ordinal)).Diagnostics
            .Where(diagnostic => diagnostic.Location.File == "a.md")
            .ToList();

        var diagnostic = Assert.Single(found);
        Assert.Equal(code, diagnostic.Code);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    // The default theme's navigation leads to every page.
    [Fact]
    public void PB5005_a_theme_without_navigation_leaves_pages_alone() =>
        Assert.Contains(
            "a.md: warning PB5005: no page links to this one",
            BuildWith(page => page.Replace("a/\"", "\"", StringComparison.Ordinal)).Diagnostics.Select(diagnostic => diagnostic.ToString()));

    [Fact]
    public void A_place_at_the_end_of_a_long_page_is_exact()
    {
        var lines = string.Concat(Enumerable.Range(0, 10_000).Select(line => string.Create(CultureInfo.InvariantCulture, $"Line {line} of many.\n\n")));
        var site = TestSite.Build($"-- playbook.yml --\nschema: 1\n-- index.md --\n# Home\n\n{lines}> - [x](nowhere.md)\n");

        Assert.Equal(["index.md:20003:5: error PB2001: the link \"nowhere.md\" leads to no file"], site.Messages);
    }

    private static BuildResult BuildWith(Func<string, string> spoil)
    {
        using var folder = new TemporaryFolder();
        TestSite.Write(Site, Path.Combine(folder.Path, "content"));
        var options = new BuildOptions
        {
            Content = Path.Combine(folder.Path, "content"),
            Output = Path.Combine(folder.Path, "output"),
            BaseUrl = "https://example.org/",
            Version = "test",
        };
        return new SiteBuilder(options, new BrokenTheme(spoil), null).Build(TestContext.Current.CancellationToken);
    }
}
