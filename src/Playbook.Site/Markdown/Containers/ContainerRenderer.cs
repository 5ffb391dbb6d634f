using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Playbook.Site.Markdown.Containers;

/// <summary>
/// Details that open, and tabs. Without script the panels of tabs stand one below the other, each under its title; the theme's script makes
/// a row of tabs of the titles.
/// </summary>
internal sealed class ContainerRenderer : HtmlObjectRenderer<CustomContainer>
{
    private const string Details = "details";
    private const string Tabs = "tabs";
    private const string Tab = "tab";

    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, CustomContainer container)
    {
        var page = ((BodyRenderer)renderer).Page;
        var title = container.Arguments?.Trim() ?? "";
        renderer.EnsureLine();
        switch (container.Info)
        {
            case Details:
                renderer.Write("<details><summary>").WriteEscape(title.Length == 0 ? page.Dialect.Words.Details : title).WriteLine("</summary>");
                WriteInside(renderer, container);
                renderer.WriteLine("</details>");
                break;
            case Tabs:
                page.HasTabs = true;
                renderer.WriteLine("<div class=\"tabs\">");
                WriteInside(renderer, container);
                renderer.WriteLine("</div>");
                break;
            case Tab when container.Parent is CustomContainer { Info: Tabs } && title.Length > 0:
                renderer.Write("<section class=\"tab\" aria-label=\"").WriteEscape(title).Write("\"><p class=\"tab-title\">").WriteEscape(title).WriteLine("</p>");
                WriteInside(renderer, container);
                renderer.WriteLine("</section>");
                break;
            default:
                page.Report(PageDiagnostics.Container.At(page.LocationAt(container.Span.Start), Fault(container, title), "write \":::: tabs\" around \"::: tab Title\", or \"::: details Title\""));
                WriteInside(renderer, container);
                break;
        }
    }

    private static string Fault(CustomContainer container, string title) =>
        container.Info == Tab ? title.Length == 0 ? "the tab has no title" : "the tab stands in no tabs"
        : string.IsNullOrEmpty(container.Info) ? "the container does not say what it is"
        : $"there is no container \"{container.Info}\"";

    private static void WriteInside(HtmlRenderer renderer, CustomContainer container)
    {
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(container);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.EnsureLine();
    }
}
