using System.Text;
using Playbook.Sources.Text;

namespace Playbook.ThreatModels.Formats.Exporting;

/// <summary>Texts of other tools in plain Markdown, as an author of this site would have written them.</summary>
internal static class OwnMarkdown
{
    /// <summary>
    /// The text. Where line ends count they become Markdown's hard ones; what looks like a link to a thing of this site, in a text whose author
    /// knows nothing of it, is escaped, so that it stays text.
    /// </summary>
    public static string Of(Prose prose)
    {
        var text = prose.BreaksLines ? BreakLines(prose.Markdown) : prose.Markdown;
        return prose.IsForeign ? EscapeLinks(text) : text;
    }

    /// <summary>The text with hard line ends where line ends count.</summary>
    public static string WithLines(Prose prose) => prose.BreaksLines ? BreakLines(prose.Markdown) : prose.Markdown;

    private static string BreakLines(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i]) && !string.IsNullOrWhiteSpace(lines[i + 1]))
            {
                lines[i] = $"{lines[i].TrimEnd()}  ";
            }
        }

        return string.Join('\n', lines);
    }

    private static string EscapeLinks(string text)
    {
        if (!text.Contains("[[", StringComparison.Ordinal))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '`')
            {
                // Code, inline or fenced, shows its backslashes.
                var end = EndOfCode(text, at);
                escaped.Append(text, at, end - at);
                at = end;
            }
            else
            {
                escaped.Append(text[at] == '[' && at + 1 < text.Length && text[at + 1] == '[' && (at == 0 || text[at - 1] is not ('[' or '\\')) ? "\\[" : text[at].ToString());
                at++;
            }
        }

        return escaped.ToString();
    }

    private static int EndOfCode(string text, int start)
    {
        var open = text.AsSpan(start).IndexOfAnyExcept('`') is var length and >= 0 ? length : text.Length - start;
        var ticks = text.Substring(start, open);
        for (var at = text.IndexOf(ticks, start + open, StringComparison.Ordinal); at >= 0;)
        {
            var run = text.AsSpan(at).IndexOfAnyExcept('`') is var found and >= 0 ? found : text.Length - at;
            if (run == open)
            {
                return at + run;
            }

            at = at + run < text.Length ? text.IndexOf(ticks, at + run, StringComparison.Ordinal) : -1;
        }

        return start + open;
    }
}
