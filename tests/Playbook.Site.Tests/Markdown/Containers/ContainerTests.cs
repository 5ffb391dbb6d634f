namespace Playbook.Site.Tests.Markdown.Containers;

/// <summary>Details and tabs, between lines of colons.</summary>
public sealed class ContainerTests
{
    [Fact]
    public void Details_open_and_are_called_so_where_the_author_gives_no_title() =>
        Assert.Equal(
            "<details><summary>How &lt;it&gt; works</summary>\n<p>Some <em>text</em>.</p>\n<ul>\n<li>a</li>\n</ul>\n</details>\n<details><summary>Details</summary>\n<p>More.</p>\n</details>",
            Rendered.Extended("::: details How <it> works\nSome *text*.\n\n- a\n:::\n\n::: details\nMore.\n:::").Html);

    [Fact]
    public void Tabs_stand_one_below_the_other_each_under_its_title()
    {
        var rendered = Rendered.Extended(":::: tabs\n::: tab Linux & Mac\nOne\n:::\n::: tab Windows\n```\ntwo\n```\n:::\n::::");

        Assert.Equal(
            "<div class=\"tabs\">\n<section class=\"tab\" aria-label=\"Linux &amp; Mac\"><p class=\"tab-title\">Linux &amp; Mac</p>\n<p>One</p>\n</section>\n"
            + "<section class=\"tab\" aria-label=\"Windows\"><p class=\"tab-title\">Windows</p>\n<pre><code>two\n</code></pre>\n</section>\n</div>",
            rendered.Html);
        Assert.True(rendered.Page.HasTabs);
        Assert.Equal(0, rendered.Diagnostics.Count);
    }

    [Fact]
    public void Only_a_page_with_tabs_has_their_script()
    {
        var site = TestSite.Build("-- playbook.yml --\nschema: 1\n-- index.md --\n# Home\n-- a.md --\n:::: tabs\n::: tab One\n## Inside\n:::\n::::\n");

        Assert.Empty(site.Messages);
        Assert.NotNull(site.Page("a/").QuerySelector("script[src*=tabs]"));
        Assert.Null(site.Page("").QuerySelector("script[src*=tabs]"));
        Assert.NotNull(site.Page("a/").QuerySelector(".tab h2#inside"));
    }

    [Fact]
    public void On_GitHub_colons_are_colons_and_within_a_line_always()
    {
        Assert.Equal("<p>::: details x\ny\n:::</p>", Rendered.GitHub("::: details x\ny\n:::").Html);
        Assert.Equal("<p>a ::bold:: c</p>", Rendered.Extended("a ::bold:: c").Html);
    }
}
