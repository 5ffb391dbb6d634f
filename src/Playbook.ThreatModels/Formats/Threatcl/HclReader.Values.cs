using System.Collections.Immutable;
using Playbook.Sources.Trees;

namespace Playbook.ThreatModels.Formats.Threatcl;

/// <summary>Numbers, words, lists and objects.</summary>
internal sealed partial class HclReader
{
    private SourceNode? Literal(int depth)
    {
        var start = _at;
        switch (Next)
        {
            case '"':
                return Quoted();
            case '<' when After(1) == '<':
                return Heredoc();
            case '[':
                return List(depth);
            case '{':
                return Object(depth);
            case '-' or (>= '0' and <= '9'):
                return Number() ? Plain(start, _text[start.._at]) : null;
            default:
                return Identifier() is "true" or "false" or "null" ? Plain(start, _text[start.._at]) : null;
        }
    }

    private SourceScalar Plain(int start, string text) => new(text, TextStyle.Plain, Place(start), KeepsLines: true, Place(start));

    private bool Number()
    {
        static bool Digits(string text, ref int at)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            return at > start;
        }

        var at = Next == '-' ? _at + 1 : _at;
        if (!Digits(_text, ref at))
        {
            return false;
        }

        if (at < _text.Length && _text[at] == '.')
        {
            at++;
            if (!Digits(_text, ref at))
            {
                return false;
            }
        }

        if (at < _text.Length && _text[at] is 'e' or 'E')
        {
            at++;
            at += at < _text.Length && _text[at] is '+' or '-' ? 1 : 0;
            if (!Digits(_text, ref at))
            {
                return false;
            }
        }

        if (at < _text.Length && IsNamePart(_text[at]))
        {
            return false;
        }

        _at = at;
        return true;
    }

    private SourceList? List(int depth)
    {
        var start = _at++;
        var items = ImmutableArray.CreateBuilder<SourceNode>();
        while (true)
        {
            SkipSpace(lines: true);
            if (Next == ']')
            {
                _at++;
                return new SourceList(items.DrainToImmutable(), Place(start));
            }

            if (IsEnd)
            {
                Fail(start, "the list that begins here is not closed");
            }

            if (_failed || (items.Count == 0 && IsFor()) || Value(depth + 1, Within.List) is not { } item)
            {
                return null;
            }

            items.Add(item);
            SkipSpace(lines: true);
            if (Next == ',')
            {
                _at++;
            }
            else if (Next != ']')
            {
                Fail(IsEnd ? start : _at, IsEnd ? "the list that begins here is not closed" : "a comma or the end of the list is expected here");
                return null;
            }
        }
    }

    private SourceMapping? Object(int depth)
    {
        var start = _at++;
        var entries = ImmutableArray.CreateBuilder<SourceEntry>();
        while (true)
        {
            SkipSpace(lines: true);
            var at = _at;
            if (Next == '}')
            {
                _at++;
                return new SourceMapping(entries.DrainToImmutable(), Place(start));
            }

            if (IsEnd)
            {
                Fail(start, "the object that begins here is not closed");
            }

            if (_failed || (entries.Count == 0 && IsFor()))
            {
                return null;
            }

            var key = Next == '"' ? Quoted()?.Text : Number() ? _text[at.._at] : Identifier();
            SkipSpace(lines: false);
            if (key is null || Next is not ('=' or ':') || After(1) == '=')
            {
                return null;
            }

            _at++;
            if (Value(depth + 1, Within.Object) is not { } value)
            {
                return null;
            }

            entries.Add(new SourceEntry(key, Place(at), value));
            SkipSpace(lines: false);
            if (Next == ',')
            {
                _at++;
            }
        }
    }

    // A list or an object that is made by a loop.
    private bool IsFor() => _text.AsSpan(_at).StartsWith("for") && !IsNamePart(After(3));
}
