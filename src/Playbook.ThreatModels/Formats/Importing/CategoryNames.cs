using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Importing;

/// <summary>
/// The spellings that tools have for the categories of well-known methodologies. The ids are those that a guide of the methodology
/// gives them (<c>stride.tampering</c>); what no spelling here matches is kept as a word, which the site may still find a category for.
/// </summary>
internal static class CategoryNames
{
    // STRIDE as in Microsoft's tool, Threat Dragon, Threat Composer, Threagile and threatcl; letters only where the methodology is known.
    private static readonly FrozenDictionary<string, string> s_names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["spoofing"] = "stride.spoofing",
        ["spoofingidentity"] = "stride.spoofing",
        ["spoof"] = "stride.spoofing",
        ["tampering"] = "stride.tampering",
        ["tamper"] = "stride.tampering",
        ["tamperingwithdata"] = "stride.tampering",
        ["repudiation"] = "stride.repudiation",
        ["informationdisclosure"] = "stride.information-disclosure",
        ["infodisclosure"] = "stride.information-disclosure",
        ["disclosure"] = "stride.information-disclosure",
        ["denialofservice"] = "stride.denial-of-service",
        ["dos"] = "stride.denial-of-service",
        ["elevationofprivilege"] = "stride.elevation-of-privilege",
        ["elevationofprivileges"] = "stride.elevation-of-privilege",
        ["escalationofprivilege"] = "stride.elevation-of-privilege",
        ["escalationofprivileges"] = "stride.elevation-of-privilege",
        ["privilegeescalation"] = "stride.elevation-of-privilege",
        ["eop"] = "stride.elevation-of-privilege",
        ["linkability"] = "linddun.linking",
        ["linking"] = "linddun.linking",
        ["identifiability"] = "linddun.identifying",
        ["identifying"] = "linddun.identifying",
        ["nonrepudiation"] = "linddun.non-repudiation",
        ["detectability"] = "linddun.detecting",
        ["detecting"] = "linddun.detecting",
        ["disclosureofinformation"] = "linddun.data-disclosure",
        ["datadisclosure"] = "linddun.data-disclosure",
        ["unawareness"] = "linddun.unawareness",
        ["unawarenessandunintervenability"] = "linddun.unawareness",
        ["noncompliance"] = "linddun.non-compliance",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_letters = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["s"] = "stride.spoofing",
        ["t"] = "stride.tampering",
        ["r"] = "stride.repudiation",
        ["i"] = "stride.information-disclosure",
        ["d"] = "stride.denial-of-service",
        ["e"] = "stride.elevation-of-privilege",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The category of a word; null where no spelling matches.</summary>
    /// <param name="word">The word, in any case and punctuation.</param>
    /// <param name="isStride">Whether the source files its threats by STRIDE, so that single letters mean its categories.</param>
    public static Id? Of(string word, bool isStride = false)
    {
        var plain = string.Concat(word.Where(char.IsLetter)).ToLowerInvariant();
        return s_names.TryGetValue(plain, out var id) || (isStride && s_letters.TryGetValue(plain, out id)) ? Id.Parse(id) : null;
    }

    /// <summary>Parts words into references to well-known categories, each with its spelling, and the words that are left.</summary>
    public static (ImmutableArray<Reference> Categories, ImmutableArray<string> Words) Sort(IEnumerable<Sources.Trees.Located<string>> words, bool isStride = false)
    {
        var categories = ImmutableArray.CreateBuilder<Reference>();
        var left = ImmutableArray.CreateBuilder<string>();
        foreach (var word in words)
        {
            if (Of(word.Value, isStride) is not { } id)
            {
                left.Add(ForeignReader.OneLine(word.Value));
            }
            else if (!categories.Any(category => category.Id.Equals(id)))
            {
                categories.Add(new Reference(id, word.Location) { Word = ForeignReader.OneLine(word.Value) });
            }
        }

        return (categories.DrainToImmutable(), [.. left.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The same for one word.</summary>
    public static (ImmutableArray<Reference> Categories, ImmutableArray<string> Words) Sort(string? word, SourceLocation at, bool isStride = false) =>
        string.IsNullOrWhiteSpace(word) ? ([], []) : Sort([new Sources.Trees.Located<string>(word, at)], isStride);
}
