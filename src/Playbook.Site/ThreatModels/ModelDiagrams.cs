using System.Collections.Immutable;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
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

    /// <summary>The data-flow diagram; null where there is nothing to draw, or where several drawings of the source show all of it between them.</summary>
    public DiagramView? Whole() => !HasSeveralDrawings && DataFlowDiagram.Write(_model, Href) is { } source
        ? new DiagramView(
            Only is { } drawn ? ThreatModelDocument.AnchorOf(drawn.Id) : "diagram",
            Only is { } shown && shown.Title != document.Title ? $"{document.Title}: {shown.Title}" : $"Data-flow diagram of {document.Title}",
            source,
            [.. Words(_model.Components, _model.DataFlows)])
        : null;

    /// <summary>The named views. One that shows all that the diagram shows is not drawn a second time.</summary>
    /// <param name="text">Writes text fields.</param>
    public IEnumerable<NamedDiagramView> Views(Func<Prose?, Html> text) => _model.Diagrams.Where(view => view != Only).Select(view => new NamedDiagramView(
        ThreatModelDocument.AnchorOf(view.Id),
        view.Title,
        text(view.Description),
        view.Text is { Language: "mermaid" } written ? new DiagramView($"diagram-{ThreatModelDocument.AnchorOf(view.Id)}", view.Title, written.Source, [])
            : Named(view))
    {
        Code = view.Text is { Language: not "mermaid" } other ? new CodeView(other.Language, other.Source) : null,
    });

    // The one view of a source that is the diagram itself.
    private Playbook.ThreatModels.Model.DiagramView? Only =>
        _model.Diagrams is [{ Drawing: not null, Text: null, Description: null } view] && !view.Components.IsEmpty && view.Components.Length == _model.Components.Length ? view : null;

    private bool HasSeveralDrawings =>
        _model.Diagrams.Count(view => view.Drawing is not null && !view.Components.IsEmpty) > 1
        && _model.Components.All(component => _model.Diagrams.Any(view => view.Drawing is not null && view.Components.Contains(component.Id)));

    private DiagramView? Named(Playbook.ThreatModels.Model.DiagramView view)
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
            ? new Link($"{ShownId(threat)} {title}", $"{document.Address}{threat.Key}/")
            : null,
        [.. node.Children.Select(Node)]);

    private string ShownId(Id threat) =>
        _model.Threats.FirstOrDefault(each => each.Id.Equals(threat)) is { } found ? ModelWords.LabelOf(found) : threat.Text;

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
