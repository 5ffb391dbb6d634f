using System.IO.Compression;
using System.Text.Json;
using Playbook.Sources.Audiences;

namespace Playbook.Site.Tests.Search;

/// <summary>What the index holds, and what it must not hold.</summary>
public sealed class SearchFilesTests
{
    private const string Files = """
        -- playbook.yml --
        schema: 1
        title: Book
        -- index.md --
        # Home
        -- guide/index.md --
        # The guide
        -- guide/a.md --
        ---
        id: alpha
        description: What alpha is.
        ---
        # Alpha, the *first*

        Some text with [[secret]], `code-words`, a [link](b.md) and **bo**ld letters &amp; marks.

        ## Einführung in Alpha

        | Cell | Other |
        |------|-------|
        | one  | two   |

        ## Next steps
        -- guide/b.md --
        # Beta

        First of beta.
        -- guide/draft.md --
        ---
        draft: true
        ---
        # Draftword
        -- guide/secret.md --
        ---
        id: secret
        visibility: restricted
        ---
        # Hiddentitle

        Hiddenbody.
        -- glossary.yml --
        schema: 1
        terms: [{ term: Asset, definition: Something of **worth**. }]
        -- threat-models/shop.yml --
        schema: 1
        id: shop
        title: Shop
        summary: Sells things.
        visibility: public
        components: [{ id: db, type: data-store, title: Orders, description: Holds elephants. }]
        threats:
          - { id: T-1, title: Replayed session, status: open, description: Cookies travel., references: [CWE-384], mitigations: [M-1] }
          - { id: T-2, title: Untriagedtitle, description: Untriagedbody. }
          - { id: T-3, title: Restrictedtitle, status: open, visibility: restricted, description: Restrictedbody. }
        mitigations: [{ id: M-1, title: Rotate it, status: planned }]
        """;

    [Fact]
    public void Everything_with_an_id_stands_in_the_titles_with_its_kind_place_and_summary()
    {
        var titles = Titles(TestSite.Build(Files));

        Assert.Contains("Page | Alpha, the first | alpha | guide/a/ | The guide | What alpha is. | Einführung in Alpha#einführung-in-alpha, Next steps#next-steps", titles);
        Assert.Contains("Page | Beta | guide/b | guide/b/ | The guide | First of beta. | ", titles);
        Assert.Contains("Term | Asset | asset | glossary/#asset | Glossary | Something of worth. | ", titles);
        Assert.Contains("Threat model | Shop | shop | threat-models/shop/ | Threat models | Sells things. | ", titles);
        Assert.Contains("Threat | Replayed session | shop/T-1 | threat-models/shop/t-1/ | Shop | Cookies travel. | ", titles);
        Assert.Contains("Part of a model | Orders | shop/db | threat-models/shop/#db | Shop |  | ", titles);
        Assert.Contains("Reference | CWE-384 | cwe-384 | references/cwe-384/ | References |  | ", titles);
        Assert.DoesNotContain(titles, title => title.Contains("raftword", StringComparison.Ordinal));
    }

    [Fact]
    public void What_one_reads_on_a_page_can_be_found_and_nothing_else()
    {
        var words = Words(TestSite.Build(Files));

        // Alpha is the entry whose title is "Alpha, the first".
        Assert.Equal(["Alpha, the first"], words["letters"]);
        Assert.Equal(["Alpha, the first"], words["bold"]);
        Assert.Equal(["Alpha, the first"], words["two"]);
        Assert.Equal(["Alpha, the first", "The guide"], words["einfuhrung"].Concat(["The guide"]));
        Assert.Equal(["Shop"], words["elephants"]);
        Assert.Equal(["Replayed session"], words["384"]);
        Assert.Equal(["Replayed session", "Shop"], words["rotate"]);
        Assert.Equal(["Replayed session"], words["cookies"]);
        Assert.DoesNotContain("href", words.Keys);
        Assert.DoesNotContain("amp", words.Keys);
    }

    [Theory]
    [InlineData(Visibility.Public)]
    [InlineData(Visibility.Internal)]
    public void What_the_audience_may_not_see_and_what_nobody_has_looked_at_stands_in_no_file_of_the_search(Visibility audience)
    {
        var site = TestSite.Build(Files, options => options with { Audience = audience });

        var found = string.Concat(site.Files.Keys.Where(path => path.StartsWith("search/", StringComparison.Ordinal)).Select(site.Text));

        Assert.Contains("Replayed session", found, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)hidden(title|body)|untriaged(title|body)|restricted(title|body)|draftword", found);
    }

