namespace Playbook.Site.Tests.Pages;

/// <summary>How long a page takes to read.</summary>
public sealed class ReadingTimeTests
{
    [Theory]
    [InlineData(1, "1 min read")]
    [InlineData(200, "1 min read")]
    [InlineData(201, "2 min read")]
    [InlineData(1000, "5 min read")]
    public void Two_hundred_words_take_a_minute_and_a_part_of_one_counts_whole(int words, string time)
    {
        var site = TestSite.Build($"-- playbook.yml --\nschema: 1\n-- index.md --\n# Home\n-- a.md --\n# A page of some words\n\n{string.Join(' ', Enumerable.Repeat("word", words))}\n");

        Assert.Equal(time, site.Main("a/").QuerySelector(".kind span")?.TextContent);
    }

    [Fact]
    public void A_guide_says_it_and_what_is_not_read_from_top_to_bottom_does_not()
    {
        var site = TestSite.Build(
            $"""
            {SampleFiles.Settings}
            -- index.md --
            Some words.
            -- methodologies/stride.md --
            ---
            focus: [security]
            ---
            Some words.
            -- threat-models/index.md --
            Some words.
            -- threat-models/shop.yml --
            schema: 1
            id: shop
            title: Shop
            -- empty/a.md --
            # Nothing but a title
            """);

        Assert.NotNull(site.Main("methodologies/stride/").QuerySelector(".kind span"));
        Assert.All(["", "threat-models/", "threat-models/shop/", "empty/", "empty/a/"], address => Assert.Null(site.Main(address).QuerySelector(".kind span")));
    }
}
