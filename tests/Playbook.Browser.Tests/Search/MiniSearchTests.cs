using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Playbook.Browser.Tests.Setup;
using Playbook.Site.Search;
using Playbook.Themes.Default.Document;

namespace Playbook.Browser.Tests.Search;

/// <summary>The index that the build writes, beside the one that MiniSearch itself makes of the same documents with the theme's words.</summary>
public sealed class MiniSearchTests(BuiltSite site)
{
    private static readonly string[] Fields = ["title", "id", "text"];

    // Fields that are lacking, empty, of words that come again in other cases, of none that is indexed; all that words.json has.
    private static readonly string?[][] Documents =
    [
        ["A stolen session", "webshop/T-003", "Whoever holds the cookie is the customer; a session, the Session, SESSION."],
        ["Sessions", null, null],
        [null, null, null],
        ["", "", ""],
        ["... !", "x", "\t"],
        [null, "payments/T-003", "Τέλος ΤΕΛΟΣ İstanbul istanbul 脅威 モデル 🔒 lock"],
        ["Session fixation", "stride", $"{new string('x', 41)} {new string('y', 40)}"],
        .. Examples().Select(example => (string?[])[example.Text, null, example.Text + " session " + example.Text]),
        .. Enumerable.Range(0, 300).Select(i => (string?[])[$"Page {i} of {i % 7}", i % 3 == 0 ? null : $"p{i}", i % 5 == 0 ? null : string.Join(' ', Enumerable.Range(0, 40).Select(word => $"w{i * word % 97}"))]),
    ];

    [Fact]
    public async Task The_index_is_the_one_that_MiniSearch_makes()
    {
        var page = await Prepare();

        var (theirs, ours) = await Both(page, "index => { const json = JSON.parse(JSON.stringify(index)); json.index.sort((a, b) => a[0] < b[0] ? -1 : 1); delete json.dirtCount; return canonical(json); }");

        Assert.True(theirs.Length > 10_000);
        Assert.Equal(theirs, ours);
    }

    [Theory]
    [InlineData("session")]
    [InlineData("T-003")]
    [InlineData("sesion stolen")]
    [InlineData("page w3 w94")]
    [InlineData("Τελοσ")]
    [InlineData("İSTANBUL")]
    [InlineData("脅威")]
    [InlineData("modele")]
    [InlineData("whoev")]
    public async Task What_is_found_is_what_MiniSearch_finds_with_the_same_scores(string query)
    {
        var page = await Prepare();

        var (theirs, ours) = await Both(
            page,
            $"index => canonical(index.search({JsonSerializer.Serialize(query)}, {{ prefix: true, fuzzy: 0.2, boost: {{ title: 4 }} }}).map(found => [found.id, found.score.toFixed(9), found.terms.sort().join()]).sort())");

        Assert.True(theirs.Length > 10, "Nothing is found.");
        Assert.Equal(theirs, ours);
    }

    [Fact]
    public async Task The_script_reads_the_examples_as_the_generator_does()
    {
        var page = await Prepare();
        var examples = Examples();

        var found = await page.EvaluateAsync<JsonElement>("texts => texts.map(text => [playbook.words.split(text), playbook.words.split(text).map(playbook.words.toTerm)])", examples.Select(example => example.Text).ToArray());

        Assert.Equal(examples.Select(example => example.Words), found.EnumerateArray().Select(each => each[0].EnumerateArray().Select(word => word.GetString()).ToArray()));
        Assert.Equal(examples.Select(example => example.Terms), found.EnumerateArray().Select(each => each[1].EnumerateArray().Select(term => term.GetString()).ToArray()));
    }

    [Fact]
    public async Task Every_character_is_read_alike_on_both_sides()
    {
        var page = await Prepare();
        // Of characters that only one of the two sides knows yet, nobody has written a word.
        var isKnown = await page.EvaluateAsync<string>("[...Array(0x32400).keys()].map(i => i < 0xD800 || i > 0xDFFF ? +/\\P{Cn}/u.test(String.fromCodePoint(i)) : 0).join('')");
        var characters = Enumerable.Range(0, 0x32400)
            .Where(i => isKnown[i] == '1' && Rune.GetUnicodeCategory(new Rune(i)) != UnicodeCategory.OtherNotAssigned)
            .Select(char.ConvertFromUtf32)
            .ToArray();

        var theirs = await page.EvaluateAsync<string[]>("all => all.map(each => playbook.words.split('a' + each + 'b ' + each).map(playbook.words.toTerm).join())", characters);

        Assert.True(characters.Length > 140_000);
        var different = characters.Zip(theirs)
            .Select(each => (Character: $"U+{char.ConvertToUtf32(each.First, 0):X4}", Ours: Ours($"a{each.First}b {each.First}"), Theirs: each.Second))
            .Where(each => each.Ours != each.Theirs)
            .ToList();
        Assert.Empty(different);
    }

    private static string Ours(string text)
    {
        var terms = new List<string>();
        Span<char> term = stackalloc char[SearchWords.Longest];
        foreach (var word in SearchWords.In(text))
        {
            terms.Add(term[..SearchWords.ToTerm(word, term)].ToString());
        }

        return string.Join(',', terms);
    }

    private async Task<IPage> Prepare()
    {
        site.Require();
        var page = await site.Browser.NewPageAsync();
        await page.SetContentAsync("<!doctype html><title>MiniSearch</title>");
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Content = Encoding.UTF8.GetString(PinnedPackage.Read(Cdn.MiniSearch)) });
        await page.EvaluateAsync("window.playbook = {}");
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Path.Combine(Repository.Root, "themes", "default", "assets", "js", "words.js") });
        await page.EvaluateAsync(
            "window.canonical = value => JSON.stringify(value, (_, each) => each && each.constructor === Object ? Object.fromEntries(Object.entries(each).sort((a, b) => a[0] < b[0] ? -1 : 1)) : each)");
        return page;
    }

    // What a script says of an index made by MiniSearch, and of one made here.
    private static async Task<(string Theirs, string Ours)> Both(IPage page, string script)
    {
        var results = await page.EvaluateAsync<string[]>(
            $$"""
            ([documents, serialized]) => {
              const options = { fields: ['title', 'id', 'text'], idField: 'number', tokenize: playbook.words.split, processTerm: playbook.words.toTerm };
              const theirs = new MiniSearch(options);
              theirs.addAll(documents.map(([title, id, text], number) => ({ number, title, id, text })));
              return [theirs, MiniSearch.loadJSON(serialized, options)].map({{script}});
            }
            """,
            new object[] { Documents, Serialized() });
        return (results[0], results[1]);
    }

    private static string Serialized()
    {
        var index = SearchIndex.Make(Fields, Documents.Length, (document, field) => Documents[document][field]);
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            SearchIndexJson.WriteHead(json, index, document => document);
            json.WriteStartArray("index");
            foreach (var term in index.Terms)
            {
                var item = new ArrayBufferWriter<byte>();
                SearchIndexJson.WriteTerm(item, term, Fields.Length);
                json.WriteRawValue(item.WrittenSpan);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static (string Text, string[] Words, string?[] Terms)[] Examples()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Playbook.Site.Tests", "Search", "words.json")));
        return
        [
            .. json.RootElement.EnumerateArray().Select(example => (
                example.GetProperty("text").GetString()!,
                example.GetProperty("words").EnumerateArray().Select(word => word.GetString()!).ToArray(),
                example.GetProperty("terms").EnumerateArray().Select(term => term.GetString()).ToArray())),
        ];
    }
}
