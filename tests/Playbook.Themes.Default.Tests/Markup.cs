using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Playbook.Themes.Default.Tests;

internal static class Markup
{
    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The text of an element as a reader sees it: blanks run together.</summary>
    public static string Words(this IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
