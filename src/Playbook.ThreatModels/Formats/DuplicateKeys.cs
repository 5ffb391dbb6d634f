using Playbook.Sources.Diagnostics;
using Playbook.Sources.Trees;

namespace Playbook.ThreatModels.Formats;

/// <summary>Finds the keys that stand twice in an object of JSON. It has no aliases, so every node is met once; YAML's reader reports its own.</summary>
internal static class DuplicateKeys
{
    /// <summary>Reports each.</summary>
    public static void Report(SourceNode root, DiagnosticBag diagnostics)
    {
        var waiting = new Stack<SourceNode>([root]);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryPop(out var node))
        {
            switch (node)
            {
                case SourceList list:
                    foreach (var item in list.Items)
                    {
                        waiting.Push(item);
                    }

                    break;
                case SourceMapping mapping:
                    keys.Clear();
                    foreach (var entry in mapping.Entries)
                    {
                        if (!keys.Add(entry.Key))
                        {
                            diagnostics.Add(SourceDiagnostics.JsonDuplicateKey.At(entry.KeyLocation, $"the key \"{entry.Key}\" stands here a second time, and the first value is used"));
                        }

                        waiting.Push(entry.Value);
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
