using System.Collections.Immutable;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Mermaid;
using Playbook.ThreatModels.Model;
using Playbook.Views;
using DiagramView = Playbook.Views.DiagramView;

namespace Playbook.Site.ThreatModels;

/// <summary>A model's diagrams: as Mermaid text, and in words for whoever does not see them.</summary>
/// <param name="document">The model.</param>
/// <param name="root">What leads from the model's page to the root.</param>
internal sealed class ModelDiagrams(ThreatModelDocument document, string root)
{
    private readonly ThreatModel _model = document.Model!;
    private readonly Dictionary<Id, string> _names = ModelRows.NamesOf(document);

    /// <summary>The data-flow diagram; null where there is nothing to draw.</summary>
    public DiagramView? Whole() => DataFlowDiagram.Write(_model, Href) is { } source
        ? new DiagramView("diagram", $"Data-flow diagram of {document.Title}", source, [.. Words(_model.Components, _model.DataFlows)])
        : null;

    /// <summary>A named view of it; null where it names no component.</summary>
    public DiagramView? Named(Playbook.ThreatModels.Model.DiagramView view)
    {
        var components = _model.Components.Where(component => view.Components.Contains(component.Id)).ToImmutableArray();
        var flows = _model.DataFlows.Where(flow => IsIn(view, flow)).ToImmutableArray();
        return DataFlowDiagram.Write(_model, Href, view) is { } source
            ? new DiagramView($"diagram-{ThreatModelDocument.AnchorOf(view.Id)}", view.Title, source, [.. Words(components, flows)])
            : null;
    }

    /// <summary>An attack tree.</summary>
    public AttackTreeView Tree(AttackTree tree) => new(
        ThreatModelDocument.AnchorOf(tree.Id),
        tree.Title,
        Node(tree.Root),
        new DiagramView($"diagram-{ThreatModelDocument.AnchorOf(tree.Id)}", $"Attack tree: {tree.Title}", AttackTreeDiagram.Write(tree, Href), []));

    private static bool IsIn(Playbook.ThreatModels.Model.DiagramView view, DataFlow flow) =>
        view.DataFlows is { } drawn ? drawn.Contains(flow.Id) : flow is { From: { } from, To: { } to } && view.Components.Contains(from) && view.Components.Contains(to);

    private string NameOf(Id? end) => end is { } id ? _names[id] : "an end that is not connected";

    private AttackNodeView Node(AttackNode node) => new(
        node.Goal,
        node.Children.IsEmpty ? null : node.Gate == Gate.And ? "all of" : "any of",
        node.Threat is { } threat && _names.TryGetValue(threat, out var title)
            ? new Link($"{threat} {title}", $"{document.Address}{threat.Key}/")
            : null,
        [.. node.Children.Select(Node)]);

    // A threat leads to its own page, everything else to its row on the model's.
    private string? Href(Id id) => _model.Threats.Any(threat => threat.Id.Equals(id))
        ? $"{root}{document.Address}{id.Key}/"
        : $"#{ThreatModelDocument.AnchorOf(id)}";

    private IEnumerable<string> Words(IEnumerable<Component> components, IEnumerable<DataFlow> flows)
    {
        foreach (var component in components)
        {
            var boundary = component.Boundary is { } id ? $", in {_names[id]}" : "";
            yield return $"{component.Title}: {ModelWords.Of(component.Type).ToLowerInvariant()}{boundary}";
        }

        foreach (var flow in flows)
        {
            var protocol = flow.Protocol is null ? "" : $" ({flow.Protocol})";
            yield return $"{NameOf(flow.From)} {(flow.IsBidirectional ? "and" : "to")} {NameOf(flow.To)}: {flow.Title}{protocol}";
        }
    }
}
