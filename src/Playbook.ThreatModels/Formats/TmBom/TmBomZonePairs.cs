using System.Collections.Immutable;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;

namespace Playbook.ThreatModels.Formats.TmBom;

/// <summary>
/// The format's trust boundaries, which lie between two zones and hold nothing. Zones are the boundaries of our models, so what is said of
/// a pair of them is listed with the first.
/// </summary>
internal sealed class TmBomZonePairs(ImportIds ids, Remainders remainders)
{
    private const string KeyOfOne = "trust_zone_a";
    private const string KeyOfOther = "trust_zone_b";

    /// <summary>Lists what is said of each pair.</summary>
    public void Read(ImmutableArray<ForeignReader> pairs)
    {
        foreach (var pair in pairs)
        {
            var one = Zone(pair, KeyOfOne, "a trust boundary");
            var other = Zone(pair, KeyOfOther, "a trust boundary");
            var facts = TmBomWords.Facts(pair, KeyOfOne, KeyOfOther);
            var name = one is null ? $"boundary from {Name(pair, KeyOfOne, one)} to {Name(pair, KeyOfOther, other)}" : $"boundary to {Name(pair, KeyOfOther, other)}";
            remainders.Add(one, name, facts.Length == 0 ? "without methods stated" : facts, pair.Start);
        }
    }

    /// <summary>Lists the pair that an element names.</summary>
    public void ReadOf(Claim element, string what, ForeignReader pair)
    {
        var one = Zone(pair, KeyOfOne, what);
        var other = Zone(pair, KeyOfOther, what);
        remainders.Add(element, "boundary protected", $"{Name(pair, KeyOfOne, one)} to {Name(pair, KeyOfOther, other)}", pair.Start);
    }

    private Claim? Zone(ForeignReader pair, string key, string what)
    {
        var zone = ids.Find(pair.Text(key), ElementKind.TrustBoundary);
        if (zone is null)
        {
            ids.Resolve(pair.Text(key), pair.Location(key), what, ElementKind.TrustBoundary);
        }

        return zone;
    }

    private static string Name(ForeignReader pair, string key, Claim? zone) => ImportIds.Shorten(zone is { Name.Length: > 0 } ? zone.Name : pair.Text(key) ?? "an unnamed zone");
}
