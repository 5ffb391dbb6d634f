using System.Collections.Immutable;
using System.Globalization;

namespace Playbook.Diagrams.Text;

/// <summary>A text laid out in lines that fit a width.</summary>
/// <param name="Lines">The lines; none for a blank text.</param>
/// <param name="Width">The widest line's width.</param>
/// <param name="Height">The height of all lines together.</param>
/// <param name="IsCut">Whether the end was left out, and an ellipsis stands for it.</param>
public sealed record LabelText(ImmutableArray<string> Lines, double Width, double Height, bool IsCut)
{
    /// <summary>The height of a line, in font sizes.</summary>
    public const double LineHeight = 1.25;

    private const string Ellipsis = "…";
    private const int LeastPart = 3;

    /// <summary>Breaks a text into lines: at spaces, else behind the marks that names are made with, else within a word.</summary>
    /// <param name="text">The text; white space of any kind and number counts as one space.</param>
    /// <param name="size">The font size.</param>
    /// <param name="widest">How wide a line may be.</param>
    /// <param name="most">How many lines there may be; what does not fit is left out.</param>
    /// <param name="isBold">Whether it is bold.</param>
    public static LabelText Fit(string text, double size, double widest, int most, bool isBold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(text))
        {
            // The rest of a long text would be left out anyway.
            if (lines.Count > most)
            {
                break;
            }

            foreach (var part in Fits(piece.TrimEnd()) ? [piece] : Broken(piece, Fits))
            {
                if (line.Length > 0 && !Fits((line + part).TrimEnd()))
                {
                    lines.Add(line.TrimEnd());
                    line = "";
                }

                line += part;
            }
        }

        if (line.TrimEnd().Length > 0)
        {
            lines.Add(line.TrimEnd());
        }

        var isCut = lines.Count > most;
        if (isCut)
        {
            lines.RemoveRange(most, lines.Count - most);
            lines[^1] = Shortened(lines[^1], Fits);
        }

        return new LabelText([.. lines], lines.Select(each => FontMetrics.Width(each, size, isBold)).DefaultIfEmpty().Max(), lines.Count * size * LineHeight, isCut);

        bool Fits(string part) => FontMetrics.Width(part, size, isBold) <= widest;
    }

    // Words with the space behind them; long names of software break behind a slash, an underscore, a hyphen or a dot as well, short ids such as T-007 do not.
    private static IEnumerable<string> Pieces(string text)
    {
        foreach (var word in text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
        {
            var from = 0;
            for (var i = 0; i < word.Length - 1; i++)
            {
                if (word[i] is '/' or '_' or '-' or '.' or ':' or '@' && i - from >= LeastPart)
                {
                    yield return word[from..(i + 1)];
                    from = i + 1;
                }
            }

            yield return word[from..] + " ";
        }
    }

    private static IEnumerable<string> Broken(string piece, Func<string, bool> fits)
    {
        var part = "";
        var graphemes = StringInfo.GetTextElementEnumerator(piece);
        while (graphemes.MoveNext())
        {
            var next = graphemes.GetTextElement();
            if (part.Length > 0 && !fits((part + next).TrimEnd()))
            {
                yield return part;
                part = "";
            }

            part += next;
        }

        yield return part;
    }

    private static string Shortened(string line, Func<string, bool> fits)
    {
        while (line.Length > 0 && !fits(line + Ellipsis))
        {
            var starts = StringInfo.ParseCombiningCharacters(line);
            line = line[..starts[^1]].TrimEnd();
        }

        return line + Ellipsis;
    }
}
