namespace Playbook.Site.Markdown;

/// <summary>Counts the words of a rendered text: what stands between its tags, parted by white space.</summary>
internal static class WordCount
{
    /// <summary>The number of words. What a hole will hold counts as one where it stands alone, since nobody knows yet.</summary>
    /// <param name="template">HTML with <see cref="Marks"/>.</param>
    public static int Of(ReadOnlySpan<char> template)
    {
        var words = 0;
        var isWithin = false;
        for (var at = 0; at < template.Length; at++)
        {
            var character = template[at];
            if (character == '<' && template[at..].IndexOf('>') is > 0 and var length)
            {
                // Markup does not part a word, "un<em>believ</em>able" is one; but cells of a table may stand side by side.
                isWithin &= !template.Slice(at, length).StartsWith("</t");
                at += length;
            }
            else if (char.IsWhiteSpace(character))
            {
                isWithin = false;
            }
            else if (!isWithin)
            {
                isWithin = true;
                words++;
            }
        }

        return words;
    }
}
