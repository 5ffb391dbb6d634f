using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Importing;

/// <summary>Settles components that lie in each other. Its time grows with their number alone, however deep they lie.</summary>
internal static class ComponentNesting
{
    /// <summary>
    /// The components, in their order: a part without a boundary of its own lies in that of what holds it, and a circle is cut where it
    /// is met, with a diagnostic.
    /// </summary>
    public static ImmutableArray<Component> Settle(ImmutableArray<Component> components, DiagnosticBag diagnostics) =>
        Settle(components, component => diagnostics.Add(ModelDiagnostics.ImportedValueOdd.At(
            component.Location,
            $"the component \"{ImportIds.Shorten(component.Title)}\" lies in itself, by way of the components it lies in")));

    /// <summary>The same.</summary>
    /// <param name="components">The components.</param>
    /// <param name="report">Says that a component lies in itself.</param>
    public static ImmutableArray<Component> Settle(ImmutableArray<Component> components, Action<Component> report)
    {
        if (components.All(component => component.Parent is null))
        {
            return components;
        }

        var settled = new Dictionary<Id, Component>();
        var byId = components.ToDictionary(component => component.Id);
        var inwards = new Stack<Component>();
        var passed = new HashSet<Id>();
        foreach (var start in components)
        {
            passed.Clear();
            for (var at = start; !settled.ContainsKey(at.Id);)
            {
                passed.Add(at.Id);
                if (at.Parent is { } parent && passed.Contains(parent))
                {
                    report(at);
                    at = at with { Parent = null };
                }

                inwards.Push(at);
                if (at.Parent is null || !byId.TryGetValue(at.Parent.Value, out var outer))
                {
                    break;
                }

                at = outer;
            }

            while (inwards.TryPop(out var next))
            {
                var outer = next.Parent is { } parent ? settled.GetValueOrDefault(parent) : null;
                settled.Add(next.Id, next with { Boundary = next.Boundary ?? outer?.Boundary });
            }
        }

        return [.. components.Select(component => settled[component.Id])];
    }
}
