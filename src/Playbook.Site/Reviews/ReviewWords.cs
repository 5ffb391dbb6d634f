using Playbook.Site.Rendering;
using Playbook.ThreatModels.Applications;
using Playbook.ThreatModels.Model;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Site.Reviews;

/// <summary>When a model is to be reviewed, and which interval says so: the shorter of its own and its application level's.</summary>
internal static class ReviewWords
{
    /// <summary>The interval that holds; null where there is none.</summary>
    public static ReviewInterval? IntervalOf(Renderer renderer, ThreatModel model) =>
        ReviewInterval.Of(model.Reviewed, renderer.Applications.LevelOf(model)?.Demands);

    /// <summary>An interval, and whose it is.</summary>
    public static string Of(ReviewInterval interval, UiText ui) =>
        (interval.IsDemanded ? ui.Reviews.AsDemanded : ui.Reviews.AsModelSays).Fill(("interval", PeriodWords.Every(interval.Every, ui)));

    /// <summary>The state of a model's review; null where there was none, and none is wanted.</summary>
    public static ReviewView? ViewOf(Renderer renderer, ThreatModel model)
    {
        var interval = IntervalOf(renderer, model);
        var due = interval?.DueAfter(model.Reviewed);
        return model.Reviewed is null && interval is null ? null : new ReviewView(
            Renderer.Text(model.Reviewed?.On),
            renderer.People.Show(model.Reviewed?.By),
            interval is null ? null : Of(interval, renderer.Ui),
            Renderer.Text(due),
            model.Status != ModelStatus.Retired && renderer.IsPast(due));
    }
}
