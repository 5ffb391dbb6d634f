using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.ThreatDragon;

/// <summary>Reads one model of Threat Dragon.</summary>
internal sealed class ThreatDragonReader
{
    private const int MostOdd = 100;
    private readonly ModelSource _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly ForeignReader _root;
    private readonly ForeignReader? _summary;
    private readonly ForeignReader? _detail;
    private readonly ImportIds _ids;
    private readonly ImmutableArray<ThreatDragonDiagram> _diagrams;
    private readonly ThreatDragonThreats _threats;

    public ThreatDragonReader(ModelSource source, SourceMapping root, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _root = new ForeignReader(root);
        _summary = _root.Child("summary");
        _detail = _root.Child("detail");
        _ids = new ImportIds(source.Path, diagnostics);
        _diagrams = [.. (_detail?.Children("diagrams") ?? []).Select(reader => new ThreatDragonDiagram(reader, _ids))];
        _threats = new ThreatDragonThreats(_diagrams, _ids, diagnostics);
        _ids.Seal();
    }

    /// <summary>The model.</summary>
    public ThreatModel Read()
    {
        var holders = new Dictionary<Id, Id>();
        foreach (var diagram in _diagrams)
        {
            foreach (var (inner, outer) in diagram.Containment(_diagnostics))
            {
                holders.TryAdd(inner, outer);
            }
        }

        var cells = _diagrams.SelectMany(diagram => diagram.Cells.Select(cell => (Diagram: diagram, Cell: cell))).ToImmutableArray();
        var odd = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, cell) in cells)
        {
            cell.IgnoreDrawing();
            if (cell.Kind == CellKind.Unknown && odd.Count < MostOdd && odd.Add(cell.Word ?? ""))
            {
                _diagnostics.Add(ModelDiagnostics.ImportedValueOdd.At(cell.Reader.Start, $"the shape \"{ImportIds.Shorten(cell.Word ?? "")}\" is none that Threat Dragon draws, so it is left out"));
            }
        }

        Id? HolderOf(ThreatDragonCell cell) => holders.TryGetValue(cell.Claim!.Id, out var holder) ? holder : null;
        var threats = _threats.Read();
        var participants = Participants();
        _summary?.Ignore("id");
        _detail?.Ignore("diagramTop", "threatTop");
        var model = new ThreatModel
        {
            Id = _source.Id,
            HasDerivedId = true,
            Title = _summary?.Line("title") ?? Path.GetFileNameWithoutExtension(_source.Path),
            Source = _source.Path,
            Format = "threat-dragon",
            FormatVersion = _root.Text("version") ?? (_diagrams.Any(diagram => diagram.IsVersion1) ? "1" : "2"),
            Location = _root.Start,
            Summary = _summary?.Typed("description"),
            Owner = _summary?.Line("owner"),
            Participants = participants,
            TrustBoundaries = Importing.Containment.OuterFirst([.. cells.Where(each => each.Cell.Kind is CellKind.Box or CellKind.Curve).Select(each => Boundary(each.Cell, HolderOf(each.Cell)))]),
            Components = [.. cells.Where(each => each.Cell.Kind is CellKind.Actor or CellKind.Process or CellKind.Store).Select(each => Component(each.Cell, HolderOf(each.Cell)))],
            DataFlows = [.. cells.Where(each => each.Cell.Kind == CellKind.Flow).Select(each => Flow(each.Diagram, each.Cell))],
            Threats = threats,
            Mitigations = _threats.Mitigations,
            Diagrams = [.. _diagrams.Select(diagram => diagram.View())],
            DerivedIds = _ids.Derived,
            Notes = [.. Notes(threats)],
        };
        var remainders = new Remainders();
        _root.Remainders(remainders);
        foreach (var (_, cell) in cells)
        {
            remainders.Add(cell.Claim, cell.Claim is null ? "text" : "label", cell.Unplaced, cell.Reader.Start);
        }

        return model with { AlsoInSource = remainders.ToImmutable() };
    }

    private ImmutableArray<Participant> Participants()
    {
        if (_detail is null)
        {
            return [];
        }

        var people = ImmutableArray.CreateBuilder<Participant>();
        foreach (var contributor in _detail.Children("contributors"))
        {
            if (contributor.Line("name") is { } name)
            {
                people.Add(new Participant(name, "Contributor", contributor.Start));
            }

            contributor.Ignore("$$hashKey");
        }

        people.AddRange(_detail.Texts("contributors").Select(name => new Participant(ForeignReader.OneLine(name.Value), "Contributor", name.Location)));
        if (_detail.Line("reviewer") is { } reviewer)
        {
            people.Add(new Participant(reviewer, "Reviewer", _detail.Location("reviewer")));
        }

        return people.DrainToImmutable();
    }

    private static TrustBoundary Boundary(ThreatDragonCell cell, Id? holder) =>
        new(cell.Claim!.Id, cell.Title, holder, cell.Data.Typed("description"), cell.Reader.Start) { IsLine = cell.Kind == CellKind.Curve };

    private static Component Component(ThreatDragonCell cell, Id? holder)
    {
        var type = cell.Kind switch
        {
            CellKind.Actor => ComponentType.ExternalEntity,
            CellKind.Store => ComponentType.DataStore,
            _ => ComponentType.Process,
        };
        var (isOut, reason) = Scope(cell);
        return new Component(cell.Claim!.Id, type, cell.Title, holder, null, cell.Data.Typed("description"), [], cell.Reader.Start)
        {
            IsOutOfScope = isOut,
            OutOfScopeReason = reason,
        };
    }

    private DataFlow Flow(ThreatDragonDiagram diagram, ThreatDragonCell cell)
    {
        var from = End(diagram, cell, "source");
        var to = End(diagram, cell, "target");
        var title = cell.Name ?? (from is null || to is null ? cell.Title : $"Flow from {from.Name} to {to.Name}");
        var (isOut, reason) = Scope(cell);
        return new DataFlow(cell.Claim!.Id, from?.Id, to?.Id, title, cell.Data.Line("protocol"), cell.Data.Typed("description"), [], cell.Reader.Start)
        {
            IsBidirectional = cell.Data.Flag("isBidirectional") ?? false,
            IsOutOfScope = isOut,
            OutOfScopeReason = reason,
        };
    }

    private Claim? End(ThreatDragonDiagram diagram, ThreatDragonCell flow, string end)
    {
        var (key, reader) = flow.End(end);
        if (key is null)
        {
            return null;
        }

        if (diagram.Find(key) is { } cell)
        {
            return cell.Claim is { Kind: ElementKind.Component or ElementKind.TrustBoundary } claim ? claim : null;
        }

        _ids.ReportDangling(key, reader!.Start, $"the {end} of the flow \"{ImportIds.Shorten(flow.Title)}\"", "shape");
        return null;
    }

    private static (bool IsOut, string? Reason) Scope(ThreatDragonCell cell) =>
        cell.Data.Flag("outOfScope") == true ? (true, cell.Data.Line("reasonOutOfScope")) : (false, null);

    private static IEnumerable<string> Notes(ImmutableArray<Threat> threats)
    {
        var unfilled = threats.Count(threat => threat.IsPlaceholder);
        if (unfilled > 0)
        {
            yield return unfilled == threats.Length
                ? "Every threat is as the tool makes a new one: nobody has filled it in yet."
                : $"{unfilled} of the {threats.Length} threats are as the tool makes a new one: nobody has filled them in yet.";
        }
    }
}
