using System.Collections.Immutable;
using Playbook.Diagrams;
using Playbook.Diagrams.Text;
using Playbook.Site.Rendering;
using Playbook.Site.ThreatModels;
using Playbook.ThreatModels.Model;
using Playbook.Views;
using Playbook.Views.Language;
using DrawnLine = Playbook.Views.DrawnLine;
using ModelView = Playbook.ThreatModels.Model.DiagramView;

namespace Playbook.Site.Diagrams;

/// <summary>Draws the data flows of a model, or of one of its views, in the notation of data-flow diagrams: external entities as rectangles, processes rounded, data stores between parallel lines, trust boundaries dashed.</summary>
internal sealed class DataFlowDrawing
{
    private const double WidestNode = 150;
    private const double WidestFlow = 124;
    private const double WidestArea = 240;
    private const double LeastWidth = 92;
    private const double LeastHeight = 44;
    private const double Padding = 12;
    private const int MostLines = 4;

    private readonly ThreatModel _model;
    private readonly Risks _risks;
    private readonly DrawnElements _elements;
    private readonly ImmutableArray<LevelColor> _colors;
    private readonly UiText _ui;

    /// <summary>Prepares the drawing of a model's views.</summary>
    /// <param name="renderer">What the site shows.</param>
    /// <param name="document">The model, holding only what the audience may see.</param>
    public DataFlowDrawing(Renderer renderer, ThreatModelDocument document)
    {
        _model = document.Model!;
        _risks = new Risks(_model, renderer.Levels);
        _elements = new DrawnElements(document, _risks, renderer.Ui);
        _colors = renderer.Levels.Colors();
        _ui = renderer.Ui;
    }

    /// <summary>Draws a view.</summary>
    /// <param name="anchor">The drawing's id on the model's page.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="view">The view; null for the whole model.</param>
    /// <returns>Null where there is nothing to draw.</returns>
    public DrawingView? Draw(string anchor, string title, ModelView? view)
    {
        var shown = ShownIn.Of(_model, view);
        if (shown.Components.IsEmpty)
        {
            return null;
        }

        var nodes = shown.Components.Select(component => (Component: component, Text: TextOf(component))).ToList();
        var areas = shown.Boundaries.Select(boundary => (Boundary: boundary, Text: TextOf(boundary))).ToList();
        var flows = shown.Flows.Select(flow => (Flow: flow, Text: TextOf(flow))).ToList();
        var source = SourceDrawing.Of(_model, view?.Drawing);
        var lines = source.Lines.Select(boundary => (Boundary: boundary, Text: TextOf(boundary))).ToList();
        var graph = new DiagramGraph(
            [.. nodes.Select(each => NodeOf(each.Component, each.Text)), .. source.Notes.Select((note, index) => new DiagramNode(SourceDrawing.NoteId(index), note.Size.Width, note.Size.Height))],
            [.. areas.Select(each => new DiagramGroup(each.Boundary.Id.Key, each.Boundary.Parent?.Key, each.Text.Size))],
            [
                .. flows.Select(each => new DiagramEdge(each.Flow.Id.Key, each.Flow.From?.Key, each.Flow.To?.Key, each.Text.Label.Lines.IsEmpty && each.Text.Mark is null ? default : each.Text.Size, each.Flow.IsBidirectional)),
                .. lines.Select(each => new DiagramEdge(each.Boundary.Id.Key, null, null, each.Text.Size)),
            ]);
        var layout = source.LayOut(graph);
        var drawing = new DrawingView(anchor, title, layout.Width, layout.Height)
        {
            Description = _elements.Describe(shown),
            Areas = [.. areas.Zip(layout.Groups, (each, placed) => Area(each.Boundary, each.Text, placed))],
            Lines =
            [
                .. lines.Zip(layout.Edges.Skip(flows.Count), (each, placed) => Line(_elements.Of(each.Boundary), LineKind.Boundary, each.Text, placed)),
                .. flows.Zip(layout.Edges, (each, placed) => Line(_elements.Of(each.Flow), each.Flow.IsBidirectional ? LineKind.BothArrows : LineKind.Arrow, each.Text, placed)),
            ],
            Notes = [.. source.Notes.Zip(layout.Nodes.Skip(nodes.Count), (note, placed) => note.LabelIn(placed.Box))],
            Nodes =
            [
                .. nodes.Zip(layout.Nodes, (each, placed) => Node(each.Component, each.Text, placed.Box))
                    .OrderBy(node => Math.Round(node.Box.Y / LeastHeight))
                    .ThenBy(node => node.Box.X),
            ],
        };
        return LegendRow.Below(drawing with { LevelColors = LevelColorsOf.Drawing(drawing, _colors) }, LegendOf(drawing, shown, _ui));
    }

