using System.Collections.Immutable;
using System.Globalization;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;

namespace Playbook.ThreatModels.Formats.Importing;

/// <summary>
/// Reads a mapping of another tool's file, key by key. Nobody who could mend such a file reads our diagnostics, so a value of an
/// unexpected kind is no diagnostic: it is left unread, and whatever is left unread is listed as "also in the source" by
/// <see cref="Remainders(Importing.Remainders)"/>. An empty value counts as absent.
/// </summary>
internal sealed class ForeignReader
{
    private readonly SourceMapping _mapping;
    private Dictionary<SourceNode, ForeignReader>? _children;
    private NodeSet _taken;
    private HashSet<SourceNode>? _ignored;

    /// <summary>Reads a mapping.</summary>
    public ForeignReader(SourceMapping mapping) => _mapping = mapping;

    /// <summary>Where the mapping begins.</summary>
    public SourceLocation Start => _mapping.Location;

    /// <summary>The element that this mapping describes, so that what is left unread is listed with it.</summary>
    public Claim? Element { get; set; }

    /// <summary>All keys, in the order of the file.</summary>
    public IEnumerable<string> Keys => _mapping.Entries.Select(entry => entry.Key);

    /// <summary>All keys with their values, for a mapping whose keys are data. Looking at them reads none: <see cref="Take"/> what is used.</summary>
    public ImmutableArray<SourceEntry> Entries => _mapping.Entries;

    /// <summary>Counts a value of <see cref="Entries"/> as read.</summary>
    public void Take(SourceNode value) => _taken.Add(value);

    /// <summary>Whether a key holds a list, for the formats that allow a list and a mapping in the same place.</summary>
    public bool IsList(string key) => Value(key) is SourceList;

    /// <summary>Whether a key is there with a value that is not empty.</summary>
    public bool Has(string key) => Value(key) is not null;

    /// <summary>Where the value of a key stands; the mapping where there is none.</summary>
    public SourceLocation Location(string key) => _mapping.Find(key)?.Value.Location ?? Start;

    /// <summary>The text of the first of some keys that has one, without surrounding white space; numbers and truth values as written.</summary>
    public string? Text(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Scalar(key)?.Text.Trim() is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>A text on one line, for a title.</summary>
    public string? Line(params ReadOnlySpan<string> keys) => Text(keys) is { } text ? OneLine(text) : null;

    /// <summary>A text that is Markdown.</summary>
    public Prose? Markdown(string key) => Scalar(key) is { } scalar && MappingReader.ToProse(scalar) is { } prose
        ? HtmlToMarkdown.LooksLikeHtml(prose.Markdown)
            ? new Prose(HtmlToMarkdown.ConvertMixed(prose.Markdown), prose.Location, KeepsLines: false) { IsForeign = true }
            : prose with { IsForeign = true }
        : null;

    /// <summary>A text that was typed into a plain text box: its line ends count.</summary>
    public Prose? Typed(string key) => Scalar(key) is { } scalar && MappingReader.ToProse(scalar) is { } prose
        ? prose with { IsForeign = true, BreaksLines = true }
        : null;

    /// <summary>A text that is HTML.</summary>
    public Prose? Html(string key) => Scalar(key) is { } scalar ? HtmlOf(scalar.Text, scalar.Location) : null;

    /// <summary>A text that is HTML, as a field; null where nothing is left of it.</summary>
    public static Prose? HtmlOf(string html, SourceLocation at) =>
        HtmlToMarkdown.LooksLikeHtml(html)
            ? HtmlToMarkdown.Convert(html) is { Length: > 0 } converted ? new Prose(converted, at, KeepsLines: false) { IsForeign = true } : null
            : html.Trim() is { Length: > 0 } plain ? new Prose(plain, at, KeepsLines: false) { IsForeign = true, BreaksLines = true } : null;

    /// <summary>A text on one line.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A number, also one in quotes.</summary>
    public double? Number(string key)
    {
        if (Value(key) is SourceScalar scalar
            && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number))
        {
            _taken.Add(scalar);
            return number;
        }

        return null;
    }

    /// <summary>A truth value, also one in quotes.</summary>
    public bool? Flag(string key)
    {
        if (Value(key) is not SourceScalar scalar)
        {
            return null;
        }

        bool? flag = scalar.Text.Trim().ToLowerInvariant() switch
        {
            "true" or "yes" or "1" => true,
            "false" or "no" or "0" => false,
            _ => null,
        };
        if (flag is not null)
        {
            _taken.Add(scalar);
        }

        return flag;
    }

