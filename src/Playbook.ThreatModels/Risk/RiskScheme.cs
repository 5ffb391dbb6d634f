using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Applications;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Risk;

/// <summary>
/// How an organization rates risk: two scales, a matrix over them, and the levels in its cells. A scheme of <see cref="Factors"/> has no
/// matrix, and scales without values.
/// </summary>
public sealed record RiskScheme
{
    /// <summary>The id of the scheme in the site; its levels are members of it (<c>qualitative.high</c>).</summary>
    public required Id Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The source file, relative to the content folder.</summary>
    public required string Source { get; init; }

    /// <summary>Where it begins in the source.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Where its id was given; null where it was derived.</summary>
    public SourceLocation? IdLocation { get; init; }

    /// <summary>What it is for.</summary>
    public Prose? Summary { get; init; }

    /// <summary>How likely something is, least first.</summary>
    public required Scale Likelihood { get; init; }

    /// <summary>How bad it would be, least first.</summary>
    public required Scale Impact { get; init; }

    /// <summary>The levels of risk, least first.</summary>
    public required ImmutableArray<RiskLevel> Levels { get; init; }

    /// <summary>The level of each cell, as an index into <see cref="Levels"/>: a row for each likelihood, a column for each impact, both least first.</summary>
    public required ImmutableArray<ImmutableArray<int>> Matrix { get; init; }

    /// <summary>Whether it has a matrix: a scheme of factors alone has none.</summary>
    public bool HasMatrix => !Matrix.IsEmpty;

    /// <summary>What is rated from 0 to 10 each where the mean decides, as in DREAD; empty where the scheme has none.</summary>
    public ImmutableArray<RiskFactor> Factors { get; init; } = [];

    /// <summary>How the scores and words of rating methods lead to its levels.</summary>
    public ScoreMapping Scores { get; init; } = ScoreMapping.None;

    /// <summary>Computes what a method makes of a rating, for <see cref="Scores"/> to place.</summary>
    public IRatingMethods Methods { get; init; } = RatingMethods.Known;

    /// <summary>The highest level that is within the organization's appetite; null where the scheme does not say.</summary>
    public RiskLevel? Appetite { get; init; }

    /// <summary>How critical applications can be, and the questions that decide it.</summary>
    public ApplicationScheme? Application { get; init; }

    /// <summary>The level of a rating; null where the scheme does not map it, which is then shown as unplaced and never guessed.</summary>
    public RiskLevel? LevelOf(RiskRating? rating) => rating switch
    {
        null => null,
        StatedRating { Level: { } word } => Levels.FirstOrDefault(level => level.IsCalled(word)) ?? Levels.FirstOrDefault(level => level.Answers(word)),
        ScaleRating => CellOf(rating) is { } cell ? Levels[Matrix[cell.Likelihood][cell.Impact]] : null,
        _ => Scores.LevelOf(ResultOf(rating)) is { } level ? Levels[level] : null,
    };

    /// <summary>What the rating's method makes of it, before it is placed; null where no method computes it.</summary>
    public MethodResult? ResultOf(RiskRating? rating) => rating switch
    {
        null => null,
        FactorRating factors => MeanOf(factors) is { } mean ? new MethodResult(RatingMethod.Factors, mean) : null,
        _ => Methods.ResultOf(rating),
    };

    /// <summary>Whether a level is no higher than <see cref="Appetite"/>; null where the scheme does not say, or the level is none of its own.</summary>
    public bool? IsWithinAppetite(RiskLevel? level) =>
        Appetite is not null && IndexOf(level) is { } index && IndexOf(Appetite) is { } appetite ? index <= appetite : null;

    private int? IndexOf(RiskLevel? level)
    {
        for (var i = 0; i < Levels.Length; i++)
        {
            if (level is not null && Levels[i].Id == level.Id)
            {
                return i;
            }
        }

        return null;
    }

    // Exact, so that a mean on a threshold is on it. Every factor counts, once: a mean of some of them would not be the scheme's.
    private decimal? MeanOf(FactorRating rating)
    {
        decimal sum = 0;
        foreach (var factor in Factors)
        {
            var given = rating.Factors.Where(each => factor.Is(each.Key)).ToList();
            if (given.Count != 1 || given[0].Value is < 0 or > RiskFactor.Greatest)
            {
                return null;
            }

            sum += given[0].Value;
        }

        return Factors.IsEmpty || rating.Factors.Length != Factors.Length ? null : sum / Factors.Length;
    }

    /// <summary>The cell of a rating by the scheme's own scales, as indices; null for every other rating.</summary>
    public (int Likelihood, int Impact)? CellOf(RiskRating? rating) =>
        rating is ScaleRating rated && Likelihood.IndexOf(rated.Likelihood) is { } likelihood && Impact.IndexOf(rated.Impact) is { } impact
            ? (likelihood, impact)
            : null;
}

