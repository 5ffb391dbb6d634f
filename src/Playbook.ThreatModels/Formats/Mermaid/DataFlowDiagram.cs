using System.Globalization;
using System.Text;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Mermaid;

/// <summary>
/// Writes the data-flow diagram of a model as a Mermaid flowchart: boundaries as nested subgraphs, external entities as rectangles,
/// processes rounded, data stores as cylinders, flows as labelled arrows. Nodes are numbered in the order of the model, so that the text
/// is the same for the same model and no name can become syntax. Nodes have the classes <c>external</c>, <c>process</c>, <c>store</c>
/// and <c>boundary</c>.
/// </summary>
public static class DataFlowDiagram
{
    /// <summary>Writes the diagram.</summary>
    /// <param name="model">The model, holding only what may be shown.</param>
    /// <param name="href">The address that a component's node leads to, by the component's id; null for none.</param>
    /// <param name="view">The view that says which components to show; all of them where it is null.</param>
    /// <returns>Lines ended by <c>\n</c>; null where there is no component to draw.</returns>
    public static string? Write(ThreatModel model, Func<Id, string?>? href = null, DiagramView? view = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        Component[] shown = [.. model.Components.Where(component => view is null || view.Components.Contains(component.Id))];
        if (shown.Length == 0)
        {
            return null;
        }

        var nodes = shown.Index().ToDictionary(item => item.Item.Id, item => $"n{item.Index + 1}");
        var text = new StringBuilder("flowchart TB\n");
        var boundaries = WriteContents(text, model, shown, nodes);
        string? NameOf(Id? end) => end is { } id ? nodes.GetValueOrDefault(id) ?? boundaries.GetValueOrDefault(id) : null;
        foreach (var flow in model.DataFlows)
        {
            if ((view?.DataFlows is not { } drawn || drawn.Contains(flow.Id)) && NameOf(flow.From) is { } from && NameOf(flow.To) is { } to)
            {
                var label = MermaidText.Label(flow.Protocol is null ? flow.Title : $"{flow.Title} ({flow.Protocol})");
                text.Append(CultureInfo.InvariantCulture, $"  {from} {(flow.IsBidirectional ? "<-->" : "-->")}{(label.Length == 0 ? "" : $"|\"{label}\"|")} {to}\n");
            }
        }

        WriteClass(text, "external", shown.Where(component => component.Type == ComponentType.ExternalEntity).Select(component => nodes[component.Id]));
        WriteClass(text, "process", shown.Where(component => component.Type == ComponentType.Process).Select(component => nodes[component.Id]));
        WriteClass(text, "store", shown.Where(component => component.Type == ComponentType.DataStore).Select(component => nodes[component.Id]));
        WriteClass(text, "boundary", boundaries.Values);
        foreach (var component in shown)
        {
            if (MermaidText.Url(href?.Invoke(component.Id)) is { } url)
            {
                text.Append(CultureInfo.InvariantCulture, $"  click {nodes[component.Id]} href \"{url}\"\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Writes boundaries with what lies in them, then the components that lie in none; gives the names of the boundaries in the diagram.</summary>
    private static Dictionary<Id, string> WriteContents(StringBuilder text, ThreatModel model, Component[] shown, Dictionary<Id, string> nodes)
    {
        // An empty subgraph is drawn as if it were a node: only boundaries around something shown are written.
        var held = model.BoundariesAround(shown);
        var names = held.Index().ToDictionary(item => item.Item.Id, item => $"b{item.Index + 1}");
        WriteLevel(null, 1);
        return names;

        void WriteLevel(Id? parent, int depth)
        {
            var indent = new string(' ', depth * 2);
            foreach (var boundary in held.Where(boundary => boundary.Parent == parent))
            {
                text.Append(CultureInfo.InvariantCulture, $"{indent}subgraph {names[boundary.Id]}[\"{MermaidText.Label(boundary.Title)}\"]\n");
                WriteLevel(boundary.Id, depth + 1);
                text.Append(CultureInfo.InvariantCulture, $"{indent}end\n");
            }

            foreach (var component in shown.Where(component => component.Boundary == parent))
            {
                var label = MermaidText.Label(component.Title);
                var shape = component.Type switch
                {
                    ComponentType.ExternalEntity => $"[\"{label}\"]",
                    ComponentType.DataStore => $"[(\"{label}\")]",
                    _ => $"(\"{label}\")",
                };
                text.Append(CultureInfo.InvariantCulture, $"{indent}{nodes[component.Id]}{shape}\n");
            }
        }
    }

    private static void WriteClass(StringBuilder text, string name, IEnumerable<string> nodes)
    {
        var list = string.Join(',', nodes);
        if (list.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  class {list} {name}\n");
        }
    }
}
