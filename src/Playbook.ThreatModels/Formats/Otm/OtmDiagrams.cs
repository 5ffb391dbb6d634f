using System.Collections.Immutable;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Otm;

/// <summary>Reads the representations that are diagrams, with the positions that components and zones have in each.</summary>
internal static class OtmDiagrams
{
    /// <summary>The diagrams that show something. The others are listed with what else the source says.</summary>
    public static IEnumerable<DiagramView> Read(
        ImmutableArray<(ForeignReader Reader, Claim Claim)> representations,
        ImmutableArray<(ForeignReader Reader, Claim Claim)> components,
        ImmutableArray<(ForeignReader Reader, Claim Claim)> zones)
    {
        var places = components.Concat(zones).SelectMany(PlacesOf).ToLookup(place => place.Representation);
        foreach (var (reader, claim) in representations)
        {
            var type = reader.Text("type");
            var shapes = places[reader.Text("id") ?? ""].Select(place => place.Shape).OfType<DrawnShape>().ToImmutableArray();
            if (shapes.IsEmpty)
            {
                reader.PutBack("type");
                reader.PutBack("name");
                reader.PutBack("id");
                continue;
            }

            reader.Ignore("size");
            var drawn = shapes.Select(shape => shape.Element).ToHashSet();
            var shown = components.Select(component => component.Claim.Id).Where(drawn.Contains);
            yield return new DiagramView(claim.Id, reader.Line("name") ?? type ?? claim.Id.Text, [.. shown], reader.Markdown("description"), reader.Start)
            {
                Drawing = new Drawing(shapes, [], []),
            };
        }
    }

    private static IEnumerable<(string Representation, DrawnShape? Shape)> PlacesOf((ForeignReader Reader, Claim Claim) item)
    {
        foreach (var place in item.Reader.Children("representations"))
        {
            if (place.Text("representation") is not { } representation)
            {
                continue;
            }

            var position = place.Child("position");
            var size = place.Child("size");
            if (position?.Number("x") is { } x && position.Number("y") is { } y)
            {
                place.Ignore("id", "name");
                yield return (representation, new DrawnShape(item.Claim.Id, x, y, size?.Number("width") ?? 0, size?.Number("height") ?? 0));
            }
            else
            {
                // A place in code: file, line and snippet are worth showing.
                place.PutBack("representation");
            }
        }
    }
}
