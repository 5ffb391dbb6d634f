using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Risk.Cvss;
using Playbook.ThreatModels.Risk.Owasp;

namespace Playbook.ThreatModels.Risk;

/// <summary>How a risk was rated. How it becomes a level is the scheme's to say.</summary>
/// <param name="Location">Where it stands in the source.</param>
public abstract record RiskRating(SourceLocation Location);

/// <summary>Rated by the scheme's own scales, by the ids of their values.</summary>
public sealed record ScaleRating(string Likelihood, string Impact, SourceLocation Location) : RiskRating(Location)
{
    /// <summary>Where the likelihood stands.</summary>
    public SourceLocation LikelihoodLocation { get; init; } = Location;

    /// <summary>Where the impact stands.</summary>
    public SourceLocation ImpactLocation { get; init; } = Location;
}

/// <summary>Rated by a CVSS vector, as stated. What follows from it is computed when asked for.</summary>
public sealed record CvssRating(string Vector, SourceLocation Location) : RiskRating(Location)
{
    /// <summary>The scores of the vector, and what it spells; null where it is no vector of version 3.0, 3.1 or 4.0.</summary>
    public CvssResult? Result() => CvssVector.Read(Vector)?.Score();

    /// <summary>The score, 0.0 to 10.0; null where the vector is none.</summary>
    public decimal? Score => Result()?.Score;

    /// <summary>FIRST's word for the score; null where the vector is none.</summary>
    public CvssSeverity? Severity => Result()?.Severity;
}

/// <summary>
/// Rated by the factors of the OWASP Risk Rating Methodology, each 0 to 9, as stated. What follows from them is computed when asked for.
/// </summary>
public sealed record OwaspRating(ImmutableArray<KeyValuePair<string, int>> Factors, SourceLocation Location) : RiskRating(Location)
{
    /// <summary>The likelihood, the impacts and the severity, and which factors are missing for them.</summary>
    public OwaspResult Result() => OwaspResult.Of(Factors);

    /// <summary>The methodology's word for the risk; null where factors are missing.</summary>
    public OwaspSeverity? Severity => Result().Severity;
}

/// <summary>Rated by the factors of the scheme, each 0 to 10, as stated.</summary>
public sealed record FactorRating(ImmutableArray<KeyValuePair<string, int>> Factors, SourceLocation Location) : RiskRating(Location);

/// <summary>
/// Rated by another tool in its own words or numbers, as stated and never recomputed. The scheme places it by the level's word; what the
/// scheme has no level for stays unplaced.
/// </summary>
/// <param name="Level">The word for the level or severity (<c>elevated</c>); null where only parts are stated.</param>
/// <param name="Location">Where it stands in the source.</param>
public sealed record StatedRating(string? Level, SourceLocation Location) : RiskRating(Location)
{
    /// <summary>The word or number for the likelihood.</summary>
    public string? Likelihood { get; init; }

    /// <summary>The word or number for the impact.</summary>
    public string? Impact { get; init; }

    /// <summary>A score, as written.</summary>
    public string? Score { get; init; }
}
