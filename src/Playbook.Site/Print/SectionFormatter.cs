using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html;

namespace Playbook.Site.Print;

/// <summary>Writes elements as HTML, with a hole where the level of a heading stands.</summary>
internal sealed class SectionFormatter : HtmlMarkupFormatter
{
    /// <inheritdoc/>
    public override string OpenTag(IElement element, bool selfClosing) => WithHole(element, base.OpenTag(element, selfClosing), at: 2);

    /// <inheritdoc/>
    public override string CloseTag(IElement element, bool selfClosing) => WithHole(element, base.CloseTag(element, selfClosing), at: 3);

    private static string WithHole(IElement element, string tag, int at) =>
        element.LocalName is ['h', >= '1' and <= '6'] name && tag.Length > at
            ? $"{tag[..at]}{PrintSection.Heading}{(name[1] - '0').ToString(CultureInfo.InvariantCulture)}{PrintSection.End}{tag[(at + 1)..]}"
            : tag;
}
