using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;
using Playbook.ThreatModels.Rules;

namespace Playbook.ThreatModels.Applications;

/// <summary>Whether what is said of applications holds together: with the risk scheme, with their models and among themselves.</summary>
public static class ApplicationRules
{
    /// <summary>Checks the applications.</summary>
    /// <param name="applications">The applications, the models they name all known.</param>
    /// <param name="models">The models.</param>
    /// <param name="scheme">What gives applications levels; null where the organization has nothing of the kind.</param>
    public static IEnumerable<Diagnostic> Check(ApplicationList applications, IEnumerable<ThreatModel> models, ApplicationScheme? scheme)
    {
        ArgumentNullException.ThrowIfNull(applications);
        ArgumentNullException.ThrowIfNull(models);
        var profiles = scheme is null ? [] : applications.All.SelectMany(application => Profile(application, scheme));
        return profiles.Concat(models.SelectMany(model => Model(applications, model, scheme)));
    }

    private static IEnumerable<Diagnostic> Profile(Application application, ApplicationScheme scheme) => application.Profile is { } profile
        ? ProfileAgainstScheme.Check(profile, scheme)
        : [RiskDiagnostics.ApplicationUnrated.At(
            application.Location,
            $"the application \"{application.Id}\" has neither a level nor answers, so nobody can tell what is demanded of it",
            scheme.Questions.IsEmpty
                ? $"add \"level: {string.Join(" | ", scheme.Levels.Select(level => level.Id.Text))}\""
                : $"add \"answers: {{ {string.Join(", ", scheme.Questions.Select(question => $"{question.Id}: ..."))} }}\"")];

    private static IEnumerable<Diagnostic> Model(ApplicationList applications, ThreatModel model, ApplicationScheme? scheme)
    {
        Application? first = null;
        var own = scheme?.LevelOf(model.Application);
        foreach (var application in applications.Of(model))
        {
            var place = application.Models.First(reference => reference.Id == model.Id).Location;
            if (first is not null)
            {
                yield return RiskDiagnostics.ModelShared.At(
                    place,
                    $"the model \"{model.Id}\" is named by the application \"{first.Id}\" already",
                    "a part that several applications share is an application of its own");
            }

            first ??= application;
            if (own is not null && applications.LevelOf(application) is { } level && level != own)
            {
                yield return RiskDiagnostics.ApplicationLevelDiffers.At(
                    application.Profile!.Location,
                    $"the application \"{application.Id}\" is of level \"{level.Id}\", and its model \"{model.Id}\" says \"{own.Id}\"",
                    $"leave \"application\" out of {model.Source}: the model then has the level of its application");
            }
        }
    }
}
