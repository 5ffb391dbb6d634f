using System.Net;
using System.Text;

namespace Playbook.Site.Markdown.Highlighting;

/// <summary>
/// Colours the four languages that threat models and pipelines are written in, token by token, without a grammar.
/// </summary>
/// <remarks>
/// Measured on the benchmark's 1,000 pages with a block each, native program, processor time: with TextMate's grammars for all
/// languages 4.0 s, without any code in the pages 2.0 s. Half the build went into loading Oniguruma's patterns (1.2 s) and matching
/// them (0.7 ms a block). These four languages are most of the blocks there are; the rest keeps the grammars.
/// </remarks>
/// <param name="code">The code.</param>
/// <param name="rules">Its language.</param>
internal ref struct Lexer(ReadOnlySpan<char> code, LexicalRules rules)
{
    private readonly ReadOnlySpan<char> _code = code;
    private readonly StringBuilder _html = new(code.Length * 2);
    private int _at;
    private int _plain;

    /// <summary>The code as HTML.</summary>
    public string Write()
    {
        while (_at < _code.Length)
        {
            var c = _code[_at];
            if (IsCommentHere())
            {
                Token("hl-c", EndOfLine(_at));
            }
            else if (rules.HasBlockComments && Rest.StartsWith("/*", StringComparison.Ordinal))
            {
                Token("hl-c", After("*/", _at + 2));
            }
            else if (rules.HasVerbatimStrings && (Rest.StartsWith("\"\"\"", StringComparison.Ordinal) || Rest.StartsWith("@\"", StringComparison.Ordinal)))
            {
                Token("hl-s", c == '@' ? EndOfVerbatim(_at + 2) : After("\"\"\"", _at + 3));
            }
            else if (c is '"' or '\'' && !IsApostrophe())
            {
                var end = EndOfString(_at);
                Token(rules.HasKeys && IsKey(end) ? "hl-v" : "hl-s", end);
            }
            else if (rules.HasVariables && c == '$' && EndOfVariable(_at) is var variable && variable > _at + 1)
            {
                Token("hl-v", variable);
            }
            else if (IsWord(c))
            {
                Word();
            }
            else
            {
                _at++;
            }
        }

        Flush(_code.Length);
        return _html.ToString();
    }

    private readonly ReadOnlySpan<char> Rest => _code[_at..];

    private readonly bool IsCommentHere() =>
        Rest.StartsWith(rules.LineComment, StringComparison.Ordinal)
        && (!rules.NeedsSpaceBeforeComment || _at == 0 || char.IsWhiteSpace(_code[_at - 1]));

    // In YAML and shells a quote within a word is an apostrophe.
    private readonly bool IsApostrophe() => rules.NeedsSpaceBeforeComment && _at > 0 && char.IsLetterOrDigit(_code[_at - 1]);

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private void Word()
    {
        var end = _at + 1;
        while (end < _code.Length && (IsWord(_code[end]) || rules.WordMarks.Contains(_code[end])))
        {
            end++;
        }

        var word = _code[_at..end];
        var keywords = rules.Keywords.GetAlternateLookup<ReadOnlySpan<char>>();
        var name = rules.HasKeys && IsKey(end) ? "hl-v"
            : keywords.Contains(word) ? "hl-k"
            : char.IsAsciiDigit(word[0]) ? "hl-n"
            : !rules.HasTypes ? null
            : end < _code.Length && _code[end] == '(' ? "hl-f"
            : char.IsAsciiLetterUpper(word[0]) ? "hl-t"
            : null;
        if (name is null)
        {
            _at = end;
        }
        else
        {
            Token(name, end);
        }
    }

    // A colon follows, and behind it white space or the end, so that an address or a time is none.
    private readonly bool IsKey(int end)
    {
        while (end < _code.Length && _code[end] == ' ')
        {
            end++;
        }

        return end < _code.Length && _code[end] == ':' && (end + 1 == _code.Length || char.IsWhiteSpace(_code[end + 1]) || _code[_at] == '"');
    }

    private readonly int EndOfLine(int from)
    {
        var length = _code[from..].IndexOf('\n');
        return length < 0 ? _code.Length : from + length;
    }

    private readonly int After(string mark, int from)
    {
        var length = from <= _code.Length ? _code[from..].IndexOf(mark, StringComparison.Ordinal) : -1;
        return length < 0 ? _code.Length : from + length + mark.Length;
    }

    private readonly int EndOfVerbatim(int from)
    {
        for (var i = from; i < _code.Length; i++)
        {
            if (_code[i] == '"')
            {
                if (i + 1 == _code.Length || _code[i + 1] != '"')
                {
                    return i + 1;
                }

                i++;
            }
        }

        return _code.Length;
    }

    private readonly int EndOfString(int from)
    {
        var quote = _code[from];
        var escapes = quote == '"' || !rules.SingleQuotesAreRaw;
        for (var i = from + 1; i < _code.Length; i++)
        {
            if (_code[i] == '\\' && escapes)
            {
                i++;
            }
            else if (_code[i] == quote)
            {
                return i + 1;
            }
            else if (_code[i] == '\n' && !rules.HasVariables)
            {
                return i;
            }
        }

        return _code.Length;
    }

    private readonly int EndOfVariable(int from)
    {
        if (from + 1 < _code.Length && _code[from + 1] == '{')
        {
            return After("}", from + 2);
        }

        var end = from + 1;
        while (end < _code.Length && IsWord(_code[end]))
        {
            end++;
        }

        return end;
    }

    private void Token(string name, int end)
    {
        Flush(_at);
        _html.Append("<span class=\"").Append(name).Append("\">").Append(WebUtility.HtmlEncode(_code[_at..end].ToString())).Append("</span>");
        _at = end;
        _plain = end;
    }

    private void Flush(int end)
    {
        if (end > _plain)
        {
            _html.Append(WebUtility.HtmlEncode(_code[_plain..end].ToString()));
        }

        _plain = end;
    }
}
