using Playbook.Sources.Diagnostics;

namespace Playbook.Sources.Yaml;

/// <summary>Says what the parser found wrong, and what people usually did when it says so.</summary>
internal static class YamlSyntaxMessage
{
    private const string TabSuggestion = "indent with spaces: YAML does not take tabs for it";

    /// <summary>The diagnostic for a failure of the parser.</summary>
    /// <param name="events">What was being read.</param>
    /// <param name="message">The parser's own words.</param>
    /// <param name="index">Where in the slice it failed.</param>
    public static Diagnostic For(YamlEvents events, string message, int index)
    {
        index = Math.Clamp(index, 0, events.Slice.Length);
        if (UnclosedBracket(events.Slice, index) is { } bracket)
        {
            return ForBracket(events, bracket);
        }

        if (message.Contains("tab", StringComparison.Ordinal) && IndentingTab(events.Slice, index) is { } tab)
        {
            return SourceDiagnostics.YamlSyntax.At(events.LocationAt(tab), "this is not YAML: a tab indents this line", TabSuggestion);
        }

        var reason = message.Trim().TrimEnd('.');
        if (reason.Length > 0)
        {
            reason = char.ToLowerInvariant(reason[0]) + reason[1..];
        }

        return SourceDiagnostics.YamlSyntax.At(events.LocationAt(index), $"this is not YAML: {reason}", Suggest(events.Slice, index));
    }

    private static string? Suggest(string slice, int index)
    {
        var at = index < slice.Length ? slice[index] : '\n';
        var start = index == 0 ? 0 : slice.LastIndexOf('\n', index - 1) + 1;
        var end = slice.IndexOf('\n', index) is var stop and >= 0 ? stop : slice.Length;
        var line = slice.AsSpan(start, end - start);
        // A text may go on in the next line, so that the tab that broke it stands there.
        var next = end < slice.Length ? slice.AsSpan(end + 1) : default;
        if (line.TrimStart(' ').StartsWith("\t") || next.TrimStart(' ').StartsWith("\t"))
        {
            return TabSuggestion;
        }

        if (at is '@' or '`' or '%')
        {
            return $"put a text that begins with {at} in quotes";
        }

        if (Separators(line) > 1)
        {
            return "put a text that holds a colon and a space in quotes";
        }

        return Count(line, '"') % 2 == 1 || Count(line, '\'') % 2 == 1
            ? "check that every quote is closed"
            : "check the indentation and that every quote and bracket is closed";
    }

    private static Diagnostic ForBracket(YamlEvents events, int bracket)
    {
        var slice = events.Slice;
        var end = slice.IndexOf('\n', bracket) is var stop and >= 0 ? stop : slice.Length;
        var comment = slice.AsSpan(bracket, end - bracket).IndexOf(" #");
        return comment >= 0
            ? SourceDiagnostics.YamlSyntax.At(
                events.LocationAt(bracket + comment + 1),
                $"this is not YAML: # begins a comment here, so that the {slice[bracket]} before it is not closed",
                "put a text that begins with # in quotes")
            : SourceDiagnostics.YamlSyntax.At(events.LocationAt(bracket), $"this is not YAML: the {slice[bracket]} that opens here is not closed", slice[bracket] == '[' ? "add a ]" : "add a }");
    }

    // The parser stops at, or a line before, a bracket that nothing closes; it does not say so, since it looks for a key or value.
    private static int? UnclosedBracket(string slice, int index)
    {
        var start = index == 0 ? 0 : slice.LastIndexOf('\n', index - 1) + 1;
        var last = slice.IndexOf('\n', index) is var stop and >= 0 ? slice.IndexOf('\n', stop + 1) : -1;
        last = last < 0 ? slice.Length : last;
        var open = new Stack<int>();
        var quote = '\0';
        for (var i = start; i < slice.Length; i++)
        {
            var c = slice[i];
            if (quote != '\0')
            {
                i += quote == '"' && c == '\\' ? 1 : 0;
                quote = c == quote ? '\0' : quote;
            }
            else if (c == '#' && (i == 0 || char.IsWhiteSpace(slice[i - 1])))
            {
                i = slice.IndexOf('\n', i) is var end and >= 0 ? end : slice.Length;
            }
            else if (!BeginsValue(slice, start, i))
            {
                if (c is ']' or '}' && open.Count > 0)
                {
                    open.Pop();
                }
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c is '[' or '{')
            {
                if (open.Count == 0 && i >= last)
                {
                    return null;
                }

                open.Push(i);
            }
            else if (c is ']' or '}' && open.Count > 0)
            {
                open.Pop();
            }
        }

        return quote == '\0' && open.Count > 0 ? open.Last() : null;
    }

    // Inside a plain text a quote or bracket is a letter like any other.
    private static bool BeginsValue(string slice, int start, int at)
    {
        var before = at - 1;
        while (before >= start && slice[before] == ' ')
        {
            before--;
        }

        return before < start || slice[before] is '\n' or ':' or ',' or '[' or '{' or '-' or '"' or '\'' or ']' or '}';
    }

    private static int? IndentingTab(string slice, int index)
    {
        for (var line = index == 0 ? 0 : slice.LastIndexOf('\n', index - 1) + 1; line < slice.Length;)
        {
            var text = line;
            while (text < slice.Length && slice[text] == ' ')
            {
                text++;
            }

            if (text < slice.Length && slice[text] == '\t')
            {
                return text;
            }

            var end = slice.IndexOf('\n', line);
            line = end < 0 ? slice.Length : end + 1;
        }

        return null;
    }

    private static int Separators(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var i = 0; i + 1 < line.Length; i++)
        {
            count += line[i] == ':' && line[i + 1] == ' ' ? 1 : 0;
        }

        return count;
    }

    private static int Count(ReadOnlySpan<char> line, char wanted)
    {
        var count = 0;
        foreach (var c in line)
        {
            count += c == wanted ? 1 : 0;
        }

        return count;
    }
}
