using System.Collections.Immutable;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;

namespace Playbook.ThreatModels.Risk;

/// <summary>Reads the matrix of a risk scheme.</summary>
internal static class RiskMatrixReader
{
    /// <summary>The level of each cell, as an index into the levels; null, with diagnostics, where a cell has none.</summary>
    public static ImmutableArray<ImmutableArray<int>>? Read(MappingReader root, Scale likelihood, Scale impact, ImmutableArray<RiskLevel> levels)
    {
        if (!root.Has("matrix"))
        {
            root.Diagnostics.Add(RiskDiagnostics.SchemeIncomplete.At(
                root.Location("matrix"),
                "the risk scheme has no matrix",
                $"add \"matrix:\" with a row for each of {string.Join(", ", likelihood.Values.Select(value => value.Id.Text))}"));
            return null;
        }

        var rows = new ImmutableArray<int>?[likelihood.Values.Length];
        var isWhole = true;
        var given = new HashSet<int>();
        foreach (var entry in root.Map("matrix"))
        {
            if (likelihood.IndexOf(entry.Key) is not { } row)
            {
                root.Diagnostics.Add(RiskDiagnostics.MatrixRowUnknown.At(
                    entry.KeyLocation,
                    $"the matrix has a row \"{entry.Key}\", and likelihood has no such value",
                    Nearest.Suggest(entry.Key, likelihood.Values.Select(value => value.Id.Text))));
                continue;
            }

            if (!given.Add(row))
            {
                root.Diagnostics.Add(RiskDiagnostics.IdDuplicate.At(
                    entry.KeyLocation,
                    $"the row \"{entry.Key}\" of the matrix stands here a second time",
                    "keep one of them"));
                continue;
            }

            rows[row] = Row(root, entry, impact, levels);
        }

        for (var row = 0; row < rows.Length; row++)
        {
            isWhole &= rows[row] is not null;
            if (!given.Contains(row))
            {
                var id = likelihood.Values[row].Id.Text;
                root.Diagnostics.Add(RiskDiagnostics.SchemeIncomplete.At(
                    root.Location("matrix"),
                    $"the matrix has no row for the likelihood \"{id}\"",
                    $"add \"{id}: [...]\" with {impact.Values.Length} cells"));
            }
        }

        if (!isWhole)
        {
            return null;
        }

        return [.. rows.Select(row => row!.Value)];
    }

    private static ImmutableArray<int>? Row(MappingReader root, SourceEntry entry, Scale impact, ImmutableArray<RiskLevel> levels)
    {
        var items = entry.Value is SourceList list ? list.Items : [];
        if (items.Length != impact.Values.Length)
        {
            root.Diagnostics.Add(RiskDiagnostics.MatrixRowLength.At(
                entry.Value.Location,
                entry.Value is SourceList
                    ? $"the row \"{entry.Key}\" has {items.Length} {(items.Length == 1 ? "cell" : "cells")}, and impact has {impact.Values.Length} values"
                    : $"the row \"{entry.Key}\" is a list of levels, and here stands {entry.Value.Kind}",
                $"write a cell for each of {string.Join(", ", impact.Values.Select(value => value.Id.Text))}"));
            return null;
        }

        var cells = ImmutableArray.CreateBuilder<int>(items.Length);
        foreach (var item in items)
        {
            var name = (item as SourceScalar)?.Text.Trim() ?? "";
            var level = levels.FirstOrDefault(known => string.Equals(known.Id.Text, name, StringComparison.OrdinalIgnoreCase));
            if (level is not null)
            {
                cells.Add(levels.IndexOf(level));
                continue;
            }

            var found = item is SourceScalar { IsNull: false } ? $"\"{name}\"" : item.Kind;
            root.Diagnostics.Add(RiskDiagnostics.MatrixLevelUnknown.At(
                item.Location,
                $"a cell of the row \"{entry.Key}\" holds {found}, and the levels are {string.Join(", ", levels.Select(known => known.Id.Text))}",
                Nearest.Suggest(name, levels.Select(known => known.Id.Text))));
        }

        return cells.Count == items.Length ? cells.DrainToImmutable() : null;
    }
}