    /// <summary>A mapping.</summary>
    public ForeignReader? Child(string key) => Value(key) is SourceMapping mapping ? Enter(mapping) : null;

    /// <summary>A list of mappings; a mapping alone counts as a list of one. Items of other kinds stay unread.</summary>
    public ImmutableArray<ForeignReader> Children(string key)
    {
        switch (Value(key))
        {
            case SourceList list:
                _taken.Add(list);
                return [.. list.Items.OfType<SourceMapping>().Select(Enter)];
            case SourceMapping mapping:
                return [Enter(mapping)];
            default:
                return [];
        }
    }

    /// <summary>A mapping from names to mappings, in the order of the file; a name may come twice. Values of other kinds stay unread.</summary>
    public ImmutableArray<(string Name, ForeignReader Reader)> Named(string key)
    {
        if (Value(key) is not SourceMapping mapping)
        {
            return [];
        }

        var holder = Enter(mapping);
        return [.. mapping.Entries.Where(entry => entry.Value is SourceMapping).Select(entry => (entry.Key, holder.Enter((SourceMapping)entry.Value)))];
    }

    /// <summary>A list of texts; a text alone counts as a list of one. Items of other kinds stay unread, blank ones are left out.</summary>
    public ImmutableArray<Located<string>> Texts(string key)
    {
        var value = Value(key);
        if (value is SourceList list)
        {
            _taken.Add(list);
        }

        var items = value is SourceList several ? several.Items : value is SourceScalar one ? [one] : [];
        var texts = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var scalar in items.OfType<SourceScalar>())
        {
            _taken.Add(scalar);
            if (!scalar.IsNull && scalar.Text.Trim() is { Length: > 0 } text)
            {
                texts.Add(new Located<string>(text, scalar.Location));
            }
        }

        return texts.DrainToImmutable();
    }

    /// <summary>Counts keys as read that say nothing about the system: how a tool drew or stored it.</summary>
    public void Ignore(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            foreach (var entry in _mapping.Entries)
            {
                if (entry.Key == key)
                {
                    _taken.Add(entry.Value);
                    (_ignored ??= new HashSet<SourceNode>(ReferenceEqualityComparer.Instance)).Add(entry.Value);
                }
            }
        }
    }

    /// <summary>Puts a value back that was looked at and not used, so that it is listed.</summary>
    public void PutBack(string key)
    {
        if (_mapping.Find(key) is { } entry)
        {
            _taken.Remove(entry.Value);
        }
    }

    /// <summary>What was read by nobody, here and in every mapping read by way of this one.</summary>
    public void Remainders(Remainders into) => Walk(into, "", null);

    private void Walk(Remainders into, string path, Claim? outer)
    {
        var element = Element ?? outer;
        path = Element is null || ReferenceEquals(Element, outer) ? path : "";
        foreach (var entry in _mapping.Entries)
        {
            Remainder(into, entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}", element);
        }
    }

    private void Remainder(Remainders into, SourceNode node, string path, Claim? element)
    {
        if (_ignored?.Contains(node) == true)
        {
            return;
        }

        if (_children is not null && _children.TryGetValue(node, out var reader))
        {
            reader.Walk(into, path, element);
        }
        else if (!_taken.Contains(node))
        {
            into.Add(element, path, node);
        }
        else if (node is SourceList list)
        {
            for (var i = 0; i < list.Items.Length; i++)
            {
                Remainder(into, list.Items[i], list.Items.Length == 1 ? path : $"{path}[{i + 1}]", element);
            }
        }
    }

    private SourceNode? Value(string key) => _mapping.Find(key)?.Value is { IsNull: false } value ? value : null;

    private SourceScalar? Scalar(string key)
    {
        if (Value(key) is not SourceScalar scalar)
        {
            return null;
        }

        _taken.Add(scalar);
        return scalar;
    }

    private ForeignReader Enter(SourceMapping mapping)
    {
        _children ??= new Dictionary<SourceNode, ForeignReader>(ReferenceEqualityComparer.Instance);
        if (!_children.TryGetValue(mapping, out var child))
        {
            _children.Add(mapping, child = new ForeignReader(mapping));
        }

        return child;
    }
}
