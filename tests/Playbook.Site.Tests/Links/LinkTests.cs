namespace Playbook.Site.Tests.Links;

/// <summary>Links lead where they say; what leads nowhere is reported with its place and what was meant.</summary>
public sealed class LinkTests
{
    private const string Others = $$"""
        {{SampleFiles.Settings}}
        -- chapter/second page.md --
        ---
        id: second
        title: Second
        ---
        ## A heading

        ## Other {#other}
        -- chapter/data.csv --
        a,b
        -- chapter/picture.png --
        png
        -- threat-models/web.yml --
        schema: 1
        id: web
        title: Web shop
        components: [{ id: db, type: data-store, title: Orders }]
        threats: [{ id: T-1, title: Replay, affects: [db] }]
        """;

    [Theory]
    [InlineData("[x](chapter/second%20page.md)", "chapter/second-page/")]
    [InlineData("[x](<chapter/second page.md>)", "chapter/second-page/")]
    [InlineData("[x](./chapter/../chapter/second%20page.md#a-heading)", "chapter/second-page/#a-heading")]
    [InlineData("[x](/chapter/second%20page.md#A-Heading)", "chapter/second-page/#a-heading")]
    [InlineData("[x](chapter/second%20page.md#other)", "chapter/second-page/#other")]
    [InlineData("[x](chapter/second%20page.md?open=1&q=a%20b)", "chapter/second-page/?open=1&q=a%20b")]
    [InlineData("[x](chapter/second%20page.md?open=1#other)", "chapter/second-page/?open=1#other")]
    [InlineData("[x](chapter/second%20page.md?)", "chapter/second-page/")]
    [InlineData("[x](?open=1)", "?open=1")]
    [InlineData("[x](index.md?open=1#here)", "?open=1#here")]
    [InlineData("[[second?open=1|x]]", "chapter/second-page/?open=1")]
    [InlineData("[[second?open=1#other|x]]", "chapter/second-page/?open=1#other")]
    [InlineData("[x](chapter)", "chapter/")]
    [InlineData("[x](chapter/)", "chapter/")]
    [InlineData("[x](chapter/data.csv)", "chapter/data.csv")]
    [InlineData("[x](threat-models/web.yml)", "threat-models/web/")]
    [InlineData("[x](#here)", "#here")]
    [InlineData("[x](index.md#here)", "#here")]
    [InlineData("[x](https://example.org/a?b=c&d=e#f)", "https://example.org/a?b=c&d=e#f")]
    [InlineData("[x](mailto:a@b.example)", "mailto:a@b.example")]
    [InlineData("[x][r]\n\n[r]: chapter/second%20page.md", "chapter/second-page/")]
    [InlineData("<a href=\"chapter/second%20page.md\">x</a>", "chapter/second-page/")]
    [InlineData("[[second|x]]", "chapter/second-page/")]
    [InlineData("[[SECOND#other|x]]", "chapter/second-page/#other")]
    [InlineData("[[web|x]]", "threat-models/web/")]
    [InlineData("[[web/T-1|x]]", "threat-models/web/t-1/")]
    [InlineData("[[web/db|x]]", "threat-models/web/#db")]
    [InlineData("[[web#threats|x]]", "threat-models/web/#threats")]
    [InlineData("| [[second\\|x]] |\n| --- |", "chapter/second-page/")]
    public void A_link_leads_where_it_says(string markdown, string address)
    {
        var site = TestSite.Build($"{Others}\n-- index.md --\n# Home\n\n## Here\n\n{markdown}");

        Assert.Empty(site.Messages);
        Assert.Equal(address, site.Main("").QuerySelectorAll("a").Single(link => link.TextContent == "x").GetAttribute("href"));
    }

    [Fact]
    public void A_question_in_brackets_is_text() =>
        Assert.Contains("[[second?]]", TestSite.Build($"{Others}\n-- index.md --\n# Home\n\n[[second?]]").Main("").TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("[[second]]", "Second")]
    [InlineData("[[web/T-1]]", "Replay")]
    [InlineData("[[web/db]]", "Orders")]
    public void An_id_alone_shows_the_title(string markdown, string title) =>
        Assert.Equal(title, TestSite.Build($"{Others}\n-- index.md --\n# Home\n\n{markdown}").Main("").QuerySelector("p a")!.TextContent);

