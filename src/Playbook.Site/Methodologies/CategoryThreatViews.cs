using Playbook.Site.Pages;
using Playbook.Site.Rendering;
using Playbook.Site.ThreatModels;
using Playbook.Views;

namespace Playbook.Site.Methodologies;

/// <summary>The threats filed under a guide's category, over all models.</summary>
internal static class CategoryThreatViews
{
    /// <summary>The list for the end of the category's section; null where nothing is filed under it.</summary>
    public static CategoryThreatsView? For(Renderer renderer, Page guide, string category)
    {
        var found = guide.Methodology!.Categories.First(each => string.Equals(each.Id.Text, category, StringComparison.OrdinalIgnoreCase));
        var threats = renderer.Site.ThreatsByCategory.GetValueOrDefault(guide.Id.Member(found.Id).Key, []);
        return threats.IsEmpty ? null : new CategoryThreatsView(
            found.Title,
            [.. threats.Select(each => ModelRows.Line(renderer, each.Model, each.Threat))]);
    }
}
