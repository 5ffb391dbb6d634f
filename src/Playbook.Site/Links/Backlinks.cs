using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Site.Markdown;

namespace Playbook.Site.Links;

/// <summary>A mention of a document, from the side of what is mentioned.</summary>
/// <param name="Title">The page that mentions.</param>
/// <param name="Address">Its address.</param>
/// <param name="Sentence">The sentence, as text; null where the mention stands alone.</param>
internal sealed record Mention(string Title, string Address, string? Sentence);

/// <summary>Who mentions what, over the whole site.</summary>
internal sealed class Backlinks
{
    private readonly FrozenDictionary<string, ImmutableArray<Mention>> _byAddress;

    private Backlinks(FrozenDictionary<string, ImmutableArray<Mention>> byAddress) => _byAddress = byAddress;

    /// <summary>What mentions the page at an address, in the order given to <see cref="Make"/>, each page once.</summary>
    public ImmutableArray<Mention> Of(string address) => _byAddress.GetValueOrDefault(address, []);

    /// <summary>Collects mentions.</summary>
    /// <param name="origins">Every page with links: its title, its address and its links, in reading order.</param>
    /// <param name="wordsOf">What an id in a sentence is called.</param>
    public static Backlinks Make(
        IEnumerable<(string Title, string Address, IEnumerable<(LinkHole Hole, ResolvedLink Link)> Links)> origins,
        Func<string, string> wordsOf)
    {
        var mentions = new Dictionary<string, Dictionary<string, Mention>>(StringComparer.Ordinal);
        foreach (var (title, address, links) in origins)
        {
            foreach (var (hole, link) in links)
            {
                if (link.Outcome != LinkOutcome.Site || link.Target is null)
                {
                    continue;
                }

                var hash = link.Address.IndexOf('#', StringComparison.Ordinal);
                var target = hash < 0 ? link.Address : link.Address[..hash];
                if (target == address)
                {
                    continue;
                }

                if (!mentions.TryGetValue(target, out var found))
                {
                    mentions.Add(target, found = new Dictionary<string, Mention>(StringComparer.Ordinal));
                }

                var sentence = hole.Sentence is { } words ? Sentences.WithIds(words, wordsOf) : null;
                if (!found.TryGetValue(address, out var first) || (first.Sentence is null && sentence is not null))
                {
                    found[address] = new Mention(title, address, sentence);
                }
            }
        }

        return new Backlinks(mentions.ToFrozenDictionary(each => each.Key, each => each.Value.Values.ToImmutableArray(), StringComparer.Ordinal));
    }
}
