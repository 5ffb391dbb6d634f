using System.Collections.Immutable;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.TmBom;

/// <summary>The format's words and scales.</summary>
internal static class TmBomWords
{
    // From the specification page's matrix of likelihood and impact; a few spellings that the page itself has beside the schema's.
    private static readonly string[] s_likelihoods = ["rare", "unlikely", "possible", "likely", "certain"];
    private static readonly string[] s_impacts = ["negligible", "minor", "moderate", "major", "severe"];
    private static readonly string[] s_levels = ["very_low", "low", "medium", "high", "very_high", "critical"];

    /// <summary>The levels, from the least.</summary>
    public static ImmutableArray<string> Levels { get; } = [.. s_levels];

    /// <summary>The place of a likelihood on its scale, 1 to 5; 0 for another word.</summary>
    public static int Likelihood(string? word) => Plain(word) is var plain && plain == "almost_certain" ? 5 : Array.IndexOf(s_likelihoods, plain) + 1;

    /// <summary>The place of an impact on its scale, 1 to 5; 0 for another word.</summary>
    public static int Impact(string? word) => Plain(word) is var plain && plain == "insignificant" ? 1 : Array.IndexOf(s_impacts, plain) + 1;

    /// <summary>The place of a likelihood that is spelt as the schema wants it; 0 for another word.</summary>
    public static int ExactLikelihood(string? word) => Array.IndexOf(s_likelihoods, word) + 1;

    /// <summary>The place of an impact, likewise.</summary>
    public static int ExactImpact(string? word) => Array.IndexOf(s_impacts, word) + 1;

    /// <summary>The rank of a level, from 0; -1 for another word.</summary>
    public static int Level(string? word) => Array.IndexOf(s_levels, Plain(word));

    /// <summary>The rank of the level that the specification gives a score, from 0.</summary>
    public static int LevelOfScore(int score) => score switch
    {
        <= 2 => 0,
        <= 4 => 1,
        <= 9 => 2,
        <= 12 => 3,
        <= 16 => 4,
        _ => 5,
    };

    /// <summary>The state of a control; null for a word that the format does not have. One that is not to be done is not a risk accepted.</summary>
    public static MitigationStatus? Control(string? word) => word switch
    {
        "suggested" or "under_review" or "assumed" => MitigationStatus.Proposed,
        "approved" or "scheduled" => MitigationStatus.Planned,
        "active" => MitigationStatus.Done,
        "retired" or "wont_do" => MitigationStatus.Rejected,
        _ => null,
    };

    /// <summary>The state of a threat, which the format does not have, from those of its controls.</summary>
    /// <param name="controls">The controls' own words. A word that the format does not have tells nothing.</param>
    public static (ThreatStatus Status, Treatment? Treatment) Threat(IReadOnlyCollection<string?> controls) =>
        !controls.Any(word => Control(word) is not null) ? (ThreatStatus.NotTriaged, null)
        : controls.All(word => word == "active") ? (ThreatStatus.Done, Treatment.Reduce)
        : controls.Any(word => word is "approved" or "scheduled" or "active") ? (ThreatStatus.InProgress, null)
        : (ThreatStatus.Open, null);

    /// <summary>What a mapping says, in one line: <c>access control: rbac, acl; access token ttl: 300</c>.</summary>
    /// <param name="reader">The mapping. What is put into words counts as read.</param>
    /// <param name="except">Keys that are left alone.</param>
    public static string Facts(ForeignReader reader, params string[] except)
    {
        var facts = new List<string>();
        foreach (var key in reader.Keys.Distinct(StringComparer.Ordinal).Except(except, StringComparer.Ordinal))
        {
            var values = reader.Texts(key);
            if (!values.IsEmpty)
            {
                var name = key.Replace("_methods", "", StringComparison.Ordinal).Replace('_', ' ');
                facts.Add($"{name}: {string.Join(", ", values.Select(value => ForeignReader.OneLine(value.Value)))}");
            }
        }

        return string.Join("; ", facts);
    }

    private static string Plain(string? word) => (word ?? "").Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
}
