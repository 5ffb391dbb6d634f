using Playbook.Sources.Ids;

namespace Playbook.Sources.Tests.Ids;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Hello World", "hello-world")]
    [InlineData("5.1 Understand: what & why?", "51-understand-what--why")]
    [InlineData("snake_case-and-dash", "snake_case-and-dash")]
    [InlineData("Ünïcode Straße", "ünïcode-straße")]
    [InlineData("日本語 見出し", "日本語-見出し")]
    [InlineData("emoji 🎉 here", "emoji--here")]
    public void For_headings_as_on_github(string text, string slug) => Assert.Equal(slug, Slug.ForHeading(text));

    [Theory]
    [InlineData("Getting Stakeholders' Buy-in", "getting-stakeholders-buy-in")]
    [InlineData("  a   b  ", "a-b")]
    [InlineData("v1.2 (draft)", "v1.2-draft")]
    [InlineData("..", "")]
    [InlineData("Größe", "größe")]
    public void For_addresses(string text, string slug) => Assert.Equal(slug, Slug.ForAddress(text));

    [Theory]
    [InlineData("Größe", "grosse")]
    [InlineData("Café Crème", "cafe-creme")]
    [InlineData("日本語", "")]
    public void For_ids(string text, string slug) => Assert.Equal(slug, Slug.ForId(text));

    [Fact]
    public void Anchors_are_numbered_and_skip_what_is_taken()
    {
        var anchors = new AnchorSet();
        Assert.Equal(["a", "a-1", "a-1-1", "a-2"], "a a a-1 a".Split(' ').Select(anchors.Take));
        Assert.False(anchors.TryTake("a-2"));
        Assert.True(anchors.TryTake("b"));
        Assert.Equal("b-1", anchors.Take("b"));
    }

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("STRIDE", "stride")]
    [InlineData("web", "webshop/web")]
    [InlineData("spoofin", "stride.spoofing")]
    public void Nearest_finds_what_was_meant(string text, string meant) =>
        Assert.Equal([meant], Nearest.To(text, ["title", "stride", "stride.spoofing", "webshop/web", "unrelated"]).Take(1));

    [Fact]
    public void Nearest_gives_at_most_three_in_order_and_nothing_that_is_far()
    {
        Assert.Equal(["abcd", "abca", "abcb"], Nearest.To("abcd", ["abcc", "abcb", "abca", "abcd"]));
        Assert.Null(Nearest.Suggest("checkout", ["browser", "db"]));
        Assert.Equal("did you mean \"a1\" or \"a2\"?", Nearest.Suggest("a3", ["a2", "a1"]));
    }
}
