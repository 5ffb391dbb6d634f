using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Tm7;

/// <summary>Makes a model of what a file says.</summary>
internal sealed class Tm7Reader
{
    private const int MostOdd = 100;
    private readonly ModelSource _source;
    private readonly Tm7File _file;
    private readonly DiagnosticBag _diagnostics;
    private readonly ImportIds _ids;
    private readonly ImmutableArray<Tm7Diagram> _diagrams;
    private readonly Tm7Threats _threats;

    public Tm7Reader(ModelSource source, Tm7File file, DiagnosticBag diagnostics)
    {
        _source = source;
        _file = file;
        _diagnostics = diagnostics;
        _ids = new ImportIds(source.Path, diagnostics);
        _diagrams = [.. file.Tabs.Select(tab => new Tm7Diagram(tab, file.Knowledge, _ids))];
        _threats = new Tm7Threats(file, _diagrams, _ids, diagnostics);
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

        var remainders = new Remainders();
        var meta = new Tm7Meta(_file);
        meta.Remainders(remainders);
        var items = _diagrams.SelectMany(diagram => diagram.Items.Select(item => (Diagram: diagram, Item: item))).ToImmutableArray();
        var odd = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, item) in items)
        {
            item.Remainders(remainders);
            if (item.Kind == Tm7Kind.Unknown && odd.Count < MostOdd && odd.Add(item.Shape.Class ?? item.Shape.GenericType ?? ""))
            {
                _diagnostics.Add(ModelDiagnostics.ImportedValueOdd.At(item.Shape.At, $"the shape \"{ImportIds.Shorten(item.Shape.Class ?? item.Shape.GenericType ?? "")}\" is none that the Threat Modeling Tool draws, so it is left out"));
            }
        }

        Id? HolderOf(Tm7Item item) => holders.TryGetValue(item.Claim!.Id, out var holder) ? holder : null;
        var threats = _threats.Read(remainders);
        return new ThreatModel
        {
            Id = _source.Id,
            HasDerivedId = true,
            Title = meta.Title ?? Path.GetFileNameWithoutExtension(_source.Path),
            Source = _source.Path,
            Format = "tm7",
            FormatVersion = _file.Version,
            Location = _file.At,
            Summary = meta.Description,
            Owner = meta.Owner,
            Participants = meta.Participants,
            Assumptions = meta.Assumptions,
            TrustBoundaries = Containment.OuterFirst([.. items.Where(each => each.Item.Kind is Tm7Kind.Box or Tm7Kind.Line).Select(each => Boundary(each.Item, HolderOf(each.Item)))]),
            Components = [.. items.Where(each => each.Item.IsComponent).Select(each => Component(each.Item, HolderOf(each.Item)))],
            DataFlows = [.. items.Where(each => each.Item.Kind == Tm7Kind.Flow).Select(each => Flow(each.Diagram, each.Item))],
            Threats = threats,
            Mitigations = _threats.Mitigations,
            Diagrams = [.. _diagrams.Select(diagram => diagram.View())],
            DerivedIds = _ids.Derived,
            Notes = [.. Notes(threats)],
            AlsoInSource = remainders.ToImmutable(),
        };
    }

    private static TrustBoundary Boundary(Tm7Item item, Id? holder) => new(item.Claim!.Id, item.Title, holder, null, item.Shape.At)
    {
        IsLine = item.Kind == Tm7Kind.Line,
        Kind = item.Stencil,
    };

    private static Component Component(Tm7Item item, Id? holder)
    {
        var type = item.Kind switch
        {
            Tm7Kind.External => ComponentType.ExternalEntity,
            Tm7Kind.Store => ComponentType.DataStore,
            _ => ComponentType.Process,
        };
        var (isOut, reason) = item.Scope;
        return new Component(item.Claim!.Id, type, item.Title, holder, item.Stencil, null, [], item.Shape.At)
        {
            IsOutOfScope = isOut,
            OutOfScopeReason = reason,
        };
    }

    private DataFlow Flow(Tm7Diagram diagram, Tm7Item item)
    {
        var from = End(diagram, item, item.Shape.Source, "source");
        var to = End(diagram, item, item.Shape.Target, "target");
        var (isOut, reason) = item.Scope;
        return new DataFlow(
            item.Claim!.Id,
            from?.Id,
            to?.Id,
            item.Name ?? (from is null || to is null ? item.Title : $"Flow from {from.Name} to {to.Name}"),
            item.Protocol,
            null,
            [],
            item.Shape.At)
        {
            IsOutOfScope = isOut,
            OutOfScopeReason = reason,
        };
    }

    private Claim? End(Tm7Diagram diagram, Tm7Item flow, Tm7End end, string name)
    {
        if (end.Key is null)
        {
            return null;
        }

        if (diagram.Find(end.Key) is { } item)
        {
            return item.Claim is { Kind: ElementKind.Component or ElementKind.TrustBoundary } claim ? claim : null;
        }

        _ids.ReportDangling(end.Key, flow.Shape.At, $"the {name} of the flow \"{ImportIds.Shorten(flow.Title)}\"", "shape");
        return null;
    }

    private static IEnumerable<string> Notes(ImmutableArray<Threat> threats)
    {
        var untouched = threats.Count(threat => threat.SourceStatus == "AutoGenerated");
        if (untouched > 0)
        {
            yield return untouched == threats.Length
                ? "Every threat is as the tool generated it: nobody has looked at one yet."
                : $"{untouched} of the {threats.Length} threats are as the tool generated them: nobody has looked at them yet.";
        }
    }
}
