using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Risk;

/// <summary>How an organization rates risk: two scales, a matrix over them, and the levels in its cells.</summary>
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

    /// <summary>How critical applications can be, and the questions that decide it.</summary>
    public ApplicationScheme? Application { get; init; }

    /// <summary>The level of a rating; null where the scheme does not map it, which is then shown as unplaced and never guessed.</summary>
    public RiskLevel? LevelOf(RiskRating? rating) => rating switch
    {
        StatedRating { Level: { } word } => Levels.FirstOrDefault(level => level.Answers(word)),
        _ => CellOf(rating) is { } cell ? Levels[Matrix[cell.Likelihood][cell.Impact]] : null,
    };

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

    /// <summary>Whether a word that another tool states means this level; hyphens, underscores, spaces and case make no difference.</summary>
    public bool Answers(string word)
    {
        var plain = Plain(word);
        return Plain(Id.Text) == plain || Plain(Title) == plain || Words.Any(each => Plain(each) == plain);
    }

    private static string Plain(string word) =>
        string.Concat(word.Where(c => c is not ('-' or '_' or ' '))).ToLowerInvariant();
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
public sealed record ApplicationLevel(Id Id, string Title, int From, Prose? Meaning, Prose? Requires, SourceLocation Location);
