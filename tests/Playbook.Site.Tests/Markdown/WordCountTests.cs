using Playbook.Site.Markdown;

namespace Playbook.Site.Tests.Markdown;

/// <summary>How many words a rendered text has.</summary>
public sealed class WordCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("<p></p>\n", 0)]
    [InlineData("<p>One two\n three.</p>", 3)]
    [InlineData("<p>un<em>believ</em>able</p>", 1)]
    [InlineData("<p>a <a href=\"x y\">link here</a></p>", 3)]
    [InlineData("1 < 2", 3)]
    public void Tags_are_no_words(string html, int words) => Assert.Equal(words, WordCount.Of(html));

    [Fact]
    public void Cells_items_and_what_a_heading_links_to_are_told_apart() =>
        Assert.Equal(9, Rendered.Extended("## Two words\n\n| a | b |\n| - | - |\n| c | d |\n\n- e\n- f\n\n[[g]]").Page.Words);
}
