using System.Globalization;
using System.Text;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Mermaid;

/// <summary>
/// Writes an attack tree as a Mermaid flowchart, the goal at the top. Where several steps come together a gate says whether all or
/// any of them are needed. Nodes have the classes <c>goal</c>, <c>gate</c> and <c>step</c>, the last being leaves.
/// </summary>
public static class AttackTreeDiagram
{
    /// <summary>Writes the diagram.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="href">The address that a node leads to, by the id of its threat; null for none.</param>
    /// <returns>Lines ended by <c>\n</c>.</returns>
    public static string Write(AttackTree tree, Func<Id, string?>? href = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var writer = new Writer(href);
        writer.Write(tree.Root);
        return writer.ToString();
    }

    private sealed class Writer(Func<Id, string?>? href)
    {
        private readonly StringBuilder _nodes = new("flowchart TB\n");
        private readonly StringBuilder _edges = new();
        private readonly StringBuilder _links = new();
        private readonly SortedDictionary<string, List<string>> _classes = new(StringComparer.Ordinal);
        private int _count;

        public string Write(AttackNode node)
        {
            var name = $"n{++_count}";
            var isLeaf = node.Children.IsEmpty;
            var goal = MermaidText.Label(node.Threat is { } threat ? $"{node.Goal} ({threat})" : node.Goal);
            _nodes.Append(CultureInfo.InvariantCulture, $"  {name}{(isLeaf ? $"(\"{goal}\")" : $"[\"{goal}\"]")}\n");
            Classify(isLeaf ? "step" : "goal", name);
            if (node.Threat is { } linked && MermaidText.Url(href?.Invoke(linked)) is { } url)
            {
                _links.Append(CultureInfo.InvariantCulture, $"  click {name} href \"{url}\"\n");
            }

            var from = name;
            if (node.Children.Length > 1)
            {
                from = $"g{_count}";
                _nodes.Append(CultureInfo.InvariantCulture, $"  {from}{{{{\"{(node.Gate == Gate.And ? "all of" : "any of")}\"}}}}\n");
                _edges.Append(CultureInfo.InvariantCulture, $"  {name} --- {from}\n");
                Classify("gate", from);
            }

            foreach (var child in node.Children)
            {
                var at = _edges.Length;
                var to = Write(child);
                // The edge to a child stands before those below it, as in a reading of the tree from the top.
                _edges.Insert(at, $"  {from} --- {to}\n");
            }

            return name;
        }

        public override string ToString()
        {
            var classes = _classes.Select(entry => $"  class {string.Join(',', entry.Value)} {entry.Key}\n");
            return $"{_nodes}{_edges}{string.Concat(classes)}{_links}";
        }

        private void Classify(string name, string node)
        {
            if (!_classes.TryGetValue(name, out var nodes))
            {
                _classes.Add(name, nodes = []);
            }

            nodes.Add(node);
        }
    }
}
