using System.Collections.Immutable;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Ids;
using Playbook.Views;

namespace Playbook.Site.Diagrams;

/// <summary>What a view shows, as tables: for whoever does not see the drawing, or wants to read on from it.</summary>
internal static class DrawingTables
{
    /// <summary>The elements and the flows of a view.</summary>
    public static ImmutableArray<DrawingTable> Of(ThreatModelDocument document, ShownIn shown)
    {
        var names = ModelRows.NamesOf(document);
        var elements = new DrawingTable(
            "Elements of the drawing",
            ["Element", "Kind", "Trust boundary"],
            [
                .. shown.Components.Select(component => (ImmutableArray<Link>)
                [
                    To(component.Id),
                    new Link(ModelWords.Of(component.Type), null),
                    component.Boundary is { } boundary ? To(boundary) : new Link("", null),
                ]),
            ]);
        var flows = new DrawingTable(
            "Data flows of the drawing",
            ["Data flow", "From", "To", "Protocol"],
            [
                .. shown.Flows.Select(flow => (ImmutableArray<Link>)
                [
                    To(flow.Id),
                    flow.From is { } from ? To(from) : new Link("not connected", null),
                    flow.To is { } to ? To(to) : new Link("not connected", null),
                    new Link(flow.Protocol ?? "", null),
                ]),
            ]);
        return flows.Rows.IsEmpty ? [elements] : [elements, flows];

        Link To(Id id) => ModelRows.ElementLink(document, names, id);
    }
}
