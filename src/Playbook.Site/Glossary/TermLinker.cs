using System.Net;
using System.Text;

namespace Playbook.Site.Glossary;

/// <summary>
/// Links a glossary term where it first stands in a section of a page. It is given runs of text that are already HTML, so terms are
/// compared in that form. The longest term that fits wins; a plural in <c>s</c> counts as the term.
/// </summary>
internal sealed class TermLinker
{
    private readonly Dictionary<string, List<Form>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Form>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Takes the terms of a glossary.</summary>
    public TermLinker(IEnumerable<Term> terms)
    {
        foreach (var term in terms)
        {
            var tooltip = term.Definition is null ? "" : Tooltip(term.Definition.Markdown);
            foreach (var form in term.Synonyms.Prepend(term.Name))
            {
                var text = WebUtility.HtmlEncode(form.Trim());
                var first = FirstWord(text);
                if (first.Length == 0)
                {
                    continue;
                }

                if (!_byFirstWord.TryGetValue(first, out var forms))
                {
                    _byFirstWord.Add(first, forms = []);
                }

                forms.Add(new Form(text, form.Count(char.IsAsciiLetterUpper) > 1, term.Id.Key, tooltip));
            }
        }

        foreach (var forms in _byFirstWord.Values)
        {
            forms.Sort((a, b) => b.Text.Length != a.Text.Length ? b.Text.Length.CompareTo(a.Text.Length) : string.CompareOrdinal(a.Text, b.Text));
        }

        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Begins a page.</summary>
    /// <param name="root">What leads from the page to the site's root.</param>
    public Run Begin(string root) => new(this, root);

    private static string FirstWord(string text)
    {
        var length = 0;
        while (length < text.Length && IsWord(text[length]))
        {
            length++;
        }

        return text[..length];
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static string Tooltip(string markdown)
    {
        var sentence = Markdown.Sentences.First(markdown.ReplaceLineEndings(" "));
        var text = new StringBuilder();
        foreach (var c in sentence.Replace("[[", "", StringComparison.Ordinal).Replace("]]", "", StringComparison.Ordinal))
        {
            text.Append(c is '`' or '*' ? "" : c);
        }

        return text.ToString();
    }

    private sealed record Form(string Text, bool IsCaseSensitive, string Anchor, string Tooltip);

    /// <summary>One page: remembers which terms were linked in the current section.</summary>
    public sealed class Run(TermLinker linker, string root)
    {
        private readonly HashSet<string> _linkedInSection = new(StringComparer.Ordinal);
        private readonly HashSet<string> _linkedOnPage = new(StringComparer.Ordinal);

        /// <summary>Begins a section: every term is linked anew.</summary>
        public void BeginSection() => _linkedInSection.Clear();

        /// <summary>Writes a run of text with its terms linked.</summary>
        public void Write(StringBuilder html, ReadOnlySpan<char> text)
        {
            var copied = 0;
            for (var at = 0; at < text.Length; at++)
            {
                if (!IsWord(text[at]) || (at > 0 && (IsWord(text[at - 1]) || text[at - 1] is '&' or '#' or '-')))
                {
                    continue;
                }

                var end = at;
                while (end < text.Length && IsWord(text[end]))
                {
                    end++;
                }

                if (Match(text, at, end) is { } match)
                {
                    // A term that was linked already is passed by as a whole: no shorter one is linked inside it.
                    end = at + match.Length;
                    if (_linkedInSection.Add(match.Form.Anchor))
                    {
                        html.Append(text[copied..at]);
                        WriteLink(html, text[at..end], match.Form);
                        copied = end;
                    }
                }

                at = end - 1;
            }

            html.Append(text[copied..]);
        }

        private (Form Form, int Length)? Match(ReadOnlySpan<char> text, int at, int wordEnd)
        {
            var word = text[at..wordEnd];
            if (!linker._lookup.TryGetValue(word, out var forms)
                && !(word.Length > 2 && word[^1] == 's' && linker._lookup.TryGetValue(word[..^1], out forms)))
            {
                return null;
            }

            foreach (var form in forms)
            {
                var rest = text[at..];
                if (rest.StartsWith(form.Text, form.IsCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)
                    && LengthOf(rest, form.Text.Length) is var length and > 0)
                {
                    return (form, length);
                }
            }

            return null;
        }

        // The length with a plural s; 0 where the word goes on, so that it is another word.
        private static int LengthOf(ReadOnlySpan<char> text, int length)
        {
            bool EndsAt(ReadOnlySpan<char> rest, int end) => end >= rest.Length || (!IsWord(rest[end]) && rest[end] != '-');
            return EndsAt(text, length) ? length
                : text[length] == 's' && EndsAt(text, length + 1) ? length + 1
                : 0;
        }

        private void WriteLink(StringBuilder html, ReadOnlySpan<char> text, Form form)
        {
            html.Append("<a class=\"term\" href=\"").Append(root == "./" ? "" : root).Append(GlossaryDocument.Address).Append('#').Append(form.Anchor).Append('"');
            // The definition at hand once a page: more would be weight without use.
            if (_linkedOnPage.Add(form.Anchor) && form.Tooltip.Length > 0)
            {
                html.Append(" title=\"").Append(WebUtility.HtmlEncode(form.Tooltip)).Append('"');
            }

            html.Append('>').Append(text).Append("</a>");
        }
    }
}
