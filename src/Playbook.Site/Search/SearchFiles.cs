using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Playbook.Site.Markdown;
using Playbook.Site.Pipelines;
using Playbook.Views.Language;

namespace Playbook.Site.Search;

/// <summary>
/// Writes what the theme's search reads: <c>search/titles.js</c> with titles, ids, headings and summaries of everything, loaded when search opens, and
/// <c>search/words/N.js</c> with the words of whole pages, loaded as a reader types. All are classic scripts, which a page opened from disk may load.
/// </summary>
/// <remarks>
/// <para>
/// <c>playbookTitles({ stamp, kinds, section, kind, title, id, up, at, text, heads, index, words })</c>: columns with a value for each entry. <c>id</c> is 0 where it
/// is the address, and begins with <c>/</c> or <c>.</c> where that of the entry above comes before it. <c>up</c> says how many entries before this one the one above it
/// is; 0 for none. <c>at</c> is the rest of the address after that one's; all of it, behind a slash, where it does not begin so. <c>heads</c> are the headings, each a
/// text whose anchor is the text in lower case with hyphens for blanks, or text and anchor. <c>index</c> is MiniSearch's; its documents are the entries' numbers.
/// </para>
/// <para>
/// <c>words</c> is an index over whole pages without its terms. Those are cut in ordinal order into pieces, <c>words.from</c> being the first term of each:
/// <c>playbookWords(stamp, number, terms)</c>. So typing loads only the pieces that can hold what is typed, whatever the size of the site, and MiniSearch scores as if it had
/// them all, since numbers of documents and lengths of pages are those of the whole. Terms on nearly every page tell no page from another and are left out: <c>words.common</c>.
/// </para>
/// </remarks>
internal static class SearchFiles
{
    /// <summary>Where the titles stand.</summary>
    public const string TitlesPath = Views.SearchAddresses.Titles;

    private static readonly string[] TitleFields = ["title", "id", "heads", "text"];

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files.</summary>
    /// <param name="entries">What can be found.</param>
    /// <param name="names">What the kinds are called.</param>
    public static IEnumerable<OutputFile> Of(ImmutableArray<SearchEntry> entries, SearchKindsText names)
    {
        var pages = Enumerable.Range(0, entries.Length).Where(i => entries[i].Text is not null).ToArray();
        var titles = SearchIndex.Make(TitleFields, entries.Length, (document, field) => TitleField(entries, document, field));
        var words = WordPieces.Cut(SearchIndex.Make(["words"], pages.Length, (document, _) => entries[pages[document]].Text!()));

        var output = new ArrayBufferWriter<byte>();
        var head = Head(entries, names, titles, words, pages);
        var stamp = Stamp(words, head);
        output.Write(Encoding.UTF8.GetBytes($"playbookTitles({{\"stamp\":\"{stamp}\","));
        output.Write(head.Span[1..^1]);
        output.Write(",\"terms\":["u8);
        for (var i = 0; i < titles.Terms.Count; i++)
        {
            output.Write(i == 0 ? "\n"u8 : ",\n"u8);
            SearchIndexJson.WriteTerm(output, titles.Terms[i], TitleFields.Length);
        }

        output.Write("]});\n"u8);
        return
        [
            new BinaryFile(TitlesPath, output.WrittenMemory),
            .. words.Pieces.Select((piece, number) => new BinaryFile(
                $"{Views.SearchAddresses.Page}words/{number}.js",
                (byte[])[.. Encoding.UTF8.GetBytes($"playbookWords(\"{stamp}\",{number},["), .. piece.Terms.Span, .. "]);\n"u8])),
        ];
    }

    // A page's id that follows from its path says nothing that its title does not.
    private static string? TitleField(ImmutableArray<SearchEntry> entries, int document, int field)
    {
        var entry = entries[document];
        return field switch
        {
            0 => entry.Title,
            1 => IsAddress(entry) ? null : entry.Id,
            2 => entry.Headings.IsEmpty ? null : string.Join('\n', entry.Headings.Select(heading => heading.Text)),
            _ => entry.Summary.Length == 0 ? null : entry.Summary,
        };
    }