    private static DiagramNode NodeOf(Component component, NodeText text)
    {
        // The round ends of a process take room that its text cannot have.
        var sides = component.Type == ComponentType.Process ? Padding + 4 : Padding;
        return new DiagramNode(
            component.Id.Key,
            Math.Max(LeastWidth, text.Size.Width + (2 * sides)),
            Math.Max(LeastHeight, text.Size.Height + (2 * Padding)),
            component.Boundary?.Key);
    }

    private NodeText TextOf(Component component) => new(
        LabelText.Fit(component.Title, NodeText.NodeFont, WidestNode, MostLines),
        _risks.At(component.Id),
        component.IsOutOfScope ? _ui.Drawings.OutOfScope : null);

    private NodeText TextOf(DataFlow flow) => new(
        LabelText.Fit(flow.Protocol is null ? flow.Title : $"{flow.Title} ({flow.Protocol})", NodeText.SmallFont, WidestFlow, MostLines),
        _risks.At(flow.Id),
        flow.IsOutOfScope ? _ui.Drawings.OutOfScope : null);

    private NodeText TextOf(TrustBoundary boundary) => new(
        LabelText.Fit(boundary.Title, NodeText.AreaFont, WidestArea, 2, isBold: true),
        _risks.At(boundary.Id),
        null);

    private DrawnNode Node(Component component, NodeText text, Box box) => new(
        _elements.Of(component) with { Mark = text.MarkIn(box) },
        component.Type switch
        {
            ComponentType.ExternalEntity => NodeShape.Rectangle,
            ComponentType.DataStore => NodeShape.ParallelLines,
            _ => NodeShape.Rounded,
        },
        box.Drawn(),
        text.LabelIn(box));

    private DrawnArea Area(TrustBoundary boundary, NodeText text, PlacedGroup placed) => new(
        _elements.Of(boundary) with { Mark = placed.Label is { } at ? text.MarkIn(at) : null },
        placed.Box.Drawn(),
        placed.Label is { } label ? text.LabelIn(label) : null);

    private static DrawnLine Line(DrawnThing thing, LineKind kind, NodeText text, PlacedEdge placed) => new(
        thing with { Mark = placed.Label is { } at ? text.MarkIn(at) : null },
        kind,
        SvgPath.Of(placed.Path),
        placed.Label is { } label && !text.Label.Lines.IsEmpty ? text.LabelIn(label) : null);

    private static IEnumerable<(LegendSample Sample, string Text)> LegendOf(DrawingView drawing, ShownIn shown, UiText ui)
    {
        if (drawing.Nodes.Any(node => node.Shape == NodeShape.Rectangle))
        {
            yield return (LegendSample.Rectangle, ui.Words.ComponentTypes.ExternalEntity);
        }

        if (drawing.Nodes.Any(node => node.Shape == NodeShape.Rounded))
        {
            yield return (LegendSample.Rounded, ui.Words.ComponentTypes.Process);
        }

        if (drawing.Nodes.Any(node => node.Shape == NodeShape.ParallelLines))
        {
            yield return (LegendSample.ParallelLines, ui.Words.ComponentTypes.DataStore);
        }

        if (drawing.Lines.Any(line => line.Kind != LineKind.Boundary))
        {
            yield return (LegendSample.Arrow, ui.Words.DataFlow);
        }

        if (!drawing.Areas.IsEmpty || drawing.Lines.Any(line => line.Kind == LineKind.Boundary))
        {
            yield return (LegendSample.Dashed, ui.Words.TrustBoundary);
        }

        if (shown.Components.Any(component => component.IsOutOfScope) || shown.Flows.Any(flow => flow.IsOutOfScope))
        {
            yield return (LegendSample.OutOfScope, ui.Words.OutOfScope);
        }

        if (drawing.Nodes.Select(node => node.Thing).Concat(drawing.Lines.Select(line => line.Thing)).Concat(drawing.Areas.Select(area => area.Thing)).Any(thing => thing.Mark is not null))
        {
            yield return (LegendSample.Mark, ui.Drawings.HighestRisk);
        }
    }
}
