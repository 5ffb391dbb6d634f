using System.Text;
using Playbook.Site.ThreatModels;

namespace Playbook.Site.Tests.ThreatModels;

public sealed class SvgPictureTests
{
    private static string? Clean(string inner) =>
        SvgPicture.Clean(Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{inner}</svg>")) is { } bytes
            ? Encoding.UTF8.GetString(bytes)
            : null;

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<g><script href=\"https://evil.example/x.js\"/></g>")]
    [InlineData("<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></body></foreignObject>")]
    [InlineData("<foreignObject><div xmlns=\"http://www.w3.org/1999/xhtml\" onclick=\"alert(1)\"><img src=\"x\" onerror=\"alert(1)\"/><a href=\"javascript:alert(1)\">x</a></div></foreignObject>")]
    [InlineData("<foreignObject><form xmlns=\"http://www.w3.org/1999/xhtml\" action=\"https://evil.example/alert\"><input/></form></foreignObject>")]
    [InlineData("<rect onclick=\"alert(1)\" ONLOAD=\"alert(1)\"/>")]
    [InlineData("<a href=\"javascript:alert(1)\"><text>x</text></a>")]
    [InlineData("<use href=\"data:image/svg+xml;base64,alert\"/>")]
    [InlineData("<image xlink:href=\"https://evil.example/alert.png\"/>")]
    [InlineData("<style>@import url(https://evil.example/alert.css);</style>")]
    [InlineData("<rect style=\"fill:url(https://evil.example/alert)\"/>")]
    [InlineData("<rect fill=\"url( 'https://evil.example/alert')\"/>")]
    [InlineData("<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>")]
    [InlineData("<set attributeName=\"onclick\" to=\"alert(1)\"/>")]
    [InlineData("<iframe src=\"https://evil.example/alert\"/>")]
    [InlineData("<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>")]
    public void Nothing_that_runs_or_leads_elsewhere_is_left(string inner)
    {
        var clean = Clean($"{inner}<circle r=\"5\"/>");
        Assert.Contains("<circle r=\"5\"", clean, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", clean, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("evil.example", clean, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("<linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient><rect fill=\"url(#g)\"/>")]
    [InlineData("<style>.a { fill: url(#g); stroke: #123456 }</style><path class=\"a\" d=\"M0 0L5 5\"/>")]
    [InlineData("<switch><foreignObject><div xmlns=\"http://www.w3.org/1999/xhtml\" style=\"color: red\">A <b>label</b></div></foreignObject><text>[Not supported]</text></switch>")]
    [InlineData("<use href=\"#part\"/><text x=\"1\">A &amp; B</text>")]
    public void A_drawing_stays_as_it_is(string inner) => Assert.Contains(inner.Replace("/>", " />", StringComparison.Ordinal), Clean(inner), StringComparison.Ordinal);

    [Theory]
    [InlineData("not xml")]
    [InlineData("<html/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"x\">]><svg>&a;</svg>")]
    public void What_is_no_picture_is_refused(string text) => Assert.Null(SvgPicture.Clean(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_picture_nested_without_end_is_refused() =>
        Assert.Null(Clean(string.Concat(Enumerable.Repeat("<g>", 5_000)) + string.Concat(Enumerable.Repeat("</g>", 5_000))));
}
