using System.Collections.Immutable;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Themes.Default.Parts;

/// <summary>By what the threats of a model are filtered.</summary>
internal static class ThreatFacets
{
    /// <summary>Level, status, treatment and category.</summary>
    public static ImmutableArray<Facet<ThreatRow>> Of(UiText ui) =>
    [
        new("level", ui.Words.Level, threat => threat.Current?.Title ?? ui.Words.NotPlaced),
        new("status", ui.Words.Status, threat => Words.Capitalized(threat.Status)),
        new("treatment", ui.Words.Treatment, threat => threat.Treatment is { } treatment ? Words.Capitalized(treatment) : ui.Words.NotDecided),
        new("category", ui.Words.Category, threat => threat.Categories.Select(category => category.Text).Concat(threat.CategoryWords)),
    ];
}
