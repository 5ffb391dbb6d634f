using System.Collections.Immutable;

namespace Playbook.Views;

/// <summary>The organization's applications, and how they stand with what is demanded of them.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Body">What the author wrote above it.</param>
/// <param name="Applications">The applications, those that need something first.</param>
public sealed record ApplicationsView(PageFrame Frame, Html Body, ImmutableArray<ApplicationRow> Applications)
{
    /// <summary>How many of them have what is demanded; null where no level demands anything.</summary>
    public CoverageView? Coverage { get; init; }

    /// <summary>What mentions the page.</summary>
    public ImmutableArray<Backlink> MentionedOn { get; init; } = [];
}

/// <summary>How many applications have the threat model that their level demands.</summary>
/// <param name="Met">Those that have one that meets the demands.</param>
/// <param name="Demanding">Those of which one is demanded, retired ones and those of which nothing can be said left out.</param>
/// <param name="Levels">The same for each level, the highest first; levels that demand no model are left out.</param>
/// <param name="Aside">What is not counted and why, a sentence each.</param>
/// <param name="Address">Where all of it stands, relative to the root.</param>
public sealed record CoverageView(int Met, int Demanding, ImmutableArray<LevelCoverage> Levels, ImmutableArray<string> Aside, string Address);

/// <summary>The coverage of one level: how many applications have what is demanded, have less, and have no model.</summary>
public sealed record LevelCoverage(LevelView Level, int Met, int Below, int None);

/// <summary>An application.</summary>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Title">What it is called.</param>
/// <param name="PermanentAddress">Its permanent link, relative to the root.</param>
/// <param name="Coverage">How it stands with what is demanded.</param>
public sealed record ApplicationRow(string Anchor, string Title, string PermanentAddress, CoverageMark Coverage)
{
    /// <summary>What it is and does.</summary>
    public Html Summary { get; init; }

    /// <summary>Who answers for it, as far as the people policy allows.</summary>
    public string? Owner { get; init; }

    /// <summary>Planned, live, retired; null where the source does not say.</summary>
    public string? Status { get; init; }

    /// <summary>How critical it is; null where none can be told.</summary>
    public LevelView? Level { get; init; }

    /// <summary>The answers that the level follows from, each with its points.</summary>
    public ImmutableArray<GivenAnswer> Answers { get; init; } = [];

    /// <summary>Its threat models, and what each lacks.</summary>
    public ImmutableArray<ApplicationModel> Models { get; init; } = [];

    /// <summary>Documents elsewhere.</summary>
    public ImmutableArray<OutsideLink> Links { get; init; } = [];
}

/// <summary>How an application stands: a word, and a key for its mark.</summary>
/// <param name="Key"><c>met</c>, <c>below</c>, <c>none</c> (no model where one is demanded), or <c>aside</c> for all that is not counted.</param>
/// <param name="Word">The same in words.</param>
public sealed record CoverageMark(string Key, string Word);

/// <summary>An answer to one of the scheme's questions.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Points">Its points; null where the scheme does not know the answer.</param>
public sealed record GivenAnswer(string Question, string Answer, int? Points);

/// <summary>A threat model of an application, and what it lacks, in words.</summary>
public sealed record ApplicationModel(Link Model, ImmutableArray<string> Lacks);

/// <summary>What an application level demands.</summary>
/// <param name="Model">Whether a threat model is demanded, in words.</param>
/// <param name="Depth">What it holds, in words.</param>
/// <param name="Methodologies">By which methodologies it is made.</param>
/// <param name="Review">How often it is reviewed, in words; null where that is not said.</param>
/// <param name="Participants">Who takes part, as far as the people policy allows.</param>
public sealed record DemandsView(string Model, ImmutableArray<string> Depth, ImmutableArray<Link> Methodologies, string? Review, ImmutableArray<string> Participants);

/// <summary>How a threat model stands with what its application's level demands.</summary>
/// <param name="Level">The level.</param>
/// <param name="Lines">The demands, one a line; none where the level demands nothing.</param>
public sealed record ModelDemandsView(LevelView Level, ImmutableArray<DemandLine> Lines);

/// <summary>A demand.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Demanded">What is demanded, in words.</param>
/// <param name="Lacks">What is missing, in words; none where the demand is met.</param>
public sealed record DemandLine(string Name, string Demanded, ImmutableArray<string> Lacks);
