using System.Text;
using System.Text.RegularExpressions;

namespace Playbook.ThreatModels.Tests.Formats.Fuzz;

/// <summary>Damages texts: characters, bytes, slices, lines and words.</summary>
internal sealed partial class TextMutator(Random random, IReadOnlyList<FuzzSeed> others)
{
    private const int Longest = 400_000;

    private static readonly string[] s_odd =
    [
        "\"", "'", "`", "{", "}", "[", "]", "(", ")", "<", ">", ":", ",", "=", "\\", "/", "#", "//", "/*", "*/", "\n", "\r", "\r\n", "\t", " ", "  ", "\0", "\uFEFF", "\u2028", "\uD800", "\uDC00",
        "\uFDD0", "\uFFFF", "\u202E", "\u00AD", "\u0130", "\U0001F600", "null", "~", "true", "false", "0", "-1", "1e999", "-1e999", "1e-999", "NaN", "Infinity", "99999999999999999999999999", "2147483648",
        "9223372036854775808", "0x7f", "1.5", "index.html", "../..", "a/b", "http://[", "javascript:alert(1)", "data:image/png;base64,AAAA", "data:image/svg+xml;base64,PHN2Zz4=", "![x](data:image/png;base64,iVBORw0KGgo=)",
        "${", "$${", "%{", "<<EOT\n", "<<-EOT\n", "EOT", "<<: *a", "&a ", "*a", "*b", "!!binary ", "!!set ", "? ", "- ", "---\n", "...\n", "%YAML 1.1\n", "|2\n", ">-\n", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&#0;", "&#xD800;",
        "<![CDATA[", "]]>", "<?xml version=\"1.0\"?>", "xsi:nil=\"true\"", "<b>", "</b>", "<script>", "<img src=x>", "&lt;", "&amp;amp;", "[[x]]", "[x](y)", "*@*", "a@*@b", "00000000-0000-0000-0000-000000000000", "2026-02-30", "9999-12-31", "P99999Y",
    ];

    private static readonly (string Open, string Close)[] s_nests =
    [
        ("[", "]"), ("{\"a\":", "}"), ("<a>", "</a>"), ("- ", ""), ("a \"b\" {\n", "}\n"), ("(", ")"), ("${", "}"), ("<ul><li>", ""), ("> ", ""), ("<b><i>", ""), ("a:\n ", ""),
    ];

    /// <summary>A text with some damage.</summary>
    public string Mutate(string text)
    {
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            text = Once(text);
            if (text.Length > Longest)
            {
                text = text[..Longest];
            }
        }

        return text;
    }

    /// <summary>Something that hardly any format expects.</summary>
    public string Odd() => random.Next(12) switch
    {
        0 => new string((char)random.Next(1, 0xFFFF), random.Next(1, 5_000)),
        1 => string.Concat(Enumerable.Repeat(Pick(s_odd), random.Next(1, 300))),
        2 => Nest(),
        _ => Pick(s_odd),
    };

    private string Once(string text)
    {
        var (at, end) = Slice(text, random.Next(4) == 0 ? text.Length : 40);
        switch (random.Next(15))
        {
            case 0:
                return Replace(text, at, Math.Min(at + 1, text.Length), ((char)random.Next(0x250)).ToString());
            case 1:
                return Flip(text);
            case 2:
                return text.Remove(at, end - at);
            case 3:
                return text.Insert(end, string.Concat(Enumerable.Repeat(text[at..end], random.Next(1, 9))));
            case 4:
                return random.Next(3) == 0 ? text[..at] : text;
            case 5:
                var other = Pick(others).Content;
                var (from, to) = Slice(other, other.Length);
                return Replace(text, at, random.Next(2) == 0 ? end : text.Length, other[from..to]);
            case 6:
                return text.Insert(at, Odd());
            case 7:
                return Replace(text, at, end, Odd());
            case 8:
                return text.Insert(at, Nest());
            case 9 or 10:
                return Lines(text);
            default:
                return Words(text);
        }
    }

    private string Flip(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var times = random.Next(1, 4); bytes.Length > 0 && times > 0; times--)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private string Lines(string text)
    {
        var lines = text.Split('\n').ToList();
        var (at, other) = (random.Next(lines.Count), random.Next(lines.Count));
        switch (random.Next(6))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(other, lines[at]);
                break;
            case 2:
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 3:
                lines[at] = new string(' ', random.Next(1, 5)) + lines[at];
                break;
            case 4:
                lines[at] = lines[at].Length > 2 ? lines[at][2..] : "";
                break;
            default:
                var count = Math.Min(random.Next(1, 30), lines.Count - at);
                lines.InsertRange(other, lines.GetRange(at, count));
                break;
        }

        return string.Join('\n', lines);
    }

    // A word in place of another of the same text: references that lead elsewhere, and in circles.
    private string Words(string text)
    {
        var words = Word().Matches(text);
        if (words.Count == 0)
        {
            return text;
        }

        var (word, other) = (words[random.Next(words.Count)], words[random.Next(words.Count)]);
        return Replace(text, word.Index, word.Index + word.Length, random.Next(4) == 0 ? Odd() : other.Value);
    }

    private string Nest()
    {
        var (open, close) = s_nests[random.Next(s_nests.Length)];
        var depth = random.Next(4) == 0 ? random.Next(1_000, 20_000) : random.Next(1, 200);
        return string.Concat(Enumerable.Repeat(open, depth)) + (random.Next(2) == 0 ? string.Concat(Enumerable.Repeat(close, depth)) : "");
    }

    private (int At, int End) Slice(string text, int longest)
    {
        var at = random.Next(text.Length + 1);
        return (at, Math.Min(text.Length, at + random.Next(longest + 1)));
    }

    private T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    private static string Replace(string text, int at, int end, string by) => string.Concat(text.AsSpan(0, at), by, text.AsSpan(end));

    [GeneratedRegex("\"(?:[^\"\\\\\\n]|\\\\.)*\"|[A-Za-z0-9_.-]+")]
    private static partial Regex Word();
}
