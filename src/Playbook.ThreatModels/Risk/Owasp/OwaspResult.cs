using System.Collections.Immutable;

namespace Playbook.ThreatModels.Risk.Owasp;

/// <summary>The methodology's words for a likelihood or an impact.</summary>
public enum OwaspBand
{
    /// <summary>Below 3.</summary>
    Low,

    /// <summary>3 to below 6.</summary>
    Medium,

    /// <summary>6 to 9.</summary>
    High,
}

/// <summary>The methodology's words for the risk as a whole.</summary>
public enum OwaspSeverity
{
    /// <summary>Likelihood and impact are low.</summary>
    Note,

    /// <summary>One of them is medium, the other low.</summary>
    Low,

    /// <summary>Both are medium, or one is high and the other low.</summary>
    Medium,

    /// <summary>One of them is high, the other medium.</summary>
    High,

    /// <summary>Both are high.</summary>
    Critical,
}

/// <summary>A mean of factors, exact, with its word.</summary>
/// <param name="Mean">0 to 9.</param>
public readonly record struct OwaspMean(decimal Mean)
{
    /// <summary>The word for it.</summary>
    public OwaspBand Band => Mean switch
    {
        < 3m => OwaspBand.Low,
        < 6m => OwaspBand.Medium,
        _ => OwaspBand.High,
    };
}

/// <summary>
/// What the OWASP Risk Rating Methodology makes of a set of factors. The likelihood is the mean of the eight factors of threat agent and
/// vulnerability, an impact the mean of the four of its kind. Where the business impact is known it counts; else the technical one does.
/// The methodology has no rule for a mean of fewer factors, and one of those that happen to be given can be of another band: a mean whose
/// factors are not all given is not taken, and what is missing is said.
/// </summary>
public sealed record OwaspResult
{
    /// <summary>The factors given, in the methodology's order.</summary>
    public required ImmutableArray<OwaspValue> Values { get; init; }

    /// <summary>The likelihood; null where one of its eight factors is missing.</summary>
    public OwaspMean? Likelihood { get; init; }

    /// <summary>The technical impact; null where one of its four factors is missing.</summary>
    public OwaspMean? TechnicalImpact { get; init; }

    /// <summary>The business impact; null where one of its four factors is missing.</summary>
    public OwaspMean? BusinessImpact { get; init; }

    /// <summary>The impact that counts: the business impact, or the technical impact where that is not known; null where neither is.</summary>
    public OwaspMean? Impact => BusinessImpact ?? TechnicalImpact;

    /// <summary>Whether the impact that counts is the business impact.</summary>
    public bool IsByBusinessImpact => BusinessImpact is not null;

    /// <summary>The severity; null where the likelihood or the impact is not known.</summary>
    public OwaspSeverity? Severity =>
        // The methodology's table of three by three: every step of either side is a step of severity.
        Likelihood is { } likelihood && Impact is { } impact ? (OwaspSeverity)((int)likelihood.Band + (int)impact.Band) : null;

    /// <summary>
    /// The factors without which there is no severity; empty where there is one. Where no impact is known these are those of the kind of
    /// which something is given, and of the technical impact where nothing is.
    /// </summary>
    public required ImmutableArray<OwaspFactor> Missing { get; init; }

    /// <summary>Makes a result of factors.</summary>
    /// <param name="factors">The factors, by any spelling that <see cref="OwaspFactor.Of"/> knows; others do not count. Of one that is given twice the first counts.</param>
    public static OwaspResult Of(IEnumerable<KeyValuePair<string, int>> factors)
    {
        ArgumentNullException.ThrowIfNull(factors);
        var given = new Dictionary<OwaspFactor, int>();
        foreach (var (key, value) in factors)
        {
            if (OwaspFactor.Of(key) is { } factor)
            {
                given.TryAdd(factor, value);
            }
        }

        ImmutableArray<OwaspValue> values =
        [
            .. OwaspFactor.All.Where(given.ContainsKey).Select(factor => new OwaspValue(factor, given[factor])),
        ];
        var technical = Mean(values, [OwaspGroup.TechnicalImpact]);
        var business = Mean(values, [OwaspGroup.BusinessImpact]);
        var hasBusiness = values.Any(value => value.Factor.Group == OwaspGroup.BusinessImpact);
        var hasTechnical = values.Any(value => value.Factor.Group == OwaspGroup.TechnicalImpact);
        var needsImpact = (technical ?? business) is null;
        return new OwaspResult
        {
            Values = values,
            Likelihood = Mean(values, [OwaspGroup.ThreatAgent, OwaspGroup.Vulnerability]),
            TechnicalImpact = technical,
            BusinessImpact = business,
            Missing =
            [
                .. OwaspFactor.All.Where(factor => !given.ContainsKey(factor) && factor.Group switch
                {
                    OwaspGroup.TechnicalImpact => needsImpact && (hasTechnical || !hasBusiness),
                    OwaspGroup.BusinessImpact => needsImpact && hasBusiness && !hasTechnical,
                    _ => true,
                }),
            ],
        };
    }

    private static OwaspMean? Mean(ImmutableArray<OwaspValue> values, ImmutableArray<OwaspGroup> groups)
    {
        var wanted = OwaspFactor.All.Count(factor => groups.Contains(factor.Group));
        var given = values.Where(value => groups.Contains(value.Factor.Group)).ToArray();
        return given.Length == wanted ? new OwaspMean((decimal)given.Sum(value => value.Value) / wanted) : null;
    }
}
