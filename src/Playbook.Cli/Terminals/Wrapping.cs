namespace Playbook.Cli.Terminals;

/// <summary>Breaks running text into lines for people.</summary>
internal static class Wrapping
{
    // Longer lines are hard to read, however wide the window.
    private const int Widest = 100;

    /// <summary>The lines of a text, broken between words.</summary>
    /// <param name="text">One paragraph.</param>
    /// <param name="width">How many columns there are; null where nothing is to be broken.</param>
    public static IEnumerable<string> Lines(string text, int? width)
    {
        if (width is not { } columns)
        {
            yield return text;
            yield break;
        }

        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Math.Min(columns, Widest))
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        yield return line;
    }
}
