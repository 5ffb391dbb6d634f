using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Playbook.Site.Assets;
using Playbook.Themes.Default;
using Playbook.Themes.Default.Document;
using Playbook.Views;

namespace Playbook.Site.Tests.Assets;

public sealed class PinnedFolderTests
{
    private static readonly byte[] Program = "window.mermaid = {};"u8.ToArray();

    [Fact]
    public void A_file_that_is_right_is_served_by_the_site_and_nothing_else_is_allowed()
    {
        var (result, page, files) = Build("self", Program);

        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Code is "PB1111" or "PB1112");
        var script = page.QuerySelector("script[data-mermaid]")!;
        Assert.False(script.HasAttribute("data-integrity"));
        Assert.Equal(Program, files[script.GetAttribute("data-mermaid")!]);
        Assert.Contains("script-src 'self';", Policy(page), StringComparison.Ordinal);
        Assert.DoesNotContain(files.Values, bytes => System.Text.Encoding.UTF8.GetString(bytes).Contains("jsdelivr", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("window.mermaid = null;")]
    public void Without_it_the_page_stands_with_the_diagrams_text_and_asks_nobody_else(string? altered)
    {
        var (result, page, files) = Build("self", altered is null ? null : System.Text.Encoding.UTF8.GetBytes(altered));

        Assert.Equal(BuildOutcome.BuiltWithErrors, result.Outcome);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == (altered is null ? "PB1111" : "PB1112") && diagnostic.Suggestion == "run playbook assets restore");
        Assert.Contains("a --> b", page.QuerySelector("figure.diagram .mermaid-source")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("script[data-mermaid]"));
        Assert.Contains("script-src 'self';", Policy(page), StringComparison.Ordinal);
        Assert.DoesNotContain(files.Keys, file => file.Contains("mermaid", StringComparison.Ordinal));
    }

    [Fact]
    public void From_the_cdn_it_is_asked_for_with_its_hash()
    {
        var (_, page, files) = Build("cdn", Program);

        var script = page.QuerySelector("script[data-mermaid]")!;
        Assert.Equal(Cdn.Mermaid.Url, script.GetAttribute("data-mermaid"));
        Assert.Equal(Cdn.Mermaid.Integrity, script.GetAttribute("data-integrity"));
        Assert.DoesNotContain(files.Keys, file => file.Contains("mermaid", StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_that_is_not_understood_is_no_leave_to_ask_another_host()
    {
        var (result, page, _) = Build("slef", Program);

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Location is { File: "playbook.yml", Line: 3 });
        Assert.DoesNotContain("https:", Policy(page), StringComparison.Ordinal);
    }

    private static string Policy(IDocument page) => page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;

    // Mermaid is pinned to other bytes here, so that the tests need no package.
    private static (BuildResult Result, IDocument Page, ImmutableDictionary<string, byte[]> Files) Build(string assets, byte[]? kept)
    {
        using var folder = new TemporaryFolder();
        var content = Path.Combine(folder.Path, "content");
        TestSite.Write($"-- playbook.yml --\nschema: 1\ntitle: Test\nassets: {assets}\n-- index.md --\n# Home\n\n```mermaid\nflowchart LR\n  a --> b\n```\n", content);
        if (kept is not null)
        {
            Directory.CreateDirectory(Path.Combine(content, PinnedFolder.Name));
            File.WriteAllBytes(PinnedFolder.PathOf(content, Cdn.Mermaid), kept);
        }

        var theme = new DefaultTheme { PinnedFiles = [Cdn.Mermaid with { Integrity = PinnedFolder.HashOf(Program) }] };
        var output = Path.Combine(folder.Path, "output");
        var result = new SiteBuilder(new BuildOptions { Content = content, Output = output, Version = "test" }, theme, null).Build(TestContext.Current.CancellationToken);
        return (
            result,
            new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(output, "index.html"))),
            Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).ToImmutableDictionary(file => Path.GetRelativePath(output, file), File.ReadAllBytes, StringComparer.Ordinal));
    }
}