    [Theory]
    [InlineData("[x](chapter/second%20pag.md)", "index.md:3:1: error PB2001: the link \"chapter/second%20pag.md\" leads to no file; did you mean \"chapter/second%20page.md\"?")]
    [InlineData("[x](data.csv)", "index.md:3:1: error PB2001: the link \"data.csv\" leads to no file; did you mean \"chapter/data.csv\"?")]
    [InlineData("- a\n  - [y](../out.md)", "index.md:4:5: error PB2001: the link \"../out.md\" leads to no file")]
    [InlineData("![p](nothing.png)", "index.md:3:1: error PB2001: the picture \"nothing.png\" leads to no file")]
    [InlineData("[x](chapter/second%20page.md#a-headin)", "index.md:3:1: error PB2002: \"Second\" has no heading or element \"a-headin\"; did you mean \"a-heading\"?")]
    [InlineData("[x](#nowhere)", "index.md:3:1: error PB2002: this page has no heading or element \"nowhere\"")]
    [InlineData("Text [[secnd]].", "index.md:3:6: error PB2003: nothing has the id \"secnd\"; did you mean \"second\"?")]
    [InlineData("[[web/T-2]]", "index.md:3:1: error PB2003: nothing has the id \"web/T-2\"; did you mean \"web/T-1\"?")]
    [InlineData("<img src=\"nothing.png\" alt=\"p\">", "index.md:3:6: error PB2001: the picture \"nothing.png\" leads to no file")]
    [InlineData("[x](Chapter/data.csv)", "index.md:3:1: error PB2001: the link \"Chapter/data.csv\" leads to no file; did you mean \"chapter/data.csv\"?")]
    [InlineData("[x](javascript:alert(1))", "index.md:3:1: error PB2008: the address \"javascript:alert(1)\" could run a script and is left out")]
    public void What_leads_nowhere_is_reported_and_stays_as_text_but_for_a_heading_s_page(string markdown, string message)
    {
        var site = TestSite.Build($"{Others}\n-- index.md --\n# Home\n\n{markdown}");

        Assert.Contains(message, site.Messages);
        Assert.Equal(BuildOutcome.BuiltWithErrors, site.Result.Outcome);
        if (!message.Contains("PB2002", StringComparison.Ordinal))
        {
            Assert.DoesNotContain(site.Main("").QuerySelectorAll("a"), link => link.TextContent == "x");
        }
    }

    [Fact]
    public void Only_files_that_pages_name_are_copied()
    {
        var site = TestSite.Build($"{Others}\n-- index.md --\n# Home\n\n![A picture](chapter/picture.png)");

        Assert.Contains("chapter/picture.png", site.Files.Keys);
        Assert.DoesNotContain("chapter/data.csv", site.Files.Keys);
        Assert.Equal("A picture", site.Main("").QuerySelector("img")!.GetAttribute("alt"));
    }

    [Fact]
    public void Whoever_is_mentioned_says_by_whom_with_the_sentence()
    {
        var site = TestSite.Build(
            $"""
            {Others}
            -- index.md --
            # Home

            Before. The second of the seconds is [[second]], after [[web/T-1]]. Behind.
            -- other.md --
            # Other

            A [link](chapter/second%20page.md) of it.
            """);

        var mentions = site.Main("chapter/second-page/").QuerySelectorAll(".mentions li").Select(item => $"{item.QuerySelector("a")!.TextContent}: {item.QuerySelector("p")!.TextContent}");
        Assert.Equal(["Home: The second of the seconds is Second, after Replay.", "Other: A link of it."], mentions);
        Assert.Contains("The second of the seconds is Second, after Replay.", site.Main("threat-models/web/t-1/").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_does_not_mention_itself() =>
        Assert.Null(TestSite.Build($"{SampleFiles.Settings}\n-- index.md --\n---\nid: home\n---\nThis is [[home]].").Main("").QuerySelector(".mentions"));

    [Fact]
    public void Equal_ids_are_an_error_whatever_their_case()
    {
        var site = TestSite.Build($"{SampleFiles.Settings}\n-- a.md --\n---\nid: same\n---\nA\n-- b.md --\n---\nid: Same\n---\nB");

        Assert.Contains(site.Messages, message => message.StartsWith("b.md:2:5: error PB2004", StringComparison.Ordinal));
    }

    [Fact]
    public void An_id_that_nobody_gave_gives_way()
    {
        var site = TestSite.Build($"{SampleFiles.Settings}\n-- a.md --\nA\n-- b.md --\n---\nid: a\n---\nB");

        Assert.DoesNotContain(site.Messages, message => message.Contains("PB2004", StringComparison.Ordinal));
        Assert.Contains("\"id\": \"page-a\"", site.Text("api/site.json"), StringComparison.Ordinal);
    }
}
