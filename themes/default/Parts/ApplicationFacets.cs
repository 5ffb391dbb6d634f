using System.Collections.Immutable;
using Playbook.Views;

namespace Playbook.Themes.Default.Parts;

/// <summary>By what the applications are filtered.</summary>
internal static class ApplicationFacets
{
    /// <summary>Coverage, level, owner and state.</summary>
    public static ImmutableArray<Facet<ApplicationRow>> All { get; } =
    [
        new("coverage", "Coverage", application => application.Coverage.Word),
        new("level", "Level", application => application.Level?.Title ?? "Not known"),
        new("owner", "Owner", application => application.Owner ?? Facet.NotSaid),
        new("state", "State", application => application.Status ?? Facet.NotSaid),
    ];
}
