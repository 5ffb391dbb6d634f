using System.Collections.Immutable;
using Playbook.Diagrams;
using Playbook.Diagrams.Text;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;

namespace Playbook.Site.Diagrams;

/// <summary>What another tool drew of a view: where things stand, trust boundaries that are lines, texts beside them.</summary>
internal sealed class SourceDrawing
{
    /// <summary>A view that nobody drew.</summary>
    public static readonly SourceDrawing None = new(null, []);

    private const double WidestNote = 180;
    private const int MostLines = 8;

    private readonly Drawing? _drawing;

    private SourceDrawing(Drawing? drawing, ImmutableArray<TrustBoundary> lines)
    {
        _drawing = drawing;
        Lines = lines;
        Notes = [.. (drawing?.Notes ?? []).Where(note => !string.IsNullOrWhiteSpace(note.Text)).Select(note => new NodeText(LabelText.Fit(note.Text, NodeText.SmallFont, WidestNote, MostLines), null, null))];
    }

    /// <summary>The trust boundaries that are drawn as lines.</summary>
    public ImmutableArray<TrustBoundary> Lines { get; }

    /// <summary>The texts that stand in the drawing.</summary>
    public ImmutableArray<NodeText> Notes { get; }

    /// <summary>What is drawn of a view.</summary>
    /// <param name="model">The model.</param>
    /// <param name="drawing">The drawing; null where there is none.</param>
    public static SourceDrawing Of(ThreatModel model, Drawing? drawing)
    {
        if (drawing is null)
        {
            return None;
        }

        var drawn = drawing.Lines.Where(line => line.Points.Length > 1).Select(line => line.Element).ToHashSet<Id>();
        return new SourceDrawing(drawing, [.. model.TrustBoundaries.Where(boundary => boundary.IsLine && drawn.Contains(boundary.Id))]);
    }

    /// <summary>Lays a graph out: as it was drawn, with what is wrong mended; anew where nobody drew it. Notes are its last nodes.</summary>
    public DiagramLayout LayOut(DiagramGraph graph)
    {
        if (_drawing is null)
        {
            return LayeredLayout.LayOut(graph);
        }

        var notes = _drawing.Notes.Where(note => !string.IsNullOrWhiteSpace(note.Text)).Zip(Notes).Index();
        var boxes = _drawing.Shapes.DistinctBy(shape => shape.Element).ToImmutableDictionary(shape => shape.Element.Key, shape => new Box(shape.X, shape.Y, shape.Width, shape.Height));
        return KeptLayout.Repair(graph, new Drawn(
            boxes.AddRange(notes.Select(each => KeyValuePair.Create(NoteId(each.Index), new Box(each.Item.First.X, each.Item.First.Y, each.Item.Second.Size.Width, each.Item.Second.Size.Height)))),
            boxes,
            _drawing.Lines.DistinctBy(line => line.Element).ToImmutableDictionary(line => line.Element.Key, line => line.Points.Select(point => new Point(point.X, point.Y)).ToImmutableArray())));
    }

    /// <summary>The id of a note in the graph; no id of an element has a colon.</summary>
    public static string NoteId(int index) => $"note:{index}";
}
