using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using Playbook.Site.HtmlRules;
using Playbook.Site.Links;

namespace Playbook.Site.Print;

/// <summary>
/// Takes the content of a finished page: what stands in its <c>main</c>, and after it what stands in an <c>aside</c> beside that. What only
/// serves a screen is left out: navigation, forms, buttons, what is hidden, links to headings, and what the theme marks by <c>data-screen</c>.
/// </summary>
/// <param name="path">The file of the page.</param>
/// <param name="basePath">The path of the site on its host.</param>
internal sealed class SectionReader(string path, string basePath)
{
    private const string OnlyOnScreen = "nav, form, button, select, script, [hidden], [data-screen], a.anchor";

    // Attributes that hold ids, one or several.
    private static readonly ImmutableArray<string> s_idAttributes = ["for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details"];

    private readonly string _prefix = PrintEntry.AnchorOf(path) + "~";
    private readonly List<PrintLink> _links = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _hosts = new(StringComparer.Ordinal);

    /// <summary>Takes the content out of a page. The tree is changed by that.</summary>
    public PrintSection Read(IDocument document)
    {
        var content = document.CreateElement("div");
        content.Append([.. document.QuerySelectorAll("main").SelectMany(main => main.ChildNodes), .. document.QuerySelectorAll("aside").Where(aside => aside.Closest("main") is null)]);
        foreach (var element in content.QuerySelectorAll(OnlyOnScreen))
        {
            element.Remove();
        }

        foreach (var element in content.QuerySelectorAll("*"))
        {
            Change(element);
        }

        using var html = new StringWriter(CultureInfo.InvariantCulture);
        var formatter = new SectionFormatter();
        foreach (var node in content.ChildNodes)
        {
            node.ToHtml(html, formatter);
        }

        return new PrintSection(html.ToString(), [.. _links], _ids.ToFrozenSet(StringComparer.Ordinal))
        {
            PictureHosts = [.. _hosts],
            HasDiagrams = content.QuerySelector("figure.diagram") is not null,
        };
    }

    private void Change(IElement element)
    {
        if (element.LocalName == "details")
        {
            element.SetAttribute("open", "");
        }

        foreach (var attribute in element.Attributes.ToArray())
        {
            if (attribute.Name == "id" || (attribute.Name == "name" && element.LocalName == "a"))
            {
                _ids.Add(attribute.Value);
                attribute.Value = _prefix + attribute.Value;
            }
            else if (s_idAttributes.Contains(attribute.Name))
            {
                attribute.Value = string.Join(' ', attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => _prefix + id));
            }
            else if (attribute.Value.StartsWith("url(#", StringComparison.Ordinal))
            {
                attribute.Value = "url(#" + _prefix + attribute.Value["url(#".Length..];
            }
            else if (attribute.Name == "loading")
            {
                // What comes as one scrolls there would not be there on paper.
                element.RemoveAttribute(attribute.Name);
            }
            else if (attribute.Name is "href" or "src" or "poster" or "xlink:href")
            {
                attribute.Value = Address(attribute.Value, element.LocalName == "a");
            }
        }
    }

    private string Address(string address, bool isPage)
    {
        if (Destination.IsExternal(address))
        {
            if (!isPage && PictureHosts.Of(address) is { } host)
            {
                _hosts.Add(host);
            }

            return address;
        }

        var rest = address.IndexOfAny(['?', '#']) is >= 0 and var at ? address[at..] : "";
        _links.Add(new PrintLink(HtmlReference.Of(address, path, basePath), rest, isPage));
        return $"{PrintSection.Link}{(_links.Count - 1).ToString(CultureInfo.InvariantCulture)}{PrintSection.End}";
    }
}
