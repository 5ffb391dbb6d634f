using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Formats.Importing;

namespace Playbook.ThreatModels.Formats.Threagile;

/// <summary>Gives risks the rows of <c>risk_tracking</c> that are theirs: the row of their own id before any with wildcards, and of those the first.</summary>
internal sealed class ThreagileTracking
{
    // Characters that are compared: a second's work. A real model needs some thousands.
    private const long Budget = 200_000_000;
    private readonly DiagnosticBag _diagnostics;
    private long _left = Budget;

    /// <summary>Reads the rows.</summary>
    public ThreagileTracking(ForeignReader root, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        Rows = [.. root.Named("risk_tracking").Select(row => new ThreagileTrackingRow(row.Name, row.Reader, diagnostics))];
    }

    /// <summary>All rows, in the order of the file.</summary>
    public ImmutableArray<ThreagileTrackingRow> Rows { get; }

    /// <summary>Gives the risks their rows.</summary>
    public void Apply(IReadOnlyCollection<ThreagileRisk> risks)
    {
        var byId = risks.Where(risk => risk.SyntheticId is not null).ToLookup(risk => risk.SyntheticId!, StringComparer.OrdinalIgnoreCase);
        foreach (var row in Rows.Where(row => !row.IsWildcard))
        {
            foreach (var risk in byId[row.Pattern])
            {
                risk.Tracking ??= row;
                row.IsUsed = true;
            }
        }

        var byCategory = risks.Where(risk => risk.SyntheticId is not null).ToLookup(risk => risk.Parts[0], StringComparer.OrdinalIgnoreCase);
        foreach (var row in Rows.Where(row => row.IsWildcard))
        {
            if (!Apply(row, row.Parts[0].Contains('*', StringComparison.Ordinal) ? risks : byCategory[row.Parts[0]]))
            {
                _diagnostics.Add(ModelDiagnostics.ImportedLimit.At(row.Location, "there are more wildcards in risk_tracking than can be compared with all risks; those from here on match none"));
                return;
            }
        }
    }

    private bool Apply(ThreagileTrackingRow row, IEnumerable<ThreagileRisk> risks)
    {
        // Stars within parts may be tried at every place.
        var isHard = row.Parts.Any(part => part.Length > 1 && part.Contains('*', StringComparison.Ordinal));
        foreach (var risk in risks)
        {
            var length = risk.SyntheticId?.Length ?? 0;
            _left -= isHard ? (long)length * row.Pattern.Length : length + row.Pattern.Length;
            if (_left < 0)
            {
                return false;
            }

            if (risk.Parts.Length > 0 && row.Matches(risk.Parts))
            {
                risk.Tracking ??= row;
                row.IsUsed = true;
            }
        }

        return true;
    }
}
