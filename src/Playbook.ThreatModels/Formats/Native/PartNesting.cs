using System.Collections.Immutable;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>Settles which component is a part of which.</summary>
internal static class PartNesting
{
    /// <summary>The components without circles; a part that names no boundary lies where the whole lies.</summary>
    public static ImmutableArray<Component> Settle(ImmutableArray<Component> components, ImmutableArray<Claimed> claimed)
    {
        var byId = components.Zip(claimed).ToDictionary(pair => pair.First.Id);
        var boundaries = new Dictionary<Id, Id?>();
        var cut = new HashSet<Id>();
        foreach (var component in components)
        {
            // Outwards until one that is settled, then back in, so that each is passed once.
            var path = new List<Component>();
            var onPath = new HashSet<Id>();
            Component? at = component;
            while (at is not null && !boundaries.ContainsKey(at.Id) && onPath.Add(at.Id))
            {
                path.Add(at);
                at = at.Parent is { } parent ? byId[parent].First : null;
            }

            var boundary = at is null ? null : boundaries.TryGetValue(at.Id, out var known) ? known : at.Boundary;
            if (at is not null && onPath.Contains(at.Id))
            {
                Report(at, byId[at.Id].Second);
                cut.Add(at.Id);
            }

            for (var i = path.Count - 1; i >= 0; i--)
            {
                boundary = path[i].Boundary ?? (cut.Contains(path[i].Id) ? null : boundary);
                boundaries[path[i].Id] = boundary;
            }
        }

        return [.. components.Select(component => component with { Boundary = boundaries[component.Id], Parent = cut.Contains(component.Id) ? null : component.Parent })];
    }

    private static void Report(Component component, Claimed claimed) =>
        claimed.Reader.Diagnostics.Add(ModelDiagnostics.BoundaryCycle.At(
            claimed.Reader.Location("parent"),
            $"the component \"{component.Id}\" lies in itself{(component.Parent == component.Id ? "" : ", by way of the components it lies in")}",
            "take one parent out"));
}
