using System.Collections.Immutable;

namespace Playbook.Views;

/// <summary>The risk scheme.</summary>
public sealed record RiskView(PageFrame Frame, Html Body)
{
    /// <summary>The scheme; null where the site has none.</summary>
    public SchemeView? Scheme { get; init; }

    /// <summary>
    /// The anchors of the page's sections: <c>matrix</c>, <c>levels</c>, <c>likelihood</c>, <c>impact</c>, <c>application-levels</c>,
    /// <c>questions</c>. A section without one has a heading that cannot be linked to.
    /// </summary>
    public ImmutableDictionary<string, string> Sections { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Other schemes of the content, by which nothing is rated.</summary>
    public ImmutableArray<OtherSchemeView> Others { get; init; } = [];

    /// <summary>What mentions the page.</summary>
    public ImmutableArray<Backlink> MentionedOn { get; init; } = [];
}

/// <summary>A scheme: scales, matrix, levels, application levels. One that rates by factors has bands in the place of cells, and scales without values.</summary>
public sealed record SchemeView(string Title, Html Summary, RiskMatrixView Matrix, ScaleView Likelihood, ScaleView Impact, ImmutableArray<LevelRow> Levels)
{
    /// <summary>Whether it comes with the product, so that it is nobody's decision yet.</summary>
    public bool IsShipped { get; init; }

    /// <summary>The application levels; empty where the scheme has none.</summary>
    public ImmutableArray<ApplicationLevelRow> ApplicationLevels { get; init; } = [];

    /// <summary>The questions that decide an application's level.</summary>
    public ImmutableArray<QuestionView> Questions { get; init; } = [];
}

/// <summary>A scheme that the site's is compared with.</summary>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">What it is for.</param>
/// <param name="Matrix">Its matrix, or its bands.</param>
public sealed record OtherSchemeView(string Anchor, string Title, Html Summary, RiskMatrixView Matrix);

/// <summary>A scale, least first.</summary>
public sealed record ScaleView(string Title, ImmutableArray<ScaleRow> Values);

/// <summary>A value of a scale.</summary>
public sealed record ScaleRow(string Title, Html Meaning);

/// <summary>A level, what it means, and what is done about it.</summary>
public sealed record LevelRow(string Anchor, LevelView Level, Html Meaning, Html Response)
{
    /// <summary>By when something is done, in words; null where the scheme does not say.</summary>
    public string? Within { get; init; }

    /// <summary>Who may accept a risk of this level, as far as the people policy allows; empty where nobody may, null where the scheme does not say or no role is to be named.</summary>
    public string? AcceptedBy { get; init; }

    /// <summary>To whom it is passed on; null where the scheme does not say.</summary>
    public string? EscalatesTo { get; init; }

    /// <summary>Whether it is the highest level that lies within the organization's appetite.</summary>
    public bool IsAppetite { get; init; }
}

/// <summary>An application level.</summary>
public sealed record ApplicationLevelRow(string Anchor, LevelView Level, int FromPoints, Html Meaning, Html Requires)
{
    /// <summary>What is demanded of an application of this level, as far as it is checked; null where the scheme does not say.</summary>
    public DemandsView? Demands { get; init; }
}

/// <summary>A question, its answers and their points.</summary>
public sealed record QuestionView(string Title, ImmutableArray<AnswerView> Answers);

/// <summary>An answer.</summary>
public sealed record AnswerView(string Title, int Points);
