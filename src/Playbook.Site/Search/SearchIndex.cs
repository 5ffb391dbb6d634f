using System.Runtime.InteropServices;

namespace Playbook.Site.Search;

/// <summary>
/// An index as MiniSearch 7 would make it of the same documents with <see cref="SearchWords"/> for its tokenizer: how often each term stands in each field of each
/// document, and how long the fields are. Documents are numbered from 0.
/// </summary>
internal sealed class SearchIndex
{
    /// <summary>The length of a field that a document does not have.</summary>
    public const int NoField = -1;

    private SearchIndex(string[] fields, int[] lengths, double[] averages, IndexedTerm[] terms)
    {
        Fields = fields;
        Lengths = lengths;
        AverageLengths = averages;
        Terms = terms;
    }

    /// <summary>The fields' names.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>The number of documents.</summary>
    public int Documents => Fields.Count == 0 ? 0 : Lengths.Count / Fields.Count;

    /// <summary>The length of each field of each document in distinct words, document by document; <see cref="NoField"/> for a field it does not have.</summary>
    public IReadOnlyList<int> Lengths { get; }

    /// <summary>The average length of each field, as MiniSearch computes it.</summary>
    public IReadOnlyList<double> AverageLengths { get; }

    /// <summary>The terms, in ordinal order.</summary>
    public IReadOnlyList<IndexedTerm> Terms { get; }

    /// <summary>Makes the index of documents.</summary>
    /// <param name="fields">The names of the fields.</param>
    /// <param name="documents">How many documents there are.</param>
    /// <param name="text">Gives the text of a field, by the numbers of document and field; null where the document has none. Called from several threads.</param>
    public static SearchIndex Make(string[] fields, int documents, Func<int, int, string?> text)
    {
        var lengths = new int[documents * fields.Length];
        var parts = new Part[Math.Clamp(documents / 64, 1, Environment.ProcessorCount)];
        Parallel.For(0, parts.Length, i =>
        {
            var part = new Part();
            for (var place = Begin(i) * fields.Length; place < Begin(i + 1) * fields.Length; place++)
            {
                lengths[place] = text(place / fields.Length, place % fields.Length) is { } words ? part.Add(place, words) : NoField;
            }

            parts[i] = part;
        });
        return new SearchIndex(fields, lengths, Averages(lengths, fields.Length), Part.Merge(parts));

        int Begin(int part) => (int)((long)documents * part / parts.Length);
    }

    // A running mean: a field that a document lacks leaves the mean as it is but counts as one more that it was made of.
    private static double[] Averages(int[] lengths, int fields)
    {
        var averages = new double[fields];
        for (var place = 0; place < lengths.Length; place++)
        {
            if (lengths[place] != NoField)
            {
                var before = place / fields;
                averages[place % fields] = ((averages[place % fields] * before) + lengths[place]) / (before + 1);
            }
        }

        return averages;
    }

    /// <summary>The index of some of the documents, which are in one piece, so that several can be made at once and put together in order.</summary>
    private sealed class Part
    {
        private readonly Dictionary<string, Word> _words = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<Posting>> _terms = new(StringComparer.Ordinal);

        /// <summary>Adds the text of a field.</summary>
        /// <returns>How many distinct words it has, before they are made terms.</returns>
        public int Add(int place, string text)
        {
            var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
            var distinct = 0;
            foreach (var each in SearchWords.In(text))
            {
                // A word is looked up as it is written, and made a term only when it is met first.
                if (!words.TryGetValue(each, out var word))
                {
                    words[each] = word = new Word(PostingsOf(each));
                }

                if (word.LastPlace != place)
                {
                    word.LastPlace = place;
                    distinct++;
                }

                if (word.Postings is { } postings)
                {
                    Count(postings, place);
                }
            }

            return distinct;
        }

        public static IndexedTerm[] Merge(Part[] parts)
        {
            var merged = parts[0]._terms;
            foreach (var (term, postings) in parts.Skip(1).SelectMany(part => part._terms))
            {
                if (!merged.TryAdd(term, postings))
                {
                    merged[term].AddRange(postings);
                }
            }

            var terms = merged.Select(each => new IndexedTerm(each.Key, each.Value)).ToArray();
            Array.Sort(terms, (left, right) => string.CompareOrdinal(left.Term, right.Term));
            return terms;
        }

        private static void Count(List<Posting> postings, int place)
        {
            var span = CollectionsMarshal.AsSpan(postings);
            if (span.Length > 0 && span[^1].Place == place)
            {
                span[^1] = new Posting(place, span[^1].Count + 1);
            }
            else
            {
                postings.Add(new Posting(place, 1));
            }
        }

        private List<Posting>? PostingsOf(ReadOnlySpan<char> word)
        {
            Span<char> term = stackalloc char[SearchWords.Longest];
            var length = SearchWords.ToTerm(word, term);
            if (length == 0)
            {
                return null;
            }

            var terms = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!terms.TryGetValue(term[..length], out var postings))
            {
                terms[term[..length]] = postings = [];
            }

            return postings;
        }

        private sealed class Word(List<Posting>? postings)
        {
            public List<Posting>? Postings { get; } = postings;

            public int LastPlace { get; set; } = -1;
        }
    }
}

/// <summary>A term and where it stands.</summary>
/// <param name="Term">The term.</param>
/// <param name="Postings">The fields it stands in, document by document.</param>
internal sealed record IndexedTerm(string Term, IReadOnlyList<Posting> Postings);

/// <summary>That a term stands in a field of a document.</summary>
/// <param name="Place">The document's number times the number of fields, plus the field's number.</param>
/// <param name="Count">How often.</param>
internal readonly record struct Posting(int Place, int Count);
