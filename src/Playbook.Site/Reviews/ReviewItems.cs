using System.Collections.Immutable;
using Playbook.Site.Content;
using Playbook.Site.Rendering;
using Playbook.Site.ThreatModels;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Site.Reviews;

/// <summary>Finds what is to be looked at again. Retired models are left alone.</summary>
internal static class ReviewItems
{
    /// <summary>Whether a site has anything of the kind: a review, an interval that a level demands, or an acceptance.</summary>
    public static bool Exist(IEnumerable<ThreatModelDocument> models, RiskScheme? scheme)
    {
        var isDemanded = scheme?.Application?.Levels.Any(level => level.Demands?.Review is not null) == true;
        return models.Any(document => document.Model is { } model && (isDemanded || model.Reviewed is not null || model.Threats.Any(threat => threat.Accepted is not null)));
    }

    /// <summary>All of them: by day, those without one last, then by title.</summary>
    public static ImmutableArray<ReviewItem> All(Renderer renderer) =>
    [
        .. renderer.Site.Models
            .Where(document => document.Model is { Status: not ModelStatus.Retired })
            .SelectMany(document => Acceptances(renderer, document).Concat(Review(renderer, document) is { } review ? [review] : []))
            .OrderBy(item => item.Due ?? DateOnly.MaxValue)
            .ThenBy(item => item.Link.Text, NaturalOrder.Instance)
            .ThenBy(item => item.Id, StringComparer.Ordinal),
    ];

    private static ReviewItem? Review(Renderer renderer, ThreatModelDocument document)
    {
        var model = document.Model!;
        var interval = ReviewWords.IntervalOf(renderer, model);
        if (interval is null && model.Reviewed?.On is null)
        {
            return null;
        }

        var ui = renderer.Ui;
        var why = (model.Reviewed?.On, interval) switch
        {
            ({ } on, null) => ui.Reviews.LastNobodySays.Fill(("day", ui.Day(on))),
            (null, { } holds) => ui.Reviews.Never.Fill(("every", ReviewWords.Of(holds, ui))),
            ({ } on, { } holds) => ui.Reviews.Last.Fill(("day", ui.Day(on)), ("every", ReviewWords.Of(holds, ui))),
            _ => throw new InvalidOperationException("A model without a review and without an interval has nothing due."),
        };
        return new ReviewItem($"review/{document.Id.Key}", ui.Words.Review, new Link(document.Title, document.Address), interval?.DueAfter(model.Reviewed), why)
        {
            Level = renderer.Applications.LevelOf(model) is { } level ? renderer.Levels.Of(level) : null,
            Owner = renderer.People.Show(model.Owner),
        };
    }

    private static IEnumerable<ReviewItem> Acceptances(Renderer renderer, ThreatModelDocument document) => document.Model!.Threats
        .Where(threat => threat is { Treatment: Treatment.Retain, Accepted: not null, Status: not ThreatStatus.NotApplicable })
        .Select(threat => Acceptance(renderer, document, threat, threat.Accepted!));

    private static ReviewItem Acceptance(Renderer renderer, ThreatModelDocument document, Threat threat, Acceptance accepted)
    {
        var ui = renderer.Ui;
        var why = (accepted.On, accepted.Until) switch
        {
            ({ } on, null) => ui.Reviews.AcceptedEndless.Fill(("day", ui.Day(on))),
            ({ } on, _) => ui.Reviews.AcceptedUntil.Fill(("day", ui.Day(on))),
            (null, null) => ui.Reviews.AcceptedUndatedEndless,
            _ => ui.Reviews.AcceptedUndatedUntil,
        };
        return new ReviewItem(
            $"acceptance/{document.Id.Child(threat.Id).Key}",
            ui.Reviews.EndOfAcceptance,
            new Link($"{ModelWords.LabelOf(threat)} {threat.Title}", document.AddressOf(threat)),
            accepted.Until,
            why)
        {
            Model = new Link(document.Title, document.Address),
            Level = renderer.Levels.Of(threat.Current),
            Owner = renderer.People.ShowRole(accepted.Role) ?? renderer.People.Show(accepted.By) ?? renderer.People.Show(document.Model!.Owner),
        };
    }
}
