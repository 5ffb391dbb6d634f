namespace Playbook.Diagrams.Tests;

/// <summary>Small graphs written in a line.</summary>
internal static class Graphs
{
    /// <summary>Nodes and groups as <c>id</c> or <c>id:group</c>, edges as <c>from>to</c>, of which either may be missing; all with a space between. Every edge has a label.</summary>
    public static DiagramGraph Of(string nodes, string groups, string edges) => new(
        [.. Parts(nodes, ':').Select(part => new DiagramNode(part.First!, 100, 46, part.Second))],
        [.. Parts(groups, ':').Select(part => new DiagramGroup(part.First!, part.Second, new Size(90, 17)))],
        [.. Parts(edges, '>').Select((part, index) => new DiagramEdge($"e{index}", part.First, part.Second, new Size(60, 17)))]);

    private static IEnumerable<(string? First, string? Second)> Parts(string text, char separator) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(separator)).Select(part => (Name(part[0]), part.Length > 1 ? Name(part[1]) : null));

    private static string? Name(string text) => text.Length == 0 ? null : text;
}
