using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Tm7;

/// <summary>One drawing of a model, a tab in the tool.</summary>
internal sealed class Tm7Diagram
{
    private readonly Tm7Tab _tab;
    private readonly Claim _claim;
    private readonly string _title;
    private readonly Dictionary<string, Tm7Item> _byKey = new(StringComparer.Ordinal);

    public Tm7Diagram(Tm7Tab tab, Tm7Knowledge knowledge, ImportIds ids)
    {
        _tab = tab;
        _title = Tm7Text.Line(tab.Header) ?? "Unnamed diagram";
        _claim = ids.Claim(ElementKind.Diagram, null, tab.Key, $"diagram {_title}", tab.At);
        Items = [.. tab.Shapes.Select(shape => new Tm7Item(shape, knowledge, ids))];
        foreach (var item in Items)
        {
            if (item.Shape.Key is { } key)
            {
                _byKey.TryAdd(key, item);
            }
        }
    }

    /// <summary>The guid of the drawing, in lower case.</summary>
    public string? Key => _tab.Key;

    /// <summary>What is drawn, in the order of the file.</summary>
    public ImmutableArray<Tm7Item> Items { get; }

    /// <summary>Something drawn here, by its guid in lower case.</summary>
    public Tm7Item? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>What lies within which box.</summary>
    public Dictionary<Id, Id> Containment(DiagnosticBag diagnostics) => Importing.Containment.Of(
        [.. Items.Where(item => item.Kind == Tm7Kind.Box).Select(item => item.Area).OfType<DrawnShape>()],
        [.. Items.Where(item => item.IsComponent).Select(item => item.Area).OfType<DrawnShape>()],
        _tab.At,
        diagnostics);

    /// <summary>The drawing as a view of the model.</summary>
    public DiagramView View()
    {
        var drawing = new Drawing(
            [.. Items.Select(item => item.Area).OfType<DrawnShape>()],
            [.. Items.Where(item => item.Kind is Tm7Kind.Flow or Tm7Kind.Line).Select(item => item.Line).OfType<DrawnLine>()],
            [.. Items.Select(item => item.Note).OfType<DrawnNote>()]);
        return new DiagramView(_claim.Id, _title, [.. Items.Where(item => item.IsComponent).Select(item => item.Claim!.Id)], null, _tab.At)
        {
            DataFlows = [.. Items.Where(item => item.Kind == Tm7Kind.Flow).Select(item => item.Claim!.Id)],
            Drawing = drawing.Shapes.IsEmpty && drawing.Lines.IsEmpty && drawing.Notes.IsEmpty ? null : drawing,
        };
    }
}
