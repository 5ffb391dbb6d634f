using System.Globalization;
using Playbook.Sources.Trees;

namespace Playbook.ThreatModels.Formats.Threatcl;

/// <summary>Tells values that would have to be computed from those that stand as they are.</summary>
internal static class HclExpressions
{
    /// <summary>Whether a scalar is an expression: outside of quotes, and neither a number, a truth value nor null.</summary>
    public static bool IsExpression(SourceScalar scalar) =>
        scalar is { IsPlain: true, IsNull: false, Text: not ("true" or "false") }
        && !double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>Whether there is an expression anywhere in a tree, or a text with one in it.</summary>
    public static bool IsIn(SourceNode root)
    {
        var waiting = new Stack<SourceNode>([root]);
        while (waiting.TryPop(out var node))
        {
            switch (node)
            {
                case SourceScalar scalar when IsExpression(scalar) || (!scalar.IsPlain && scalar.Text.Contains("${", StringComparison.Ordinal)):
                    return true;
                case SourceList list:
                    foreach (var item in list.Items)
                    {
                        waiting.Push(item);
                    }

                    break;
                case SourceMapping mapping:
                    foreach (var entry in mapping.Entries)
                    {
                        waiting.Push(entry.Value);
                    }

                    break;
                default:
                    break;
            }
        }

        return false;
    }
}
