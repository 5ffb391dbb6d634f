using System.Collections.Immutable;
using Playbook.Views.Language;

namespace Playbook.Views;

/// <summary>
/// A table over the whole site whose rows the theme's script loads as data, to filter, sort, group, search and page through them in the
/// browser. The data is a classic script, so that it can be loaded from disk: one call of <c>playbookRows</c> with an object
/// <code>
/// { "flags": "0132...",                     // a digit a row: 1 where it is open, and 2 more where it is hidden until asked for
///   "columns": [
///     { "key", "title", "kind", "in", "label",
///       "texts": ["..."],                   // of a column of texts: one a row, and where each leads:
///       "folders": ["..."], "at": [0, ...], //   the folder of its address,
///       "names": ["..."],                   //   and the rest of it
///       "values": [ "..." or { "t": text, "k": key, "n": note, "c": tone, "a": address, "r": rank, "o": of, "x": 1 if it says that there is none } ],
///       "of": [0, [1, 2], ...] } ] }        // of every other column: values in their order, and a row's as an index or several
/// </code>
/// Rows stand in the order of <see cref="SortedBy"/>. All addresses are relative to the site's root.
/// </summary>
/// <param name="Caption">What the table shows.</param>
/// <param name="Texts">What is said of its rows.</param>
/// <param name="RowsAddress">Where the data stands, relative to the root.</param>
/// <param name="Columns">The columns, in the order of the page.</param>
/// <param name="SortedBy">The key of the column by which rows stand at first, with <c>-</c> before it where the greatest comes first.</param>
public sealed record LoadedTable(string Caption, LoadedTableText Texts, string RowsAddress, ImmutableArray<TableColumn> Columns, string SortedBy)
{
    /// <summary>Whether one can ask for the open rows alone.</summary>
    public bool HasOpenSwitch { get; init; } = true;

    /// <summary>The name in the address of the switch for the rows that stay hidden until they are asked for.</summary>
    public string HiddenName { get; init; } = "all";

    /// <summary>How many of these there are.</summary>
    public int HiddenCount { get; init; }

    /// <summary>The same rows as files.</summary>
    public ImmutableArray<Link> Downloads { get; init; } = [];
}

/// <summary>A column of a loaded table.</summary>
/// <param name="Key">Its name in the address of a view: <c>?level=high</c>.</param>
/// <param name="Title">Its name for the eye.</param>
/// <param name="Kind">How its values are drawn and sorted.</param>
public sealed record TableColumn(string Key, string Title, TableColumnKind Kind)
{
    /// <summary>What <see cref="In"/> is for a column that is drawn nowhere and serves filters and groups alone: no column has this key.</summary>
    public const string Nowhere = "-";

    /// <summary>The key of the column in whose cells it stands as a second line; null where it has cells of its own.</summary>
    public string? In { get; init; }

    /// <summary>What is said before it there: <c>Team</c>; null where it speaks for itself.</summary>
    public string? Label { get; init; }

    /// <summary>Whether rows can be filtered by it.</summary>
    public bool IsFilter { get; init; }

    /// <summary>Whether rows can be grouped by it.</summary>
    public bool IsGroup { get; init; }
}

/// <summary>How a column's values are drawn and sorted.</summary>
public enum TableColumnKind
{
    /// <summary>A text of each row's own, perhaps a link, in natural order.</summary>
    Text,

    /// <summary>A short name of each row's own, in the letters of code.</summary>
    Id,

    /// <summary>One or several of a few words, perhaps links, in their own order.</summary>
    Words,

    /// <summary>A level, by its rank; the highest comes first where one sorts by it.</summary>
    Level,

    /// <summary>Where something stands.</summary>
    Status,

    /// <summary>A day.</summary>
    Date,
}

/// <summary>The risk register: every threat of every model that the audience may see.</summary>
public sealed record RegisterView(PageFrame Frame, Html Body, LoadedTable Table)
{
    /// <summary>The open threats by their current level, greatest first, those that no level could be given to last.</summary>
    public ImmutableArray<LevelTally> Levels { get; init; } = [];

    /// <summary>How many threats there are, of every status, without those not triaged.</summary>
    public int Threats { get; init; }

    /// <summary>How many of those are open.</summary>
    public int Open { get; init; }

    /// <summary>The models, with how many threats of each are open; empty where they have a page of their own.</summary>
    public ImmutableArray<ModelTally> Models { get; init; } = [];

    /// <summary>How many models there are.</summary>
    public int ModelCount { get; init; }

    /// <summary>The page of the models, where it is another one.</summary>
    public string? ModelsAddress { get; init; }

    /// <summary>What mentions the page.</summary>
    public ImmutableArray<Backlink> MentionedOn { get; init; } = [];
}

/// <summary>How many triaged threats of a level are open.</summary>
/// <param name="Level">The level; null for those without one.</param>
/// <param name="Open">How many.</param>
/// <param name="Address">The page that lists them, relative to the root; null where there are none.</param>
/// <param name="Query">The view of the loaded table that shows them: <c>?level=high&amp;open=1</c>.</param>
public sealed record LevelTally(LevelView? Level, int Open, string? Address, string Query);

/// <summary>A model and how many of its threats there are.</summary>
/// <param name="Link">Its threats.</param>
/// <param name="Counts">How many.</param>
/// <param name="Highest">The highest level among those open; null where none is placed.</param>
public sealed record ModelTally(Link Link, ModelCounts Counts, LevelView? Highest);

/// <summary>The open threats of a level, for those who read without script.</summary>
/// <param name="Frame">What stands around them.</param>
/// <param name="Level">The level; null for threats without one.</param>
/// <param name="Register">The register.</param>
/// <param name="Count">How many there are on all pages.</param>
/// <param name="Rows">Those on this page.</param>
/// <param name="Pages">All pages of the level, where there are several; this one without an address.</param>
public sealed record RegisterLevelView(PageFrame Frame, LevelView? Level, Link Register, int Count, ImmutableArray<RegisterRow> Rows, ImmutableArray<Link> Pages);

/// <summary>A threat in the register.</summary>
/// <param name="Threat">The threat.</param>
/// <param name="Model">Its model.</param>
public sealed record RegisterRow(ThreatRow Threat, Link Model)
{
    /// <summary>Who answers for the model, as far as the people policy allows.</summary>
    public string? Team { get; init; }

    /// <summary>The earliest day by which something that is not done yet is to be; null where none is set.</summary>
    public string? Due { get; init; }

    /// <summary>Whether that day lies before the day the site speaks of.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>When its acceptance ends.</summary>
    public string? AcceptedUntil { get; init; }

    /// <summary>Whether it has ended.</summary>
    public bool IsExpired { get; init; }
}

/// <summary>The models of the register, on a page of their own.</summary>
/// <param name="Frame">What stands around them.</param>
/// <param name="Models">The models.</param>
public sealed record RegisterModelsView(PageFrame Frame, ImmutableArray<ModelTally> Models);
