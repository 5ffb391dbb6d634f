using System.Text;

namespace Playbook.Views.Language;

/// <summary>Fills the places of a text that stand in braces.</summary>
public static class Phrases
{
    /// <summary>The text with its places filled, all at once: braces in a value mean nothing.</summary>
    /// <param name="text">The text, such as <c>Threats filed under {category}</c>.</param>
    /// <param name="values">What stands for each place. A value the text has no place for is left out, since a language may say it in another way.</param>
    /// <exception cref="ArgumentException">A place for which there is no value: the caller's mistake, the same in every language.</exception>
    public static string Fill(this string text, params ReadOnlySpan<(string Name, string Value)> values)
    {
        ArgumentNullException.ThrowIfNull(text);
        var filled = new StringBuilder(text.Length + 32);
        var at = 0;
        while (text.IndexOf('{', at) is >= 0 and var open)
        {
            var close = text.IndexOf('}', open);
            filled.Append(text, at, open - at).Append(ValueOf(text[(open + 1)..close], values, text));
            at = close + 1;
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>What stands before and behind a place, for a text with a link or another element in it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name of the place.</param>
    /// <exception cref="ArgumentException">The text has no such place.</exception>
    public static (string Before, string After) Around(this string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var place = $"{{{name}}}";
        return text.IndexOf(place, StringComparison.Ordinal) is >= 0 and var at
            ? (text[..at], text[(at + place.Length)..])
            : throw new ArgumentException($"\"{text}\" has no place {place}.", nameof(name));
    }

    private static string ValueOf(string name, ReadOnlySpan<(string Name, string Value)> values, string text)
    {
        foreach (var value in values)
        {
            if (value.Name == name)
            {
                return value.Value;
            }
        }

        throw new ArgumentException($"Nothing is given for {{{name}}} in \"{text}\".", nameof(values));
    }
}
