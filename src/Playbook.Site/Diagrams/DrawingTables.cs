using System.Collections.Immutable;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Ids;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Site.Diagrams;

/// <summary>What a view shows, as tables: for whoever does not see the drawing, or wants to read on from it.</summary>
internal static class DrawingTables
{
    /// <summary>The elements and the flows of a view.</summary>
    public static ImmutableArray<DrawingTable> Of(ThreatModelDocument document, ShownIn shown, UiText ui)
    {
        var names = ModelRows.NamesOf(document);
        var elements = new DrawingTable(
            ui.Drawings.Elements,
            [ui.Models.Element, ui.Drawings.Kind, ui.Words.TrustBoundary],
            [
                .. shown.Components.Select(component => (ImmutableArray<Link>)
                [
                    To(component.Id),
                    new Link(ModelWords.Of(component.Type, ui), null),
                    component.Boundary is { } boundary ? To(boundary) : new Link("", null),
                ]),
            ]);
        var flows = new DrawingTable(
            ui.Drawings.Flows,
            [ui.Words.DataFlow, ui.Models.From, ui.Models.To, ui.Models.Protocol],
            [
                .. shown.Flows.Select(flow => (ImmutableArray<Link>)
                [
                    To(flow.Id),
                    flow.From is { } from ? To(from) : new Link(ui.Models.NotConnected, null),
                    flow.To is { } to ? To(to) : new Link(ui.Models.NotConnected, null),
                    new Link(flow.Protocol ?? "", null),
                ]),
            ]);
        return flows.Rows.IsEmpty ? [elements] : [elements, flows];

        Link To(Id id) => ModelRows.ElementLink(document, names, id);
    }
}
