using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>Reads the named views of the data-flow diagram.</summary>
internal static class DiagramsReader
{
    /// <summary>The views.</summary>
    /// <param name="claimed">Their mappings.</param>
    /// <param name="ids">The ids of the model.</param>
    /// <param name="dropped">The flows that were left out.</param>
    public static ImmutableArray<DiagramView> Read(ImmutableArray<Claimed> claimed, ModelIds ids, IReadOnlySet<Id> dropped) =>
    [
        .. claimed.Select(item => new DiagramView(item.Id, item.Title, Shown(item.Reader, ids), item.Reader.Prose("description"), item.Reader.Start)
        {
            DataFlows = item.Reader.Has("dataFlows") ? ids.ResolveAll(item.Reader, "dataFlows", ElementKind.DataFlow).RemoveAll(dropped.Contains) : null,
            Methodology = item.Reader.Text("methodology"),
            Drawing = item.Reader.Mapping("drawing", $"the drawing of {item.Reader.Subject}") is { } drawing ? Drawing(drawing, ids, dropped) : null,
            Text = item.Reader.Mapping("text", $"the text of {item.Reader.Subject}") is { } text ? Text(text) : null,
        }),
    ];

    private static ImmutableArray<Id> Shown(MappingReader reader, ModelIds ids)
    {
        if (!reader.Has("components"))
        {
            reader.Diagnostics.Add(SourceDiagnostics.MissingKey.At(
                reader.Start,
                $"{reader.Subject} lists no components",
                "add \"components: [...]\" with the ids of those it shows"));
        }

        return ids.ResolveAll(reader, "components", ElementKind.Component);
    }

    private static Drawing Drawing(MappingReader reader, ModelIds ids, IReadOnlySet<Id> dropped)
    {
        var shapes = ImmutableArray.CreateBuilder<DrawnShape>();
        foreach (var shape in reader.Mappings("shapes", "the shape"))
        {
            var (x, y, width, height) = (shape.Number("x"), shape.Number("y"), shape.Number("width"), shape.Number("height"));
            if (Element(shape, ids, ElementKind.Component, ElementKind.TrustBoundary) is { } element)
            {
                shapes.Add(new DrawnShape(element, x ?? 0, y ?? 0, width ?? 0, height ?? 0));
            }
        }

        var lines = ImmutableArray.CreateBuilder<DrawnLine>();
        foreach (var line in reader.Mappings("lines", "the line"))
        {
            ImmutableArray<DrawnPoint> points = [.. line.Mappings("points", "the point").Select(point => new DrawnPoint(point.Number("x") ?? 0, point.Number("y") ?? 0))];
            if (Element(line, ids, ElementKind.DataFlow, ElementKind.TrustBoundary) is { } element && !dropped.Contains(element))
            {
                lines.Add(new DrawnLine(element, points));
            }
        }

        var notes = ImmutableArray.CreateBuilder<DrawnNote>();
        foreach (var note in reader.Mappings("notes", "the note"))
        {
            var (x, y) = (note.Number("x"), note.Number("y"));
            if (note.RequiredText("text") is { } text)
            {
                notes.Add(new DrawnNote(text, x ?? 0, y ?? 0));
            }
        }

        return new Drawing(shapes.DrainToImmutable(), lines.DrainToImmutable(), notes.DrainToImmutable());
    }

    private static Id? Element(MappingReader reader, ModelIds ids, params ReadOnlySpan<ElementKind> kinds) =>
        reader.RequiredId("of") is { } id && ids.IsKnown(id, reader.Location("of"), "of", kinds) ? id : null;

    private static DiagramText? Text(MappingReader reader)
    {
        var language = reader.RequiredText("language", "mermaid");
        var source = reader.RequiredProse("source");
        return language is null || source is null ? null : new DiagramText(language, source.Markdown);
    }
}
