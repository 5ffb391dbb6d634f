using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Rules;

/// <summary>Whether what a threat model says in a risk scheme's terms is in that scheme.</summary>
public static class ModelAgainstScheme
{
    /// <summary>Checks the ratings of a model and the profile of its application.</summary>
    public static IEnumerable<Diagnostic> Check(ThreatModel model, RiskScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(scheme);
        var ratings = model.Threats
            .SelectMany(RatingsOf)
            .SelectMany(rating => rating switch
            {
                ScaleRating rated when scheme.HasMatrix => Rating(rated, scheme),
                ScaleRating rated => [RiskDiagnostics.ScaleValueUnknown.At(
                    rated.Location,
                    "the scheme has no likelihood and no impact: it rates by factors",
                    $"write factors: {{ {string.Join(", ", scheme.Factors.Select(factor => $"{factor.Id}: ..."))} }}")],
                FactorRating rated => Rating(rated, scheme),
                _ => [],
            });
        return model.Application is { } profile && scheme.Application is { } application
            ? ratings.Concat(ProfileAgainstScheme.Check(profile, application))
            : ratings;
    }

    // What a chosen option says of the residual risk is the threat's, and said of it once.
    private static IEnumerable<RiskRating?> RatingsOf(Threat threat) =>
        threat.Options.Select(option => option.Residual).Prepend(threat.Residual).Prepend(threat.Risk).Distinct(ReferenceEqualityComparer.Instance).Cast<RiskRating?>();

    private static IEnumerable<Diagnostic> Rating(ScaleRating rating, RiskScheme scheme)
    {
        if (Unknown(scheme.Likelihood, "likelihood", rating.Likelihood, rating.LikelihoodLocation) is { } likelihood)
        {
            yield return likelihood;
        }

        if (Unknown(scheme.Impact, "impact", rating.Impact, rating.ImpactLocation) is { } impact)
        {
            yield return impact;
        }
    }

    private static IEnumerable<Diagnostic> Rating(FactorRating rating, RiskScheme scheme)
    {
        foreach (var given in rating.Factors.Where(given => !scheme.Factors.Any(factor => factor.Is(given.Key))))
        {
            if (scheme.Factors.IsEmpty)
            {
                yield return RiskDiagnostics.ScaleValueUnknown.At(rating.Location, "the scheme has no factors", "rate by likelihood and impact");
                yield break;
            }

            var message = Message("the scheme has no factor", given.Key, scheme.Factors.Select(known => known.Id.Text), out var suggestion);
            yield return RiskDiagnostics.ScaleValueUnknown.At(rating.Location, message, suggestion);
        }

        foreach (var factor in scheme.Factors.Where(factor => !rating.Factors.Any(given => factor.Is(given.Key))))
        {
            yield return RiskDiagnostics.ScaleValueUnknown.At(rating.Location, $"the factor \"{factor.Id}\" is not rated, so that there is no mean", $"add \"{factor.Id}: ...\"");
        }
    }

    private static Diagnostic? Unknown(Scale scale, string name, string value, SourceLocation at) =>
        scale.IndexOf(value) is null
            ? RiskDiagnostics.ScaleValueUnknown.At(at, Message($"the scheme has no {name}", value, scale.Values.Select(known => known.Id.Text), out var suggestion), suggestion)
            : null;

    /// <summary>What is not there, and what is; with what was probably meant.</summary>
    internal static string Message(string what, string value, IEnumerable<string> known, out string? suggestion)
    {
        string[] names = [.. known];
        suggestion = Nearest.Suggest(value, names);
        return $"{what} \"{value}\"; it has {string.Join(", ", names)}";
    }
}
