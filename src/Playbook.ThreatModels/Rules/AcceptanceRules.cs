using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Rules;

/// <summary>
/// Who may accept a risk, and until when that counts. What is wrong is worked out in one place: readers ask what a file alone shows, the site asks once
/// more with its scheme and its day, and what it is told is stamped on the threat (<see cref="Threat.Standing"/>).
/// </summary>
public static class AcceptanceRules
{
    /// <summary>A model whose retained threats say how their acceptances stand. One that is retired is as it was: nobody accepts anything for it any more.</summary>
    /// <param name="model">The model.</param>
    /// <param name="scheme">The site's scheme, whose levels say who may accept; null where there is none.</param>
    /// <param name="asOf">The day the site speaks of; without one nothing has ended.</param>
    public static ThreatModel Stamp(ThreatModel model, RiskScheme? scheme, DateOnly? asOf)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Status == ModelStatus.Retired || !model.Threats.Any(threat => IsRetained(threat))
            ? model
            : model with { Threats = [.. model.Threats.Select(threat => IsRetained(threat) ? threat with { Standing = StandingOf(threat, scheme, asOf) } : threat)] };
    }

    /// <summary>What a file alone shows: that an acceptance is missing, says too little, or stands where nothing is retained.</summary>
    /// <param name="threat">A threat of the generator's own format, or one that was enriched.</param>
    public static IEnumerable<Diagnostic> Check(Threat threat)
    {
        ArgumentNullException.ThrowIfNull(threat);
        var standing = StandingOf(threat, null, null);
        if (threat.Accepted is not { } accepted)
        {
            // What was converted from another tool says by the tool's own word that it was accepted there; by whom, not every tool can say.
            return IsRetained(threat) && threat.SourceStatus is null
                ? [ModelDiagnostics.RetainedWithoutAcceptance.At(
                    threat.Location,
                    $"threat \"{threat.Id}\" is retained and done, and nobody accepted it",
                    "add \"accepted: { by: ..., role: ..., on: ..., until: ..., why: ... }\"")]
                : [];
        }

        return [.. Incomplete(threat, accepted, standing), .. Contradictory(threat, accepted, standing)];
    }

    /// <summary>What the site's scheme and day show besides.</summary>
    /// <param name="model">A model that went through <see cref="Stamp"/>.</param>
    /// <param name="scheme">The scheme by which it was stamped.</param>
    public static IEnumerable<Diagnostic> CheckStamped(ThreatModel model, RiskScheme? scheme)
    {
        ArgumentNullException.ThrowIfNull(model);
        foreach (var threat in model.Threats)
        {
            if (threat is not { Accepted: { } accepted, Standing: { } standing })
            {
                continue;
            }

            if (standing.Has(AcceptanceFlaw.Unauthorised) && scheme?.LevelOf(threat.Current) is { Accept: { } allowed } level)
            {
                var role = (accepted.Role ?? accepted.By)?.Trim();
                yield return RiskDiagnostics.AcceptanceUnauthorised.At(
                    accepted.Location,
                    $"the risk of threat \"{threat.Id}\" is {level.Title.ToLowerInvariant()}, {(role is null ? "and no role is said to have accepted it" : $"which \"{role}\" may not accept")}",
                    allowed.IsEmpty ? "nobody may accept a risk of this level: treat it" : $"it takes {string.Join(" or ", allowed.Select(each => each.Value.Text))}");
            }

            if (standing.Has(AcceptanceFlaw.Expired))
            {
                yield return RiskDiagnostics.AcceptanceExpired.At(
                    accepted.UntilLocation,
                    $"the acceptance of threat \"{threat.Id}\" ended on {accepted.Until:yyyy-MM-dd}",
                    "decide anew: accept the risk again, or treat it");
            }
        }

        if (model.Threats.Where(IsAcceptedElsewhere).ToList() is { Count: > 0 } unnamed)
        {
            yield return RiskDiagnostics.AcceptedElsewhere.At(
                model.Location,
                $"another tool calls {Count(unnamed.Count)} accepted, and nobody is named who accepted {(unnamed.Count == 1 ? "it" : "them")}: {Listed(unnamed)}",
                $"write \"accepted: {{ by, role, on, until, why }}\" for each {WhereToWrite(model)}");
        }
    }

    /// <summary>Whether another tool says that the risk was accepted, and nobody is named who did.</summary>
    public static bool IsAcceptedElsewhere(Threat threat)
    {
        ArgumentNullException.ThrowIfNull(threat);
        return threat is { SourceStatus: not null, Standing: { } standing } && standing.Has(AcceptanceFlaw.Missing);
    }

    private static bool IsRetained(Threat threat) => threat is { Treatment: Treatment.Retain, Status: ThreatStatus.Done };

    private static AcceptanceStanding StandingOf(Threat threat, RiskScheme? scheme, DateOnly? asOf)
    {
        if (threat.Accepted is not { } accepted)
        {
            return new([AcceptanceFlaw.Missing]);
        }

        var flaws = ImmutableArray.CreateBuilder<AcceptanceFlaw>();
        void Flaw(AcceptanceFlaw flaw, bool holds)
        {
            if (holds)
            {
                flaws.Add(flaw);
            }
        }

        Flaw(AcceptanceFlaw.Nobody, accepted.By is null && accepted.Role is null);
        Flaw(AcceptanceFlaw.Undated, accepted.On is null);
        Flaw(AcceptanceFlaw.Endless, accepted.Until is null);
        Flaw(AcceptanceFlaw.Unjustified, accepted.Why is null);
        Flaw(AcceptanceFlaw.EndsEarly, accepted.Until < accepted.On);
        Flaw(AcceptanceFlaw.Unauthorised, scheme?.LevelOf(threat.Current) is { Accept: not null } level && !MayAccept(level, accepted));
        Flaw(AcceptanceFlaw.Expired, accepted.Until < asOf);
        return new(flaws.ToImmutable());
    }

    // Who is named without a role may be the role itself.
    private static bool MayAccept(RiskLevel level, Acceptance accepted) =>
        Id.TryParse((accepted.Role ?? accepted.By)?.Trim(), out var id) && level.MayAccept(id) == true;

    private static IEnumerable<Diagnostic> Incomplete(Threat threat, Acceptance accepted, AcceptanceStanding standing)
    {
        if (standing.Has(AcceptanceFlaw.Unjustified))
        {
            yield return ModelDiagnostics.AcceptanceWithoutReason.At(
                accepted.Location,
                $"the acceptance of threat \"{threat.Id}\" has no reason",
                "add \"why: ...\"");
        }

        var missing = standing.Flaws
            .Select(flaw => flaw switch
            {
                AcceptanceFlaw.Nobody => ("by whom", "role: ..."),
                AcceptanceFlaw.Undated => ("when", "on: ..."),
                AcceptanceFlaw.Endless => ("until when", "until: ..."),
                _ => default,
            })
            .Where(each => each.Item1 is not null)
            .ToList();
        if (missing.Count > 0 && threat.Treatment == Treatment.Retain)
        {
            yield return ModelDiagnostics.AcceptanceIncomplete.At(
                accepted.Location,
                $"the acceptance of threat \"{threat.Id}\" does not say {string.Join(", ", missing.Select(each => each.Item1))}",
                $"add \"{string.Join(", ", missing.Select(each => each.Item2))}\"");
        }
    }

    private static IEnumerable<Diagnostic> Contradictory(Threat threat, Acceptance accepted, AcceptanceStanding standing)
    {
        if (threat.Treatment != Treatment.Retain)
        {
            yield return ModelDiagnostics.AcceptanceWithoutRetention.At(
                accepted.Location,
                threat.Treatment is { } treatment
                    ? $"threat \"{threat.Id}\" is accepted, and its treatment is {treatment.ToString().ToLowerInvariant()}"
                    : $"threat \"{threat.Id}\" is accepted and has no treatment",
                "write \"treatment: retain\", or take the acceptance out");
        }

        if (standing.Has(AcceptanceFlaw.EndsEarly))
        {
            yield return ModelDiagnostics.AcceptanceEndsEarly.At(
                accepted.UntilLocation,
                $"the acceptance of threat \"{threat.Id}\" ends on {accepted.Until:yyyy-MM-dd}, before it begins on {accepted.On:yyyy-MM-dd}");
        }
    }

    private static string Count(int threats) => threats == 1 ? "1 threat" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{threats} threats");

    private static string Listed(List<Threat> threats)
    {
        const int most = 3;
        return string.Join(", ", threats.Take(most).Select(threat => threat.Id.Text)) + (threats.Count > most ? " and others" : "");
    }

    private static string WhereToWrite(ThreatModel model) => model.Format == Formats.Native.NativeReader.Format
        ? "in the model's file"
        : $"under \"threats:\" in {model.Source[(model.Source.LastIndexOf('/') + 1)..]}{Enrichment.EnrichmentReader.Suffix}";
}
