using Playbook.Site.Actions;
using Playbook.Site.Applications;
using Playbook.Site.Pages;
using Playbook.Site.Register;
using Playbook.Site.Rendering;
using Playbook.Site.Reviews;
using Playbook.Site.ThreatModels;
using Playbook.ThreatModels.Model;
using Playbook.Views;

namespace Playbook.Site.Home;

/// <summary>How the portfolio stands: how bad, and what is late.</summary>
internal static class PortfolioState
{
    /// <summary>How many models the home page lists: those that need attention most.</summary>
    private const int MostModels = 6;

    /// <summary>The state; null for a site without models.</summary>
    public static PortfolioStateView? View(Renderer renderer)
    {
        var models = renderer.Site.Models.Where(document => document.Model is not null).ToList();
        if (models.Count == 0)
        {
            return null;
        }

        var triaged = models.SelectMany(document => document.Model!.Threats).Where(threat => !RiskRegister.IsHidden(threat)).ToList();
        return new PortfolioStateView(models.Count, Overviews.ThreatModels)
        {
            Open = triaged.Count(threat => threat.IsOpen),
            Levels = triaged.Count == 0 ? [] : [.. RegisterPage.Levels(renderer, triaged)],
            Attention = [.. Attention(renderer, models)],
            Coverage = CoverageViews.Sums(renderer, renderer.Coverage),
            Models =
            [
                .. models.Where(document => document.Model!.Status != ModelStatus.Retired)
                    .OrderByDescending(document => ModelRows.HighestOpenOf(renderer, document.Model!)?.Rank ?? 0)
                    .ThenByDescending(document => document.Model!.Threats.Count(threat => threat.IsOpen))
                    .Take(MostModels)
                    .Select(document => ModelRows.Of(renderer, document)),
            ],
        };
    }

    // What waits for somebody, each with the page that says for whom. Without a day nothing is overdue.
    private static IEnumerable<AttentionTally> Attention(Renderer renderer, List<ThreatModelDocument> models)
    {
        if (renderer.Site.HasMitigations && renderer.Site.Facts.AsOf is not null)
        {
            foreach (var timing in (Timing[])[Timing.Overdue, Timing.Soon])
            {
                yield return new AttentionTally(
                    timing == Timing.Overdue ? AttentionKind.OverdueActions : AttentionKind.ActionsDueSoon,
                    renderer.Actions.Count(action => action.Timing == timing),
                    ActionsPage.ViewOf(timing));
            }
        }

        if (renderer.Site.Facts.AsOf is { } asOf && ReviewItems.Exist(renderer.Site.Models, renderer.Site.Risk?.Scheme))
        {
            yield return new AttentionTally(AttentionKind.OverdueReviews, renderer.Reviews.Count(item => item.Due < asOf), Overviews.Reviews);
        }

        if (models.Sum(document => document.Model!.Threats.Count(threat => threat.Status == ThreatStatus.NotTriaged)) is > 0 and var untriaged)
        {
            yield return new AttentionTally(AttentionKind.NotTriaged, untriaged, $"{Overviews.Register}?untriaged=1");
        }
    }
}
