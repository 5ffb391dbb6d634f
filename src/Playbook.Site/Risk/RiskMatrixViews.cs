using System.Collections.Immutable;
using Playbook.Site.Markdown;
using Playbook.Site.Rendering;
using Playbook.Site.ThreatModels;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;
using Playbook.Views;

namespace Playbook.Site.Risk;

/// <summary>Risk matrices: the scheme's own, and those with a model's threats in their cells.</summary>
internal static class RiskMatrixViews
{
    /// <summary>What stands for a fence; null where the site has no scheme or that has no matrix, or the audience may not see the model.</summary>
    public static RiskMatrixView? ForFence(Renderer renderer, RiskMatrixHole fence)
    {
        var levels = fence.Scheme is { } asked ? renderer.LevelsOf(asked.Value) : renderer.Levels;
        if (levels?.Scheme is not { HasMatrix: true } scheme)
        {
            return null;
        }

        if (fence.Model is null)
        {
            return OfScheme(levels, scheme, fence.Title);
        }

        var owner = renderer.Site.Index.FindVisible(fence.Model)?.Owner as ThreatModelDocument;
        var document = owner is null ? null : renderer.Site.Models.FirstOrDefault(each => each.Id.Equals(owner.Id));
        return document?.Model is null ? null : OfModel(renderer.Levels, scheme, document, fence.Title);
    }

    /// <summary>The scheme's matrix, without threats.</summary>
    public static RiskMatrixView OfScheme(LevelViews levels, RiskScheme scheme, string? title = null) =>
        Make(levels, scheme, title ?? $"Risk matrix: {scheme.Title}", null, []);

    /// <summary>Whether any of a model's threats has a cell: a matrix without would only repeat the scheme's.</summary>
    public static bool HasCells(RiskScheme scheme, ThreatModel model) =>
        model.Threats.Any(threat => threat.Status != ThreatStatus.NotApplicable && scheme.CellOf(threat.Current) is not null);

    /// <summary>A model's threats in the cells of the scheme, by the rating that holds now.</summary>
    public static RiskMatrixView OfModel(LevelViews levels, RiskScheme scheme, ThreatModelDocument document, string? title = null)
    {
        var placed = document.Model!.Threats
            .Where(threat => threat.Status != ThreatStatus.NotApplicable)
            .Select(threat => (Threat: threat, Cell: scheme.CellOf(threat.Current)))
            .ToList();
        return Make(
            levels,
            scheme,
            title ?? $"{document.Title}: threats by their current risk",
            placed.Where(each => each.Cell is not null).ToLookup(each => each.Cell!.Value, each => Entry(document, each.Threat)),
            [.. placed.Where(each => each.Cell is null).Select(each => Entry(document, each.Threat))]);
    }

    private static MatrixThreat Entry(ThreatModelDocument document, Threat threat) =>
        new(ModelWords.LabelOf(threat), threat.Title, document.AddressOf(threat));

    private static RiskMatrixView Make(
        LevelViews levels,
        RiskScheme scheme,
        string caption,
        ILookup<(int Likelihood, int Impact), MatrixThreat>? threats,
        ImmutableArray<MatrixThreat> unplaced) => new(
        caption,
        scheme.Likelihood.Title,
        scheme.Impact.Title,
        [.. scheme.Impact.Values.Select(value => value.Title)],
        [
            .. Enumerable.Range(0, scheme.Likelihood.Values.Length).Reverse().Select(row => new MatrixRow(
                scheme.Likelihood.Values[row].Title,
                [
                    .. Enumerable.Range(0, scheme.Impact.Values.Length).Select(column => new MatrixCell(
                        levels.Of(scheme.Levels[scheme.Matrix[row][column]]),
                        threats is null ? [] : [.. threats[(row, column)]])),
                ])),
        ],
        threats is not null,
        unplaced);
}
