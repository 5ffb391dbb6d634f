using CsCheck;
using Playbook.Sources.Ids;

namespace Playbook.Sources.Tests.Ids;

public sealed class IdTests
{
    [Theory]
    [InlineData("webshop")]
    [InlineData("webshop/T-003")]
    [InlineData("stride.spoofing")]
    [InlineData("1a_b.c-")]
    public void Accepts(string text) => Assert.True(Id.TryParse(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData("-a")]
    [InlineData("a/.b")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("a\n")]
    public void Refuses(string? text)
    {
        Assert.False(Id.TryParse(text, out _));
        if (text is not null)
        {
            Assert.Throws<FormatException>(() => Id.Parse(text));
        }
    }

    [Fact]
    public void Is_compared_in_lower_case_and_shown_as_written()
    {
        var id = Id.Parse("Webshop").Child(Id.Parse("T-003"));
        Assert.Equal(Id.Parse("webshop/t-003"), id);
        Assert.Equal(Id.Parse("webshop/t-003").GetHashCode(), id.GetHashCode());
        Assert.Equal(("Webshop/T-003", "webshop/t-003"), (id.ToString(), id.Key));
        Assert.Equal("stride.tampering", Id.Parse("stride").Member(Id.Parse("tampering")).Text);
        Assert.Equal("", default(Id).ToString());
        Assert.Equal(default, default(Id));
    }

    [Fact]
    public void A_slug_for_an_id_is_an_id_or_nothing() =>
        Gen.String.Sample(text => Slug.ForId(text) is var slug && (slug.Length == 0 || Id.TryParse(slug, out _)));
}
