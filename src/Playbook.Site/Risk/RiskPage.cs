using System.Collections.Immutable;
using Playbook.Site.Applications;
using Playbook.Site.Rendering;
using Playbook.ThreatModels.Risk;
using Playbook.Views;

namespace Playbook.Site.Risk;

/// <summary>The page of the risk scheme.</summary>
internal static class RiskPage
{
    /// <summary>The sections of the scheme; also their anchors.</summary>
    public static readonly ImmutableArray<string> SectionNames = ["matrix", "levels", "likelihood", "impact", "application-levels", "questions", "other-schemes"];

    /// <summary>The page: what the author wrote, and the scheme below it.</summary>
    public static RiskView View(Renderer renderer, PageFrame frame, Html body)
    {
        var view = new RiskView(frame, body)
        {
            Sections = SectionsBeside(frame),
            Others = [.. renderer.Site.OtherSchemes.Select(other => Other(renderer, frame, other))],
            MentionedOn = renderer.MentionsOf(frame.Address),
        };
        if (renderer.Site.Risk is not { Scheme: { } scheme } document)
        {
            return view;
        }

        var text = renderer.Fields(document.Prose, frame.Root);
        var levels = renderer.Levels;
        return view with
        {
            Scheme = new SchemeView(
                scheme.Title,
                text(scheme.Summary),
                renderer.PortfolioMatrix,
                Scale(scheme.Likelihood),
                Scale(scheme.Impact),
                [
                    .. scheme.Levels.Select(level => new LevelRow(RiskSchemeDocument.AnchorOf(level), levels.Of(level), text(level.Meaning), text(level.Response))
                    {
                        Within = level.Within?.ToString(),
                        AcceptedBy = AcceptedBy(renderer, level),
                        EscalatesTo = level.Escalate is { } role ? renderer.People.ShowRole(role.Value.Text) : null,
                        IsAppetite = scheme.Appetite is { } appetite && appetite.Id.Equals(level.Id),
                    }),
                ])
            {
                IsShipped = document.IsShipped,
                ApplicationLevels =
                [
                    .. scheme.Application?.Levels.Select(level => new ApplicationLevelRow(
                        RiskSchemeDocument.AnchorOf(level),
                        levels.Of(level),
                        level.From,
                        text(level.Meaning),
                        text(level.Requires))
                    {
                        Demands = CoverageViews.Of(renderer, level.Demands),
                    }) ?? [],
                ],
                Questions =
                [
                    .. scheme.Application?.Questions.Select(question => new QuestionView(
                        question.Title,
                        [.. question.Answers.Select(answer => new AnswerView(answer.Title, answer.Points))])) ?? [],
                ],
            },
        };

        static string? AcceptedBy(Renderer renderer, RiskLevel level) => level.Accept switch
        {
            null => null,
            { IsEmpty: true } => "",
            { } roles => string.Join(" or ", roles.Select(role => renderer.People.ShowRole(role.Value.Text)).OfType<string>()) is { Length: > 0 } names ? names : null,
        };

        ScaleView Scale(Scale scale) => new(scale.Title, [.. scale.Values.Select(value => new ScaleRow(value.Title, text(value.Meaning)))]);
    }

    private static OtherSchemeView Other(Renderer renderer, PageFrame frame, RiskSchemeDocument document)
    {
        var scheme = document.Scheme!;
        var levels = renderer.LevelsOf(scheme.Id.Text)!;
        return new OtherSchemeView(
            RiskSchemeDocument.AnchorOfOther(scheme),
            scheme.Title,
            renderer.Fields(document.Prose, frame.Root)(scheme.Summary),
            RiskMatrixViews.OfScheme(levels));
    }

    // A heading of the author's keeps its anchor; the generated section's then has another.
    private static ImmutableDictionary<string, string> SectionsBeside(PageFrame frame)
    {
        var taken = frame.Outline.Select(item => item.Anchor).ToHashSet(StringComparer.Ordinal);
        return SectionNames.ToImmutableDictionary(name => name, name => taken.Contains(name) ? $"scheme-{name}" : name, StringComparer.Ordinal);
    }
}
