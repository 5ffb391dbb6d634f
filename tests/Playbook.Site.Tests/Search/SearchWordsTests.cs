using System.Runtime.CompilerServices;
using System.Text.Json;
using Playbook.Site.Search;

namespace Playbook.Site.Tests.Search;

/// <summary>The examples are those that the theme's script is held to in the browser tests.</summary>
public sealed class SearchWordsTests
{
    public static TheoryData<string> Texts => [.. Examples().Select(example => example.Text)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_falls_into_words_and_each_becomes_a_term(string text)
    {
        var example = Examples().Single(each => each.Text == text);

        var words = WordsOf(text);

        Assert.Equal(example.Words, words);
        Assert.Equal(example.Terms, words.Select(TermOf));
    }

    [Fact]
    public void Halves_of_characters_part_words_and_stop_nothing() => Assert.Equal(["a", "b"], WordsOf("a\uD83Db\uDE00"));

    [Fact]
    public void A_term_is_its_own_term()
    {
        foreach (var term in Examples().SelectMany(example => example.Terms).OfType<string>())
        {
            Assert.Equal(term, TermOf(term));
        }
    }

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        foreach (var word in SearchWords.In(text))
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private static string? TermOf(string word)
    {
        Span<char> term = stackalloc char[SearchWords.Longest];
        var length = SearchWords.ToTerm(word, term);
        return length == 0 ? null : term[..length].ToString();
    }

    private static (string Text, string[] Words, string?[] Terms)[] Examples([CallerFilePath] string path = "")
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(path)!, "words.json")));
        return
        [
            .. json.RootElement.EnumerateArray().Select(example => (
                example.GetProperty("text").GetString()!,
                example.GetProperty("words").EnumerateArray().Select(word => word.GetString()!).ToArray(),
                example.GetProperty("terms").EnumerateArray().Select(term => term.GetString()).ToArray())),
        ];
    }
}
