using Playbook.Site.ThreatModels;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Site.Diagrams;

/// <summary>What each element of a model is in words, and where it leads: to its row on the model's page.</summary>
/// <param name="document">The model.</param>
/// <param name="risks">Its open threats.</param>
/// <param name="ui">The product's own texts.</param>
internal sealed class DrawnElements(ThreatModelDocument document, Risks risks, UiText ui)
{
    private readonly Dictionary<Id, string> _names = ModelRows.NamesOf(document);

    /// <summary>A component.</summary>
    public DrawnThing Of(Component component)
    {
        var type = ui.InSentence(ModelWords.Of(component.Type, ui));
        var text = component.Boundary is { } id
            ? ui.Drawings.ComponentIn.Fill(("name", component.Title), ("type", type), ("boundary", _names.GetValueOrDefault(id, id.Text)))
            : ui.Drawings.Component.Fill(("name", component.Title), ("type", type));
        return Thing(component.Id, text, component.IsOutOfScope);
    }

    /// <summary>A data flow.</summary>
    public DrawnThing Of(DataFlow flow)
    {
        var protocol = flow.Protocol is null ? "" : $" ({flow.Protocol})";
        var text = (flow.IsBidirectional ? ui.Drawings.FlowBoth : ui.Drawings.Flow).Fill(("name", flow.Title + protocol), ("from", NameOf(flow.From)), ("to", NameOf(flow.To)));
        return Thing(flow.Id, text, flow.IsOutOfScope);
    }

    /// <summary>A trust boundary.</summary>
    public DrawnThing Of(TrustBoundary boundary) => Thing(boundary.Id, ui.Drawings.Boundary.Fill(("name", boundary.Title)), false);

    /// <summary>What a view shows, in a sentence or two.</summary>
    public string Describe(ShownIn shown)
    {
        (int Number, Counted Things)[] counts =
        [
            (shown.Components.Count(each => each.Type == ComponentType.ExternalEntity), ui.Drawings.CountExternal),
            (shown.Components.Count(each => each.Type == ComponentType.Process), ui.Drawings.CountProcesses),
            (shown.Components.Count(each => each.Type == ComponentType.DataStore), ui.Drawings.CountStores),
            (shown.Flows.Length, ui.Models.CountFlows),
            (shown.Boundaries.Length, ui.Models.CountBoundaries),
        ];
        return ui.List([.. counts.Where(count => count.Number > 0).Select(count => ui.Count(count.Things, count.Number))]) + ".";
    }

    private DrawnThing Thing(Id id, string name, bool isOutOfScope)
    {
        var anchor = ThreatModelDocument.AnchorOf(id);
        var thing = isOutOfScope ? ui.Drawings.ThingOutOfScope.Fill(("thing", name)) : name;
        var text = risks.At(id) is { } risk ? ui.Drawings.OpenRisk.Fill(("thing", thing), ("risk", risk.Text)) : thing;
        return new DrawnThing(anchor, $"{document.Address}#{anchor}", text) { IsOutOfScope = isOutOfScope };
    }

    private string NameOf(Id? end) => end is { } id ? _names.GetValueOrDefault(id, id.Text) : ui.Drawings.LooseEnd;
}
