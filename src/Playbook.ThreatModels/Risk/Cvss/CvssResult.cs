namespace Playbook.ThreatModels.Risk.Cvss;

/// <summary>FIRST's words for a score: none is 0.0, low to 3.9, medium to 6.9, high to 8.9, critical above.</summary>
public enum CvssSeverity
{
    /// <summary>0.0.</summary>
    None,

    /// <summary>0.1 to 3.9.</summary>
    Low,

    /// <summary>4.0 to 6.9.</summary>
    Medium,

    /// <summary>7.0 to 8.9.</summary>
    High,

    /// <summary>9.0 to 10.0.</summary>
    Critical,
}

/// <summary>The scores of a vector. Every score is from 0.0 to 10.0 with one decimal, and is written with it.</summary>
public sealed record CvssResult
{
    /// <summary>The vector.</summary>
    public required CvssVector Vector { get; init; }

    /// <summary>The score by all that the vector says.</summary>
    public required decimal Score { get; init; }

    /// <summary>The word for <see cref="Score"/>.</summary>
    public CvssSeverity Severity => SeverityOf(Score);

    /// <summary>The score by the base metrics alone.</summary>
    public required decimal Base { get; init; }

    /// <summary>The temporal score of version 3; null where the vector has no temporal metric, and in version 4, which has one score only.</summary>
    public decimal? Temporal { get; init; }

    /// <summary>The environmental score of version 3; null where the vector has no environmental metric, and in version 4.</summary>
    public decimal? Environmental { get; init; }

    /// <summary>
    /// What the score is of, in the names of version 4: <c>CVSS-B</c>, <c>CVSS-BT</c>, <c>CVSS-BE</c> or <c>CVSS-BTE</c>. Null for version 3.
    /// </summary>
    public string? Nomenclature { get; init; }

    /// <summary>The six digits of version 4 that the score starts from: <c>001100</c>; null for version 3.</summary>
    public string? MacroVector { get; init; }

    /// <summary>The word for a score.</summary>
    public static CvssSeverity SeverityOf(decimal score) => score switch
    {
        >= 9m => CvssSeverity.Critical,
        >= 7m => CvssSeverity.High,
        >= 4m => CvssSeverity.Medium,
        > 0m => CvssSeverity.Low,
        _ => CvssSeverity.None,
    };

    internal static CvssResult Of(CvssVector vector)
    {
        var hasThreat = vector.Defines(CvssGroup.Threat);
        var hasEnvironment = vector.Defines(CvssGroup.Environmental);
        if (vector.Version == CvssVersion.V40)
        {
            var (score, macro) = Cvss4Scoring.Of(vector);
            return new CvssResult
            {
                Vector = vector,
                Score = Tenths(score),
                Base = Tenths(hasThreat || hasEnvironment ? Cvss4Scoring.Of(vector.BaseOnly()).Score : score),
                Nomenclature = (hasThreat, hasEnvironment) switch
                {
                    (true, true) => "CVSS-BTE",
                    (true, false) => "CVSS-BT",
                    (false, true) => "CVSS-BE",
                    _ => "CVSS-B",
                },
                MacroVector = macro,
            };
        }

        var scoring = new Cvss3Scoring(vector);
        var theBase = scoring.Base();
        int? temporal = hasThreat ? scoring.Temporal(theBase) : null;
        int? environmental = hasEnvironment ? scoring.Environmental() : null;
        return new CvssResult
        {
            Vector = vector,
            Score = Tenths(environmental ?? temporal ?? theBase),
            Base = Tenths(theBase),
            Temporal = temporal is { } changed ? Tenths(changed) : null,
            Environmental = environmental is { } here ? Tenths(here) : null,
        };
    }

    // With a scale of one, so that 10 is written 10.0.
    private static decimal Tenths(int tenths) => new(tenths, 0, 0, isNegative: false, scale: 1);
}
