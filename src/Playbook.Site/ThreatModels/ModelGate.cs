using System.Collections.Immutable;
using Playbook.Sources.Audiences;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;

namespace Playbook.Site.ThreatModels;

/// <summary>Takes out of a model the threats and mitigations that an audience may not see, and every trace of them in the rest.</summary>
internal static class ModelGate
{
    /// <summary>What is left of a model that the audience may see as a whole.</summary>
    public static ThreatModelDocument Apply(ThreatModelDocument document, Visibility audience)
    {
        if (document.Model is not { } model)
        {
            return document;
        }

        var hiddenThreats = model.Threats.Where(threat => IsHidden(threat.Visibility, model, audience)).Select(threat => threat.Id).ToHashSet();
        var hiddenMitigations = model.Mitigations.Where(mitigation => IsHidden(mitigation.Visibility, model, audience)).Select(mitigation => mitigation.Id).ToHashSet();
        if (hiddenThreats.Count + hiddenMitigations.Count == 0)
        {
            return document;
        }

        var left = model with
        {
            Threats =
            [
                .. model.Threats.Where(threat => !hiddenThreats.Contains(threat.Id))
                    .Select(threat => threat with
                    {
                        Mitigations = [.. threat.Mitigations.Where(id => !hiddenMitigations.Contains(id))],
                        Options = [.. threat.Options.Select(option => option with { Mitigations = [.. option.Mitigations.Where(id => !hiddenMitigations.Contains(id))] })],
                        Uses = [.. threat.Uses.Select(use => use with { Mitigations = [.. use.Mitigations.Where(item => !hiddenMitigations.Contains(item.Mitigation))] })],
                    }),
            ],
            Mitigations = [.. model.Mitigations.Where(mitigation => !hiddenMitigations.Contains(mitigation.Id))],
            AttackTrees =
            [
                .. model.AttackTrees
                    .Select(tree => Prune(tree.Root, hiddenThreats) is { } root ? tree with { Root = root } : null)
                    .OfType<AttackTree>(),
            ],
            Assumptions = [.. model.Assumptions.Select(assumption => assumption with { About = [.. assumption.About.Where(id => !hiddenThreats.Contains(id) && !hiddenMitigations.Contains(id))] })],
            // A remainder may speak of anything; what is said of a hidden element goes with it, and what is said of none in particular as well.
            AlsoInSource = [.. model.AlsoInSource.Where(item => item.Element is { } element && !hiddenThreats.Contains(element) && !hiddenMitigations.Contains(element))],
        };
        return document with { IsWhole = false, Model = left, Prose = document.Prose.Only(ThreatModelDocument.FieldsOf(left)) };
    }

    private static bool IsHidden(Visibility? own, ThreatModel model, Visibility audience) => !(own ?? model.Visibility).IsShownTo(audience);

    // A leaf says what its threat is in other words, so it goes with it; a step that is left without any goes as well.
    private static AttackNode? Prune(AttackNode node, HashSet<Id> hidden)
    {
        if (node.Threat is { } threat && hidden.Contains(threat))
        {
            return null;
        }

        if (node.Children.IsEmpty)
        {
            return node;
        }

        var children = node.Children.Select(child => Prune(child, hidden)).OfType<AttackNode>().ToImmutableArray();
        return children.IsEmpty ? null : node with { Children = children };
    }
}
