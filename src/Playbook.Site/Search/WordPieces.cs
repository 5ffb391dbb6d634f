using System.Buffers;
using System.Collections.Immutable;

namespace Playbook.Site.Search;

/// <summary>The words of whole pages, cut into pieces that are loaded one by one.</summary>
/// <param name="Index">The index that was cut.</param>
/// <param name="Common">The terms left out, in ordinal order.</param>
/// <param name="Pieces">The pieces, in the order of their terms.</param>
internal sealed record WordPieces(SearchIndex Index, ImmutableArray<string> Common, ImmutableArray<WordPiece> Pieces)
{
    // A piece of this size takes about 15 kB on its way. A hundred are as many as a large site needs: each may then grow.
    private const int LeastBytes = 64_000;
    private const int MostPieces = 100;

    // On a small site a term on most pages may still be what somebody looks for, and costs nothing.
    private const int FewPages = 50;
    private const double NearlyEvery = 0.8;

    /// <summary>Cuts an index of one field.</summary>
    public static WordPieces Cut(SearchIndex index)
    {
        var most = index.Documents < FewPages ? int.MaxValue : (int)(index.Documents * NearlyEvery);
        var kept = index.Terms.Where(term => term.Postings.Count <= most).ToArray();
        // A posting takes about nine bytes: "1234":1, with its comma.
        var bytes = Math.Max(LeastBytes, (int)(kept.Sum(term => term.Postings.Count * 9L) / MostPieces));
        var pieces = ImmutableArray.CreateBuilder<WordPiece>();
        var output = new ArrayBufferWriter<byte>(bytes);
        string? first = null;
        foreach (var term in kept)
        {
            if (output.WrittenCount > bytes)
            {
                pieces.Add(new WordPiece(first!, output.WrittenMemory));
                output = new ArrayBufferWriter<byte>(bytes);
                first = null;
            }

            output.Write(first is null ? "\n"u8 : ",\n"u8);
            first ??= term.Term;
            SearchIndexJson.WriteTerm(output, term, index.Fields.Count);
        }

        if (first is not null)
        {
            pieces.Add(new WordPiece(first, output.WrittenMemory));
        }

        return new WordPieces(index, [.. index.Terms.Where(term => term.Postings.Count > most).Select(term => term.Term)], pieces.ToImmutable());
    }
}

/// <summary>Terms that follow each other.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Terms">The terms with where they stand, as items of a JSON array.</param>
internal sealed record WordPiece(string First, ReadOnlyMemory<byte> Terms);