    private static bool IsAddress(SearchEntry entry) => string.Equals(entry.Id, entry.Address.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlyMemory<byte> Head(ImmutableArray<SearchEntry> entries, SearchKindsText names, SearchIndex titles, WordPieces words, int[] pages)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            WriteEntries(json, entries, names);
            json.WriteStartObject("index");
            SearchIndexJson.WriteHead(json, titles, document => document);
            json.WriteEndObject();
            json.WriteStartObject("words");
            json.WriteStartObject("index");
            SearchIndexJson.WriteHead(json, words.Index, document => pages[document]);
            json.WriteEndObject();
            Write(json, "common", words.Common, json.WriteStringValue);
            Write(json, "from", words.Pieces.Select(piece => piece.First), json.WriteStringValue);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return output.WrittenMemory;
    }

    private static void WriteEntries(Utf8JsonWriter json, ImmutableArray<SearchEntry> entries, SearchKindsText names)
    {
        var kinds = SearchKind.All.Where(kind => entries.Any(entry => entry.Kind == kind)).ToImmutableArray();
        var above = Above(entries);
        Write(json, "kinds", kinds, kind => WriteKind(json, kind, names));
        json.WritePropertyName("section");
        WriteKind(json, SearchKind.Section, names);
        Write(json, "kind", entries, entry => json.WriteNumberValue(kinds.IndexOf(entry.Kind)));
        Write(json, "title", entries, entry => json.WriteStringValue(entry.Title));
        Write(json, "id", Enumerable.Range(0, entries.Length), i => WriteId(json, entries[i], above[i] is { } up ? entries[up] : null));
        Write(json, "up", Enumerable.Range(0, entries.Length), i => json.WriteNumberValue(i - (above[i] ?? i)));
        Write(json, "at", Enumerable.Range(0, entries.Length), i => json.WriteStringValue(RestOfAddress(entries[i].Address, above[i] is { } up ? entries[up].Address : "")));
        Write(json, "text", entries, entry => json.WriteStringValue(entry.Summary));
        Write(json, "heads", entries, entry => WriteHeadings(json, entry.Headings));
    }

    // Of several entries at one address the page comes first, or else the model.
    private static int?[] Above(ImmutableArray<SearchEntry> entries)
    {
        var numbers = Enumerable.Range(0, entries.Length)
            .OrderByDescending(i => entries[i].Text is not null)
            .DistinctBy(i => entries[i].Address, StringComparer.Ordinal)
            .ToDictionary(i => entries[i].Address, StringComparer.Ordinal);
        return [.. entries.Select((entry, i) => entry.Above is { } address && numbers.TryGetValue(address, out var number) && number != i ? number : (int?)null)];
    }

    private static string RestOfAddress(string address, string above) =>
        address.StartsWith(above, StringComparison.Ordinal) ? address[above.Length..] : "/" + address;

    private static void WriteKind(Utf8JsonWriter json, SearchKind kind, SearchKindsText names)
    {
        json.WriteStartArray();
        json.WriteStringValue(kind.Key);
        json.WriteStringValue(kind.Names(names).One);
        json.WriteStringValue(kind.Names(names).Many);
        json.WriteEndArray();
    }

    private static void WriteId(Utf8JsonWriter json, SearchEntry entry, SearchEntry? above)
    {
        if (IsAddress(entry))
        {
            json.WriteNumberValue(0);
        }
        else if (above is not null && entry.Id.StartsWith(above.Id, StringComparison.Ordinal) && entry.Id.Length > above.Id.Length && entry.Id[above.Id.Length] is '/' or '.')
        {
            json.WriteStringValue(entry.Id[above.Id.Length..]);
        }
        else
        {
            json.WriteStringValue(entry.Id);
        }
    }

    private static void WriteHeadings(Utf8JsonWriter json, ImmutableArray<Heading> headings)
    {
        if (headings.IsEmpty)
        {
            json.WriteNumberValue(0);
            return;
        }

        json.WriteStartArray();
        foreach (var heading in headings)
        {
            if (Ascii.IsValid(heading.Text) && heading.Text.ToLowerInvariant().Replace(' ', '-') == heading.Anchor)
            {
                json.WriteStringValue(heading.Text);
                continue;
            }

            json.WriteStartArray();
            json.WriteStringValue(heading.Text);
            json.WriteStringValue(heading.Anchor);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Write<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    // A browser may have kept the titles of one build and fetch words of another: what does not belong together must be told apart.
    private static string Stamp(WordPieces words, ReadOnlyMemory<byte> head)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head.Span);
        foreach (var piece in words.Pieces)
        {
            hash.AppendData(piece.Terms.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }
}
