using System.Text;
using Playbook.Sources.Diagnostics;

namespace Playbook.Sources.Json;

/// <summary>Lines and columns for offsets in UTF-8, asked for in rising order, so that the file is walked once.</summary>
internal sealed class JsonPlaces(string path, byte[] bytes)
{
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    /// <summary>The place of an offset in bytes. One before an earlier one is looked for from the beginning.</summary>
    public SourceLocation At(int offset)
    {
        if (offset < _offset)
        {
            (_offset, _line, _column) = (0, 1, 1);
        }

        var passed = bytes.AsSpan(_offset, Math.Min(offset, bytes.Length) - _offset);
        for (var end = passed.IndexOf((byte)'\n'); end >= 0; end = passed.IndexOf((byte)'\n'))
        {
            _line++;
            _column = 1;
            passed = passed[(end + 1)..];
        }

        _column += Encoding.UTF8.GetCharCount(passed);
        _offset = Math.Min(offset, bytes.Length);
        return new SourceLocation(path, _line, _column);
    }

    /// <summary>The offset of a byte of a line, both from 0; the end of the file at most.</summary>
    public int OffsetOf(long line, long byteInLine)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            var end = bytes.AsSpan(start).IndexOf((byte)'\n');
            if (end < 0)
            {
                break;
            }

            start += end + 1;
        }

        var rest = bytes.AsSpan(start);
        var length = rest.IndexOf((byte)'\n') is var stop and >= 0 ? stop : rest.Length;
        var offset = start + (int)Math.Clamp(byteInLine, 0, length);

        // Not in the midst of a character.
        while (offset > start && offset < bytes.Length && (bytes[offset] & 0xC0) == 0x80)
        {
            offset--;
        }

        return offset;
    }
}
