using System.Collections.Immutable;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Otm;

/// <summary>Which components and flows use which threats, in which state, with which mitigations.</summary>
internal sealed class OtmUses(ImportIds ids)
{
    private readonly Dictionary<Id, List<ThreatUse>> _uses = [];
    private readonly Dictionary<Id, List<MitigationUse>> _mitigations = [];

    /// <summary>Takes the threats of one component or flow.</summary>
    public void Add(Id element, string name, ForeignReader reader)
    {
        foreach (var use in reader.Children("threats"))
        {
            if (ids.Resolve(use.Text("threat"), use.Location("threat"), $"\"{name}\"", ElementKind.Threat) is not { } threat)
            {
                use.PutBack("threat");
                continue;
            }

            var state = use.Line("state");
            var mitigations = ImmutableArray.CreateBuilder<MitigationUse>();
            foreach (var item in use.Children("mitigations"))
            {
                if (ids.Resolve(item.Text("mitigation"), item.Location("mitigation"), $"\"{name}\"", ElementKind.Mitigation) is { } mitigation)
                {
                    var word = item.Line("state");
                    var done = new MitigationUse(mitigation, OtmTypes.MitigationStatusOf(word), word);
                    mitigations.Add(done);
                    Add(_mitigations, mitigation, done);
                }
            }

            Add(_uses, threat, new ThreatUse(element, OtmTypes.ThreatStatusOf(state), state, mitigations.DrainToImmutable(), use.Start));
        }
    }

    /// <summary>The uses of a threat, in the order of the file.</summary>
    public ImmutableArray<ThreatUse> Of(Id threat) => [.. _uses.GetValueOrDefault(threat, [])];

    /// <summary>The uses of a mitigation.</summary>
    public ImmutableArray<MitigationUse> OfMitigation(Id mitigation) => [.. _mitigations.GetValueOrDefault(mitigation, [])];

    private static void Add<T>(Dictionary<Id, List<T>> uses, Id id, T use)
    {
        if (!uses.TryGetValue(id, out var same))
        {
            uses.Add(id, same = []);
        }

        same.Add(use);
    }
}
