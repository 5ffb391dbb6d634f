using System.Collections.Immutable;

namespace Playbook.Views;

/// <summary>A risk matrix and what stands beside it: with threats in its cells or without. A scheme that rates by factors has no grid.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Grid">The cells; null where the scheme has none, or no threat lies in one.</param>
/// <param name="Levels">The scheme's levels, least first.</param>
public sealed record RiskMatrixView(string Caption, MatrixGrid? Grid, ImmutableArray<LevelView> Levels)
{
    /// <summary>How much room it takes.</summary>
    public MatrixSize Size { get; init; } = MatrixSize.Medium;

    /// <summary>The highest level within the organization's appetite; null where the scheme does not say.</summary>
    public LevelView? Appetite { get; init; }

    /// <summary>The threats that lie in another cell now than before anything was done.</summary>
    public MatrixMoves Moves { get; init; } = MatrixMoves.None;

    /// <summary>Threats by their level that have no cell, and the scores that lead to it; the greatest level first.</summary>
    public ImmutableArray<LevelBand> Bands { get; init; } = [];

    /// <summary>The threats that the scheme does not place.</summary>
    public MatrixThreats Unplaced { get; init; } = MatrixThreats.None;

    /// <summary>The matrix as a picture, relative to the root; null where it is none.</summary>
    public string? FileAddress { get; init; }

    /// <summary>The colours of its levels, for the picture.</summary>
    public ImmutableArray<LevelColor> LevelColors { get; init; } = [];

    /// <summary>What was not counted, each a sentence.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>How much room a matrix takes.</summary>
public enum MatrixSize
{
    /// <summary>Cells hold numbers and ranks; the levels' words are in the legend, and for screen readers in each cell.</summary>
    Small,

    /// <summary>Cells hold the level's word and a few threats.</summary>
    Medium,

    /// <summary>Like medium, over the whole width.</summary>
    Large,
}

/// <summary>The cells of a matrix.</summary>
/// <param name="RowTitle">What the rows measure.</param>
/// <param name="ColumnTitle">What the columns measure.</param>
/// <param name="Columns">The columns' names, least first.</param>
/// <param name="Rows">The rows, greatest first.</param>
public sealed record MatrixGrid(string RowTitle, string ColumnTitle, ImmutableArray<string> Columns, ImmutableArray<MatrixRow> Rows);

/// <summary>A row.</summary>
public sealed record MatrixRow(string Title, ImmutableArray<MatrixCell> Cells);

/// <summary>A cell.</summary>
/// <param name="Level">Its level.</param>
public sealed record MatrixCell(LevelView Level)
{
    /// <summary>The threats that lie in it now.</summary>
    public MatrixThreats Threats { get; init; } = MatrixThreats.None;

    /// <summary>Those that lay in it before anything was done, and lie in another one now; of folded ones only their number, since the moves name them.</summary>
    public MatrixThreats Gone { get; init; } = MatrixThreats.None;

    /// <summary>What is said of the cell besides, such as that the page's threat lies here now.</summary>
    public ImmutableArray<string> Marks { get; init; } = [];

    /// <summary>Whether its level lies beyond the organization's appetite.</summary>
    public bool IsBeyondAppetite { get; init; }

    /// <summary>On which of its sides a cell within the appetite lies; none for a cell that is not beyond it.</summary>
    public CellSides AppetiteEnds { get; init; }
}

/// <summary>Sides of a cell, as the grid is drawn: the greatest row on top, the greatest column at the end.</summary>
[Flags]
public enum CellSides
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Towards the row above.</summary>
    Top = 1,

    /// <summary>Towards the next column.</summary>
    End = 2,

    /// <summary>Towards the row below.</summary>
    Bottom = 4,

    /// <summary>Towards the column before.</summary>
    Start = 8,
}

/// <summary>Threats of a place.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Listed">Those that are named: all, or the first by title where they are very many.</param>
public sealed record MatrixThreats(int Count, ImmutableArray<MatrixThreat> Listed)
{
    /// <summary>None.</summary>
    public static MatrixThreats None { get; } = new(0, []);

    /// <summary>Whether there are too many to show without being asked, so that the number stands for them.</summary>
    public bool AreFolded { get; init; }

    /// <summary>Where those that are not listed are found; null where the site has no such place.</summary>
    public Link? More { get; init; }
}

/// <summary>A threat in a matrix.</summary>
/// <param name="Label">Its id, short.</param>
/// <param name="Title">Its title.</param>
/// <param name="Address">Its page, relative to the root.</param>
public sealed record MatrixThreat(string Label, string Title, string Address)
{
    /// <summary>The title of its model, where those of several stand together.</summary>
    public string? Model { get; init; }

    /// <summary>How it is rated, or where it was or went, in words; null where the place says it.</summary>
    public string? Note { get; init; }
}

/// <summary>The threats that moved.</summary>
/// <param name="Count">How many.</param>
/// <param name="Listed">Those that are named.</param>
public sealed record MatrixMoves(int Count, ImmutableArray<MatrixMove> Listed)
{
    /// <summary>None.</summary>
    public static MatrixMoves None { get; } = new(0, []);
}

/// <summary>A threat that moved from its inherent cell to another.</summary>
/// <param name="Threat">The threat.</param>
/// <param name="From">The cell it was in, in words: <c>likely × major</c>.</param>
/// <param name="FromLevel">That cell's level.</param>
/// <param name="To">The cell it is in now.</param>
/// <param name="ToLevel">That cell's level.</param>
public sealed record MatrixMove(MatrixThreat Threat, string From, LevelView FromLevel, string To, LevelView ToLevel);

/// <summary>A level with the threats that have it without a cell.</summary>
/// <param name="Level">The level.</param>
/// <param name="Scores">The scores that lead to it, in words: <c>4 to below 7</c>; null where the level is told otherwise.</param>
/// <param name="Threats">The threats.</param>
public sealed record LevelBand(LevelView Level, string? Scores, MatrixThreats Threats);
