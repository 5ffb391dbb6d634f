using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats.Exporting;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Otm;

/// <summary>Writes what a data-flow diagram shows.</summary>
internal sealed partial class OtmSystem(JsonOut json, ThreatModel model, Losses losses)
{
    /// <summary>What our reader calls the rating of a zone among what the source says besides.</summary>
    public const string TrustRating = "risk.trustRating";

    private readonly OtmInstances _instances = new(model);
    private readonly ImmutableArray<DiagramView> _drawn = [.. model.Diagrams.Where(view => view.Drawing is { Shapes.IsEmpty: false })];
    private readonly ILookup<Id, (DiagramView View, DrawnShape Shape)> _shapes = model.Diagrams
        .SelectMany(view => (view.Drawing?.Shapes ?? []).Select(shape => (View: view, Shape: shape)))
        .ToLookup(place => place.Shape.Element);

    private readonly string _noZone = FreeId(model, OtmMarks.NoZone);

    /// <summary>The diagrams that have positions.</summary>
    public void WriteRepresentations()
    {
        json.List("representations", _drawn, view =>
        {
            json.Text("name", view.Title);
            json.Text("id", view.Id.Text);
            json.Text("type", "diagram");
            json.Text("description", TextOf(view.Description));
            json.Object("size", () =>
            {
                json.Number("width", Math.Max(0, view.Drawing!.Shapes.Max(shape => shape.X + shape.Width)));
                json.Number("height", Math.Max(0, view.Drawing.Shapes.Max(shape => shape.Y + shape.Height)));
            });
        });
        losses.Add(model.Diagrams.Length - _drawn.Length, "a view of the diagram that has no drawn positions", "{0} views of the diagram that have no drawn positions");
        losses.Add(
            _drawn.Sum(view => view.Components.Except(view.Drawing!.Shapes.Select(shape => shape.Element)).Count()),
            "a component in a view that does not say where it is drawn",
            "{0} components in views that do not say where they are drawn");
        losses.Add(model.Links.Length, "a link", "{0} links");
    }

    /// <summary>The assets.</summary>
    public void WriteAssets()
    {
        json.List("assets", model.Assets, asset =>
        {
            Head(asset.Id, asset.Title, asset.Description);
            var rating = Rating(asset.SourceClassification);
            json.Object("risk", () =>
            {
                json.Number("confidentiality", rating?[0] ?? 0);
                json.Number("integrity", rating?[1] ?? 0);
                json.Number("availability", rating?[2] ?? 0);
            });
            Mark(rating is null ? OtmMarks.Unrated : null);
        });
        losses.Add(
            model.Assets.Count(asset => asset.SourceClassification is not null && Rating(asset.SourceClassification) is null),
            ModelParts.SourceClassifications.One,
            ModelParts.SourceClassifications.Many);
    }

    /// <summary>The trust zones, with one for the components that lie in none, where there are any.</summary>
    public void WriteZones()
    {
        var ratings = OtmMarks.NumbersOf(model, TrustRating);
        json.List("trustZones", [.. model.TrustBoundaries.Cast<TrustBoundary?>(), .. model.Components.Any(each => each is { Boundary: null, Parent: null }) ? (TrustBoundary?[])[null] : []], zone =>
        {
            if (zone is null)
            {
                Head(_noZone, "In no trust zone", null);
                json.Object("risk", () => json.Number("trustRating", 0));
                Mark(OtmMarks.NoZone);
                return;
            }

            Head(zone.Id, zone.Title, zone.Description);
            json.Text("type", zone.Kind);
            double? rating = ratings.TryGetValue(zone.Id, out var known) ? known : null;
            json.Object("risk", () => json.Number("trustRating", rating ?? 0));
            if (zone.Parent is { } parent)
            {
                json.Object("parent", () => json.Text("trustZone", parent.Text));
            }

            WritePlaces(zone.Id);
            Mark(rating is null ? OtmMarks.Unrated : null);
        });
    }

