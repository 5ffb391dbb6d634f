using System.Collections.Immutable;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats.Exporting;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.TmBom;

/// <summary>Writes zones, actors, components, data stores, data sets and flows.</summary>
internal sealed class TmBomSystem(JsonOut json, ThreatModel model, TmBomNames names, Losses losses)
{
    private static readonly ImmutableArray<string> s_sensitivities = ["pii", "phi", "fin", "ip", "cred", "biz", "gov", "pci", "op"];
    private readonly Dictionary<Id, Component> _components = model.Components.ToDictionary(component => component.Id);

    /// <summary>The name of the zone for what lies in none; null where everything lies in one.</summary>
    public string? NoZone { get; } = model.Components.All(component => component.Boundary is not null) ? null : names.Take("no-trust-zone");

    /// <summary>Writes them.</summary>
    public void Write()
    {
        WriteZones();
        // What stands between two zones is nothing that a model says of its boundaries.
        json.List<TrustBoundary>("trust_boundaries", [], _ => { });
        json.List("actors", Of(ComponentType.ExternalEntity), component =>
        {
            Head(component.Id, component.Title, component.Description);
            json.Text("type", "user");
            json.Text("trust_zone", ZoneOf(component));
        });
        json.List("components", Of(ComponentType.Process), component =>
        {
            Head(component.Id, component.Title, component.Description);
            json.Text("parent_component", HasParent(component) ? names.Of(component.Parent!.Value) : null);
            json.Text("trust_zone", ZoneOf(component));
        });
        json.List("data_stores", Of(ComponentType.DataStore), component =>
        {
            Head(component.Id, component.Title, component.Description);
            json.Text("type", "object");
            json.Text("product", component.Technology);
            json.Text("trust_zone", ZoneOf(component));
        });
        WriteAssets();
        WriteFlows();
        losses.Add(model.Components.Count(each => each.Parent is not null && !HasParent(each)), "that an actor or data store is a part of a component, or has parts", "that {0} components are parts of others, where one of both is an actor or data store");
        losses.Add(model.Components.Count(each => each.Technology is not null && each.Type != ComponentType.DataStore), ModelParts.Technologies.One, ModelParts.Technologies.Many);
    }

    private void WriteZones()
    {
        json.List("trust_zones", [.. model.TrustBoundaries.Cast<TrustBoundary?>(), .. NoZone is null ? [] : (TrustBoundary?[])[null]], zone =>
        {
            if (zone is not null)
            {
                Head(zone.Id, zone.Title, zone.Description);
                return;
            }

            json.Text("symbolic_name", NoZone);
            json.Text("title", "In no trust zone");
            json.Text("description", "The model does not say in which trust zone these things lie.");
        });
    }

    private void WriteAssets()
    {
        var held = model.Components.Where(each => each.Type == ComponentType.DataStore)
            .SelectMany(store => store.Assets.Select(asset => (Store: store.Id, Asset: asset)))
            .ToLookup(each => each.Asset, each => each.Store);
        json.List("data_sets", model.Assets, asset =>
        {
            Head(asset.Id, asset.Title, asset.Description);
            json.List("placements", held[asset.Id], store => json.Text("data_store", names.Of(store)));
            json.Texts("data_sensitivity", Sensitivities(asset) ?? []);
        });
        losses.Add(model.Components.Count(each => each.Type != ComponentType.DataStore && !each.Assets.IsEmpty), "which assets a component holds that is no data store", "which assets {0} components hold that are no data stores");
        losses.Add(model.Assets.Count(asset => asset.SourceClassification is not null && Sensitivities(asset) is null), ModelParts.SourceClassifications.One, ModelParts.SourceClassifications.Many);
    }

    private void WriteFlows() =>
        json.List("data_flows", model.DataFlows.Where(flow => flow.From is not null && flow.To is not null), flow =>
        {
            Head(flow.Id, flow.Title, flow.Description);
            End("source", flow.From!.Value);
            End("destination", flow.To!.Value);
            json.Flag("has_sensitive_data", false);
            json.Flag("encrypted", false);
        });

    private void End(string key, Id end) =>
        json.Object(key, () =>
        {
            json.Text("type", _components.TryGetValue(end, out var component)
                ? component.Type switch
                {
                    ComponentType.ExternalEntity => "actor",
                    ComponentType.DataStore => "data_store",
                    _ => "component",
                }
                : "trust_zone");
            json.Text("object", names.Of(end));
        });

    private void Head(Id id, string title, Prose? description)
    {
        json.Text("symbolic_name", names.Of(id));
        json.Text("title", title);
        json.Text("description", description is null ? "" : OwnMarkdown.WithLines(description));
    }

    private Component[] Of(ComponentType type) => [.. model.Components.Where(component => component.Type == type)];

    private string? ZoneOf(Component component) => component.Boundary is { } zone ? names.Of(zone) : NoZone;

    private bool HasParent(Component component) =>
        component is { Type: ComponentType.Process, Parent: { } parent } && _components.TryGetValue(parent, out var whole) && whole.Type == ComponentType.Process;

    private static string[]? Sensitivities(Asset asset) =>
        asset.SourceClassification?.Split(", ") is { } words && words.All(word => s_sensitivities.Contains(word)) ? words : null;
}
