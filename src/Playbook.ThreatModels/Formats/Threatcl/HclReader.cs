using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;

namespace Playbook.ThreatModels.Formats.Threatcl;

/// <summary>
/// Reads HCL (HashiCorp's configuration language, version 2, by its syntax specification) into the tree that JSON and YAML are read into.
/// A block <c>a "b" { }</c> becomes the mapping <c>a: { b: { } }</c>, as in HCL's own JSON form, or <c>a: { name: b }</c> where that is asked
/// for; one that stands several times is an entry that stands several times. Only literals are values: whatever would have to be computed stays as it is written, as a plain scalar
/// (<see cref="HclExpressions"/> tells them). Nothing is evaluated, and no file is opened.
/// </summary>
internal sealed partial class HclReader
{
    /// <summary>How deep blocks, labels, lists and objects may lie in each other.</summary>
    public const int MaximumDepth = 64;

    /// <summary>How many names and values a file may have; the same as in JSON.</summary>
    public const int MaximumNodes = 200_000;

    private const int MaximumLabels = 8;
    private static readonly SearchValues<char> s_special = SearchValues.Create("\"\\\n$%");
    private readonly SourceText _source;
    private readonly string _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _at;
    private int _nodes;
    private bool _failed;

    private readonly Func<string, bool> _isNamed;

    private HclReader(SourceText source, Func<string, bool> isNamed, DiagnosticBag diagnostics)
    {
        _source = source;
        _isNamed = isNamed;
        _text = source.Content;
        _diagnostics = diagnostics;
    }

    // What ends a value that stands outside of quotes and brackets of its own.
    private enum Within
    {
        // The end of the line, or of the block.
        Body,

        // A comma or the closing bracket; line ends do not count.
        List,

        // A comma, a line end or the closing brace.
        Object,

        // The closing brace that belongs to a ${ before it.
        Template,
    }

    /// <summary>Reads a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="isNamed">Which kinds of blocks are to have their one label as the first of their attributes, <c>name</c>.</param>
    /// <param name="diagnostics">Takes the place where the grammar is broken or a limit is reached.</param>
    /// <returns>The root with all that could be read: every whole block before such a place.</returns>
    public static SourceMapping Read(SourceText source, Func<string, bool> isNamed, DiagnosticBag diagnostics)
    {
        var reader = new HclReader(source, isNamed, diagnostics);
        var entries = reader.Body(0, null);
        if (!reader._failed && reader._at < reader._text.Length)
        {
            reader.Fail(reader._at, "this brace closes nothing");
        }

        return new SourceMapping(entries, source.LocationAt(0));
    }

    /// <summary>The label of a block as an attribute of it.</summary>
    public static SourceEntry NameEntry(string label, SourceLocation at) =>
        new("name", at, new SourceScalar(label, TextStyle.Quoted, at, KeepsLines: false, at));

    private bool IsEnd => _at >= _text.Length;

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    private char After(int distance) => _at + distance < _text.Length ? _text[_at + distance] : '\0';

    private ImmutableArray<SourceEntry> Body(int depth, SourceEntry? name)
    {
        var entries = ImmutableArray.CreateBuilder<SourceEntry>();
        if (name is not null)
        {
            entries.Add(name);
        }

        while (true)
        {
            SkipSpace(lines: true);
            if (_failed || IsEnd || Next == '}' || Item(depth) is not { } entry)
            {
                return entries.DrainToImmutable();
            }

            entries.Add(entry);
        }
    }

