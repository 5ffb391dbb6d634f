using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;

namespace Playbook.ThreatModels.Formats;

/// <summary>
/// Bounds how many mappings a document may have for its length. Each may become an element, which takes about a kilobyte with all that
/// belongs to it, while <c>{},</c> is three characters: only a file made for it has very many that hold next to nothing.
/// </summary>
internal static class DocumentSize
{
    // What 16 MB have room for, and what 20 times the length of an ordinary mapping has.
    private const int Always = 14_000;
    private const int CharactersEach = 60;

    /// <summary>Whether there are too many, with a diagnostic.</summary>
    /// <param name="root">The document. What an alias stands for counts at each use.</param>
    /// <param name="text">Its text.</param>
    /// <param name="diagnostics">Takes the limit.</param>
    public static bool IsExceeded(SourceNode root, SourceText text, DiagnosticBag diagnostics)
    {
        var most = Always + (text.Content.Length / CharactersEach);
        var count = 0;
        var waiting = new Stack<SourceNode>([root]);
        while (waiting.TryPop(out var node))
        {
            if (node is SourceList list)
            {
                foreach (var item in list.Items)
                {
                    waiting.Push(item);
                }
            }
            else if (node is SourceMapping mapping)
            {
                if (++count > most)
                {
                    diagnostics.Add(ModelDiagnostics.ImportedLimit.At(mapping.Location, $"the file has more than {most} objects, of which most hold next to nothing"));
                    return true;
                }

                foreach (var entry in mapping.Entries)
                {
                    waiting.Push(entry.Value);
                }
            }
        }

        return false;
    }
}
