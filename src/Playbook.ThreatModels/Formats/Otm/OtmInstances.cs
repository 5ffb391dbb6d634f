using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Otm;

/// <summary>A threat at an element, as the format says it.</summary>
internal sealed record OtmInstance(Id Threat, string State, IReadOnlyList<(Id Mitigation, string? State)> Mitigations);

/// <summary>
/// Which components and flows use which threats, in which state. A threat stands at the elements where the model says how it stands there, then
/// at the others that it affects. The source's own word is written wherever <see cref="OtmTypes"/> reads it as the status it stands for.
/// </summary>
internal sealed class OtmInstances
{
    private readonly Dictionary<Id, List<OtmInstance>> _byElement = [];

    /// <summary>Finds them.</summary>
    public OtmInstances(ThreatModel model)
    {
        foreach (var component in model.Components)
        {
            _byElement.TryAdd(component.Id, []);
        }

        foreach (var flow in model.DataFlows.Where(flow => flow.From is not null && flow.To is not null))
        {
            _byElement.TryAdd(flow.Id, []);
        }

        var mitigations = model.Mitigations.ToDictionary(mitigation => mitigation.Id);
        foreach (var threat in model.Threats)
        {
            Add(threat, mitigations);
        }
    }

    /// <summary>The threats at an element.</summary>
    public IReadOnlyList<OtmInstance> At(Id element) => _byElement.GetValueOrDefault(element, []);

    /// <summary>Whether a threat stands anywhere: only there it has a state and mitigations.</summary>
    public static bool IsUsed(Threat threat, IReadOnlySet<Id> elements) => threat.Affects.Any(elements.Contains) || threat.Uses.Any(use => elements.Contains(use.Element));

    private void Add(Threat threat, Dictionary<Id, Mitigation> mitigations)
    {
        List<(Id, string?)> Plain(IEnumerable<Id> ids) => [.. ids.Select(id => (id, mitigations.TryGetValue(id, out var found) ? State(found.Status, found.SourceStatus) : null))];
        var said = threat.Uses.Select(use => use.Element).ToHashSet();
        var elsewhere = threat.Mitigations.Except(threat.Uses.SelectMany(use => use.Mitigations).Select(use => use.Mitigation)).ToList();
        foreach (var use in threat.Uses)
        {
            if (_byElement.TryGetValue(use.Element, out var here))
            {
                List<(Id, string?)> done = [.. use.Mitigations.Select(item => (item.Mitigation, State(item.Status, item.SourceStatus))), .. Plain(elsewhere)];
                here.Add(new OtmInstance(threat.Id, State(use.Status, threat.Treatment, use.SourceStatus, isDecided: threat.Treatment is not null), done));
                elsewhere.Clear();
            }
        }

        foreach (var element in threat.Affects.Where(element => !said.Contains(element)))
        {
            if (_byElement.TryGetValue(element, out var here))
            {
                here.Add(new OtmInstance(threat.Id, State(threat.Status, threat.Treatment, threat.SourceStatus, isDecided: true), Plain(threat.Uses.IsEmpty ? threat.Mitigations : elsewhere)));
                elsewhere.Clear();
            }
        }
    }

    // Of one element among several the model does not hold what was decided, where that is not the same for all.
    private static string State(ThreatStatus status, Treatment? treatment, string? word, bool isDecided) =>
        word is not null && !word.Contains(',', StringComparison.Ordinal)
            && OtmTypes.ThreatStatusOf(word) == status && (status != ThreatStatus.Done || !isDecided || OtmTypes.TreatmentOf(word) == treatment)
            ? word
            : OtmTypes.StateOf(status, treatment);

    private static string? State(MitigationStatus? status, string? word) =>
        word is not null && !word.Contains(',', StringComparison.Ordinal) && OtmTypes.MitigationStatusOf(word) == status ? word
        : status is { } known ? OtmTypes.StateOf(known)
        : null;
}