    [Fact]
    public void Who_may_see_it_finds_it()
    {
        var site = TestSite.Build(Files, options => options with { Audience = Visibility.Restricted, WithDrafts = true });

        Assert.Contains("hiddenbody", Words(site).Keys);
        Assert.Contains("restrictedbody", Words(site).Keys);
        Assert.Contains(Titles(site), title => title.Contains("Draftword", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_only_says_what_is_wrong_with_its_file_is_not_found()
    {
        var site = TestSite.Build("-- index.md --\n# Home\n-- broken.md --\n---\ntitle: [\n---\nText\n-- threat-models/m.yml --\nschema: 1\nid: [\n");

        Assert.DoesNotContain(Titles(site), title => title.Contains("broken", StringComparison.OrdinalIgnoreCase) || title.Contains("threat-models/m/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_thousand_pages_keep_to_their_weight()
    {
        using var folder = new TemporaryFolder();
        var content = Path.Combine(folder.Path, "content");
        Directory.CreateDirectory(content);
        GeneratedPages.Write(content, 1000, 1200);

        var site = TestSite.BuildFolder(content);

        var titles = Compressed(site.Files["search/titles.js"]);
        var words = site.Files.Where(file => file.Key.StartsWith("search/words/", StringComparison.Ordinal)).Select(file => Compressed(file.Value)).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"Titles {titles} bytes; words {words.Sum()} bytes in {words.Count} files, the largest {words.Max()}.");
        Assert.InRange(titles, 1, 150_000);
        Assert.InRange(words.Sum(), 1, 600_000);
        Assert.InRange(words.Max(), 1, 40_000);
    }

    private static int Compressed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return (int)target.Length;
    }

    private static JsonElement Data(TestSite site) => Argument(site.Text("search/titles.js"), "playbookTitles(");

    private static JsonElement Argument(string script, string before) => JsonDocument.Parse(script[before.Length..^3]).RootElement;

    private static List<string> Titles(TestSite site)
    {
        var data = Data(site);
        string Text(string column, int i) => data.GetProperty(column)[i].GetString()!;
        int? Above(int i) => data.GetProperty("up")[i].GetInt32() is not 0 and var up ? i - up : null;
        string Address(int i) => Text("at", i) is var rest && (rest.StartsWith('/') || Above(i) is null) ? rest.TrimStart('/') : Address(Above(i)!.Value) + rest;
        string Id(int i) => data.GetProperty("id")[i] is { ValueKind: JsonValueKind.Number } ? Address(i).TrimEnd('/')
            : Text("id", i)[0] is '/' or '.' ? Id(Above(i)!.Value) + Text("id", i) : Text("id", i);
        return
        [
            .. Enumerable.Range(0, data.GetProperty("title").GetArrayLength()).Select(i => string.Join(
                " | ",
                data.GetProperty("kinds")[data.GetProperty("kind")[i].GetInt32()][1].GetString(),
                Text("title", i),
                Id(i),
                Address(i),
                Above(i) is { } above ? Text("title", above) : "",
                Text("text", i),
                data.GetProperty("heads")[i] is { ValueKind: JsonValueKind.Array } heads ? string.Join(", ", heads.EnumerateArray().Select(Heading)) : "")),
        ];
    }

    private static string Heading(JsonElement heading) => heading.ValueKind == JsonValueKind.Array
        ? $"{heading[0].GetString()}#{heading[1].GetString()}"
        : $"{heading.GetString()}#{heading.GetString()!.ToLowerInvariant().Replace(' ', '-')}";

    // For each term of the pages' words the titles of what it is found at.
    private static Dictionary<string, List<string>> Words(TestSite site)
    {
        var data = Data(site);
        var stamp = data.GetProperty("stamp").GetString();
        var ids = data.GetProperty("words").GetProperty("index").GetProperty("documentIds");
        return site.Files.Keys.Where(path => path.StartsWith("search/words/", StringComparison.Ordinal))
            .Select(path => JsonDocument.Parse("[" + site.Text(path)["playbookWords(".Length..^3] + "]").RootElement)
            .Where(arguments => arguments[0].GetString() == stamp)
            .SelectMany(arguments => arguments[2].EnumerateArray())
            .ToDictionary(
                term => term[0].GetString()!,
                term => term[1].GetProperty("0").EnumerateObject()
                    .Select(posting => data.GetProperty("title")[ids.GetProperty(posting.Name).GetInt32()].GetString()!)
                    .Order(StringComparer.Ordinal)
                    .ToList(),
                StringComparer.Ordinal);
    }
}