/// <summary>One of the two scales.</summary>
/// <param name="Title">What it measures.</param>
/// <param name="Values">Its values, least first.</param>
public sealed record Scale(string Title, ImmutableArray<ScaleValue> Values)
{
    /// <summary>The index of a value by its id, without regard to case.</summary>
    public int? IndexOf(string id)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            if (string.Equals(Values[i].Id.Text, id, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return null;
    }
}

/// <summary>A value of a scale.</summary>
public sealed record ScaleValue(Id Id, string Title, Prose? Meaning, SourceLocation Location);

/// <summary>One of the factors whose mean decides. Each is rated from 0 to <see cref="Greatest"/>.</summary>
public sealed record RiskFactor(Id Id, string Title, Prose? Meaning, SourceLocation Location)
{
    /// <summary>The greatest value of a factor.</summary>
    public const int Greatest = 10;

    /// <summary>Whether this is the factor of an id, without regard to case.</summary>
    public bool Is(string id) => string.Equals(Id.Text, id, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A level of risk.</summary>
/// <param name="Id">Its id, local to the scheme.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Color">Its colour, <c>#rrggbb</c>.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Response">What is done about a risk of this level, and by when.</param>
/// <param name="Location">Where it stands in the source.</param>
public sealed record RiskLevel(Id Id, string Title, string Color, Prose? Meaning, Prose? Response, SourceLocation Location)
{
    /// <summary>Words of other tools that mean this level, besides its own id and title.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>How long it may take, from the rating on, until a risk of this level is treated; null where the scheme does not say.</summary>
    public CalendarPeriod? Within { get; init; }

    /// <summary>
    /// The roles that may accept a risk of this level, by their ids in the site's settings: any one of them. Empty where nobody may; null
    /// where the scheme does not say.
    /// </summary>
    public ImmutableArray<Located<Id>>? Accept { get; init; }

    /// <summary>The role that such a risk is reported to where it is not treated in time; null where the scheme does not say.</summary>
    public Located<Id>? Escalate { get; init; }

    /// <summary>Whether a role may accept a risk of this level; null where the scheme does not say.</summary>
    public bool? MayAccept(Id role) => Accept?.Any(allowed => allowed.Value == role);

    /// <summary>Whether a word that another tool states means this level; hyphens, underscores, spaces and case make no difference.</summary>
    public bool Answers(string word) => IsCalled(word) || Words.Any(each => Spelling.Plain(each) == Spelling.Plain(word));

    /// <summary>Whether a word is the level's own id or title, compared likewise.</summary>
    public bool IsCalled(string word) => Spelling.Plain(word) is var plain && (Spelling.Plain(Id.Text) == plain || Spelling.Plain(Title) == plain);

}

/// <summary>How critical an application is: questions with points, and levels reached by their sum.</summary>
public sealed record ApplicationScheme(ImmutableArray<ApplicationQuestion> Questions, ImmutableArray<ApplicationLevel> Levels)
{
    /// <summary>The level of an application: the one it states, else the greatest that its answers' points reach.</summary>
    /// <returns>Null where the stated level is not known, where an answer is missing or not known, or where the points reach no level.</returns>
    public ApplicationLevel? LevelOf(ApplicationProfile? profile)
    {
        if (profile is null)
        {
            return null;
        }

        if (profile.Level is { } stated)
        {
            return Levels.FirstOrDefault(level => level.Id == stated.Id);
        }

        return PointsOf(profile) is { } points ? Levels.LastOrDefault(level => level.From <= points) : null;
    }

    /// <summary>The points of a profile; null where a question has no answer that is known, or there is no question.</summary>
    public int? PointsOf(ApplicationProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var sum = 0;
        foreach (var question in Questions)
        {
            if (profile.Answers.FirstOrDefault(given => question.Is(given.Question)) is not { } given || question.Answer(given.Answer) is not { } answer)
            {
                return null;
            }

            sum += answer.Points;
        }

        return Questions.IsEmpty ? null : sum;
    }
}

/// <summary>A question about an application.</summary>
public sealed record ApplicationQuestion(Id Id, string Title, ImmutableArray<ApplicationAnswer> Answers, SourceLocation Location)
{
    /// <summary>Whether this is the question of an id, without regard to case.</summary>
    public bool Is(string id) => string.Equals(Id.Text, id, StringComparison.OrdinalIgnoreCase);

    /// <summary>The answer of an id, without regard to case.</summary>
    public ApplicationAnswer? Answer(string id) =>
        Answers.FirstOrDefault(answer => string.Equals(answer.Id.Text, id, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A possible answer.</summary>
public sealed record ApplicationAnswer(Id Id, string Title, int Points, SourceLocation Location);

/// <summary>A level that an application reaches with at least <paramref name="From"/> points.</summary>
public sealed record ApplicationLevel(Id Id, string Title, int From, Prose? Meaning, Prose? Requires, SourceLocation Location)
{
    /// <summary>What is demanded of an application of this level, for coverage to check; null where the scheme does not say.</summary>
    public ApplicationDemands? Demands { get; init; }
}
