using Microsoft.AspNetCore.Components;
using Playbook.Views;

namespace Playbook.Themes.Default.Rendering;

internal static class HtmlExtensions
{
    /// <summary>HTML as Razor writes it unchanged.</summary>
    public static MarkupString Raw(this Html html) => new(html.ToString());
}
