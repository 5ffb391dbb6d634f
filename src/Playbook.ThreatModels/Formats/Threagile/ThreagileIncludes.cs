using Playbook.Sources.Diagnostics;
using Playbook.Sources.Trees;
using Playbook.Sources.Yaml;

namespace Playbook.ThreatModels.Formats.Threagile;

/// <summary>Puts a model together that is split into files: what <c>includes</c> names is merged into the root, mappings by their keys, lists one after the other.</summary>
internal sealed class ThreagileIncludes(ModelSource source, DiagnosticBag diagnostics)
{
    /// <summary>How many files a model may draw on. The tool's own sample has eighteen.</summary>
    public const int MaximumFiles = 64;

    private const int MaximumDepth = 8;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal) { source.Path };
    private readonly List<(string Name, SourceNode Node)> _conflicts = [];
    private int _tried;

    /// <summary>Whether some file could not be had, so that what refers to it leads nowhere through no fault of the rest.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Values that an included file gives to what has another one already.</summary>
    public IReadOnlyList<(string Name, SourceNode Node)> Conflicts => _conflicts;

    /// <summary>The root with all that it includes, in the order in which the tool reads it.</summary>
    public SourceMapping Resolve(SourceMapping root)
    {
        var waiting = new Stack<(string From, SourceScalar Named)>();
        Push(waiting, source.Path, root);
        while (waiting.TryPop(out var next))
        {
            if (++_tried > MaximumFiles)
            {
                IsIncomplete = true;
                diagnostics.Add(ModelDiagnostics.ImportedLimit.At(next.Named.Location, $"the model includes more than {MaximumFiles} files; those from \"{ForMessage(next.Named)}\" on are left out"));
                break;
            }

            if (Load(next.From, next.Named) is { } part)
            {
                root = Merge(root, part.Root, "", 0);
                Push(waiting, part.Path, part.Root);
            }
        }

        return root;
    }

    private static void Push(Stack<(string From, SourceScalar Named)> waiting, string from, SourceMapping root)
    {
        var named = root.Find("includes")?.Value switch
        {
            SourceList list => list.Items.OfType<SourceScalar>(),
            SourceScalar one => [one],
            _ => [],
        };
        foreach (var name in named.Where(name => !string.IsNullOrWhiteSpace(name.Text) && !name.IsNull).Reverse())
        {
            waiting.Push((from, name));
        }
    }

    private (string Path, SourceMapping Root)? Load(string from, SourceScalar named)
    {
        if (ModelPaths.Resolve(from, named.Text.Trim()) is not { } path)
        {
            return Refuse(named, $"the model includes \"{ForMessage(named)}\", which is no path to a file in the content folder");
        }

        if (!_seen.Add(path))
        {
            return null;
        }

        if (!source.Files.Exists(path))
        {
            return Refuse(named, $"the model includes \"{ForMessage(named)}\", and there is no file {path}");
        }

        if (source.Files.Read(path, diagnostics) is not { } text || YamlReader.Read(text, diagnostics) is not { } tree)
        {
            IsIncomplete = true;
            return null;
        }

        return tree is SourceMapping root ? (path, root) : Refuse(named, $"the model includes {path}, which holds {tree.Kind} where a part of a model is a mapping");
    }

    private (string Path, SourceMapping Root)? Refuse(SourceScalar named, string message)
    {
        IsIncomplete = true;
        diagnostics.Add(ModelDiagnostics.ImportedFileRefused.At(named.Location, message));
        return null;
    }

    private static string ForMessage(SourceScalar named) => Importing.ImportIds.Shorten(named.Text);

    private SourceMapping Merge(SourceMapping first, SourceMapping second, string path, int depth)
    {
        var entries = first.Entries.ToBuilder();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            places.TryAdd(entries[i].Key, i);
        }

        foreach (var entry in second.Entries)
        {
            if (depth == 0 && entry.Key == "includes")
            {
                continue;
            }

            if (places.TryAdd(entry.Key, entries.Count))
            {
                entries.Add(entry);
                continue;
            }

            var at = places[entry.Key];
            entries[at] = entries[at] with { Value = Merge(entries[at].Value, entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}", depth + 1) };
        }

        return new SourceMapping(entries.ToImmutable(), first.Location);
    }

    private SourceNode Merge(SourceNode first, SourceNode second, string path, int depth)
    {
        switch (first, second)
        {
            case var (one, other) when one.IsNull || other.IsNull:
                return one.IsNull ? other : one;
            case (SourceMapping one, SourceMapping other) when depth < MaximumDepth:
                return Merge(one, other, path, depth);
            case (SourceList one, SourceList other):
                return new SourceList([.. one.Items, .. other.Items], one.Location);
            case (SourceScalar one, SourceScalar other) when string.Equals(one.Text.Trim(), other.Text.Trim(), StringComparison.OrdinalIgnoreCase):
                return one;
            default:
                _conflicts.Add((path, second));
                return first;
        }
    }
}
