using Playbook.Sources.Yaml;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>Writes the named views of the data-flow diagram.</summary>
internal static class DiagramsWriter
{
    /// <summary>A view.</summary>
    public static YamlMap Write(DiagramView view)
    {
        var map = SystemWriter.Element(view)
            .Text("methodology", view.Methodology)
            .Prose("description", view.Description)
            .Add("components", Ids(view.Components));
        if (view.DataFlows is { } flows)
        {
            map.Add("dataFlows", Ids(flows));
        }

        return map
            .Add("text", view.Text is { } text ? new YamlMap().Text("language", text.Language).Lines("source", text.Source) : null)
            .Add("drawing", view.Drawing is { } drawing ? Drawing(drawing) : null);
    }

    // An empty list says that nothing is shown; none at all would say something else.
    private static YamlList Ids(IEnumerable<Sources.Ids.Id> ids) => new() { Items = [.. ids.Select(id => new YamlScalar(id.Text))] };

    private static YamlMap Drawing(Drawing drawing) =>
        new YamlMap { IsBlock = true }
            .List("shapes", drawing.Shapes.Select(shape => new YamlMap().Text("of", shape.Element).Number("x", shape.X).Number("y", shape.Y).Number("width", shape.Width).Number("height", shape.Height)))
            .List("lines", drawing.Lines.Select(line => new YamlMap().Text("of", line.Element).List("points", line.Points.Select(point => new YamlMap().Number("x", point.X).Number("y", point.Y)))))
            .List("notes", drawing.Notes.Select(note => new YamlMap().Text("text", note.Text).Number("x", note.X).Number("y", note.Y)));
}
