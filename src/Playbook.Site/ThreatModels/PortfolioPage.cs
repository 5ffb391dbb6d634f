using Playbook.Site.Applications;
using Playbook.Site.Rendering;
using Playbook.Views;

namespace Playbook.Site.ThreatModels;

/// <summary>The page of all models.</summary>
internal static class PortfolioPage
{
    /// <summary>The page: what the author wrote, and the models below it.</summary>
    public static PortfolioView View(Renderer renderer, PageFrame frame, Html body) => new(
        frame,
        body,
        [.. renderer.Site.Models.Where(document => document.Model is not null).Select(document => ModelRows.Of(renderer, document))])
    {
        Coverage = CoverageViews.Sums(renderer, renderer.Coverage),
        MentionedOn = renderer.MentionsOf(frame.Address),
    };
}
