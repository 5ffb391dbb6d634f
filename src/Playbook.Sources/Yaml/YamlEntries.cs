using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Trees;

namespace Playbook.Sources.Yaml;

/// <summary>Collects the entries of one mapping: refuses duplicate keys and merges what <c>&lt;&lt;</c> names.</summary>
internal sealed class YamlEntries(DiagnosticBag diagnostics)
{
    private readonly List<SourceEntry> _entries = [];
    private readonly Dictionary<string, SourceLocation> _keys = new(StringComparer.Ordinal);
    private readonly List<SourceMapping> _merged = [];

    /// <summary>Takes a key and its value as they stand in the mapping.</summary>
    public void Add(SourceNode key, SourceNode value)
    {
        if (key is not SourceScalar scalar)
        {
            diagnostics.Add(SourceDiagnostics.YamlKeyNotText.At(key.Location, $"{key.Kind} cannot be a key", "write a text as the key"));
        }
        else if (scalar is { IsPlain: true, Text: "<<" })
        {
            AddMerged(value);
        }
        else if (_keys.TryAdd(scalar.Text, scalar.Location))
        {
            _entries.Add(new SourceEntry(scalar.Text, scalar.Location, value));
        }
        else
        {
            var first = _keys[scalar.Text];
            diagnostics.Add(SourceDiagnostics.YamlDuplicateKey.At(
                scalar.Location,
                $"the key \"{scalar.Text}\" stands here a second time; the first is at line {first.Line}, column {first.Column}",
                "keep one of them"));
        }
    }

    /// <summary>The entries: own ones first, then merged ones that no own or earlier merged one replaces.</summary>
    public ImmutableArray<SourceEntry> ToImmutable()
    {
        foreach (var mapping in _merged)
        {
            foreach (var entry in mapping.Entries)
            {
                if (_keys.TryAdd(entry.Key, entry.KeyLocation))
                {
                    _entries.Add(entry);
                }
            }
        }

        return [.. _entries];
    }

    private void AddMerged(SourceNode value)
    {
        foreach (var node in value is SourceList list ? list.Items : [value])
        {
            if (node is SourceMapping mapping)
            {
                _merged.Add(mapping);
            }
            else
            {
                diagnostics.Add(SourceDiagnostics.YamlMergeNotMapping.At(
                    node.Location,
                    $"\"<<\" merges mappings, and this is {node.Kind}",
                    "name a mapping by its alias, as in \"<<: *name\""));
            }
        }
    }
}
