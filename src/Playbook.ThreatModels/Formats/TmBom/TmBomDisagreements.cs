using System.Collections.Immutable;
using Playbook.ThreatModels.Formats.Importing;

namespace Playbook.ThreatModels.Formats.TmBom;

/// <summary>
/// Finds ratings of risks that do not fit each other, or the matrix in the format's specification: authors write likelihood, impact,
/// score and level each by hand. Nothing is corrected; a sentence says so.
/// </summary>
internal static class TmBomDisagreements
{
    private const int Named = 3;

    /// <summary>The sentences, none where all ratings agree.</summary>
    public static IEnumerable<string> Among(IReadOnlyList<TmBomRisk> risks)
    {
        var rated = risks.Where(risk => risk.Rank >= 0).ToList();
        var pairs = AgainstEachOther(rated).ToList();
        if (pairs.Count > 0)
        {
            yield return $"Some of the file's risks contradict each other in their levels; all are shown as stated. {Together([.. pairs.Take(Named).Select(pair => $"{Stated(pair.Higher)} and {Stated(pair.Lower)}")], pairs.Count)}.";
        }

        var odd = risks.Select(AgainstTheMatrix).OfType<string>().ToList();
        if (odd.Count > 0)
        {
            yield return $"Some of the file's risks do not follow the matrix of the format's specification; all are shown as stated. {Together([.. odd.Take(Named)], odd.Count)}.";
        }
    }

    // One risk stands for all of the same place and level, so that there are no more than a few hundred to compare, however many there are.
    private static IEnumerable<(TmBomRisk Higher, TmBomRisk Lower)> AgainstEachOther(List<TmBomRisk> rated)
    {
        var places = rated.Where(risk => risk.LikelihoodPlace > 0 && risk.ImpactPlace > 0).DistinctBy(risk => (risk.LikelihoodPlace, risk.ImpactPlace, risk.Rank)).ToList();
        var scores = rated.Where(risk => risk.Points is not null).DistinctBy(risk => (risk.Points, risk.Rank)).ToList();
        var byPlace =
            from higher in places
            from lower in places
            where higher.Rank > lower.Rank && higher.LikelihoodPlace <= lower.LikelihoodPlace && higher.ImpactPlace <= lower.ImpactPlace
            select (higher, lower);
        var byScore =
            from higher in scores
            from lower in scores
            where higher.Rank > lower.Rank && higher.Points <= lower.Points
            select (higher, lower);
        return byPlace.Concat(byScore).Distinct();
    }

    // The score is likelihood times impact, each from 1 to 5, and bands of it are the levels.
    private static string? AgainstTheMatrix(TmBomRisk risk)
    {
        var product = risk.LikelihoodPlace * risk.ImpactPlace;
        var ofScore = product > 0 && risk.Points is { } points && points != product ? $"the score would be {product}" : null;
        var ofLevel = (risk.Points ?? (product > 0 ? product : null)) is { } score && risk.Rank >= 0 && TmBomWords.LevelOfScore(score) is var band && band != risk.Rank
            ? $"the level of a score of {score} would be {TmBomWords.Levels[band]}"
            : null;
        return (ofScore ?? ofLevel) is null ? null : $"{Stated(risk)}, where {string.Join(" and ", new[] { ofScore, ofLevel }.OfType<string>())}";
    }

    private static string Stated(TmBomRisk risk) => $"\"{ImportIds.Shorten(risk.Title)}\" is {risk.Words}";

    private static string Together(ImmutableArray<string> first, int count) =>
        string.Join("; ", first) + (count > first.Length ? $"; and {count - first.Length} more" : "");
}
