using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Rules;

/// <summary>What a single threat model must satisfy, whatever format it was read from.</summary>
public static class ModelRules
{
    /// <summary>Checks a model.</summary>
    public static IEnumerable<Diagnostic> Check(ThreatModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Threats.SelectMany(Check).Concat(UnusedMitigations(model));
    }

    /// <summary>Checks which acceptances have ended by a day.</summary>
    /// <param name="model">The model.</param>
    /// <param name="asOf">The day the site speaks of.</param>
    public static IEnumerable<Diagnostic> Check(ThreatModel model, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Threats
            .Where(threat => threat.Accepted?.Until < asOf && threat.Status == ThreatStatus.Done && model.Status != ModelStatus.Retired)
            .Select(threat => RiskDiagnostics.AcceptanceExpired.At(
                threat.Accepted!.UntilLocation,
                $"the acceptance of threat \"{threat.Id}\" ended on {threat.Accepted.Until:yyyy-MM-dd}",
                "decide anew: accept the risk again, or treat it"));
    }

    /// <summary>Checks one threat, as far as that can be done without its model.</summary>
    public static IEnumerable<Diagnostic> Check(Threat threat)
    {
        ArgumentNullException.ThrowIfNull(threat);
        return Acceptance(threat);
    }

    private static IEnumerable<Diagnostic> Acceptance(Threat threat)
    {
        if (threat.Accepted is not { } accepted)
        {
            // What was converted from another tool says by the tool's own word that it was accepted there; by whom, not every tool can say.
            if (threat is { Treatment: Treatment.Retain, Status: ThreatStatus.Done, SourceStatus: null })
            {
                yield return ModelDiagnostics.RetainedWithoutAcceptance.At(
                    threat.Location,
                    $"threat \"{threat.Id}\" is retained and done, and nobody accepted it",
                    "add \"accepted: { by: ..., role: ..., on: ..., until: ..., why: ... }\"");
            }

            yield break;
        }

        if (accepted.Why is null)
        {
            yield return ModelDiagnostics.AcceptanceWithoutReason.At(
                accepted.Location,
                $"the acceptance of threat \"{threat.Id}\" has no reason",
                "add \"why: ...\"");
        }

        if (threat.Treatment != Treatment.Retain)
        {
            yield return ModelDiagnostics.AcceptanceWithoutRetention.At(
                accepted.Location,
                threat.Treatment is { } treatment
                    ? $"threat \"{threat.Id}\" is accepted, and its treatment is {treatment.ToString().ToLowerInvariant()}"
                    : $"threat \"{threat.Id}\" is accepted and has no treatment",
                "write \"treatment: retain\", or take the acceptance out");
        }

        if (accepted.Until < accepted.On)
        {
            yield return ModelDiagnostics.AcceptanceEndsEarly.At(
                accepted.UntilLocation,
                $"the acceptance of threat \"{threat.Id}\" ends on {accepted.Until:yyyy-MM-dd}, before it begins on {accepted.On:yyyy-MM-dd}");
        }
    }

    private static IEnumerable<Diagnostic> UnusedMitigations(ThreatModel model)
    {
        var used = model.Threats.SelectMany(threat => threat.Mitigations).ToHashSet<Id>();
        return model.Mitigations
            .Where(mitigation => !used.Contains(mitigation.Id))
            .Select(mitigation => ModelDiagnostics.MitigationUnused.At(
                mitigation.Location,
                $"no threat names the mitigation \"{mitigation.Id}\"",
                $"add it to the mitigations of the threats it is for, as \"mitigations: [{mitigation.Id}]\""));
    }
}
