using Playbook.Sources.Yaml;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>Writes what a data-flow diagram shows: boundaries, components, assets and flows.</summary>
internal static class SystemWriter
{
    /// <summary>Adds them to a model.</summary>
    public static void Write(YamlMap root, ThreatModel model) =>
        root.List("trustBoundaries", model.TrustBoundaries.Select(Boundary))
            .List("components", model.Components.Select(Component))
            .List("assets", model.Assets.Select(Asset))
            .List("dataFlows", model.DataFlows.Select(Flow));

    /// <summary>The beginning of an element: its id and its title.</summary>
    public static YamlMap Element(IModelElement element, bool isBlock = false) =>
        new YamlMap { IsBlock = isBlock }.Text("id", element.Id).Text("title", string.IsNullOrWhiteSpace(element.Title) ? element.Id?.Text : element.Title);

    private static YamlMap Boundary(TrustBoundary boundary) =>
        Element(boundary)
            .Text("parent", boundary.Parent)
            .Flag("line", boundary.IsLine)
            .Text("kind", boundary.Kind)
            .Prose("description", boundary.Description);

    private static YamlMap Component(Component component) =>
        new YamlMap()
            .Text("id", component.Id)
            .Word("type", NativeWords.ComponentTypes, component.Type)
            .Text("title", string.IsNullOrWhiteSpace(component.Title) ? component.Id.Text : component.Title)
            .Text("boundary", component.Boundary)
            .Text("parent", component.Parent)
            .Text("technology", component.Technology)
            .Texts("assets", component.Assets)
            .OutOfScope(component.IsOutOfScope, component.OutOfScopeReason)
            .Prose("description", component.Description);

    private static YamlMap Asset(Asset asset) =>
        Element(asset)
            .Word("classification", NativeWords.Classifications, asset.Classification)
            .Text("sourceClassification", asset.SourceClassification)
            .Prose("description", asset.Description);

    private static YamlMap Flow(DataFlow flow) =>
        new YamlMap()
            .Text("id", flow.Id)
            .Text("from", flow.From)
            .Text("to", flow.To)
            .Flag("dangling", flow.From is null || flow.To is null)
            .Text("title", string.IsNullOrWhiteSpace(flow.Title) ? flow.Id.Text : flow.Title)
            .Text("protocol", flow.Protocol)
            .Flag("bidirectional", flow.IsBidirectional)
            .Texts("assets", flow.Assets)
            .OutOfScope(flow.IsOutOfScope, flow.OutOfScopeReason)
            .Prose("description", flow.Description);
}
