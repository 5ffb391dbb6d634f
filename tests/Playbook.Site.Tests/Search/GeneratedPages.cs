using System.Globalization;
using System.Text;

namespace Playbook.Site.Tests.Search;

/// <summary>Pages of made-up words, whose frequencies fall as those of a language do: the same bytes every time.</summary>
internal static class GeneratedPages
{
    private const int Sections = 7;
    private const int WordsOfPage = 560;

    /// <summary>Writes them, forty to a folder, with a page that each folder begins with.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="pages">How many.</param>
    /// <param name="vocabulary">How many different words there are, at most.</param>
    public static void Write(string folder, int pages, int vocabulary)
    {
        File.WriteAllText(Path.Combine(folder, "index.md"), "# Home\n");
        for (var page = 0; page < pages; page++)
        {
            var chapter = Path.Combine(folder, $"chapter-{page / 40}");
            Directory.CreateDirectory(chapter);
            File.WriteAllText(Path.Combine(chapter, $"page-{page}.md"), Page(new Words((uint)page + 1, vocabulary), page));
        }
    }

    private static string Page(Words words, int page)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---\ndescription: {words.Take(12)}.\n---\n# {words.Take(4)} {page}\n\n");
        for (var section = 0; section < Sections; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {words.Take(2)}\n\n{words.Take(WordsOfPage / Sections)}.\n\n");
        }

        return text.ToString();
    }

    /// <summary>A row of words. The number of a word is what a linear congruence makes of the one before; low numbers come oftener, as in Zipf's law.</summary>
    private sealed class Words(uint seed, int vocabulary)
    {
        private const string Syllables = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu";
        private static readonly string[] Parts = Syllables.Split(' ');
        private uint _state = seed * 2654435761;

        public string Take(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word((int)Math.Pow(vocabulary, Next()))));

        private double Next() => ((_state = (_state * 1664525) + 1013904223) >> 8) / (double)(1 << 24);

        private static string Word(int number)
        {
            var word = new StringBuilder();
            do
            {
                word.Append(Parts[number % Parts.Length]);
                number /= Parts.Length;
            }
            while (number > 0);
            return word.ToString();
        }
    }
}
