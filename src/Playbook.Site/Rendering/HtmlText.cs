using AngleSharp.Html.Parser;

namespace Playbook.Site.Rendering;

/// <summary>The words of a piece of HTML.</summary>
internal static class HtmlText
{
    /// <summary>The text a reader sees, white space folded.</summary>
    public static string Of(string html)
    {
        var text = html.Contains('<', StringComparison.Ordinal) || html.Contains('&', StringComparison.Ordinal)
            ? new HtmlParser().ParseDocument(html).Body?.TextContent ?? ""
            : html;
        return string.Join(' ', text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }
}
