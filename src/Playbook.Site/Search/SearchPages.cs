using System.Collections.Immutable;
using System.Globalization;
using Playbook.Site.Pages;
using Playbook.Site.Rendering;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Site.Search;

/// <summary>The pages that list all that can be found, by kind and letter, for those who read without script.</summary>
internal static class SearchPages
{
    /// <summary>How many things a page lists at most: more would make it heavy.</summary>
    public const int ItemsOfPage = 200;

    /// <summary>The page of the search.</summary>
    public static SearchView View(Renderer renderer, PageFrame frame, Html body) =>
        new(frame, body, [.. KindsOf(renderer).Select(kind => new SearchKindView(new Link(kind.Key.Names(renderer.Ui.Search.Kinds).Many, AddressOf(kind.Key)), kind.Count(), LettersOf(kind.Key, ByLetter(kind))))]);

    /// <summary>The frame of that page where no author wrote its top.</summary>
    public static PageFrame Frame(Renderer renderer) => Below(renderer, Overviews.Search, renderer.Ui.Search.Title) with { Breadcrumbs = [Renderer.LinkTo(renderer.Site.Navigation.Root)] };

    /// <summary>The pages of all kinds.</summary>
    public static IEnumerable<SearchListView> Lists(Renderer renderer)
    {
        var titles = renderer.Found.DistinctBy(entry => entry.Address, StringComparer.Ordinal).ToDictionary(entry => entry.Address, StringComparer.Ordinal);
        return KindsOf(renderer).SelectMany(kind => ListsOf(renderer, kind.Key, ByLetter(kind), entry => PathOf(entry, titles)));
    }

    private static IEnumerable<IGrouping<SearchKind, SearchEntry>> KindsOf(Renderer renderer) =>
        renderer.Found.GroupBy(entry => entry.Kind).OrderBy(kind => SearchKind.All.IndexOf(kind.Key));

    private static IEnumerable<SearchListView> ListsOf(Renderer renderer, SearchKind kind, List<(string Letter, List<SearchEntry> Entries)> letters, Func<SearchEntry, string> path)
    {
        var isOnePage = IsOnePage(letters);
        var texts = renderer.Ui.Search;
        var name = kind.Names(texts.Kinds).Many;
        var groups = letters.ConvertAll(each => new SearchGroup(
            each.Letter,
            AnchorOf(each.Letter),
            [
                .. each.Entries.OrderBy(entry => entry.Title, Content.NaturalOrder.Instance)
                    .ThenBy(entry => entry.Address, StringComparer.Ordinal)
                    .Select(entry => new SearchItem(new Link(entry.Title, entry.Address), path(entry))),
            ]));
        yield return new SearchListView(Below(renderer, AddressOf(kind), name), LettersOf(kind, letters), isOnePage ? [.. groups] : [], []);
        if (isOnePage)
        {
            yield break;
        }

        foreach (var group in groups)
        {
            var pages = group.Items.Chunk(ItemsOfPage).ToList();
            for (var page = 0; page < pages.Count; page++)
            {
                yield return new SearchListView(
                    Below(renderer, AddressOf(kind, group.Letter, page), Numbered(texts, texts.Letter.Fill(("kind", name), ("letter", group.Letter)), page)),
                    LettersOf(kind, letters),
                    [group with { Items = [.. pages[page]] }],
                    [.. pages.Select((_, other) => new Link(Text(other + 1), other == page ? null : AddressOf(kind, group.Letter, other)))]);
            }
        }
    }

    private static List<(string Letter, List<SearchEntry> Entries)> ByLetter(IEnumerable<SearchEntry> entries) =>
    [
        .. entries.GroupBy(entry => LetterOf(entry.Title), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.ToList())),
    ];

    // The first letter, in upper case without its accent; all that begins with something else stands together.
    private static string LetterOf(string title)
    {
        Span<char> term = stackalloc char[SearchWords.Longest];
        foreach (var word in SearchWords.In(title))
        {
            var length = SearchWords.ToTerm(word, term);
            return length > 0 && char.IsLetter(term[0]) ? char.ToUpperInvariant(term[0]).ToString() : Other;
        }

        return Other;
    }

    private const string Other = "#";

    private static bool IsOnePage(List<(string Letter, List<SearchEntry> Entries)> letters) => letters.Sum(each => each.Entries.Count) <= ItemsOfPage;

    private static ImmutableArray<Link> LettersOf(SearchKind kind, List<(string Letter, List<SearchEntry> Entries)> letters) =>
        [.. letters.Select(each => new Link(each.Letter, IsOnePage(letters) ? $"{AddressOf(kind)}#{AnchorOf(each.Letter)}" : AddressOf(kind, each.Letter, 0)))];

    private static string AddressOf(SearchKind kind) => $"{Overviews.Search}{kind.Key}/";

    private static string AddressOf(SearchKind kind, string letter, int page) =>
        $"{AddressOf(kind)}{KeyOf(letter)}/{(page == 0 ? "" : $"{Text(page + 1)}/")}";

    private static string AnchorOf(string letter) => $"letter-{KeyOf(letter)}";

    private static string KeyOf(string letter) =>
        letter == Other ? "other" : char.IsAscii(letter[0]) ? letter.ToLowerInvariant() : "u" + ((int)letter[0]).ToString("x4", CultureInfo.InvariantCulture);

    private static string PathOf(SearchEntry entry, Dictionary<string, SearchEntry> titles)
    {
        var path = new Stack<string>();
        for (var above = entry.Above; above is not null && titles.TryGetValue(above, out var upper) && path.Count < 12; above = upper.Above)
        {
            path.Push(upper.Title);
        }

        return string.Join(" › ", path);
    }

    private static PageFrame Below(Renderer renderer, string address, string title) => renderer.Bare(address, title, null) with
    {
        Breadcrumbs = [Renderer.LinkTo(renderer.Site.Navigation.Root), new Link(renderer.Ui.Search.Title, Overviews.Search)],
        IsHiddenFromSearchEngines = true,
    };

    private static string Numbered(SearchText texts, string title, int page) => page == 0 ? title : texts.Page.Fill(("title", title), ("n", Text(page + 1)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
