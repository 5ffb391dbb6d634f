using System.Collections.Immutable;
using Markdig.Syntax;
using Playbook.Site.Markdown.WikiLinks;

namespace Playbook.Site.Markdown.Fences;

/// <summary>
/// Reads a <c>mermaid</c> fence. Between double quotes <c>[[id]]</c> is a link, as everywhere: outside of them it is Mermaid's own sign for
/// a shape. In a node's label it becomes the title of what it names, and the node leads there; in a <c>click</c> line it becomes the address.
/// </summary>
internal static class MermaidFence
{
    /// <summary>Reads the fence.</summary>
    /// <param name="block">The fence.</param>
    /// <param name="title">The title its info string gives; null where there is none.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="page">Takes the links.</param>
    public static MermaidHole Read(CodeBlock block, string? title, string text, BodyContext page)
    {
        var hole = new MermaidHole(title, text, page.LocationAt(block.Span.Start));
        if (page.Options.IsPlainRepository || !text.Contains("[[", StringComparison.Ordinal))
        {
            return hole;
        }

        var links = ImmutableArray.CreateBuilder<MermaidLink>();
        var start = 0;
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i];
            var words = line.ToString();
            foreach (var (at, length, link) in LinksIn(words))
            {
                var number = page.AddHole(new LinkHole(LinkForm.Id, link.Destination, link.Text, words.Substring(at, length), null, null, page.LocationAt(line.Position + at)));
                var isClick = words.AsSpan().TrimStart().StartsWith("click ", StringComparison.Ordinal);
                links.Add(new MermaidLink(start + at, length, number, isClick ? null : NodeBefore(words.AsSpan(0, at)), isClick));
            }

            start += words.Length + 1;
        }

        return hole with { Links = links.ToImmutable() };
    }

    private static IEnumerable<(int Start, int Length, WikiLinkText Link)> LinksIn(string line)
    {
        var isQuoted = false;
        for (var i = 0; i < line.Length - 1; i++)
        {
            isQuoted ^= line[i] == '"';
            if (isQuoted && line[i] == '[' && line[i + 1] == '['
                && line.IndexOf("]]", i, StringComparison.Ordinal) is var end && end > i
                && WikiLinkText.Read(line.AsSpan(i + 2, end - i - 2)) is { } link)
            {
                yield return (i, end + 2 - i, link);
                i = end + 1;
            }
        }
    }

    // The name that stands before the sign of a shape and the quote in which the label begins: A["…, B(["….
    private static string? NodeBefore(ReadOnlySpan<char> line)
    {
        var quote = line.LastIndexOf('"');
        var before = line[..Math.Max(quote, 0)];
        var name = before.TrimEnd("[({>/\\ ");
        if (name.Length == before.TrimEnd(' ').Length)
        {
            return null;
        }

        var from = name.Length;
        while (from > 0 && (char.IsAsciiLetterOrDigit(name[from - 1]) || name[from - 1] is '_' or '-'))
        {
            from--;
        }

        // "a-->b": what follows an arrow is the node, not the arrow's end.
        return name[from..].TrimStart('-') is { Length: > 0 } node ? node.ToString() : null;
    }
}
