using System.Collections.Immutable;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Themes.Default.Parts;

/// <summary>By what the applications are filtered.</summary>
internal static class ApplicationFacets
{
    /// <summary>Coverage, level, owner and state.</summary>
    public static ImmutableArray<Facet<ApplicationRow>> Of(UiText ui) =>
    [
        new("coverage", ui.Applications.Coverage, application => application.Coverage.Word),
        new("level", ui.Words.Level, application => application.Level?.Title ?? ui.Words.NotKnown),
        new("owner", ui.Words.Owner, application => application.Owner ?? ui.Words.NotSaid),
        new("state", ui.Words.State, application => application.Status ?? ui.Words.NotSaid),
    ];
}
