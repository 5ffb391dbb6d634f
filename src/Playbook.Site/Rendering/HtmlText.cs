using AngleSharp.Html.Parser;

namespace Playbook.Site.Rendering;

/// <summary>The words of a piece of HTML.</summary>
internal static class HtmlText
{
    /// <summary>The first paragraph that says something by itself: not a heading, a number, or a line that leads on to a list; the whole text where there is none.</summary>
    public static string FirstParagraph(string html)
    {
        const int sentence = 25;
        return new HtmlParser().ParseDocument(html).QuerySelectorAll("p")
            .Select(paragraph => Fold(paragraph.TextContent))
            .FirstOrDefault(text => text.Length >= sentence && !text.EndsWith(':')) ?? Of(html);
    }

    /// <summary>The text a reader sees, white space folded.</summary>
    public static string Of(string html)
    {
        var text = html.Contains('<', StringComparison.Ordinal) || html.Contains('&', StringComparison.Ordinal)
            ? new HtmlParser().ParseDocument(html).Body?.TextContent ?? ""
            : html;
        return Fold(text);
    }

    private static string Fold(string text) => string.Join(' ', text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
