using Playbook.Themes.Default.Document;
using Playbook.Themes.Default.Tests.Samples;

namespace Playbook.Themes.Default.Tests.Document;

/// <summary>What holds of every page, whatever it shows.</summary>
public sealed class HtmlDocumentTests
{
    private static readonly Dictionary<string, string> Pages =
        SampleSite.Pages(new DefaultTheme()).ToDictionary(page => page.Path, page => page.Html, StringComparer.Ordinal);

    /// <summary>Every page.</summary>
    public static TheoryData<string> All { get; } = [.. Pages.Keys];

    /// <summary>Every page with header, navigation and foot.</summary>
    public static TheoryData<string> Whole { get; } = [.. Pages.Keys.Where(path => !path.StartsWith("alone/", StringComparison.Ordinal) && !path.StartsWith("go/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_a_document_of_its_language_with_one_title_and_one_main_heading(string path)
    {
        var page = Markup.Parse(Pages[path]);

        Assert.StartsWith("<!doctype html>", Pages[path], StringComparison.Ordinal);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEqual("", page.QuerySelectorAll("head > title").Single().Words());
        Assert.NotEqual("", page.QuerySelectorAll("h1").Single().Words());
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.NotNull(page.QuerySelector("meta[name=viewport]"));
        Assert.Equal("no-referrer", page.QuerySelector("meta[name=referrer]")?.GetAttribute("content"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_in_it_runs_or_styles_in_place(string path)
    {
        var page = Markup.Parse(Pages[path]);

        Assert.Empty(page.QuerySelectorAll("[style]"));
        Assert.All(page.QuerySelectorAll("script"), script => Assert.True(script.HasAttribute("src") && script.TextContent.Length == 0));
        Assert.All(page.QuerySelectorAll("script[src]"), script => Assert.DoesNotContain("type", script.Attributes.Select(attribute => attribute.Name)));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.Equal(path.StartsWith("alone/", StringComparison.Ordinal) ? 1 : 0, page.QuerySelectorAll("style").Length);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Its_policy_stands_before_anything_it_governs(string path)
    {
        var page = Markup.Parse(Pages[path]);
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!;

        Assert.StartsWith("default-src 'none'; script-src ", policy.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Same(policy, page.Head!.Children[1]);
        Assert.Equal(page.QuerySelector("script[data-mermaid]") is not null, policy.GetAttribute("content")!.Contains(Cdn.Mermaid.Url, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void Every_id_is_there_once_and_every_link_within_the_page_leads_somewhere(string path)
    {
        var page = Markup.Parse(Pages[path]);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();

        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(
            page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Where(fragment => !KnownToDangle(path, fragment)),
            fragment => Assert.Contains(fragment, ids));
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void Tables_and_landmarks_have_names(string path)
    {
        var page = Markup.Parse(Pages[path]);

        Assert.All(page.QuerySelectorAll("nav"), nav => Assert.False(string.IsNullOrEmpty(nav.GetAttribute("aria-label"))));
        Assert.All(page.QuerySelectorAll("table"), table =>
        {
            Assert.True(table.QuerySelector("caption") is not null || table.ParentElement!.HasAttribute("aria-label"));
            Assert.NotEmpty(table.QuerySelectorAll("th"));
            Assert.All(table.QuerySelectorAll("th"), header => Assert.Matches("^(col|row)(group)?$", header.GetAttribute("scope")));
        });
        Assert.All(page.QuerySelectorAll(".table"), region => Assert.Equal(("region", "0"), (region.GetAttribute("role"), region.GetAttribute("tabindex"))));
        Assert.All(page.QuerySelectorAll("img"), picture => Assert.True(picture.HasAttribute("alt")));
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void Its_foot_says_what_it_was_made_from(string path)
    {
        var foot = Markup.Parse(Pages[path]).QuerySelector("body > footer")!.Words();

        Assert.Contains("As of 23 November 2026", foot, StringComparison.Ordinal);
        Assert.Contains("Commit 2acf64a", foot, StringComparison.Ordinal);
        Assert.Contains("Audience public", foot, StringComparison.Ordinal);
        Assert.Contains("Questions go to the application security team", foot, StringComparison.Ordinal);
    }

    // The sample's portfolio and the retired model count more than they show.
    private static bool KnownToDangle(string path, string fragment) => path.Contains("/kiosk/", StringComparison.Ordinal) && fragment is "trust-boundaries";
}
