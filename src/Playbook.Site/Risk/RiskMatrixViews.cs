using Playbook.Site.Markdown;
using Playbook.Site.Rendering;
using Playbook.Site.ThreatModels;
using Playbook.ThreatModels.Model;
using Playbook.Views;

namespace Playbook.Site.Risk;

/// <summary>Risk matrices: a scheme's own, and those with threats in their cells.</summary>
internal static class RiskMatrixViews
{
    /// <summary>What stands for a fence; null where the site has no such scheme, or the audience may see none of the models.</summary>
    public static RiskMatrixView? ForFence(Renderer renderer, RiskMatrixHole fence)
    {
        var levels = fence.Scheme is { } asked ? renderer.LevelsOf(asked.Value) : renderer.Levels;
        if (levels?.Scheme is null)
        {
            return null;
        }

        if (fence.Filter is not { } filter || levels != renderer.Levels)
        {
            return OfScheme(levels, fence.Title) with { Size = fence.Size };
        }

        return filter.Select(renderer) is { } threats
            ? new PlacedThreats(renderer, threats, filter.Statuses.Contains(ThreatStatus.NotApplicable), fence.Size).View(fence.Title ?? filter.Describe(renderer))
            : null;
    }

    /// <summary>The matrix of a scheme, or its bands, without threats.</summary>
    public static RiskMatrixView OfScheme(LevelViews levels, string? title = null)
    {
        var scheme = levels.Scheme!;
        var grid = new MatrixGrids(levels);
        return new RiskMatrixView(title ?? $"{(scheme.HasMatrix ? "Risk matrix" : "Levels by mean")}: {scheme.Title}", grid.Make(_ => new CellContent()), grid.Levels)
        {
            Appetite = grid.Appetite,
            Bands = scheme.HasMatrix ? [] : grid.Bands(_ => MatrixThreats.None),
        };
    }

    /// <summary>A model's threats by their current risk; null where the site has no scheme, or none of them has a level: the matrix would only repeat the scheme's.</summary>
    public static RiskMatrixView? OfModel(Renderer renderer, ThreatModelDocument document)
    {
        var threats = document.Model!.Threats.Select(threat => new ModelThreat(document, threat)).ToList();
        return renderer.Levels.Scheme is not null && new PlacedThreats(renderer, threats, false, MatrixSize.Medium) is { HasLevels: true } placed
            ? AsPicture(renderer, placed.View($"{document.Title}: threats by their current risk"), $"{ModelPictures.FolderOf(document)}_risk-matrix.svg")
            : null;
    }

    /// <summary>The threats of all models; without any that has a level the scheme's own matrix. Only where the site has a scheme.</summary>
    public static RiskMatrixView OfPortfolio(Renderer renderer)
    {
        var models = renderer.Site.Models.Where(document => document.Model is not null).ToList();
        var threats = models.SelectMany(document => document.Model!.Threats.Select(threat => new ModelThreat(document, threat))).ToList();
        var view = new PlacedThreats(renderer, threats, false, MatrixSize.Medium) is { HasLevels: true } placed
            ? placed.View(models.Count == 1 ? $"{models[0].Title}: threats by their current risk" : $"{models.Count} threat models: threats by their current risk", keepsGrid: true)
            : OfScheme(renderer.Levels);
        return AsPicture(renderer, view, RiskPipeline.PicturePath);
    }

    // An id never begins with the mark that the file of a model's matrix begins with, so no view or tree has its name.
    private static RiskMatrixView AsPicture(Renderer renderer, RiskMatrixView view, string path) =>
        view.Grid is null ? view : view with { FileAddress = path, LevelColors = renderer.Levels.Colors() };

    /// <summary>Where one threat lies: before anything was done, now, and once it is treated; null where it has no cell.</summary>
    public static RiskMatrixView? OfThreat(Renderer renderer, Threat threat)
    {
        if (renderer.Levels.Scheme is not { HasMatrix: true } scheme || scheme.CellOf(threat.Current) is not { } now)
        {
            return null;
        }

        var marks = new List<((int, int) Cell, string Mark)> { (now, "Now") };
        if (scheme.CellOf(threat.Risk) is { } before && before != now)
        {
            marks.Insert(0, (before, renderer.Ui.Models.Inherent));
        }

        if (scheme.CellOf(threat.Residual) is { } later && later != now)
        {
            marks.Add((later, renderer.Ui.Models.OnceTreated));
        }

        var grid = new MatrixGrids(renderer.Levels);
        return new RiskMatrixView(renderer.Ui.Models.WhereItLies, grid.Make(cell => new CellContent { Marks = [.. marks.Where(each => each.Cell == cell).Select(each => each.Mark)] }), grid.Levels)
        {
            Size = MatrixSize.Small,
            Appetite = grid.Appetite,
        };
    }
}
