using System.Collections.Immutable;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Themes.Default.Parts;

/// <summary>The questions by which a methodology is chosen.</summary>
internal static class GuideFacets
{
    private const int High = 3;

    private static readonly ImmutableArray<string> Efforts = ["Low", "Medium", "High"];

    /// <summary>What one worries about, where one begins, what it may cost, and what matters most.</summary>
    public static ImmutableArray<Facet<MethodologyRow>> Of(UiText ui) =>
    [
        new("focus", ui.Pages.Worry, guide => guide.Facts.Focus.Select(Words.Capitalized)) { Order = ["Security", "Privacy", "Safety"] },
        new("centre", ui.Pages.StartFrom, guide => guide.Facts.Centre is { } centre ? (IEnumerable<string>)[Words.Capitalized(centre)] : []),
        new("effort", ui.Pages.AtMost, BudgetsOf) { Order = Efforts },
        new("quality", ui.Pages.MattersMost, guide => guide.Facts.Qualities.Where(quality => quality.Degree == High).Select(quality => quality.Name)),
    ];

    // Whoever can spend more can also take what costs less; a guide that does not say what it costs fits no budget.
    private static IEnumerable<string> BudgetsOf(MethodologyRow guide) =>
        guide.Facts.Effort is { } effort && Efforts.IndexOf(Words.Capitalized(effort)) is >= 0 and var least ? Efforts[least..] : [];
}
