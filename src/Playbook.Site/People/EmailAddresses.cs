using System.Text;

namespace Playbook.Site.People;

/// <summary>
/// Finds e-mail addresses as mail programs recognise them; the quoted forms of RFC 5321 that nobody writes are left out. It looks to
/// both sides of each <c>@</c> and so walks a text once: a pattern would try every letter of a picture written as text as a beginning.
/// </summary>
internal static class EmailAddresses
{
    private const string Scheme = "mailto:";

    /// <summary>Whether a text holds one.</summary>
    public static bool AreIn(string text) => Next(text, 0) is not null;

    /// <summary>A text with something else in the place of each address.</summary>
    public static string Replace(string text, string instead)
    {
        if (Next(text, 0) is not { } found)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var at = 0;
        for ((int Start, int End)? next = found; next is { } address; next = Next(text, at))
        {
            result.Append(text, at, address.Start - at).Append(instead);
            at = address.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private static (int Start, int End)? Next(string text, int from)
    {
        for (var at = text.IndexOf('@', from); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > from && IsLocal(text[start - 1]))
            {
                start--;
            }

            if (start < at && EndOfDomain(text, at + 1) is { } end)
            {
                var scheme = start - Scheme.Length;
                return (scheme >= from && string.CompareOrdinal(text, scheme, Scheme, 0, Scheme.Length) == 0 ? scheme : start, end);
            }
        }

        return null;
    }

    // Two labels at least, each beginning and ending in a letter or digit.
    private static int? EndOfDomain(string text, int start)
    {
        int? end = null;
        for (int at = start, labels = 0; at < text.Length && char.IsAsciiLetterOrDigit(text[at]);)
        {
            var stop = at;
            while (stop < text.Length && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] == '-'))
            {
                stop++;
            }

            var last = stop;
            while (text[last - 1] == '-')
            {
                last--;
            }

            if (++labels > 1)
            {
                end = last;
            }

            if (last < stop || stop == text.Length || text[stop] != '.')
            {
                break;
            }

            at = stop + 1;
        }

        return end;
    }

    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '\'' or '-';
}
