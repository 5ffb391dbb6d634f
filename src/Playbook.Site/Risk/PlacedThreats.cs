using System.Collections.Immutable;
using Playbook.Site.Content;
using Playbook.Site.Pages;
using Playbook.Site.Register;
using Playbook.Site.Rendering;
using Playbook.Site.ThreatModels;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;
using Playbook.Views;

namespace Playbook.Site.Risk;

/// <summary>Threats in the cells of the site's scheme by the risk that holds now, with where they came from; those without a cell beside them.</summary>
internal sealed class PlacedThreats
{
    // A cell names few at once, and counts more; of very many it names the first. Where the whole holds more than a page can carry, it names fewer of each.
    private const int MostShown = 6;
    private const int MostListed = 50;
    private const int MostOfMany = 10;
    private const int Many = 500;

    private readonly Renderer _renderer;
    private readonly RiskScheme _scheme;
    private readonly MatrixGrids _grid;
    private readonly MatrixSize _size;
    private readonly bool _areOfSeveral;
    private readonly int _most;
    private readonly List<Placed> _all;
    private readonly ImmutableArray<string> _notes;

    /// <summary>Places threats.</summary>
    /// <param name="renderer">What the site shows; it has a scheme.</param>
    /// <param name="threats">The threats, in the order of their models.</param>
    /// <param name="countsAll">Whether those that do not apply count, since they were asked for.</param>
    /// <param name="size">How much room there is.</param>
    public PlacedThreats(Renderer renderer, IReadOnlyList<ModelThreat> threats, bool countsAll, MatrixSize size)
    {
        _renderer = renderer;
        _scheme = renderer.Levels.Scheme!;
        _grid = new MatrixGrids(renderer.Levels);
        _size = size;
        var applying = threats.Where(each => countsAll || each.Threat.Status != ThreatStatus.NotApplicable).ToList();
        var filled = applying.Where(each => !each.Threat.IsPlaceholder).ToList();
        var looked = filled.Where(each => each.Threat.Status != ThreatStatus.NotTriaged || each.Threat.Current is not null).ToList();
        _notes =
        [
            .. Note(applying.Count - filled.Count, "template that nobody filled in is", "templates that nobody filled in are"),
            .. Note(filled.Count - looked.Count, "threat that is neither triaged nor rated is", "threats that are neither triaged nor rated are"),
            .. Note(threats.Count - applying.Count, "threat that does not apply is", "threats that do not apply are"),
        ];
        _all = [.. looked.Select(each => new Placed(each, _scheme.CellOf(each.Threat.Current), _scheme.CellOf(each.Threat.Risk), _scheme.LevelOf(each.Threat.Current)))];
        _areOfSeveral = _all.Select(each => each.Of.Document.Id).Distinct().Skip(1).Any();
        _most = _all.Count > Many ? MostOfMany : MostListed;
    }

    /// <summary>Whether any of them has a level.</summary>
    public bool HasLevels => _all.Exists(each => each.Level is not null);

    /// <summary>The matrix with them.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="keepsGrid">Whether the cells are shown even if no threat lies in one.</param>
    public RiskMatrixView View(string caption, bool keepsGrid = false)
    {
        var now = _all.Where(each => each.Now is not null).ToLookup(each => each.Now!.Value);
        var gone = _all.Where(each => each.HasMoved).ToLookup(each => each.Before!.Value);
        var beside = _all.Where(each => each.Now is null && each.Level is not null).ToLookup(each => each.Level!.Id);
        var unplaced = _all.Where(each => each.Level is null).ToList();
        var moved = _all.Where(each => each.HasMoved).ToList();
        return new RiskMatrixView(caption, keepsGrid || now.Count > 0 || beside.Count == 0 ? _grid.Make(CellAt) : null, _grid.Levels)
        {
            Size = _size,
            Appetite = _grid.Appetite,
            Moves = new MatrixMoves(moved.Count, [.. moved.Take(_most).Select(MoveOf)]),
            Bands = [.. _grid.Bands(level => Folded([.. beside[level.Id]], RatingOf, _renderer.Levels.Of(level))).Where(band => !_scheme.HasMatrix || band.Threats.Count > 0).Select(band => _scheme.HasMatrix ? band with { Scores = null } : band)],
            Unplaced = Folded(unplaced, RatingOf, null),
            Notes = _notes,
        };

        CellContent CellAt((int Likelihood, int Impact) cell)
        {
            var here = now[cell].ToList();
            var left = gone[cell].ToList();
            var isFolded = _size == MatrixSize.Small || _areOfSeveral || here.Count + left.Count > MostShown;
            return new CellContent
            {
                Threats = List(here, each => each.HasMoved ? $"was {_grid.Words(each.Before!.Value)}" : null, isFolded, _grid.LevelAt(cell)),
                Gone = isFolded
                    ? new MatrixThreats(left.Count, []) { AreFolded = left.Count > 0 }
                    : List(left, each => $"moved to {_grid.Words(each.Now!.Value)}", isFolded: false, null),
            };
        }
    }

    private MatrixMove MoveOf(Placed threat) => new(
        Entry(threat, null),
        _grid.Words(threat.Before!.Value),
        _grid.LevelAt(threat.Before.Value),
        _grid.Words(threat.Now!.Value),
        _grid.LevelAt(threat.Now.Value));

    private string RatingOf(Placed threat) => _renderer.Levels.Describe(threat.Of.Threat.Current) ?? _renderer.Ui.Models.NotRated;

    private MatrixThreats Folded(List<Placed> threats, Func<Placed, string?> note, LevelView? level) => List(threats, note, threats.Count > MostShown, level);

    private MatrixThreats List(List<Placed> threats, Func<Placed, string?> note, bool isFolded, LevelView? level)
    {
        if (threats.Count == 0)
        {
            return MatrixThreats.None;
        }

        var listed = threats.Count <= _most ? threats : [.. threats.OrderBy(each => each.Of.Threat.Title, NaturalOrder.Instance).Take(_most)];
        return new MatrixThreats(threats.Count, [.. listed.Select(each => Entry(each, note(each)))])
        {
            AreFolded = isFolded,
            More = threats.Count > _most && level is not null ? RegisterOf(level) : null,
        };
    }

    private MatrixThreat Entry(Placed threat, string? note) => new(
        ModelWords.LabelOf(threat.Of.Threat),
        threat.Of.Threat.Title,
        threat.Of.Document.AddressOf(threat.Of.Threat))
    {
        Model = _areOfSeveral ? threat.Of.Document.Title : null,
        Note = note,
    };

    // The register shows by its address alone what is asked for.
    private Link? RegisterOf(LevelView level) =>
        _renderer.Site.PageAt(Overviews.Register) is not null
            ? new Link($"Level {level.Title} in the risk register", $"{Overviews.Register}?{RegisterColumns.Level}={level.Key}")
            : null;

    private static IEnumerable<string> Note(int count, string one, string many) => count switch
    {
        0 => [],
        1 => [$"1 {one} not counted."],
        _ => [$"{count} {many} not counted."],
    };

    private sealed record Placed(ModelThreat Of, (int Likelihood, int Impact)? Now, (int Likelihood, int Impact)? Before, RiskLevel? Level)
    {
        public bool HasMoved => Now is { } now && Before is { } before && now != before;
    }
}
