using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;

namespace Playbook.ThreatModels.Risk;

/// <summary>How the scores and words of rating methods lead to a scheme's levels. What is not mapped stays unplaced.</summary>
public sealed record ScoreMapping
{
    /// <summary>A scheme that maps nothing.</summary>
    public static readonly ScoreMapping None = new();

    /// <summary>The bands of CVSS scores, 0 to 10, least first; empty where the scheme does not map them.</summary>
    public ImmutableArray<ScoreBand> Cvss { get; init; } = [];

    /// <summary>What the severities of the OWASP Risk Rating Methodology lead to; empty where the scheme does not map them.</summary>
    public ImmutableArray<ScoreWord> Owasp { get; init; } = [];

    /// <summary>The bands of the mean of the scheme's own factors, 0 to 10, least first; empty where it has none.</summary>
    public ImmutableArray<ScoreBand> Factors { get; init; } = [];

    /// <summary>The index of the level that a result leads to; null where nothing maps it.</summary>
    public int? LevelOf(MethodResult? result) => result switch
    {
        { Method: RatingMethod.Cvss, Score: { } score } => BandOf(Cvss, score),
        { Method: RatingMethod.Factors, Score: { } score } => BandOf(Factors, score),
        { Method: RatingMethod.Owasp, Word: { } word } => Owasp.FirstOrDefault(known => string.Equals(known.Word, word, StringComparison.OrdinalIgnoreCase))?.Level,
        _ => null,
    };

    /// <summary>Whether anything leads to a level.</summary>
    /// <param name="level">Its index in the scheme.</param>
    public bool LeadsTo(int level) =>
        Cvss.Any(band => band.Level == level) || Owasp.Any(word => word.Level == level) || Factors.Any(band => band.Level == level);

    private static int? BandOf(ImmutableArray<ScoreBand> bands, decimal score) => bands.LastOrDefault(band => band.From <= score)?.Level;
}

/// <summary>The scores from a threshold up to the next band's.</summary>
/// <param name="From">The least score of the band.</param>
/// <param name="Level">The level it leads to, as an index into the scheme's.</param>
/// <param name="Location">Where it stands in the source.</param>
public sealed record ScoreBand(decimal From, int Level, SourceLocation Location);

/// <summary>A word and the level it leads to.</summary>
/// <param name="Word">The word, in lower case.</param>
/// <param name="Level">The level, as an index into the scheme's.</param>
/// <param name="Location">Where it stands in the source.</param>
public sealed record ScoreWord(string Word, int Level, SourceLocation Location);

/// <summary>A method that rates by itself, without the scheme's two scales.</summary>
public enum RatingMethod
{
    /// <summary>CVSS: a score from 0.0 to 10.0.</summary>
    Cvss,

    /// <summary>OWASP Risk Rating: <c>note</c>, <c>low</c>, <c>medium</c>, <c>high</c> or <c>critical</c>.</summary>
    Owasp,

    /// <summary>The scheme's own factors: their mean, from 0 to 10.</summary>
    Factors,
}

/// <summary>What a method makes of a rating: a score or a word.</summary>
/// <param name="Method">The method.</param>
/// <param name="Score">The score, exact; null where the method gives a word.</param>
/// <param name="Word">The word, where the method gives one.</param>
public sealed record MethodResult(RatingMethod Method, decimal? Score, string? Word = null);

/// <summary>Computes what a method makes of a rating.</summary>
public interface IRatingMethods
{
    /// <summary>The result; null for a rating that no method computes, or that is incomplete or malformed. It does not throw.</summary>
    MethodResult? ResultOf(RiskRating rating);
}

/// <summary>The methods that the product computes: CVSS and OWASP Risk Rating.</summary>
public sealed class RatingMethods : IRatingMethods
{
    /// <summary>All that are known.</summary>
    public static readonly RatingMethods Known = new();

    private RatingMethods()
    {
    }

    /// <inheritdoc/>
    public MethodResult? ResultOf(RiskRating rating) => rating switch
    {
        CvssRating { Score: { } score } => new MethodResult(RatingMethod.Cvss, score),
        OwaspRating { Severity: { } severity } => new MethodResult(RatingMethod.Owasp, null, severity.ToString().ToLowerInvariant()),
        _ => null,
    };
}
