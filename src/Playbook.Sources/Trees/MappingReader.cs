using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;

namespace Playbook.Sources.Trees;

/// <summary>
/// Reads a mapping key by key into typed values. Whatever is wrong with one is a diagnostic, and the value then counts as absent;
/// nothing throws. An empty value counts as absent as well. It remembers what was asked for, so that <see cref="Finish"/> can name
/// the keys that nobody reads. Scalars are read in the other part of this class.
/// </summary>
public sealed partial class MappingReader
{
    private readonly SourceMapping _mapping;
    private readonly List<string> _asked = [];
    private readonly List<MappingReader> _children = [];
    private bool _finished;

    /// <summary>Reads a mapping.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="subject">What the mapping describes, for messages: <c>the threat</c>.</param>
    public MappingReader(SourceMapping mapping, DiagnosticBag diagnostics, string subject = "this")
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(diagnostics);
        _mapping = mapping;
        Diagnostics = diagnostics;
        Subject = subject;
    }

    /// <summary>Where diagnostics go.</summary>
    public DiagnosticBag Diagnostics { get; }

    /// <summary>What the mapping describes, for messages; to be made more precise once an id was read.</summary>
    public string Subject { get; set; }

    /// <summary>Where the mapping begins.</summary>
    public SourceLocation Start => _mapping.Location;

    /// <summary>All entries, whether asked for or not.</summary>
    public ImmutableArray<SourceEntry> Entries => _mapping.Entries;

    /// <summary>Makes a reader of any node: null, with a diagnostic, where it is no mapping.</summary>
    public static MappingReader? Of(SourceNode node, DiagnosticBag diagnostics, string subject = "this")
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (node is SourceMapping mapping)
        {
            return new MappingReader(mapping, diagnostics, subject);
        }

        diagnostics.Add(SourceDiagnostics.WrongType.At(node.Location, $"{subject} is a mapping, and here stands {node.Kind}", "write \"key: value\" lines"));
        return null;
    }

    /// <summary>Whether a key is there with a value that is not empty. The key then counts as asked for.</summary>
    public bool Has(string key) => Raw(key) is not null;

    /// <summary>The value of a key as a node; null where the key is absent or its value empty.</summary>
    public SourceNode? Raw(string key) => Ask(key)?.Value is { IsNull: false } value ? value : null;

    /// <summary>Where the value of a key stands; the key where its value is empty; the mapping where the key is absent.</summary>
    public SourceLocation Location(string key) => _mapping.Find(key) switch
    {
        { Value.IsNull: true } entry => entry.KeyLocation,
        { } entry => entry.Value.Location,
        null => _mapping.Location,
    };

    /// <summary>Counts keys as known that this reader does not read, since somebody else does.</summary>
    public void Known(params ReadOnlySpan<string> keys) => _asked.AddRange(keys);

    /// <summary>A mapping; null where absent.</summary>
    /// <param name="key">The key.</param>
    /// <param name="subject">What it describes, for messages. Its own <see cref="Finish"/> is called with this one's.</param>
    public MappingReader? Mapping(string key, string? subject = null)
    {
        if (Raw(key) is not { } value)
        {
            return null;
        }

        if (value is SourceMapping mapping)
        {
            return Child(mapping, subject ?? $"\"{key}\"");
        }

        Wrong(key, value, "a mapping", $"write {key}: {{ key: value }}, or indented lines below it");
        return null;
    }

    /// <summary>A list of mappings; items that are none are left out with a diagnostic.</summary>
    /// <param name="key">The key.</param>
    /// <param name="subject">What each describes, for messages: <c>the threat</c>.</param>
    public ImmutableArray<MappingReader> Mappings(string key, string subject)
    {
        var items = ImmutableArray.CreateBuilder<MappingReader>();
        var wasReported = Raw(key) is SourceScalar;
        foreach (var item in Items(key))
        {
            if (item is SourceMapping mapping)
            {
                items.Add(Child(mapping, subject));
            }
            else if (!item.IsNull && !wasReported)
            {
                Wrong($"an item of {key}", item, "a mapping", "write \"- key: value\" lines");
            }
        }

        return items.DrainToImmutable();
    }

    /// <summary>The items of a list as nodes, empty ones included; none where the key is absent.</summary>
    public ImmutableArray<SourceNode> Items(string key)
    {
        switch (Raw(key))
        {
            case null:
                return [];
            case SourceList list:
                return list.Items;
            case var value:
                var suggestion = value is SourceScalar { IsPlain: true, Text: var text } && !text.Contains('\n', StringComparison.Ordinal)
                    ? $"write {key}: [{text}]"
                    : "begin each item with \"- \"";
                Wrong(key, value, "a list", suggestion);
                return value is SourceScalar ? [value] : [];
        }
    }

    /// <summary>The entries of a mapping whose keys are data; none where the key is absent.</summary>
    public ImmutableArray<SourceEntry> Map(string key)
    {
        switch (Raw(key))
        {
            case null:
                return [];
            case SourceMapping mapping:
                return mapping.Entries;
            case var value:
                Wrong(key, value, "a mapping", $"write {key}: {{ name: value }}, or indented lines below it");
                return [];
        }
    }

    /// <summary>A reader for a node that lies in this mapping and was taken by <see cref="Raw"/> or <see cref="Items"/>.</summary>
    public MappingReader Child(SourceMapping mapping, string subject)
    {
        var child = new MappingReader(mapping, Diagnostics, subject);
        _children.Add(child);
        return child;
    }

    /// <summary>
    /// Reports the keys nobody asked for, here and in every mapping read by way of this one, with the nearest of those that were.
    /// Call it once, on the root, when all is read.
    /// </summary>
    /// <param name="severity">The severity, where it is not the usual one: a page of another generator has keys of its own.</param>
    public void Finish(Severity? severity = null)
    {
        if (_finished)
        {
            return;
        }

        _finished = true;
        foreach (var entry in _mapping.Entries)
        {
            if (!_asked.Contains(entry.Key, StringComparer.Ordinal))
            {
                var diagnostic = SourceDiagnostics.UnknownKey.At(
                    entry.KeyLocation,
                    $"{Subject} has no key \"{entry.Key}\"",
                    Nearest.Suggest(entry.Key, _asked) ?? (_asked.Count is > 0 and <= 12 ? $"it may have {string.Join(", ", _asked.Distinct())}" : null));
                Diagnostics.Add(severity is { } other ? diagnostic with { Severity = other } : diagnostic);
            }
        }

        foreach (var child in _children)
        {
            child.Finish(severity);
        }
    }

    private SourceEntry? Ask(string key)
    {
        if (!_asked.Contains(key))
        {
            _asked.Add(key);
        }

        return _mapping.Find(key);
    }

    private void Wrong(string what, SourceNode value, string wanted, string? suggestion) =>
        Diagnostics.Add(SourceDiagnostics.WrongType.At(value.Location, $"{what} is {wanted}, and here stands {value.Kind}", suggestion));

    private void Missing(string key, string example)
    {
        // Keys of two letters are near to too many others.
        if (key.Length > 3 && Entries.Any(entry => !_asked.Contains(entry.Key) && Nearest.To(entry.Key, [key]).Count > 0))
        {
            // It is there, misspelt, and will be reported as a key that is not known.
            return;
        }

        Diagnostics.Add(SourceDiagnostics.MissingKey.At(Location(key), $"{Subject} has no \"{key}\"", $"add {(example.Contains('"', StringComparison.Ordinal) ? $"{key}: {example}" : $"\"{key}: {example}\"")}"));
    }
}
