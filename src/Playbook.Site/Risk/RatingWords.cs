using System.Collections.Immutable;
using System.Globalization;
using Playbook.ThreatModels.Risk;
using Playbook.ThreatModels.Risk.Cvss;
using Playbook.Views;

namespace Playbook.Site.Risk;

/// <summary>How a rating came about, for the eye: a line of words, and what it is made of.</summary>
internal static class RatingWords
{
    /// <summary>A score and its vector, or the means of the factors.</summary>
    public static string Of(CvssRating rating) => rating.Result() is { } result
        ? string.Create(CultureInfo.InvariantCulture, $"{Name(result)} {result.Score} ({result.Severity})")
        : rating.Vector;

    /// <summary>The means of the factors with their words; what is missing for them where something is.</summary>
    public static string Of(OwaspRating rating)
    {
        var result = rating.Result();
        return result is { Severity: { } severity, Likelihood: { } likelihood, Impact: { } impact }
            ? string.Create(CultureInfo.InvariantCulture, $"OWASP {severity}: likelihood {likelihood.Mean:0.###} ({likelihood.Band}), {(result.IsByBusinessImpact ? "business" : "technical")} impact {impact.Mean:0.###} ({impact.Band})")
            : $"OWASP factors, without {string.Join(", ", result.Missing.Select(factor => factor.Name.ToLowerInvariant()))}";
    }

    /// <summary>In the words of the source; the level's own word is quoted, since it is not the scheme's.</summary>
    public static string Of(StatedRating stated)
    {
        var parts = new[] { ("likelihood", stated.Likelihood), ("impact", stated.Impact), ("score", stated.Score) }
            .Where(part => part.Item2 is not null)
            .Select(part => $"{part.Item1} {part.Item2}");
        var rest = string.Join(", ", parts);
        return stated.Level is not { } level ? rest : rest.Length == 0 ? $"“{level}” in the source" : $"“{level}” in the source ({rest})";
    }

    /// <summary>A vector spelled out, or the factors with their values; none for other ratings.</summary>
    public static ImmutableArray<RatingPart> Parts(RiskRating? rating) => rating switch
    {
        CvssRating cvss when cvss.Result() is { } result =>
        [
            new RatingPart("Vector", result.Vector.Text),
            .. ScoresOf(result),
            .. result.Vector.Parts.Select(part => new RatingPart(part.Metric.Name, part.Value.Name)),
        ],
        OwaspRating owasp => [.. owasp.Result().Values.Select(value => new RatingPart(value.Factor.Name, value.Value.ToString(CultureInfo.InvariantCulture)))],
        _ => [],
    };

    private static IEnumerable<RatingPart> ScoresOf(CvssResult result)
    {
        static string Text(decimal score) => score.ToString(CultureInfo.InvariantCulture);
        if (result.Score != result.Base || result.Temporal is not null || result.Environmental is not null)
        {
            yield return new RatingPart("Base score", Text(result.Base));
        }

        if (result.Temporal is { } temporal)
        {
            yield return new RatingPart("Temporal score", Text(temporal));
        }

        if (result.Environmental is { } environmental)
        {
            yield return new RatingPart("Environmental score", Text(environmental));
        }
    }

    private static string Name(CvssResult result) => result.Vector.Version switch
    {
        CvssVersion.V40 => $"{result.Nomenclature} 4.0",
        CvssVersion.V31 => "CVSS 3.1",
        _ => "CVSS 3.0",
    };
}