    /// <summary>The components.</summary>
    public void WriteComponents()
    {
        json.List("components", model.Components, component =>
        {
            Head(component.Id, component.Title, component.Description);
            json.Text("type", TypeOf(component));
            json.Object("parent", () => json.Text(component.Parent is null ? "trustZone" : "component", component.Parent?.Text ?? component.Boundary?.Text ?? _noZone));
            WritePlaces(component.Id);
            if (!component.Assets.IsEmpty)
            {
                json.Object("assets", () => json.Texts(component.Type == ComponentType.DataStore ? "stored" : "processed", component.Assets.Select(id => id.Text)));
            }

            WriteThreats(component.Id);
        });
        losses.Add(
            model.Components.Count(component => component.Technology is { } technology && TypeOf(component) != technology),
            ModelParts.Technologies.One,
            ModelParts.Technologies.Many);
        var byId = model.Components.ToDictionary(component => component.Id);
        losses.Add(
            model.Components.Count(component => component.Parent is { } parent && byId.TryGetValue(parent, out var whole) && component.Boundary != whole.Boundary),
            "that a component lies in another trust boundary than the one it is a part of",
            "that {0} components lie in other trust boundaries than those they are parts of");
    }

    /// <summary>The flows that have both their ends.</summary>
    public void WriteFlows() =>
        json.List("dataflows", model.DataFlows.Where(flow => flow.From is not null && flow.To is not null), flow =>
        {
            Head(flow.Id, flow.Title, flow.Description);
            json.Text("source", flow.From?.Text);
            json.Text("destination", flow.To?.Text);
            json.Flag("bidirectional", flow.IsBidirectional);
            if (!flow.Assets.IsEmpty)
            {
                json.Texts("assets", flow.Assets.Select(id => id.Text));
            }

            WriteThreats(flow.Id);
        });

    // Where the technology is such that the shape follows from it, it is the type; else the type says the shape alone.
    private static string TypeOf(Component component) =>
        component.Technology is { } technology && OtmTypes.ComponentTypeOf(technology, stores: false) == component.Type ? technology : OtmTypes.TypeOf(component.Type);

    private void Head(Id id, string title, Prose? description) => Head(id.Text, title, TextOf(description));

    private void Head(string id, string title, string? description)
    {
        json.Text("id", id);
        json.Text("name", title);
        json.Text("description", description);
    }

    private void Mark(string? mark)
    {
        if (mark is not null)
        {
            json.Object("attributes", () => json.Text(OtmMarks.Key, mark));
        }
    }

    private void WritePlaces(Id element) =>
        json.Some("representations", [.. _shapes[element]], place =>
        {
            json.Text("representation", place.View.Id.Text);
            json.Text("id", $"{place.View.Id.Text}-{element.Text}");
            json.Object("position", () =>
            {
                json.Number("x", place.Shape.X);
                json.Number("y", place.Shape.Y);
            });
            json.Object("size", () =>
            {
                json.Number("width", place.Shape.Width);
                json.Number("height", place.Shape.Height);
            });
        });

    private void WriteThreats(Id element) =>
        json.Some("threats", _instances.At(element), instance =>
        {
            json.Text("threat", instance.Threat.Text);
            json.Text("state", instance.State);
            json.List("mitigations", instance.Mitigations, mitigation =>
            {
                json.Text("mitigation", mitigation.Mitigation.Text);
                if (mitigation.State is { } state)
                {
                    json.Text("state", state);
                }
                else
                {
                    json.Null("state");
                }
            });
        });

    private static string? TextOf(Prose? prose) => prose is null ? null : OwnMarkdown.WithLines(prose);

    private static double[]? Rating(string? words) =>
        words is not null && Properties().Match(words) is { Success: true } match
            ? [.. match.Groups.Values.Skip(1).Select(group => double.Parse(group.ValueSpan, CultureInfo.InvariantCulture))]
            : null;

    private static string FreeId(ThreatModel model, string id)
    {
        var taken = model.Elements.Select(element => element.Id?.Key).ToHashSet(StringComparer.Ordinal);
        while (taken.Contains(id))
        {
            id += "-x";
        }

        return id;
    }

    // As OtmReader puts them together.
    [GeneratedRegex(@"\Aconfidentiality (\d{1,3}(?:\.\d{1,6})?), integrity (\d{1,3}(?:\.\d{1,6})?), availability (\d{1,3}(?:\.\d{1,6})?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Properties();
}
