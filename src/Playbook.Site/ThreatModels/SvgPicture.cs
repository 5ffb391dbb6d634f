using System.Collections.Frozen;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Playbook.Site.ThreatModels;

/// <summary>
/// Makes an SVG picture from anybody one that can run nothing. A page shows it as a picture, where scripts never run; but its file can
/// also be opened by itself, and hosts of static files cannot be asked to forbid scripts there. So only known drawing elements are
/// kept, and of attributes none that is an event's, or that leads out of the file.
/// </summary>
internal static class SvgPicture
{
    private const int MaximumElements = 50_000;
    private const int MaximumDepth = 128;
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace s_html = "http://www.w3.org/1999/xhtml";

    private static readonly FrozenSet<string> s_elements = FrozenSet.ToFrozenSet(
    [
        "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath", "image",
        "foreignObject", "clipPath", "mask", "marker", "pattern", "linearGradient", "radialGradient", "stop", "switch", "style",
        "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDropShadow", "feFlood", "feFuncA",
        "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset", "feSpecularLighting", "feTile", "feTurbulence", "fePointLight", "feDistantLight", "feSpotLight",
    ], StringComparer.Ordinal);

    // Drawing programs put the labels into foreignObject, as HTML; what stands beside it for other programs is no label at all.
    private static readonly FrozenSet<string> s_labels = FrozenSet.ToFrozenSet(
        ["div", "span", "p", "br", "b", "i", "u", "s", "em", "strong", "sub", "sup", "font", "small", "ul", "ol", "li", "h1", "h2", "h3", "h4", "pre", "code", "hr", "table", "tbody", "thead", "tr", "td", "th"],
        StringComparer.Ordinal);

    /// <summary>The picture without what could run or lead elsewhere; null where it is no SVG that can be read.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(copy), Settings());
            if (!IsBounded(copy) || XDocument.Load(reader).Root is not { } root || root.Name.LocalName != "svg")
            {
                return null;
            }

            Clean(root);
            using var buffer = new MemoryStream();
            using (var writer = XmlWriter.Create(buffer, new XmlWriterSettings { OmitXmlDeclaration = true, Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }))
            {
                root.WriteTo(writer);
            }

            return buffer.ToArray();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    // Counted while reading on, before a tree is built.
    private static bool IsBounded(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings());
        var elements = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && (++elements > MaximumElements || reader.Depth > MaximumDepth))
            {
                return false;
            }
        }

        return true;
    }

    private static void Clean(XElement element)
    {
        foreach (var attribute in element.Attributes().Where(attribute => !IsAllowed(attribute)).ToList())
        {
            attribute.Remove();
        }

        foreach (var child in element.Elements().ToList())
        {
            if (!IsKnown(child.Name) || (child.Name.LocalName == "style" && !IsPlainStyle(child.Value)))
            {
                child.Remove();
            }
            else
            {
                Clean(child);
            }
        }
    }

    private static bool IsKnown(XName name) =>
        name.Namespace == s_html ? s_labels.Contains(name.LocalName)
        : (name.Namespace == s_svg || name.Namespace == XNamespace.None) && s_elements.Contains(name.LocalName);

    private static bool IsAllowed(XAttribute attribute)
    {
        if (attribute.IsNamespaceDeclaration)
        {
            return true;
        }

        var name = attribute.Name.LocalName;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name is "base" or "formaction" or "src")
        {
            return false;
        }

        return name == "href" ? IsInside(attribute.Value.Trim(), attribute.Parent!.Name.LocalName == "image") : IsPlainStyle(attribute.Value);
    }

    // A part of the file itself, or a picture that is carried along. Another SVG is one only where it is shown as a picture, in which
    // scripts never run; a part of it that is used would become a part of this one.
    private static bool IsInside(string address, bool isPicture) =>
        address.StartsWith('#')
        || (isPicture && address.StartsWith("data:image/svg+xml", StringComparison.OrdinalIgnoreCase))
        || address.StartsWith("data:image/png", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("data:image/jpeg", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("data:image/gif", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("data:image/webp", StringComparison.OrdinalIgnoreCase);

    // "url(#id)" is how fills and clips are named; any other address would be fetched. A backslash can hide either.
    private static bool IsPlainStyle(string value)
    {
        if (value.Contains('\\', StringComparison.Ordinal)
            || value.Contains("@import", StringComparison.OrdinalIgnoreCase)
            || value.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
            || value.Contains("expression(", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        for (var at = value.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = value.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            if (!value.AsSpan(at + 4).TrimStart(" \"'").StartsWith("#"))
            {
                return false;
            }
        }

        return true;
    }
}
