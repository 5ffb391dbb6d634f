using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Playbook.Site.Links;
using Playbook.Site.Print;

namespace Playbook.Site.HtmlRules;

/// <summary>Reads a finished page as a browser would and notes what the rules want to know; the tree is not kept.</summary>
/// <param name="press">Takes what a page holds for print, once it was read.</param>
/// <param name="basePath">The path of the site on its host, such as <c>/playbook/</c>, for the one page whose addresses begin at the host's root.</param>
internal sealed class HtmlPageReader(string basePath, PrintPress press)
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, IsNotConsumingCharacterReferences = false };

    /// <summary>Reads a page.</summary>
    public HtmlPage Read(string path, string html, string? source)
    {
        using var document = new HtmlParser(Options).ParseDocument(html);
        var page = new HtmlPage(path, source, new HashSet<string>(StringComparer.Ordinal), [], [], [], []);
        foreach (var element in document.All)
        {
            Read(element, page);
        }

        press.Take(path, document);
        return page;
    }

    private void Read(IElement element, HtmlPage page)
    {
        if (element.Id is { Length: > 0 } id && !page.Ids.Add(id))
        {
            page.DuplicateIds.Add(id);
        }

        switch (element.LocalName)
        {
            case "img" when !element.HasAttribute("alt"):
                page.PicturesWithoutAlternative.Add(element.GetAttribute("src") ?? "");
                break;
            case "script" when !element.HasAttribute("src"):
                page.ActiveContent.Add("an inline script");
                break;
            case "figure" when element.ClassList.Contains("diagram"):
                page.Diagrams++;
                break;
            case "a" when element.GetAttribute("name") is { Length: > 0 } name:
                page.Ids.Add(name);
                break;
        }

        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith("on", StringComparison.Ordinal))
            {
                page.ActiveContent.Add($"the event handler \"{attribute.Name}\"");
            }
            else if (attribute.Name is "href" or "src" or "poster" or "xlink:href" && attribute.Value is { } address)
            {
                ReadAddress(address, page);
            }
        }
    }

    private void ReadAddress(string address, HtmlPage page)
    {
        if (Destination.IsExternal(address))
        {
            if (Destination.IsUnsafe(address))
            {
                page.ActiveContent.Add($"the address \"{address}\"");
            }

            return;
        }

        page.References.Add(HtmlReference.Of(address, page.Path, basePath));
    }
}
