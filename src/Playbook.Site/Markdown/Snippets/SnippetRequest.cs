using System.Globalization;
using System.Text.RegularExpressions;

namespace Playbook.Site.Markdown.Snippets;

/// <summary>What the info string of a fence asks for: <c>yaml file=../shop.yml lines=3-12</c>.</summary>
/// <param name="File">The file as it was written: relative to the page's, or from the content folder with a slash before it.</param>
/// <param name="Lines">The lines as they were written; null where the whole file is meant.</param>
internal sealed partial record SnippetRequest(string File, string? Lines)
{
    /// <summary>Reads an info string without its language; null where it names no file.</summary>
    public static SnippetRequest? Read(string info)
    {
        string? file = null, lines = null;
        foreach (Match match in Pair().Matches(info))
        {
            var value = match.Groups["value"].Value.Trim('"');
            if (match.Groups["key"].Value == "file")
            {
                file ??= value;
            }
            else
            {
                lines ??= value;
            }
        }

        return string.IsNullOrEmpty(file) ? null : new SnippetRequest(file, lines);
    }

    /// <summary>The first and the last line that are asked for, counted from 1; null where that is no range.</summary>
    /// <param name="count">How many lines the file has.</param>
    public (int First, int Last)? RangeIn(int count)
    {
        if (Lines is null)
        {
            return (1, count);
        }

        var parts = Lines.Split('-');
        return parts.Length <= 2 && Number(parts[0]) is { } first && Number(parts[^1]) is { } last && first >= 1 && first <= last && last <= count
            ? (first, last)
            : null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("""(?<!\S)(?<key>file|lines)=(?<value>"[^"]*"|\S*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
