using AngleSharp.Dom;

namespace Playbook.Site.Tests.Language;

/// <summary>What language a page and its parts are marked as.</summary>
public sealed class LanguageOfPagesTests
{
    [Theory]
    [InlineData("nl", "nl", null, "Naar de inhoud")]
    [InlineData("nl-BE", "nl-BE", null, "Naar de inhoud")]
    [InlineData("fr", "fr", null, "Aller au contenu")]
    [InlineData("fy", "en", "fy", "Skip to the content")]
    public void A_page_is_in_the_language_of_its_chrome_and_its_text_in_its_own(string language, string page, string? text, string skip)
    {
        var document = Site(language).Page("note/");

        Assert.Equal(page, document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(text, document.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Equal(text, document.QuerySelector(".prose")!.GetAttribute("lang"));
        Assert.Equal(skip, document.QuerySelector(".skip")!.TextContent);
    }

    [Fact]
    public void A_text_in_a_language_written_from_right_to_left_is_marked_so()
    {
        var document = Site("ar").Page("note/");

        Assert.Null(document.DocumentElement.GetAttribute("dir"));
        Assert.Equal("rtl", document.QuerySelector(".prose")!.GetAttribute("dir"));
    }

    [Fact]
    public void A_page_may_be_in_another_language_than_its_site()
    {
        var site = TestSite.Build("""
            -- playbook.yml --
            schema: 1
            language: de
            -- index.md --
            # Start
            -- note.md --
            ---
            language: en-GB
            ---
            # A note

            In English.
            -- same.md --
            ---
            language: de
            ---
            # Gleich

            Auf Deutsch.
            """);

        Assert.Equal(["de", "en-GB", "en-GB"], Marked(site.Page("note/")));
        Assert.Equal(["de"], Marked(site.Page("same/")));
        Assert.Equal("Zum Inhalt springen", site.Page("note/").QuerySelector(".skip")!.TextContent);
    }

    [Fact]
    public void A_language_without_texts_is_a_notice_and_no_language_an_error()
    {
        Assert.Contains(Site("fy").Result.Diagnostics, each => each.Code == "PB1110" && each.ToString().Contains("de, en, fr, nl", StringComparison.Ordinal));
        Assert.Contains(Site("Deutsch").Messages, message => message.Contains("PB1109", StringComparison.Ordinal));
        Assert.DoesNotContain(Site("nl-BE").Result.Diagnostics, each => each.Code is "PB1109" or "PB1110");
    }

    [Fact]
    public void What_the_product_adds_to_a_text_is_in_the_site_s_language()
    {
        var main = TestSite.Build("""
            -- playbook.yml --
            schema: 1
            language: nl
            -- index.md --
            # Begin

            ## Deel

            > [!WARNING]
            > Pas op.

            - [x] klaar

            | a |
            |---|
            | b |
            """).Main("");

        Assert.Equal("Waarschuwing", main.QuerySelector(".alert-title")!.TextContent);
        Assert.Equal("Gedaan", main.QuerySelector("input[type=checkbox]")!.GetAttribute("aria-label"));
        Assert.Equal("Tabel 1", main.QuerySelector("[role=region]")!.GetAttribute("aria-label"));
        Assert.Equal("Link naar dit onderdeel", main.QuerySelector("h2 .anchor")!.GetAttribute("aria-label"));
    }

    private static TestSite Site(string language) => TestSite.Build($"""
        -- playbook.yml --
        schema: 1
        title: X
        language: {language}
        -- index.md --
        # Title
        -- note.md --
        # A note

        Text.
        """);

    private static IEnumerable<string> Marked(IDocument page) => page.QuerySelectorAll("[lang]").Select(element => element.GetAttribute("lang")!);
}
