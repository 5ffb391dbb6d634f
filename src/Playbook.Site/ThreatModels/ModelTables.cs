using System.Collections.Immutable;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Model;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Site.ThreatModels;

/// <summary>The tables of what a model's system consists of, each row with what lies in it and what threatens it.</summary>
/// <param name="document">The model.</param>
/// <param name="text">Writes its text fields.</param>
/// <param name="ui">The product's own texts.</param>
internal sealed class ModelTables(ThreatModelDocument document, Func<Prose?, Html> text, UiText ui)
{
    private readonly ThreatModel _model = document.Model!;
    private readonly Dictionary<Id, string> _names = ModelRows.NamesOf(document);

    private readonly ILookup<Id, Threat> _threats =
        document.Model!.Threats.SelectMany(threat => threat.Affects.Select(id => (Id: id, Threat: threat))).ToLookup(each => each.Id, each => each.Threat);

    /// <summary>The trust boundaries.</summary>
    public ImmutableArray<BoundaryRow> Boundaries() =>
    [
        .. _model.TrustBoundaries.Select(boundary => new BoundaryRow(
            ThreatModelDocument.AnchorOf(boundary.Id),
            ModelWords.LabelOf(boundary),
            boundary.Title,
            boundary.Parent is { } parent ? Link(parent) : null,
            [.. _model.Components.Where(component => component.Boundary is { } id && id.Equals(boundary.Id)).Select(component => Link(component.Id))],
            text(boundary.Description))
        {
            Kind = boundary.IsLine ? ui.Models.DrawnAsLine : boundary.Kind,
        }),
    ];

    /// <summary>The components.</summary>
    public ImmutableArray<ComponentRow> Components() =>
    [
        .. _model.Components.Select(component => new ComponentRow(
            ThreatModelDocument.AnchorOf(component.Id),
            ModelWords.LabelOf(component),
            component.Title,
            ModelWords.Of(component.Type, ui),
            component.Boundary is { } boundary ? Link(boundary) : null,
            component.Technology,
            [.. component.Assets.Select(Link)],
            text(component.Description),
            ThreatsOf(component.Id))
        {
            Parent = component.Parent is { } parent ? Link(parent) : null,
            OutOfScope = OutOfScope(component.IsOutOfScope, component.OutOfScopeReason),
        }),
    ];

    /// <summary>The data flows.</summary>
    public ImmutableArray<FlowRow> Flows()
    {
        var boundaries = _model.Components.ToDictionary(component => component.Id, component => component.Boundary);
        Id? BoundaryOf(Id end) => boundaries.TryGetValue(end, out var boundary) ? boundary : end;
        return
        [
            .. _model.DataFlows.Select(flow => new FlowRow(
                ThreatModelDocument.AnchorOf(flow.Id),
                ModelWords.LabelOf(flow),
                flow.Title,
                End(flow.From),
                End(flow.To),
                flow.Protocol,
                [.. flow.Assets.Select(Link)],
                text(flow.Description),
                flow is { From: { } from, To: { } to } && !Nullable.Equals(BoundaryOf(from), BoundaryOf(to)),
                ThreatsOf(flow.Id))
            {
                IsBidirectional = flow.IsBidirectional,
                OutOfScope = OutOfScope(flow.IsOutOfScope, flow.OutOfScopeReason),
            }),
        ];
    }

    /// <summary>The assets.</summary>
    public ImmutableArray<AssetRow> Assets() =>
    [
        .. _model.Assets.Select(asset => new AssetRow(
            ThreatModelDocument.AnchorOf(asset.Id),
            ModelWords.LabelOf(asset),
            asset.Title,
            ClassificationOf(asset),
            text(asset.Description),
            [
                .. _model.Components.Where(component => component.Assets.Contains(asset.Id)).Select(component => Link(component.Id)),
                .. _model.DataFlows.Where(flow => flow.Assets.Contains(asset.Id)).Select(flow => Link(flow.Id)),
            ])),
    ];

    // The source's own words say more than ours, and are left out only where they are the same.
    private string? ClassificationOf(Asset asset)
    {
        var ours = asset.Classification is { } classification ? ModelWords.Of(classification, ui) : null;
        return ours is null || asset.SourceClassification is null || string.Equals(ours, asset.SourceClassification, StringComparison.OrdinalIgnoreCase)
            ? ours ?? asset.SourceClassification
            : ui.Models.SourceClassification.Fill(("ours", ours), ("theirs", asset.SourceClassification));
    }

    private string? OutOfScope(bool isOut, string? reason) =>
        !isOut ? null : reason is { Length: > 0 } ? ui.Words.OutOfScopeWhy.Fill(("reason", reason)) : ui.Words.OutOfScope;

    private Link? End(Id? end) => end is { } id ? Link(id) : null;

    private Link Link(Id id) => ModelRows.ElementLink(document, _names, id);

    private ImmutableArray<Link> ThreatsOf(Id id) =>
        [.. _threats[id].Select(threat => new Link(ModelWords.LabelOf(threat), document.AddressOf(threat)))];
}
