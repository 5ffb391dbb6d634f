using System.Buffers;
using Playbook.Sources.Diagnostics;

namespace Playbook.Sources.Text;

/// <summary>
/// The text of one source file, normalised once when it is read: no byte order mark, <c>\n</c> as the only line end, the replacement
/// character for NUL (as CommonMark asks) and for the noncharacters U+FDD0 to U+FDEF (which the site uses as marks of its own).
/// Offsets, lines and columns are those of this text.
/// </summary>
public sealed class SourceText
{
    private static readonly SearchValues<char> s_notText =
        SearchValues.Create(['\0', .. Enumerable.Range(0xFDD0, 0x20).Select(code => (char)code)]);

    private int[]? _lineStarts;

    /// <summary>Takes text as it stood in a file and normalises it.</summary>
    /// <param name="path">The path relative to the content folder, with forward slashes.</param>
    /// <param name="content">The text, with any line ends, with or without a byte order mark.</param>
    public SourceText(string path, string content)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(content);
        Path = path;
        Content = Clean(content);
    }

    /// <summary>The path relative to the content folder, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The normalised text.</summary>
    public string Content { get; }

    /// <summary>The place at an offset of <see cref="Content"/>; an offset beyond the end counts as the end.</summary>
    public SourceLocation LocationAt(int offset)
    {
        offset = Math.Clamp(offset, 0, Content.Length);
        var starts = _lineStarts ??= FindLineStarts(Content);
        var line = Array.BinarySearch(starts, offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return new SourceLocation(Path, line + 1, offset - starts[line] + 1);
    }

    /// <summary>The offset of a line and column, both from 1; clamped into the text.</summary>
    public int OffsetOf(int line, int column)
    {
        var starts = _lineStarts ??= FindLineStarts(Content);
        var start = starts[Math.Clamp(line - 1, 0, starts.Length - 1)];
        return Math.Clamp(start + column - 1, 0, Content.Length);
    }

    /// <summary>A text as it is kept: line ends of one kind, no byte order mark, a replacement character for whatever no text holds.</summary>
    public static string Clean(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var text = content.StartsWith('\uFEFF') ? content[1..] : content;
        text = text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
        return text.AsSpan().IndexOfAny(s_notText) < 0
            ? text
            : string.Create(text.Length, text, static (target, source) => source.AsSpan().ReplaceAny(target, s_notText, '\uFFFD'));
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return [.. starts];
    }
}
