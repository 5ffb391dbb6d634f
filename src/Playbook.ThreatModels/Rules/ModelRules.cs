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

    /// <summary>Checks one threat, as far as that can be done without its model.</summary>
    public static IEnumerable<Diagnostic> Check(Threat threat) => AcceptanceRules.Check(threat);

    private static IEnumerable<Diagnostic> UnusedMitigations(ThreatModel model)
    {
        var used = model.Threats.SelectMany(threat => threat.Mitigations.Concat(threat.Options.SelectMany(option => option.Mitigations))).ToHashSet<Id>();
        return model.Mitigations
            .Where(mitigation => !used.Contains(mitigation.Id))
            .Select(mitigation => ModelDiagnostics.MitigationUnused.At(
                mitigation.Location,
                $"no threat names the mitigation \"{mitigation.Id}\"",
                $"add it to the mitigations of the threats it is for, as \"mitigations: [{mitigation.Id}]\""));
    }
}
