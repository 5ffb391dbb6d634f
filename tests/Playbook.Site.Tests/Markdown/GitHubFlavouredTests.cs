namespace Playbook.Site.Tests.Markdown;

/// <summary>What github.com shows is what the page shows, where Markdown dialects differ.</summary>
public sealed class GitHubFlavouredTests
{
    [Theory]
    [InlineData("~~gone~~ and ~gone~", "<p><del>gone</del> and <del>gone</del></p>")]
    [InlineData("H~2~O ~~~no~~~", "<p>H<del>2</del>O ~~~no~~~</p>")]
    [InlineData("x^2^ ==mark== ++ins++", "<p>x^2^ ==mark== ++ins++</p>")]
    [InlineData("\"quotes\" -- and ... (c)", "<p>&quot;quotes&quot; -- and ... (c)</p>")]
    [InlineData("Term\n: definition", "<p>Term\n: definition</p>")]
    [InlineData("*[HTML]: Hyper\n\nHTML", "<p>*[HTML]: Hyper</p>\n<p>HTML</p>")]
    [InlineData("## Title {#id .class}", "<h2 id=\"title-id-class\">Title {#id .class}<a class=\"anchor\" href=\"#title-id-class\" aria-label=\"Link to this section\">#</a></h2>")]
    [InlineData("one\ntwo", "<p>one\ntwo</p>")]
    [InlineData(":tada: :not-an-emoji: 10:30:00", "<p>\U0001F389 :not-an-emoji: 10:30:00</p>")]
    [InlineData("a $x$ b", "<p>a $x$ b</p>")]
    [InlineData("[ ] not a task", "<p>[ ] not a task</p>")]
    [InlineData("::: note\ntext\n:::", "<p>::: note\ntext\n:::</p>")]
    public void Only_what_GitHub_knows_is_markup(string markdown, string html) =>
        Assert.Equal(html, Rendered.GitHub(markdown).Html);

    [Theory]
    [InlineData("See https://example.org/a_b.", "https://example.org/a_b")]
    [InlineData("See www.example.org, now", "http://www.example.org")]
    [InlineData("<https://example.org>", "https://example.org")]
    [InlineData("Write to jane.doe@example.org.", "mailto:jane.doe@example.org")]
    [InlineData("(http://example.org/x(y))", "http://example.org/x(y)")]
    public void Addresses_become_links(string markdown, string destination) =>
        Assert.Equal(destination, Assert.Single(Rendered.GitHub(markdown).Page.Body.Links).Destination);

    [Theory]
    [InlineData("| a | b |\n| --- | :-: |\n| 1 | 2 |", "<thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"align-center\">b</th></tr></thead>")]
    [InlineData("text\n| a |\n| --- |\n| 1 |", "<th scope=\"col\">a</th>")]
    [InlineData("| a | b |\n| --- | --- |\n| 1 |\n| 1 | 2 | 3 |", "<tr><td>1</td><td>2</td></tr>")]
    [InlineData("| a |\n| --- |\n| b \\| c |", "<td>b | c</td>")]
    [InlineData("| a |\n| --- |\n| `b \\| c` |", "<td><code>b | c</code></td>")]
    public void Tables_are_those_of_GitHub(string markdown, string expected) =>
        Assert.Contains(expected, Rendered.GitHub(markdown).Html, StringComparison.Ordinal);

    [Fact]
    public void A_table_needs_as_many_cells_in_its_delimiter_row_as_in_its_header() =>
        Assert.DoesNotContain("<table", Rendered.GitHub("| a | b |\n| --- |\n| 1 |").Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("Hello World", "hello-world")]
    [InlineData("What's new?", "whats-new")]
    [InlineData("C# & .NET 10", "c--net-10")]
    [InlineData("`code` *and* [link](x.md)", "code-and-link")]
    [InlineData("Überblick", "überblick")]
    [InlineData("日本語 テスト", "日本語-テスト")]
    [InlineData("snake_case and - dash", "snake_case-and---dash")]
    [InlineData("1.2.3 Release", "123-release")]
    public void Headings_get_the_anchor_that_GitHub_gives(string heading, string anchor) =>
        Assert.Equal(anchor, Assert.Single(Rendered.GitHub("text\n\n## " + heading).Page.Headings).Anchor);

    [Fact]
    public void Equal_headings_are_numbered() =>
        Assert.Equal(["a", "a-1", "a-1-1"], Rendered.GitHub("text\n\n## A\n\n## A\n\n## A-1").Page.Headings.Select(heading => heading.Anchor));

    [Theory]
    [InlineData("[[1]](https://example.org)", "<p>{0}[1]{/0}</p>")]
    [InlineData("[[ref]]\n\n[ref]: https://example.org", "<p>[{0}ref{/0}]</p>")]
    [InlineData("[[not an id]]", "<p>[[not an id]]</p>")]
    [InlineData("`[[stride]]`", "<p><code>[[stride]]</code></p>")]
    public void Brackets_keep_their_meaning(string markdown, string html) =>
        Assert.Equal(html, Rendered.GitHub(markdown).Html);

    [Theory]
    [InlineData("> [!NOTE]\n> Mind this.", "alert-note")]
    [InlineData("> [!warning]\n> Mind this.", "alert-warning")]
    public void Alerts_say_what_they_are(string markdown, string name) =>
        Assert.Contains($"<div class=\"alert {name}\" role=\"note\">", Rendered.GitHub(markdown).Html, StringComparison.Ordinal);

    [Fact]
    public void An_alert_of_a_kind_that_GitHub_does_not_know_is_a_quotation() =>
        Assert.DoesNotContain("alert", Rendered.GitHub("> [!FOO]\n> Text.").Html, StringComparison.Ordinal);

    [Fact]
    public void Task_lists_have_boxes_with_names() =>
        Assert.Contains("<input type=\"checkbox\" disabled checked aria-label=\"Done\">", Rendered.GitHub("- [x] a\n- [ ] b").Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("- [x](https://example.org)", "<li>{0}x{/0}</li>")]
    [InlineData("- [x]y", "<li>[x]y</li>")]
    public void A_box_is_followed_by_a_blank(string markdown, string html) =>
        Assert.Contains(html, Rendered.GitHub(markdown).Html, StringComparison.Ordinal);
}