    private SourceEntry? Item(int depth)
    {
        var start = _at;
        if (Identifier() is not { } name)
        {
            Fail(start, "the name of a block or of an attribute is expected here");
            return null;
        }

        SkipSpace(lines: false);
        if (Next == '=' && After(1) != '=')
        {
            _at++;
            return Value(depth + 1, Within.Body) is { } value && EndsLine(name) ? new SourceEntry(name, Place(start), value) : null;
        }

        var labels = new List<(string Text, int At)>();
        while (Next != '{')
        {
            var at = _at;
            var label = Next == '"' ? Quoted()?.Text : Identifier();
            if (label is null || labels.Count == MaximumLabels)
            {
                Fail(at, labels.Count == 0 ? $"\"=\" and a value, or a block in braces, is expected after \"{name}\"" : $"\"{{\" is expected after the labels of \"{name}\"");
                return null;
            }

            labels.Add((label, at));
            SkipSpace(lines: false);
        }

        depth += labels.Count + 1;
        if (IsTooDeep(depth))
        {
            return null;
        }

        _at++;
        var named = labels.Count == 1 && _isNamed(name) ? NameEntry(labels[0].Text, Place(labels[0].At)) : null;
        var body = Body(depth, named);
        if (!_failed && Next != '}')
        {
            Fail(start, $"the block \"{name}\" that begins here is not closed");
        }

        if (_failed)
        {
            return null;
        }

        _at++;
        var block = new SourceMapping(body, Place(labels.Count > 0 ? labels[^1].At : start));
        for (var i = labels.Count - 1; i >= 0 && named is null; i--)
        {
            block = new SourceMapping([new SourceEntry(labels[i].Text, Place(labels[i].At), block)], Place(i > 0 ? labels[i - 1].At : start));
        }

        return Count(labels.Count + 1) ? new SourceEntry(name, Place(start), block) : null;
    }

    private bool EndsLine(string name)
    {
        SkipSpace(lines: false);
        if (!_failed && !IsEnd && Next is not ('\n' or '}'))
        {
            Fail(_at, $"the end of the line is expected after the value of \"{name}\"");
        }

        return !_failed;
    }

    private SourceNode? Value(int depth, Within within)
    {
        SkipSpace(lines: within == Within.List);
        var start = _at;
        if (IsTooDeep(depth))
        {
            return null;
        }

        var literal = Literal(depth);
        if (_failed || (literal is not null && IsWhole(within)))
        {
            return _failed || !Count(1) ? null : literal;
        }

        // Something that is computed: kept as it is written.
        var end = Skip(start, within);
        if (_failed)
        {
            return null;
        }

        var written = _text.AsSpan(start, end - start).TrimEnd();
        if (written.IsEmpty)
        {
            Fail(start, "a value is expected here");
            return null;
        }

        _at = end;
        return Count(1) ? Plain(start, written.ToString()) : null;
    }

    // Whether nothing follows that makes a literal part of something larger.
    private bool IsWhole(Within within)
    {
        var end = _at;
        SkipSpace(lines: within == Within.List);
        var whole = IsEnd || within switch
        {
            Within.List => Next is ',' or ']',
            Within.Object => Next is ',' or '}' or '\n',
            _ => Next is '\n' or '}',
        };
        _at = end;
        return whole;
    }

    private SourceLocation Place(int offset) => _source.LocationAt(offset);

    private bool Count(int nodes)
    {
        _nodes += nodes;
        if (_nodes > MaximumNodes && !_failed)
        {
            _failed = true;
            _diagnostics.Add(ModelDiagnostics.ImportedLimit.At(Place(_at), $"the file has more than the {MaximumNodes} names and values that are read"));
        }

        return !_failed;
    }

    private bool IsTooDeep(int depth)
    {
        if (depth > MaximumDepth && !_failed)
        {
            _failed = true;
            _diagnostics.Add(ModelDiagnostics.ImportedLimit.At(Place(_at), $"blocks, lists and objects lie more than {MaximumDepth} deep in each other"));
        }

        return _failed;
    }

    private void Fail(int offset, string message)
    {
        if (!_failed)
        {
            _failed = true;
            _diagnostics.Add(ModelDiagnostics.FileBroken.At(Place(offset), message));
        }
    }

    private string? Identifier()
    {
        var start = _at;
        if (IsEnd || !(Rune.TryGetRuneAt(_text, _at, out var first) && (Rune.IsLetter(first) || first.Value == '_')))
        {
            return null;
        }

        while (_at < _text.Length && IsNamePart(_text[_at]))
        {
            _at++;
        }

        return Name(_text.AsSpan(start, _at - start));
    }

    // Names repeat from block to block, and are kept once.
    private string Name(ReadOnlySpan<char> text)
    {
        var known = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(text, out var name))
        {
            _names.Add(name = text.ToString());
        }

        return name;
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' || char.IsSurrogate(c);
}
