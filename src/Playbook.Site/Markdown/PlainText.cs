using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Playbook.Site.Markdown.WikiLinks;

namespace Playbook.Site.Markdown;

/// <summary>The words of a piece of Markdown, without its marks.</summary>
internal static class PlainText
{
    /// <summary>The words of an inline and all that is in it.</summary>
    public static string Of(Inline inline)
    {
        var text = new StringBuilder();
        // Within a sentence a picture has no words; asked for by itself it has its alternative.
        foreach (var part in inline is LinkInline { IsImage: true } picture ? picture : Enumerable.Repeat(inline, 1))
        {
            Write(part, text, null, wiki => wiki.Text ?? wiki.Destination);
        }

        return text.ToString();
    }

    /// <summary>The words of a heading or paragraph.</summary>
    public static string Of(LeafBlock block) => block.Inline is null ? "" : Of((Inline)block.Inline).Trim();

    /// <summary>Writes the words of an inline; tells where each link begins, and asks for the words of a <c>[[id]]</c>.</summary>
    public static void Write(Inline inline, StringBuilder text, Action<Inline, int>? at, Func<WikiLinkInline, string> words)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case AbbreviationInline abbreviation:
                text.Append(abbreviation.Abbreviation.Label);
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline auto:
                text.Append(auto.Url);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case WikiLinkInline wiki:
                at?.Invoke(wiki, text.Length);
                text.Append(words(wiki));
                break;
            case TaskList or HtmlInline:
                break;
            case LinkInline { IsImage: true }:
                break;
            case ContainerInline container:
                at?.Invoke(container, text.Length);
                foreach (var child in container)
                {
                    Write(child, text, at, words);
                }

                break;
        }
    }
}
