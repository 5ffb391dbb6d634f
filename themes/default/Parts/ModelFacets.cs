using System.Collections.Immutable;
using Playbook.Views;

namespace Playbook.Themes.Default.Parts;

/// <summary>By what the portfolio is filtered.</summary>
internal static class ModelFacets
{
    /// <summary>Level, owner, status, format and review.</summary>
    public static ImmutableArray<Facet<ModelRow>> All { get; } =
    [
        new("level", "Application level", model => model.ApplicationLevel?.Title ?? Facet.NotSaid),
        new("owner", "Owner", model => model.Owner ?? Facet.NotSaid),
        new("state", "State", model => model.Status is { Length: > 0 } status ? Words.Capitalized(status) : Facet.NotSaid),
        new("format", "Format", model => model.Format),
        new("review", "Review", model => model.Review switch
        {
            null or { On: null } => "Never reviewed",
            { IsOverdue: true } => "Overdue",
            { Due: null } => "Reviewed, no next date",
            _ => "Up to date",
        }),
    ];
}
