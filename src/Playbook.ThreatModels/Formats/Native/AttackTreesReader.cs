using System.Collections.Immutable;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>Reads attack trees.</summary>
internal static class AttackTreesReader
{
    /// <summary>How many goals may lie below each other.</summary>
    public const int MaximumDepth = 16;

    /// <summary>The trees.</summary>
    public static ImmutableArray<AttackTree> Read(ImmutableArray<Claimed> claimed, ModelIds ids) =>
        [.. claimed.Select(item => new AttackTree(item.Id, Node(item.Reader, ids, 1), item.Reader.Start))];

    private static AttackNode Node(MappingReader reader, ModelIds ids, int depth)
    {
        var goal = reader.RequiredText("goal") ?? "?";
        var gate = reader.OneOf("gate", NativeWords.Gates) ?? Gate.Or;
        var threat = ids.Resolve(reader, "threat", ElementKind.Threat);
        if (depth == MaximumDepth && reader.Has("children"))
        {
            reader.Diagnostics.Add(ModelDiagnostics.AttackTreeTooDeep.At(
                reader.Location("children"),
                $"the attack tree is more than {MaximumDepth} goals deep; what lies below \"{goal}\" is left out",
                "make a tree of its own of this branch"));
            return new AttackNode(goal, gate, [], threat, reader.Start);
        }

        ImmutableArray<AttackNode> children = [.. reader.Mappings("children", "the goal").Select(child => Node(child, ids, depth + 1))];
        if (threat is { } named && !children.IsEmpty)
        {
            reader.Diagnostics.Add(ModelDiagnostics.ThreatOnBranch.At(
                reader.Location("threat"),
                $"\"{goal}\" breaks down into other goals and names the threat \"{named}\" as well",
                "move the threat to a leaf"));
        }

        return new AttackNode(goal, gate, children, threat, reader.Start);
    }
}
