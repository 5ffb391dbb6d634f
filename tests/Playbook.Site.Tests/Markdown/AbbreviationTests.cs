namespace Playbook.Site.Tests.Markdown;

/// <summary>Abbreviations, explained where they first stand.</summary>
public sealed class AbbreviationTests
{
    private const string Definition = "\n\n*[CSP]: Content \"Security\" Policy";
    private const string Abbreviation = "<abbr title=\"Content &quot;Security&quot; Policy\">CSP</abbr>";

    [Fact]
    public void The_words_follow_the_first_one_and_stand_in_a_tooltip_of_every_one() =>
        Assert.Equal($"<p>A {Abbreviation} (Content &quot;Security&quot; Policy) and a {Abbreviation}.</p>", Rendered.Extended("A CSP and a CSP." + Definition).Html);

    [Fact]
    public void What_the_author_explains_is_not_explained_again() =>
        Assert.Equal($"<p>A content policy (CSP). The {Abbreviation.Replace("&quot;Security&quot; ", "", StringComparison.Ordinal)}.</p>", Rendered.Extended("A content policy (CSP). The CSP.\n\n*[CSP]: Content Policy").Html);

    [Fact]
    public void A_heading_keeps_its_words_its_anchor_and_its_place_in_the_outline()
    {
        var rendered = Rendered.Extended("# Title\n\n## The CSP\n\nText." + Definition);

        Assert.StartsWith($"<h2 id=\"the-csp\">The {Abbreviation}<a ", rendered.Html, StringComparison.Ordinal);
        Assert.Equal("The CSP", Assert.Single(rendered.Page.Headings).Text);
    }

    [Fact]
    public void Code_and_links_are_left_alone_and_so_is_GitHub()
    {
        Assert.Equal("<p><code>CSP</code></p>", Rendered.Extended("`CSP`" + Definition).Html);
        Assert.DoesNotContain("abbr", Rendered.GitHub("CSP" + Definition).Html, StringComparison.Ordinal);
    }
}
