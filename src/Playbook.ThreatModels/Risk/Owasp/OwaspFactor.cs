using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Sources.Text;

namespace Playbook.ThreatModels.Risk.Owasp;

/// <summary>What a factor of the OWASP Risk Rating Methodology says something about.</summary>
public enum OwaspGroup
{
    /// <summary>Who would attack: part of the likelihood.</summary>
    ThreatAgent,

    /// <summary>What would be attacked: part of the likelihood.</summary>
    Vulnerability,

    /// <summary>What an attack does to the system.</summary>
    TechnicalImpact,

    /// <summary>What it does to the organization.</summary>
    BusinessImpact,
}

/// <summary>One of the sixteen factors.</summary>
/// <param name="Key">How a model writes it: <c>skillLevel</c>.</param>
/// <param name="Name">The methodology's name for it: <c>Skill level</c>.</param>
/// <param name="Group">What it says something about.</param>
public sealed record OwaspFactor(string Key, string Name, OwaspGroup Group)
{
    /// <summary>The greatest value; the least is 0.</summary>
    public const int Greatest = 9;

    /// <summary>All sixteen, in the methodology's order.</summary>
    public static ImmutableArray<OwaspFactor> All { get; } =
    [
        new("skillLevel", "Skill level", OwaspGroup.ThreatAgent),
        new("motive", "Motive", OwaspGroup.ThreatAgent),
        new("opportunity", "Opportunity", OwaspGroup.ThreatAgent),
        new("size", "Size", OwaspGroup.ThreatAgent),
        new("easeOfDiscovery", "Ease of discovery", OwaspGroup.Vulnerability),
        new("easeOfExploit", "Ease of exploit", OwaspGroup.Vulnerability),
        new("awareness", "Awareness", OwaspGroup.Vulnerability),
        new("intrusionDetection", "Intrusion detection", OwaspGroup.Vulnerability),
        new("lossOfConfidentiality", "Loss of confidentiality", OwaspGroup.TechnicalImpact),
        new("lossOfIntegrity", "Loss of integrity", OwaspGroup.TechnicalImpact),
        new("lossOfAvailability", "Loss of availability", OwaspGroup.TechnicalImpact),
        new("lossOfAccountability", "Loss of accountability", OwaspGroup.TechnicalImpact),
        new("financialDamage", "Financial damage", OwaspGroup.BusinessImpact),
        new("reputationDamage", "Reputation damage", OwaspGroup.BusinessImpact),
        new("nonCompliance", "Non-compliance", OwaspGroup.BusinessImpact),
        new("privacyViolation", "Privacy violation", OwaspGroup.BusinessImpact),
    ];

    private static readonly FrozenDictionary<string, OwaspFactor> ByLetters = All.ToFrozenDictionary(factor => Spelling.Plain(factor.Key), StringComparer.Ordinal);

    /// <summary>The factor of a key, however it is joined: <c>skillLevel</c>, <c>skill-level</c>, <c>skill_level</c> and <c>Skill level</c> are one. Null where there is none.</summary>
    public static OwaspFactor? Of(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return ByLetters.GetValueOrDefault(Spelling.Plain(key));
    }
}

/// <summary>A factor with the value that it was given.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Value">0 to 9.</param>
public sealed record OwaspValue(OwaspFactor Factor, int Value);
