using System.Collections.Immutable;
using System.Globalization;
using Playbook.ThreatModels.Risk;
using Playbook.Views;

namespace Playbook.Site.Risk;

/// <summary>What stands in a cell besides its level.</summary>
internal sealed record CellContent
{
    /// <summary>The threats that lie in it now.</summary>
    public MatrixThreats Threats { get; init; } = MatrixThreats.None;

    /// <summary>Those that left it.</summary>
    public MatrixThreats Gone { get; init; } = MatrixThreats.None;

    /// <summary>What else is said of it.</summary>
    public ImmutableArray<string> Marks { get; init; } = [];
}

/// <summary>The cells of a scheme's matrix, with the line where the appetite ends; the bands of a scheme that has none.</summary>
/// <param name="levels">The levels of the scheme, which there is.</param>
internal sealed class MatrixGrids(LevelViews levels)
{
    private readonly RiskScheme _scheme = levels.Scheme!;

    /// <summary>The scheme's levels, least first.</summary>
    public ImmutableArray<LevelView> Levels => [.. _scheme.Levels.Select(levels.Of)];

    /// <summary>The highest level within the appetite; null where the scheme does not say.</summary>
    public LevelView? Appetite => _scheme.Appetite is { } appetite ? levels.Of(appetite) : null;

    /// <summary>The grid; null where the scheme has no matrix.</summary>
    /// <param name="content">What stands in a cell, by the indices of its likelihood and impact.</param>
    public MatrixGrid? Make(Func<(int Likelihood, int Impact), CellContent> content) => _scheme.HasMatrix
        ? new MatrixGrid(
            _scheme.Likelihood.Title,
            _scheme.Impact.Title,
            [.. _scheme.Impact.Values.Select(value => value.Title)],
            [
                .. Enumerable.Range(0, _scheme.Likelihood.Values.Length).Reverse().Select(row => new MatrixRow(
                    _scheme.Likelihood.Values[row].Title,
                    [.. Enumerable.Range(0, _scheme.Impact.Values.Length).Select(column => Cell(row, column, content((row, column))))])),
            ])
        : null;

    /// <summary>The levels with the means of factors that lead to each, the greatest first.</summary>
    /// <param name="threats">The threats of a level.</param>
    public ImmutableArray<LevelBand> Bands(Func<RiskLevel, MatrixThreats> threats) =>
    [
        .. _scheme.Levels.Reverse().Select(level => new LevelBand(levels.Of(level), ScoresOf(_scheme.Levels.IndexOf(level)), threats(level))),
    ];

    /// <summary>The words of a cell: <c>likely × major</c>.</summary>
    public string Words((int Likelihood, int Impact) cell) =>
        $"{_scheme.Likelihood.Values[cell.Likelihood].Title.ToLowerInvariant()} × {_scheme.Impact.Values[cell.Impact].Title.ToLowerInvariant()}";

    /// <summary>The level of a cell.</summary>
    public LevelView LevelAt((int Likelihood, int Impact) cell) => levels.Of(LevelOf(cell.Likelihood, cell.Impact));

    private MatrixCell Cell(int row, int column, CellContent content) => new(levels.Of(LevelOf(row, column)))
    {
        Threats = content.Threats,
        Gone = content.Gone,
        Marks = content.Marks,
        IsBeyondAppetite = IsBeyond(row, column),
        AppetiteEnds = IsBeyond(row, column)
            ? (IsWithin(row + 1, column) ? CellSides.Top : 0)
                | (IsWithin(row, column + 1) ? CellSides.End : 0)
                | (IsWithin(row - 1, column) ? CellSides.Bottom : 0)
                | (IsWithin(row, column - 1) ? CellSides.Start : 0)
            : CellSides.None,
    };

    private RiskLevel LevelOf(int row, int column) => _scheme.Levels[_scheme.Matrix[row][column]];

    private bool IsBeyond(int row, int column) => _scheme.IsWithinAppetite(LevelOf(row, column)) == false;

    private bool IsWithin(int row, int column) =>
        row >= 0 && row < _scheme.Matrix.Length && column >= 0 && column < _scheme.Matrix[row].Length && _scheme.IsWithinAppetite(LevelOf(row, column)) == true;

    // Several bands can lead to one level.
    private string? ScoresOf(int level)
    {
        var bands = _scheme.Scores.Factors;
        var ranges = bands.Select((band, i) => (band.Level, Text: i + 1 < bands.Length
                ? string.Create(CultureInfo.InvariantCulture, $"{band.From} to below {bands[i + 1].From}")
                : string.Create(CultureInfo.InvariantCulture, $"{band.From} to {RiskFactor.Greatest}")))
            .Where(band => band.Level == level)
            .Select(band => band.Text)
            .ToList();
        return ranges.Count == 0 ? null : string.Join(", ", ranges);
    }
}
