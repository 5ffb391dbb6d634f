using System.Text;

namespace Playbook.ThreatModels.Formats.Csv;

/// <summary>
/// Keeps a spreadsheet from running a cell. A spreadsheet takes what begins with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c> for a formula, and some
/// look behind white space and quotes for it. Such a cell gets an apostrophe before it, which spreadsheets take for "this is text". One that splits at
/// semicolons, as Excel does in half of Europe, ends a cell in the middle of one of ours; so what would begin one there, or a
/// line, gets an apostrophe as well. To have the text back, take away each apostrophe at the beginning of a cell, or behind a
/// semicolon, a tab or a line end, where what follows it would be such a beginning: nothing else has one there.
/// </summary>
internal static class SafeCell
{
    private const char Apostrophe = '\'';

    /// <summary>The text, safe.</summary>
    public static string Of(string text) => Pieces(text, static (into, piece, isFirst, end) =>
    {
        if (Runs(piece, isFirst, end))
        {
            into.Append(Apostrophe);
        }

        into.Append(piece);
    });

    /// <summary>The text as it was before <see cref="Of"/>.</summary>
    public static string Back(string cell) => Pieces(cell, static (into, piece, isFirst, end) =>
        into.Append(piece is [Apostrophe, ..] && Runs(piece[1..], isFirst, end) ? piece[1..] : piece));

    private static string Pieces(string text, Action<StringBuilder, ReadOnlySpan<char>, bool, char> take)
    {
        var result = new StringBuilder(text.Length + 2);
        for (var start = 0; start <= text.Length;)
        {
            var end = start == text.Length ? -1 : text.AsSpan(start).IndexOfAny(";\t\r\n");
            var piece = end < 0 ? text.AsSpan(start) : text.AsSpan(start, end);
            take(result, piece, start == 0, end < 0 ? '\0' : text[start + end]);
            if (end < 0)
            {
                break;
            }

            result.Append(text[start + end]);
            start += end + 1;
        }

        return result.ToString();
    }

    private static bool Runs(ReadOnlySpan<char> piece, bool isFirst, char end)
    {
        var at = 0;
        while (at < piece.Length && (char.IsWhiteSpace(piece[at]) || char.IsControl(piece[at]) || piece[at] is '"' or Apostrophe or '\u200B' or '\uFEFF'))
        {
            at++;
        }

        // A tab or line end at the very beginning is skipped by some, and what follows it then begins the cell.
        return at == piece.Length ? isFirst && (end is '\t' or '\r' or '\n') : piece[at] switch
        {
            '=' or '+' or '@' or '\uFF1D' or '\uFF0B' or '\uFF20' => true,
            // A list in Markdown has such lines; without a call, a cell elsewhere or another program in it, nothing can run.
            '-' or '\uFF0D' or '\u2212' => isFirst || piece.ContainsAny('(', '|', '!'),
            _ => false,
        };
    }
}
