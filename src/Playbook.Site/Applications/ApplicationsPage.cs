using System.Collections.Immutable;
using Playbook.Site.Rendering;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Applications;
using Playbook.Views;

namespace Playbook.Site.Applications;

/// <summary>The page of the organization's applications.</summary>
internal static class ApplicationsPage
{
    /// <summary>The page: what the author wrote, the coverage, and the applications below it, those that need something first.</summary>
    public static ApplicationsView View(Renderer renderer, PageFrame frame, Html body)
    {
        var all = renderer.Coverage;
        var text = renderer.Fields(renderer.Site.Applications!.Prose, frame.Root);
        return new ApplicationsView(frame, body, [.. all.Select(coverage => Row(renderer, coverage, text))])
        {
            Coverage = CoverageViews.Sums(renderer, all),
            MentionedOn = renderer.MentionsOf(frame.Address),
        };
    }

    private static ApplicationRow Row(Renderer renderer, Coverage coverage, Func<Prose?, Html> text)
    {
        var application = coverage.Application;
        return new ApplicationRow(
            ApplicationsDocument.AnchorOf(application),
            application.Title,
            $"go/{ApplicationsDocument.IdOf(application).Key}/",
            CoverageWords.Of(coverage.State))
        {
            Summary = text(application.Summary),
            Owner = renderer.People.Show(application.Owner),
            Status = application.Status is { } status ? CoverageWords.Of(status) : null,
            Level = coverage.Level is { } level ? renderer.Levels.Of(level) : null,
            Answers = AnswersOf(renderer, application),
            Models =
            [
                .. coverage.Models.Select(model => new ApplicationModel(
                    ModelLink(renderer, model),
                    [.. model.Lacks.Select(shortfall => CoverageWords.Of(renderer, shortfall)).Distinct(StringComparer.Ordinal)])),
            ],
            Links = [.. application.Links.Select(link => new OutsideLink(link.Title, link.Url))],
        };
    }

    private static Link ModelLink(Renderer renderer, ModelCoverage model) =>
        renderer.Site.Index.FindVisible(model.Model.Id.Key) is { } target ? new Link(target.Title, target.Address) : new Link(model.Model.Title, null);

    private static ImmutableArray<GivenAnswer> AnswersOf(Renderer renderer, Application application)
    {
        var questions = renderer.Levels.Scheme?.Application?.Questions ?? [];
        return
        [
            .. application.Profile?.Answers.Select(given =>
            {
                var question = questions.FirstOrDefault(each => each.Is(given.Question));
                var answer = question?.Answer(given.Answer);
                return new GivenAnswer(question?.Title ?? given.Question, answer?.Title ?? given.Answer, answer?.Points);
            }) ?? [],
        ];
    }
}
