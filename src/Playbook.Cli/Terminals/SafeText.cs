using System.Globalization;
using System.Text;

namespace Playbook.Cli.Terminals;

/// <summary>Text from files, made fit for a terminal.</summary>
internal static class SafeText
{
    /// <summary>
    /// The text on one line, with everything that would steer the terminal or turn the direction of reading made visible: a message
    /// repeats what stands in files, and a file can come from anyone.
    /// </summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Steering))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '\r' or '\n' or '\t':
                    safe.Append(' ');
                    break;
                case var _ when Steering.Contains(letter):
                    safe.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    safe.Append(letter);
                    break;
            }
        }

        return safe.ToString();
    }

    // Control characters of both blocks, the line separators, and the marks, embeddings, overrides and isolates of direction.
    private static readonly System.Buffers.SearchValues<char> Steering = System.Buffers.SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Concat([0x061c, 0x200e, 0x200f, 0x2028, 0x2029])
            .Concat(Enumerable.Range(0x202a, 5)).Concat(Enumerable.Range(0x2066, 4)).Select(code => (char)code),
    ]);
}
