using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.ThreatDragon;

/// <summary>One diagram, with its cells. A cell is known by its id in its own diagram only, since a copied diagram keeps the ids.</summary>
internal sealed class ThreatDragonDiagram
{
    private readonly ForeignReader _reader;
    private readonly Claim _claim;
    private readonly Dictionary<string, ThreatDragonCell> _byKey = new(StringComparer.Ordinal);

    public ThreatDragonDiagram(ForeignReader reader, ImportIds ids)
    {
        _reader = reader;
        Title = reader.Line("title");
        Methodology = reader.Line("diagramType");
        var id = reader.Text("id");
        _claim = ids.Claim(ElementKind.Diagram, null, ThreatDragonMarks.IdOf(reader, id is null ? null : $"diagram-{id}"), $"diagram {Title}", reader.Start);
        reader.Element = _claim;
        reader.Ignore("thumbnail", "version", "placeholder", "size", "$$hashKey");
        var older = reader.Child("diagramJson");
        IsVersion1 = older is not null;
        Cells = [.. reader.Children("cells").Concat(older?.Children("cells") ?? []).Select(cell => new ThreatDragonCell(cell, ids))];
        foreach (var cell in Cells)
        {
            if (cell.Key is { } key)
            {
                _byKey.TryAdd(key, cell);
            }
        }
    }

    /// <summary>Whether it is drawn as version 1 does.</summary>
    public bool IsVersion1 { get; }

    /// <summary>What it is called, if anything.</summary>
    public string? Title { get; }

    /// <summary>The methodology it was drawn for, in the tool's word; null where it says nothing.</summary>
    public string? Methodology { get; }

    /// <summary>Its cells, in the order of the source.</summary>
    public ImmutableArray<ThreatDragonCell> Cells { get; }

    /// <summary>A cell by its id in the source.</summary>
    public ThreatDragonCell? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>What lies within which of its boxes.</summary>
    public Dictionary<Id, Id> Containment(DiagnosticBag diagnostics) => Importing.Containment.Of(
        [.. Shapes(CellKind.Box)],
        [.. Shapes(CellKind.Actor, CellKind.Process, CellKind.Store)],
        _reader.Start,
        diagnostics);

    /// <summary>The diagram as a view of the model.</summary>
    public DiagramView View()
    {
        var drawing = new Drawing(
            [.. Shapes(CellKind.Box, CellKind.Actor, CellKind.Process, CellKind.Store)],
            [.. Cells.Where(cell => cell.Kind is CellKind.Flow or CellKind.Curve).Select(cell => cell.Line()).OfType<DrawnLine>()],
            [.. Cells.Select(cell => cell.Note).OfType<DrawnNote>()]);
        return new DiagramView(_claim.Id, Title ?? "Unnamed diagram", IdsOf(ElementKind.Component), _reader.Typed("description"), _reader.Start)
        {
            DataFlows = IdsOf(ElementKind.DataFlow),
            Methodology = Methodology,
            Drawing = drawing.Shapes.IsEmpty && drawing.Lines.IsEmpty && drawing.Notes.IsEmpty ? null : drawing,
        };
    }

    private ImmutableArray<Id> IdsOf(ElementKind kind) => [.. Cells.Select(cell => cell.Claim).OfType<Claim>().Where(claim => claim.Kind == kind).Select(claim => claim.Id)];

    private IEnumerable<DrawnShape> Shapes(params CellKind[] kinds) => Cells.Where(cell => kinds.Contains(cell.Kind)).Select(cell => cell.Shape).OfType<DrawnShape>();
}
