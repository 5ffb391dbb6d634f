using System.Text;
using Markdig.Syntax.Inlines;
using Playbook.Site.Markdown.WikiLinks;

namespace Playbook.Site.Markdown;

/// <summary>Finds the sentence a link stands in: what a backlink shows.</summary>
internal static class Sentences
{
    private const int Longest = 240;

    /// <summary>The sentence around a link, as text in which marks stand around ids; null where the text is the link alone.</summary>
    public static string? Around(Inline link)
    {
        Inline top = link;
        while (top.Parent is { } parent)
        {
            top = parent;
        }

        var text = new StringBuilder();
        var start = -1;
        PlainText.Write(top, text, (inline, at) =>
        {
            if (ReferenceEquals(inline, link))
            {
                start = at;
            }
        }, Marked);
        var length = (link is WikiLinkInline wiki ? Marked(wiki) : PlainText.Of(link)).Length;
        if (start < 0 || text.Length <= length + 1)
        {
            return null;
        }

        var paragraph = text.ToString();
        var from = StartOf(paragraph, start);
        var to = EndOf(paragraph, start + length);
        var sentence = paragraph[from..to].Trim();
        return sentence.Length <= Longest ? sentence : Shorten(paragraph, start, from, to);
    }

    /// <summary>A sentence with each marked id replaced by its words.</summary>
    /// <param name="sentence">What <see cref="Around"/> gave.</param>
    /// <param name="words">The words for an id, which may have a fragment.</param>
    public static string WithIds(string sentence, Func<string, string> words)
    {
        var text = new StringBuilder();
        var at = 0;
        for (var mark = sentence.IndexOf(Marks.Hole, StringComparison.Ordinal); mark >= 0; mark = sentence.IndexOf(Marks.Hole, at))
        {
            var end = sentence.IndexOf(Marks.End, mark);
            text.Append(sentence, at, mark - at).Append(words(sentence[(mark + 1)..end]));
            at = end + 1;
        }

        return text.Append(sentence, at, sentence.Length - at).ToString();
    }

    // What an id without a text of its own is called is not known yet; its words can stand in the sentence by chance, so it is marked.
    private static string Marked(WikiLinkInline wiki) => wiki.Text ?? $"{Marks.Hole}{wiki.Destination}{Marks.End}";

    /// <summary>The first sentence of a text.</summary>
    public static string First(string text) => text[..EndOf(text, 0)].Trim();

    private static int StartOf(string text, int at)
    {
        for (var i = at - 1; i > 0; i--)
        {
            if (char.IsWhiteSpace(text[i]) && text[i - 1] is '.' or '!' or '?' && !IsAbbreviation(text, i - 1))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static int EndOf(string text, int at)
    {
        for (var i = at; i < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])) && !IsAbbreviation(text, i))
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    // "e.g." and "i.e." and single letters do not end a sentence.
    private static bool IsAbbreviation(string text, int dot) =>
        text[dot] == '.' && dot >= 1 && char.IsLetter(text[dot - 1]) && (dot == 1 || !char.IsLetterOrDigit(text[dot - 2]));

    private static string Shorten(string text, int link, int from, int to)
    {
        var start = Math.Max(from, link - (Longest / 2));
        var end = Math.Min(to, start + Longest);
        while (start > from && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        while (end < to && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return $"{(start > from ? "… " : "")}{text[start..end].Trim()}{(end < to ? " …" : "")}";
    }
}
