using Playbook.Sources.Diagnostics;

namespace Playbook.Sources.Yaml;

/// <summary>Says what the parser found wrong, and what people usually did when it says so.</summary>
internal static class YamlSyntaxMessage
{
    /// <summary>The diagnostic for a failure of the parser.</summary>
    /// <param name="events">What was being read.</param>
    /// <param name="message">The parser's own words.</param>
    /// <param name="index">Where in the slice it failed.</param>
    public static Diagnostic For(YamlEvents events, string message, int index)
    {
        index = Math.Clamp(index, 0, events.Slice.Length);
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
            return "indent with spaces: YAML does not take tabs for it";
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
