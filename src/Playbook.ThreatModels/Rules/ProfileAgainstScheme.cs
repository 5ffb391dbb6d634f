using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Rules;

/// <summary>Whether what a model or an application says of how critical the application is, is in the risk scheme's terms.</summary>
internal static class ProfileAgainstScheme
{
    /// <summary>Checks a stated level, answers, and whether the two agree.</summary>
    public static IEnumerable<Diagnostic> Check(ApplicationProfile profile, ApplicationScheme scheme)
    {
        if (profile.Level is { } level && scheme.Levels.All(known => known.Id != level.Id))
        {
            var message = ModelAgainstScheme.Message("the scheme has no application level", level.Id.Text, scheme.Levels.Select(known => known.Id.Text), out var suggestion);
            yield return RiskDiagnostics.ApplicationLevelUnknown.At(level.Location, message, suggestion);
        }

        foreach (var given in profile.Answers)
        {
            if (scheme.Questions.FirstOrDefault(known => known.Is(given.Question)) is not { } question)
            {
                var message = ModelAgainstScheme.Message("the scheme has no question", given.Question, scheme.Questions.Select(known => known.Id.Text), out var suggestion);
                yield return RiskDiagnostics.QuestionUnknown.At(given.QuestionLocation, message, suggestion);
            }
            else if (question.Answer(given.Answer) is null)
            {
                var message = ModelAgainstScheme.Message($"the question \"{question.Id}\" has no answer", given.Answer, question.Answers.Select(known => known.Id.Text), out var suggestion);
                yield return RiskDiagnostics.AnswerUnknown.At(given.Location, message, suggestion);
            }
        }

        foreach (var found in profile.Level is null ? Open(profile, scheme) : Contradiction(profile, scheme))
        {
            yield return found;
        }
    }

    private static IEnumerable<Diagnostic> Open(ApplicationProfile profile, ApplicationScheme scheme) =>
        scheme.Questions.Where(question => !profile.Answers.Any(given => question.Is(given.Question))).Select(question => RiskDiagnostics.AnswerMissing.At(
            profile.Location,
            $"the question \"{question.Id}\" ({question.Title}) is not answered, so that no level can be computed",
            $"add \"{question.Id}: {string.Join(" | ", question.Answers.Select(answer => answer.Id.Text))}\" to the answers"));

    private static IEnumerable<Diagnostic> Contradiction(ApplicationProfile profile, ApplicationScheme scheme) =>
        scheme.LevelOf(profile) is { } stated && scheme.LevelOf(profile with { Level = null }) is { } computed && stated != computed
            ? [RiskDiagnostics.ApplicationLevelContradicted.At(
                profile.Level!.Location,
                $"the stated level is \"{stated.Id}\", and the answers lead to \"{computed.Id}\" with {scheme.PointsOf(profile)} points",
                $"leave the level out, or correct the answers; until then it is \"{stated.Id}\"")]
            : [];
}
