using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Playbook.Themes.Default.Tests;

internal static class Markup
{
    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The texts of an element as a reader meets them, a blank between each and the next.</summary>
    public static string Words(this IElement element) =>
        string.Join(' ', Texts(element).SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static IEnumerable<string> Texts(INode node) => node is IText ? [node.TextContent] : node.ChildNodes.SelectMany(Texts);
}
