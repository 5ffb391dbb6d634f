using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.Sources.Yaml;

namespace Playbook.Site.Pages;

/// <summary>Finds the front matter of a page.</summary>
internal static class FrontMatterBlock
{
    /// <summary>
    /// Reads the YAML between two lines of <c>---</c> at the very top. A page that begins with a thematic break and goes on with text
    /// has no front matter, so only what reads as a mapping is taken for it.
    /// </summary>
    /// <param name="text">The page.</param>
    /// <param name="isPlainRepository">Whether there is no <c>playbook.yml</c>: what does not end is text then, as on GitHub.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    /// <param name="isFault">Whether there is front matter that cannot be read, so that nobody knows who may see the page.</param>
    /// <returns>The mapping, null where there is none, and where the body begins.</returns>
    public static (SourceMapping? Mapping, int BodyOffset) Read(SourceText text, bool isPlainRepository, DiagnosticBag diagnostics, out bool isFault)
    {
        isFault = false;
        var content = text.Content;
        if (!content.StartsWith("---", StringComparison.Ordinal) || !IsFence(content, 0, out var start) || !BeginsWithKey(content.AsSpan(start)))
        {
            return (null, 0);
        }

        for (var line = start; line < content.Length;)
        {
            if (IsFence(content, line, out var body))
            {
                if (YamlReader.Read(text, start, line - start, diagnostics) is SourceMapping mapping)
                {
                    return (mapping, body);
                }

                isFault = true;
                return (null, body);
            }

            var end = content.IndexOf('\n', line);
            line = end < 0 ? content.Length : end + 1;
        }

        if (isPlainRepository)
        {
            return (null, 0);
        }

        diagnostics.Add(PageDiagnostics.UnclosedFrontMatter.At(text.LocationAt(0), "the front matter that begins here does not end", "add a line \"---\" behind its last key"));
        isFault = true;
        return (null, 0);
    }

    // Whether a line is "---" (or "...", which may end it); gives where the next line begins.
    private static bool IsFence(string content, int line, out int next)
    {
        var end = content.IndexOf('\n', line);
        next = end < 0 ? content.Length : end + 1;
        var text = content.AsSpan(line, (end < 0 ? content.Length : end) - line).TrimEnd();
        return text is "---" || (line > 0 && text is "...");
    }

    private static bool BeginsWithKey(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].Trim();
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            // An empty block is front matter too: "---" directly followed by "---".
            var colon = line.IndexOf(':');
            return line is "---" || (colon > 0 && (colon == line.Length - 1 || line[colon + 1] == ' ') && line[..colon].IndexOfAny(" *`#[") < 0);
        }

        return false;
    }
}
