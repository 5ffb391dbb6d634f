using System.Collections.Immutable;
using Playbook.Views;

namespace Playbook.Themes.Default.Parts;

/// <summary>By what the threats of a model are filtered.</summary>
internal static class ThreatFacets
{
    /// <summary>Level, status, treatment and category.</summary>
    public static ImmutableArray<Facet<ThreatRow>> All { get; } =
    [
        new("level", "Level", threat => threat.Current?.Title ?? "Not placed"),
        new("status", "Status", threat => Words.Capitalized(threat.Status)),
        new("treatment", "Treatment", threat => threat.Treatment is { } treatment ? Words.Capitalized(treatment) : "Not decided"),
        new("category", "Category", threat => threat.Categories.Select(category => category.Text).Concat(threat.CategoryWords)),
    ];
}
