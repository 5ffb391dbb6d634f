using System.Diagnostics;
using CsCheck;
using Playbook.Sources.Text;

namespace Playbook.Sources.Tests.Text;

public sealed class HtmlToMarkdownTests
{
    private static readonly string[] s_pieces = ["<b>", "</b>", "<p", ">", "<ul><li>", "<a href='", "'", "&lt;", "&#x3c;script>", "<!--", "-->", "<![CDATA[", "x", " ", "\n", "`", "<pre>", "<table><tr><td>", "<svg>", "\""];

    [Theory]
    [InlineData("Some <b>bold</b> and <i>slanted</i> text.", "Some **bold** and *slanted* text.")]
    [InlineData("<p>One</p><p>Two</p>", "One\n\nTwo")]
    [InlineData("One<br>Two<br/>Three", "One  \nTwo  \nThree")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "- a\n- b")]
    [InlineData("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b")]
    [InlineData("<a href=\"https://example.org/x\">here</a>", "[here](<https://example.org/x>)")]
    [InlineData("<a href=\"javascript:alert(1)\">here</a>", "here")]
    [InlineData("<img src=\"https://example.org/p.png\" alt=\"A picture\">", "[A picture](<https://example.org/p.png>)")]
    [InlineData("<img src=x onerror=alert(1)>", "picture")]
    [InlineData("<code>a &lt; b</code>", "`a < b`")]
    [InlineData("a &lt; b &amp; c*d_e", "a \\< b & c\\*d\\_e")]
    [InlineData("<script>alert(1)</script>left", "left")]
    [InlineData("<svg onload=alert(1)></svg><iframe src=x></iframe>left", "left")]
    [InlineData("<b></b>x<b> y </b>z", "x **y** z")]
    [InlineData("", "")]
    public void Html_becomes_markdown(string html, string markdown) => Assert.Equal(markdown, HtmlToMarkdown.Convert(html));

    [Theory]
    [InlineData("# Title\n\nplain **bold**", "# Title\n\nplain **bold**")]
    [InlineData("a <b>bold</b> *md* `<b>code</b>`", "a **bold** *md* `<b>code</b>`")]
    [InlineData("```\n<script>x</script>\n```\n<script>y</script>z", "```\n<script>x</script>\n```\nz")]
    [InlineData("x < y and z > w", "x < y and z > w")]
    public void Markdown_with_html_in_it_keeps_the_markdown(string mixed, string markdown) => Assert.Equal(markdown, HtmlToMarkdown.ConvertMixed(mixed));

    [Fact]
    public void Nothing_throws_hangs_or_leaves_a_tag() =>
        Gen.Int[0, s_pieces.Length - 1].Select(at => s_pieces[at])
            .Array[0, 60].Select(string.Concat).Sample(html =>
            {
                var markdown = HtmlToMarkdown.Convert(html);
                HtmlToMarkdown.ConvertMixed(html);
                // Outside of code every bracket is escaped, so that no renderer makes a tag of it; links keep theirs around the address.
                return markdown.Contains('`', StringComparison.Ordinal) || !markdown.Replace("](<", "", StringComparison.Ordinal).Replace("\\<", "", StringComparison.Ordinal).Contains('<', StringComparison.Ordinal);
            }, iter: 5_000);

    [Theory]
    [InlineData("<b>")]
    [InlineData("<div>")]
    [InlineData("<ul><li>")]
    [InlineData("&lt;<")]
    public void Very_many_tags_are_taken_as_text_in_time(string piece)
    {
        var watch = Stopwatch.StartNew();
        HtmlToMarkdown.Convert(string.Concat(Enumerable.Repeat(piece, 100_000)));
        HtmlToMarkdown.Convert(string.Concat(Enumerable.Repeat(piece, 3_000)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }
}
