using System.Collections.Immutable;
using Playbook.Views;

namespace Playbook.Themes.Default.Parts;

/// <summary>By what the portfolio is filtered.</summary>
/// <param name="Name">The name in the address and on a row.</param>
/// <param name="Title">The name for the eye.</param>
/// <param name="Of">A model's value, as a word; one that is not said has a word as well.</param>
internal sealed record ModelFacet(string Name, string Title, Func<ModelRow, string> Of);

/// <summary>All of them, in the order of the page.</summary>
internal static class ModelFacets
{
    private const string NotSaid = "Not said";

    /// <summary>Level, owner, status, format and review.</summary>
    public static ImmutableArray<ModelFacet> All { get; } =
    [
        new("level", "Application level", model => model.ApplicationLevel?.Title ?? NotSaid),
        new("owner", "Owner", model => model.Owner ?? NotSaid),
        new("state", "State", model => model.Status is { Length: > 0 } status ? Words.Capitalized(status) : NotSaid),
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
