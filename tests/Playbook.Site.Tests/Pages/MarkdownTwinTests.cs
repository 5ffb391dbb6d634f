namespace Playbook.Site.Tests.Pages;

/// <summary>A page's Markdown twin is the author's text, with links that lead on.</summary>
public sealed class MarkdownTwinTests
{
    [Fact]
    public void The_twin_is_the_text_with_its_title_and_with_links_to_twins()
    {
        var site = TestSite.Build(
            $"""
            {SampleFiles.Settings}
            -- index.md --
            Home
            -- chapter/a.md --
            ---
            id: a
            title: Page A
            ---
            See [b](b%20c.md#part), [[b]], [[b|the words]], [outside](https://example.org), [file](data.csv), [by name][n] and [here](#x).
            <!-- not shown -->

            ## X

            `[[b]]` and [gone](gone.md).

            [n]: b%20c.md "B"
            -- chapter/b c.md --
            ---
            id: b
            ---
            # Title B

            ## Part
            -- chapter/data.csv --
            1
            """);

        Assert.Equal(
            """
            # Page A

            See [b](b-c.md#part), [Title B](b-c.md), [the words](b-c.md), [outside](https://example.org), [file](data.csv), [by name][n] and [here](#x).


            ## X

            `[[b]]` and [gone](<>).

            [n]: b-c.md "B"

            """.Replace("](b-c", "](../chapter/b-c", StringComparison.Ordinal).Replace("](data", "](../chapter/data", StringComparison.Ordinal).Replace("[n]: b-c", "[n]: ../chapter/b-c", StringComparison.Ordinal),
            site.Text("chapter/a.md"));
        Assert.StartsWith("# Title B\n", site.Text("chapter/b-c.md"), StringComparison.Ordinal);
        Assert.Equal("../../chapter/a.md", site.Page("chapter/a/").QuerySelector("link[rel=alternate][type='text/markdown']")!.GetAttribute("href"));
    }

    [Fact]
    public void A_page_nobody_wrote_has_none() =>
        Assert.DoesNotContain(TestSite.Build("-- index.md --\nHome\n-- folder/a.md --\nA").Files.Keys, path => path == "folder.md");
}
