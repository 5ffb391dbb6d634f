using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;

namespace Playbook.Sources.Json;

/// <summary>
/// Reads JSON from anybody into the tree that YAML is read into, every node with its place. Comments and trailing commas are
/// passed over. A key that stands twice in an object is kept twice, since one format means both; <see cref="SourceMapping.Find"/>
/// gives the first.
/// </summary>
public static class JsonTreeReader
{
    /// <summary>How deep arrays and objects may lie in each other.</summary>
    public const int MaximumDepth = 64;

    /// <summary>How many values a document may have.</summary>
    public const int MaximumNodes = 200_000;

    /// <summary>Reads a whole file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="diagnostics">Takes what is wrong: that it is no JSON, too deep or too large.</param>
    /// <returns>The document's root; null after a diagnostic.</returns>
    public static SourceNode? Read(SourceText text, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var bytes = Encoding.UTF8.GetBytes(text.Content);
        var places = new JsonPlaces(text.Path, bytes);
        try
        {
            return new JsonTreeBuilder(bytes, places, diagnostics).Build();
        }
        catch (JsonException failure)
        {
            // The parser counts lines from 0 and bytes of UTF-8 within one.
            var at = places.At(places.OffsetOf(failure.LineNumber ?? 0, failure.BytePositionInLine ?? 0));
            diagnostics.Add(SourceDiagnostics.JsonSyntax.At(at, "this is not JSON: the value before or at this place breaks its grammar", "check for a missing comma, quote or bracket"));
            return null;
        }
    }
}

/// <summary>Builds the tree from the parser's tokens, without recursion.</summary>
internal ref struct JsonTreeBuilder(ReadOnlySpan<byte> bytes, JsonPlaces places, DiagnosticBag diagnostics)
{
    // One more than is allowed, so that the limit is told apart from broken grammar.
    private Utf8JsonReader _reader = new(
        bytes,
        new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = JsonTreeReader.MaximumDepth + 1 });

    private readonly Stack<Open> _open = new();
    private int _nodes;

    public SourceNode? Build()
    {
        SourceNode? root = null;
        while (_reader.Read())
        {
            var at = places.At((int)_reader.TokenStartIndex);
            if (++_nodes > JsonTreeReader.MaximumNodes)
            {
                diagnostics.Add(SourceDiagnostics.JsonTooManyNodes.At(at, $"the document has more than the {JsonTreeReader.MaximumNodes} values that are read"));
                return null;
            }

            if (_reader.CurrentDepth > JsonTreeReader.MaximumDepth || (_reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && _open.Count >= JsonTreeReader.MaximumDepth))
            {
                diagnostics.Add(SourceDiagnostics.JsonTooDeep.At(at, $"arrays and objects lie more than {JsonTreeReader.MaximumDepth} deep in each other"));
                return null;
            }

            switch (_reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    _open.Push(new Open(at, isObject: true));
                    break;
                case JsonTokenType.StartArray:
                    _open.Push(new Open(at, isObject: false));
                    break;
                case JsonTokenType.PropertyName:
                    _open.Peek().Name(TextOf(), at);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    Take(_open.Pop().Close(), ref root);
                    break;
                default:
                    Take(Scalar(at), ref root);
                    break;
            }
        }

        return root;
    }

    private readonly void Take(SourceNode node, ref SourceNode? root)
    {
        if (_open.TryPeek(out var parent))
        {
            parent.Add(node);
        }
        else
        {
            root = node;
        }
    }

    private SourceScalar Scalar(SourceLocation at)
    {
        if (_reader.TokenType != JsonTokenType.String)
        {
            return new SourceScalar(Encoding.UTF8.GetString(_reader.ValueSpan), TextStyle.Plain, at, KeepsLines: true, at);
        }

        var content = at with { Column = at.Column + 1 };
        return new SourceScalar(TextOf(), TextStyle.Quoted, content, KeepsLines: !_reader.ValueIsEscaped, at);
    }

    // A half of a surrogate pair, escaped, is JSON and no text.
    private string TextOf()
    {
        string value;
        try
        {
            value = _reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            value = Encoding.UTF8.GetString(_reader.ValueSpan);
        }

        return _reader.ValueIsEscaped ? SourceText.Clean(value) : value;
    }

    private sealed class Open(SourceLocation at, bool isObject)
    {
        private readonly ImmutableArray<SourceEntry>.Builder? _entries = isObject ? ImmutableArray.CreateBuilder<SourceEntry>() : null;
        private readonly ImmutableArray<SourceNode>.Builder? _items = isObject ? null : ImmutableArray.CreateBuilder<SourceNode>();
        private string _key = "";
        private SourceLocation _keyAt;

        public void Name(string key, SourceLocation location) => (_key, _keyAt) = (key, location);

        public void Add(SourceNode node)
        {
            _entries?.Add(new SourceEntry(_key, _keyAt, node));
            _items?.Add(node);
        }

        public SourceNode Close() => _entries is null
            ? new SourceList(_items!.DrainToImmutable(), at)
            : new SourceMapping(_entries.DrainToImmutable(), at);
    }
}
