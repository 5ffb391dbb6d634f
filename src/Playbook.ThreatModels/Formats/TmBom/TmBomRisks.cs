using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Formats.TmBom;

/// <summary>
/// The risks of a file. The format rates risks and not threats, and relates many to many; a threat is rated by its only risk, or by the
/// one of the highest level, and all of them are listed with it. Ratings stay as stated.
/// </summary>
internal sealed class TmBomRisks
{
    private readonly List<TmBomRisk> _risks = [];
    private readonly Dictionary<Id, List<TmBomRisk>> _of = [];
    private readonly Dictionary<Id, Claim> _threats = [];

    private TmBomRisks()
    {
    }

    /// <summary>Every risk, in the order of the file.</summary>
    public IReadOnlyList<TmBomRisk> All => _risks;

    /// <summary>Reads them.</summary>
    /// <param name="readers">The risks.</param>
    /// <param name="ids">Finds the threats; a warning where there is none.</param>
    /// <param name="remainders">Takes what the risks say beside their rating.</param>
    public static TmBomRisks Read(ImmutableArray<ForeignReader> readers, ImportIds ids, Remainders remainders)
    {
        var risks = new TmBomRisks();
        foreach (var reader in readers)
        {
            risks.Add(reader, ids, remainders);
        }

        risks.List(remainders);
        return risks;
    }

    /// <summary>The rating of a threat; null where no risk names it.</summary>
    public StatedRating? RatingOf(Id threat) =>
        _of.TryGetValue(threat, out var risks) ? risks.MaxBy(risk => risk.Rank)!.ToRating() : null;

    private void Add(ForeignReader reader, ImportIds ids, Remainders remainders)
    {
        var title = reader.Line("title", "symbolic_name") ?? "without a title";
        var threats = reader.Texts("threats");
        var found = new List<Claim>();
        foreach (var threat in threats.DistinctBy(threat => threat.Value, StringComparer.Ordinal))
        {
            if (ids.Find(threat.Value, ElementKind.Threat) is { } claim)
            {
                found.Add(claim);
            }
            else
            {
                ids.Resolve(threat.Value, threat.Location, $"the risk \"{ImportIds.Shorten(title)}\"", ElementKind.Threat);
            }
        }

        var risk = new TmBomRisk(
            title,
            reader.Line("level"),
            reader.Line("likelihood"),
            reader.Line("impact"),
            reader.Line("score"),
            string.Join(" Impact: ", new[] { reader.Text("description"), reader.Text("impact_description") }.OfType<string>()),
            reader.Start);
        reader.Ignore("symbolic_name");
        _risks.Add(risk);
        foreach (var claim in found)
        {
            _threats.TryAdd(claim.Id, claim);
            if (!_of.TryGetValue(claim.Id, out var risks))
            {
                _of.Add(claim.Id, risks = []);
            }

            risks.Add(risk);
        }

        if (found.Count == 0)
        {
            remainders.Add(null, risk.Name, risk.Whole, risk.Location);
        }
    }

    // The only risk of a threat need not repeat what stands there as the threat's rating.
    private void List(Remainders remainders)
    {
        foreach (var (threat, risks) in _of)
        {
            foreach (var risk in risks)
            {
                remainders.Add(_threats[threat], risk.Name, risks.Count == 1 && risk.Text.Length > 0 ? risk.Text : risk.Whole, risk.Location);
            }
        }
    }
}

/// <summary>A risk as stated.</summary>
internal sealed record TmBomRisk(string Title, string? Level, string? Likelihood, string? Impact, string? Score, string Text, SourceLocation Location)
{
    /// <summary>The rank of its level, from 0; -1 where that is none of the format's.</summary>
    public int Rank { get; } = TmBomWords.Level(Level);

    /// <summary>The place of its likelihood, 1 to 5; 0 where that is none of the format's.</summary>
    public int LikelihoodPlace { get; } = TmBomWords.Likelihood(Likelihood);

    /// <summary>The place of its impact, likewise.</summary>
    public int ImpactPlace { get; } = TmBomWords.Impact(Impact);

    /// <summary>Its score, where it is a whole number that the format allows: 0 to 25.</summary>
    public int? Points { get; } = int.TryParse(Score, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points <= 25 ? points : null;

    /// <summary>Its rating in words: <c>high (unlikely × major, score 10)</c>.</summary>
    public string Words { get; } = WordsOf(Level, Likelihood, Impact, Score);

    /// <summary>Its rating, and what it says beside it.</summary>
    public string Whole { get; } = string.Join(". ", new[] { WordsOf(Level, Likelihood, Impact, Score), Text }.Where(part => part.Length > 0));

    /// <summary>What it is listed as; made once, since it may be listed with very many threats.</summary>
    public string Name { get; } = $"risk \"{ImportIds.Shorten(Title)}\"";

    /// <summary>The rating of a threat by it.</summary>
    public StatedRating ToRating() => new(Level, Location) { Likelihood = Likelihood, Impact = Impact, Score = Score };

    /// <summary>Each is one of its own: texts of any length are not compared to tell two apart.</summary>
    public bool Equals(TmBomRisk? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private static string WordsOf(string? level, string? likelihood, string? impact, string? score)
    {
        var place = string.Join(" × ", new[] { likelihood, impact }.OfType<string>());
        var parts = string.Join(", ", new[] { place, score is null ? "" : $"score {score}" }.Where(part => part.Length > 0));
        return parts.Length > 0 ? $"{level ?? "no level"} ({parts})" : level ?? "not rated";
    }
}
