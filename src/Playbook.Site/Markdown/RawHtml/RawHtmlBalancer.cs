using AngleSharp.Html.Parser;

namespace Playbook.Site.Markdown.RawHtml;

/// <summary>
/// Makes a body that holds raw HTML into one that opens and closes every element, as a browser would read it on its own, so that
/// a forgotten <c>&lt;/div&gt;</c> cannot take the rest of the page with it.
/// </summary>
internal static class RawHtmlBalancer
{
    /// <summary>Parses a body as the content of a <c>div</c> and writes it again; marks stay where they are.</summary>
    public static string Balance(string template)
    {
        var parser = new HtmlParser();
        var document = parser.ParseDocument("<!doctype html><html><head></head><body></body></html>");
        var context = document.CreateElement("div");
        document.Body!.AppendChild(context);
        context.InnerHtml = template;
        return context.InnerHtml;
    }
}
