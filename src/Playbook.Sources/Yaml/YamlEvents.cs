using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Playbook.Sources.Yaml;

/// <summary>The parser's events over a slice of a file, with places in the whole file.</summary>
internal sealed class YamlEvents(SourceText text, int offset, string slice)
{
    private readonly Parser _parser = new(new StringReader(slice));

    /// <summary>The text that is read.</summary>
    public string Slice => slice;

    /// <summary>Where the last event ended in the slice: the best guess of a place where the parser gives none.</summary>
    public int LastIndex { get; private set; }

    /// <summary>The event at hand.</summary>
    public ParsingEvent Current => _parser.Current!;

    /// <summary>Goes to the next event.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        if (!_parser.MoveNext())
        {
            return false;
        }

        LastIndex = (int)_parser.Current!.End.Index;
        return true;
    }

    /// <summary>The place of an index of the slice. Indices are used, since the parser counts more line ends than files have.</summary>
    public SourceLocation LocationAt(long index) => text.LocationAt(offset + (int)Math.Clamp(index, 0, slice.Length));

    /// <summary>The node of a scalar event.</summary>
    public SourceScalar ToNode(Scalar scalar)
    {
        var start = (int)Math.Clamp(scalar.Start.Index, 0, slice.Length);
        var style = scalar.Style switch
        {
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => TextStyle.Quoted,
            ScalarStyle.Literal => TextStyle.Literal,
            ScalarStyle.Folded => TextStyle.Folded,
            _ when !scalar.Tag.IsEmpty && scalar.Tag.Value is "!" or "tag:yaml.org,2002:str" => TextStyle.Quoted,
            _ => TextStyle.Plain,
        };
        var (content, keepsLines) = style is TextStyle.Literal or TextStyle.Folded
            ? FindBlock(start, scalar.Value, style)
            : FindFlow(start, scalar);
        return new SourceScalar(scalar.Value, style, content, keepsLines, LocationAt(start));
    }

    private (SourceLocation Content, bool KeepsLines) FindFlow(int start, Scalar scalar)
    {
        var content = start;
        if (!scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty)
        {
            // The event begins at the anchor or tag; the text is the last thing in it.
            content = Math.Max(start, (int)Math.Min(scalar.End.Index, slice.Length) - scalar.Value.Length - (IsQuoted(scalar) ? 1 : 0));
        }
        else if (IsQuoted(scalar))
        {
            content++;
        }

        return (LocationAt(content), string.CompareOrdinal(slice, content, scalar.Value, 0, scalar.Value.Length) == 0);
    }

    private static bool IsQuoted(Scalar scalar) => scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;

    private (SourceLocation Content, bool KeepsLines) FindBlock(int start, string value, TextStyle style)
    {
        var header = slice.AsSpan(start).IndexOfAny('|', '>');
        var lineEnd = slice.IndexOf('\n', start + Math.Max(header, 0));
        if (header < 0 || lineEnd < 0)
        {
            return (LocationAt(start), false);
        }

        // The indentation follows from the first line that is not empty: what it has in the file beyond what it has in the text.
        var first = 0;
        while (first < value.Length && value[first] == '\n')
        {
            first++;
        }

        var line = lineEnd + 1;
        for (var skipped = 0; skipped < first && line < slice.Length; skipped++)
        {
            line = slice.IndexOf('\n', line) is var next and >= 0 ? next + 1 : slice.Length;
        }

        var wanted = value.AsSpan(first);
        wanted = wanted.IndexOf('\n') is var end and >= 0 ? wanted[..end] : wanted;
        var found = slice.AsSpan(line);
        found = found.IndexOf('\n') is var stop and >= 0 ? found[..stop] : found;
        var indent = found.Length - wanted.Length;
        if (wanted.Length == 0 || indent < 0 || !found.EndsWith(wanted, StringComparison.Ordinal) || found[..indent].ContainsAnyExcept(' '))
        {
            // Of folded text several lines are one: only where it begins is known.
            var blanks = found.Length - found.TrimStart(' ').Length;
            return (LocationAt(lineEnd + 1 + (first == 0 ? blanks : 0)), false);
        }

        var content = LocationAt(lineEnd + 1);
        var keepsLines = style == TextStyle.Literal || !value.AsSpan().TrimEnd('\n').Contains('\n');
        return (content with { Column = content.Column + indent }, keepsLines);
    }
}
