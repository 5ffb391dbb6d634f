using System.Globalization;
using System.Text;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;

namespace Playbook.ThreatModels.Formats.Threatcl;

/// <summary>White space, quoted texts and heredocs.</summary>
internal sealed partial class HclReader
{
    private const string NotClosed = "the text that begins here is not closed: a line with its name alone is expected";

    private void SkipSpace(bool lines)
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == '\n' ? lines : char.IsWhiteSpace(c))
            {
                _at++;
            }
            else if (IsComment(_at))
            {
                _at = EndOfComment(_at);
            }
            else
            {
                return;
            }
        }
    }

    private bool IsComment(int at) => _text[at] == '#' || (_text[at] == '/' && at + 1 < _text.Length && _text[at + 1] is '/' or '*');

    private int EndOfComment(int at)
    {
        if (_text[at] == '#' || _text[at + 1] == '/')
        {
            return _text.IndexOf('\n', at) is var line and >= 0 ? line : _text.Length;
        }

        if (_text.IndexOf("*/", at + 2, StringComparison.Ordinal) is var end and >= 0)
        {
            return end + 2;
        }

        Fail(at, "the comment that begins here is not closed");
        return _text.Length;
    }

    // A text in quotes. What stands in ${...} or %{...} is kept as it is written.
    private SourceScalar? Quoted()
    {
        var open = _at;
        var from = open + 1;
        var at = from;
        StringBuilder? built = null;
        void Take(int end) => (built ??= new StringBuilder()).Append(_text, from, end - from);
        while (true)
        {
            var next = _text.AsSpan(at).IndexOfAny(s_special);
            at = next < 0 ? _text.Length : at + next;
            if (at == _text.Length || _text[at] == '\n')
            {
                Fail(open, "the text that begins here is not closed on its line");
                return null;
            }

            switch (_text[at])
            {
                case '"':
                    _at = at + 1;
                    if (built is null)
                    {
                        return new SourceScalar(_text[from..at], TextStyle.Quoted, Place(from), KeepsLines: true, Place(open));
                    }

                    Take(at);
                    return new SourceScalar(SourceText.Clean(built.ToString()), TextStyle.Quoted, Place(open + 1), KeepsLines: false, Place(open));
                case '\\':
                    Take(at);
                    at = Escape(at, built!);
                    from = at;
                    break;
                case var mark when IsEscapedTemplate(at):
                    Take(at);
                    built!.Append(mark).Append('{');
                    at += 3;
                    from = at;
                    break;
                case var _ when at + 1 < _text.Length && _text[at + 1] == '{':
                    at = Skip(at + 2, Within.Template);
                    if (_failed)
                    {
                        return null;
                    }

                    break;
                default:
                    at++;
                    break;
            }
        }
    }

    // $${ and %%{ mean ${ and %{ as text.
    private bool IsEscapedTemplate(int at) =>
        at + 2 < _text.Length && _text[at] is '$' or '%' && _text[at + 1] == _text[at] && _text[at + 2] == '{';

    // Appends what a backslash and what follows mean, and gives the place behind; what means nothing stays as it is.
    private int Escape(int at, StringBuilder into)
    {
        var c = at + 1 < _text.Length ? _text[at + 1] : '\0';
        switch (c)
        {
            case 'n':
                into.Append('\n');
                return at + 2;
            case 'r':
                into.Append('\r');
                return at + 2;
            case 't':
                into.Append('\t');
                return at + 2;
            case '"' or '\\':
                into.Append(c);
                return at + 2;
            case 'u' or 'U':
                var length = c == 'u' ? 4 : 8;
                if (at + 2 + length <= _text.Length && uint.TryParse(_text.AsSpan(at + 2, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                {
                    into.Append(Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD");
                    return at + 2 + length;
                }

                break;
            default:
                break;
        }

        into.Append('\\');
        return at + 1;
    }

    // <<NAME or <<-NAME, lines, and a line with the name alone. Null, with nothing reported, where it is not the beginning of one.
    private SourceScalar? Heredoc()
    {
        var open = _at;
        if (HeredocLines(open) is not { } lines)
        {
            return null;
        }

        if (lines.End < 0)
        {
            Fail(open, NotClosed);
            return null;
        }

        _at = lines.End;
        var text = _text.AsSpan(lines.First, lines.Last - lines.First);
        var indent = _text[open + 2] == '-' ? Indent(text) : 0;
        var content = new StringBuilder(text.Length);
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            content.Append(line[Math.Min(indent, line.Length)..]).Append('\n');
        }

        // The text ends with a line end, after which the loop saw an empty line.
        content.Length--;
        var plain = content.ToString().Replace("$${", "${", StringComparison.Ordinal).Replace("%%{", "%{", StringComparison.Ordinal);
        var at = Place(lines.First);
        return new SourceScalar(plain, TextStyle.Literal, at with { Column = at.Column + indent }, KeepsLines: plain.Length == content.Length, Place(open));
    }

    private static int Indent(ReadOnlySpan<char> text)
    {
        var least = int.MaxValue;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            var spaces = line.Length - line.TrimStart().Length;
            least = spaces < line.Length ? Math.Min(least, spaces) : least;
        }

        return least == int.MaxValue ? 0 : least;
    }
}
