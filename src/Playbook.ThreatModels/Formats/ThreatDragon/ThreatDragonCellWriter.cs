using System.Collections.Immutable;
using Playbook.ThreatModels.Formats.Exporting;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.ThreatDragon;

/// <summary>Writes how a cell is drawn, in the terms of the library that the tool draws with: what it writes itself of a new cell.</summary>
internal sealed class ThreatDragonCellWriter(JsonOut json)
{
    public const string ActorShape = "actor";
    public const string ProcessShape = "process";
    public const string StoreShape = "store";
    public const string BoxShape = "trust-boundary-box";
    public const string NoteShape = "td-text-block";
    private const string Stroke = "#333333";

    private static readonly string[] s_sides = ["top", "right", "bottom", "left"];

    /// <summary>Writes the head of a cell that is an area.</summary>
    public void Shape(string shape, string uuid, DrawnShape place, string text, int z)
    {
        json.Text("id", uuid);
        json.Text("shape", shape);
        json.Number("zIndex", z);
        json.Flag("visible", true);
        json.Object("position", () => Point(place.X, place.Y));
        json.Object("size", () =>
        {
            json.Number("width", place.Width);
            json.Number("height", place.Height);
        });
        json.Object("attrs", () =>
        {
            json.Object("text", () => json.Text("text", text));
            switch (shape)
            {
                case NoteShape:
                    break;
                case StoreShape:
                    Border("topLine", "");
                    Border("bottomLine", "");
                    break;
                default:
                    Border("body", shape == BoxShape ? "10 5" : "");
                    break;
            }
        });
    }

    /// <summary>Writes the four places of a shape that flows are tied to.</summary>
    public void Ports(Func<string, string> idOf) =>
        json.Object("ports", () =>
        {
            json.Object("groups", () =>
            {
                foreach (var side in s_sides)
                {
                    json.Object(side, () =>
                    {
                        json.Text("position", side);
                        json.Object("attrs", () => json.Object("circle", Circle));
                    });
                }
            });
            json.List("items", s_sides, side =>
            {
                json.Text("group", side);
                json.Text("id", idOf(side));
            });
        });

    /// <summary>Writes the head of a cell that is a line.</summary>
    public void Line(string shape, string uuid, string text, int z, bool isBidirectional)
    {
        var isFlow = shape == "flow";
        json.Text("id", uuid);
        json.Text("shape", shape);
        json.Number("zIndex", z);
        json.Number("width", 200);
        json.Number("height", 100);
        json.Text("connector", "smooth");
        json.Object("attrs", () => json.Object("line", () =>
        {
            json.Text("stroke", Stroke);
            json.Number("strokeWidth", 1.5);
            json.Object("targetMarker", () => json.Text("name", isFlow ? "block" : ""));
            json.Object("sourceMarker", () => json.Text("name", isFlow && isBidirectional ? "block" : ""));
            json.Text("strokeDasharray", isFlow ? "" : "10 5");
        }));
        json.List("labels", [text], label =>
        {
            json.List("markup", [("ellipse", "labelBody"), ("text", "labelText")], part =>
            {
                json.Text("tagName", part.Item1);
                json.Text("selector", part.Item2);
            });
            json.Object("attrs", () =>
            {
                json.Object("labelText", () =>
                {
                    json.Text("text", label);
                    json.Text("textAnchor", "middle");
                    json.Text("textVerticalAnchor", "middle");
                });
                json.Object("labelBody", () =>
                {
                    json.Text("ref", "labelText");
                    json.Text("refRx", "50%");
                    json.Text("refRy", "60%");
                    json.Text("fill", "#fff");
                    json.Number("strokeWidth", 0);
                });
            });
            json.Object("position", () =>
            {
                json.Number("distance", 0.5);
                json.Object("args", () =>
                {
                    json.Flag("keepGradient", true);
                    json.Flag("ensureLegibility", true);
                });
            });
        });
    }

    /// <summary>Writes an end that is at a shape.</summary>
    public void End(string name, string uuid, string port) =>
        json.Object(name, () =>
        {
            json.Text("cell", uuid);
            json.Text("port", port);
        });

    /// <summary>Writes an end in the air. The schema wants whole numbers here, and here only.</summary>
    public void End(string name, DrawnPoint point) => json.Object(name, () => Point(Math.Round(point.X), Math.Round(point.Y)));

    /// <summary>Writes the points between the ends.</summary>
    public void Vertices(ImmutableArray<DrawnPoint> points) => json.List("vertices", points, point => Point(point.X, point.Y));

    private void Border(string name, string dashes) =>
        json.Object(name, () =>
        {
            json.Text("stroke", Stroke);
            json.Number("strokeWidth", 1.5);
            json.Text("strokeDasharray", dashes);
        });

    private void Circle()
    {
        json.Number("r", 4);
        json.Flag("magnet", true);
        json.Text("stroke", "#5F95FF");
        json.Number("strokeWidth", 1);
        json.Text("fill", "#fff");
        json.Object("style", () => json.Text("visibility", "hidden"));
    }

    private void Point(double x, double y)
    {
        json.Number("x", x);
        json.Number("y", y);
    }
}
