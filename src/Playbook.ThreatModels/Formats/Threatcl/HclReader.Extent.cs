namespace Playbook.ThreatModels.Formats.Threatcl;

/// <summary>How far something reaches that is not read.</summary>
internal sealed partial class HclReader
{
    // The lines of a heredoc: where they begin and end, and where the closing name ends (-1 where there is none).
    private (int First, int Last, int End)? HeredocLines(int open)
    {
        var at = open + 2 < _text.Length && _text[open + 2] == '-' ? open + 3 : open + 2;
        var start = at;
        while (at < _text.Length && IsNamePart(_text[at]))
        {
            at++;
        }

        var name = _text.AsSpan(start, at - start);
        while (at < _text.Length && _text[at] != '\n' && char.IsWhiteSpace(_text[at]))
        {
            at++;
        }

        if (name.IsEmpty || at == _text.Length || _text[at] != '\n')
        {
            return null;
        }

        var first = at + 1;
        for (var from = first; from < _text.Length;)
        {
            var end = _text.IndexOf('\n', from) is var found and >= 0 ? found : _text.Length;
            var each = _text.AsSpan(from, end - from);
            if (each.Trim().SequenceEqual(name))
            {
                return (first, from, from + each.TrimEnd().Length);
            }

            from = end + 1;
        }

        return (first, _text.Length, -1);
    }

    /// <summary>The end of something that is not read, from its beginning: brackets are matched, texts, heredocs and comments passed over.</summary>
    private int Skip(int at, Within within)
    {
        var start = at;
        var open = new Stack<char>();
        if (within == Within.Template)
        {
            open.Push('}');
        }

        while (at < _text.Length && !_failed)
        {
            var c = _text[at];
            if (open.TryPeek(out var closing) && closing == '"')
            {
                at = SkipInQuotes(at, open);
            }
            else if (open.Count == 0 && (c is ')' or ']' or '}' or ',' || (within != Within.List && (c == '\n' || IsComment(at)))))
            {
                return at;
            }
            else if (IsComment(at))
            {
                at = EndOfComment(at);
            }
            else if (c == '<' && at + 1 < _text.Length && _text[at + 1] == '<' && HeredocLines(at) is { } lines)
            {
                if (lines.End < 0)
                {
                    // Looking for the end of every such beginning would take long.
                    Fail(at, NotClosed);
                }

                at = lines.End;
            }
            else
            {
                at++;
                switch (c)
                {
                    case '"':
                        open.Push('"');
                        break;
                    case '(':
                        open.Push(')');
                        break;
                    case '[':
                        open.Push(']');
                        break;
                    case '{':
                        open.Push('}');
                        break;
                    case ')' or ']' or '}' when open.Pop() != c:
                        Fail(at - 1, $"\"{closing}\" is expected here");
                        break;
                    case '}' when within == Within.Template && open.Count == 0:
                        return at;
                    default:
                        break;
                }
            }

            _ = IsTooDeep(open.Count);
        }

        if (!_failed && open.Count > 0)
        {
            Fail(start, $"what begins here is not closed: \"{open.Peek()}\" is missing");
        }

        return at;
    }

    private int SkipInQuotes(int at, Stack<char> open)
    {
        switch (_text[at])
        {
            case '"':
                open.Pop();
                return at + 1;
            case '\\':
                return at + 2;
            case '\n':
                Fail(at, "the text before the end of this line is not closed");
                return at;
            case var _ when IsEscapedTemplate(at):
                return at + 3;
            case '$' or '%' when at + 1 < _text.Length && _text[at + 1] == '{':
                open.Push('}');
                return at + 2;
            default:
                return at + 1;
        }
    }
}
