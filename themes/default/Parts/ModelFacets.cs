using System.Collections.Immutable;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Themes.Default.Parts;

/// <summary>By what the portfolio is filtered.</summary>
internal static class ModelFacets
{
    /// <summary>Level, owner, status, format and review.</summary>
    public static ImmutableArray<Facet<ModelRow>> Of(UiText ui) =>
    [
        new("level", ui.Filters.ApplicationLevel, model => model.ApplicationLevel?.Title ?? ui.Words.NotSaid),
        new("owner", ui.Words.Owner, model => model.Owner ?? ui.Words.NotSaid),
        new("state", ui.Words.State, model => model.Status is { Length: > 0 } status ? Words.Capitalized(status) : ui.Words.NotSaid),
        new("format", ui.Filters.Format, model => model.Format),
        new("review", ui.Words.Review, model => model.Review switch
        {
            null or { On: null } => ui.Filters.NeverReviewed,
            { IsOverdue: true } => ui.Words.Overdue,
            { Due: null } => ui.Filters.NoNextDate,
            _ => ui.Filters.UpToDate,
        }),
    ];
}
