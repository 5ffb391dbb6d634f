using System.Diagnostics;
using Playbook.Site.People;

namespace Playbook.Site.Tests.People;

public sealed class EmailAddressesTests
{
    [Theory]
    [InlineData("ada@example.org", "-")]
    [InlineData("Ada <ada.byron+x@mail.example.org>, x", "Ada <->, x")]
    [InlineData("[a](mailto:ada@example.org)", "[a](-)")]
    [InlineData("a@b.c and d@e-f.g.", "- and -.")]
    [InlineData("a@b.c@d.e", "-@d.e")]
    [InlineData("o'neill_%-1@x1.y2", "-")]
    [InlineData("@example.org", "@example.org")]
    [InlineData("a@b", "a@b")]
    [InlineData("a@b-.c", "a@b-.c")]
    [InlineData("a@-b.c", "a@-b.c")]
    [InlineData("a@b.c-", "--")]
    [InlineData("a@b..c", "a@b..c")]
    [InlineData("node@18 and git@github.com:x", "node@18 and -:x")]
    [InlineData("", "")]
    public void Addresses_are_replaced_and_nothing_else(string text, string expected) => Assert.Equal(expected, EmailAddresses.Replace(text, "-"));

    [Fact]
    public void A_long_text_is_walked_once()
    {
        var text = new string('a', 4_000_000) + " x@y.z " + string.Concat(Enumerable.Repeat("a@", 500_000)) + new string('b', 1_000_000);
        var watch = Stopwatch.StartNew();
        Assert.StartsWith("aaa", EmailAddresses.Replace(text, "-"), StringComparison.Ordinal);
        // Ten seconds are a thousand times what is needed, and a thousandth of what trying every letter takes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }
}
