using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>Reads what a data-flow diagram shows: boundaries, components, assets, flows and named views.</summary>
internal static class ElementsReader
{
    /// <summary>The trust boundaries, outer ones before those they hold, without circles.</summary>
    public static ImmutableArray<TrustBoundary> TrustBoundaries(ImmutableArray<Claimed> claimed, ModelIds ids, DiagnosticBag diagnostics) =>
        BoundaryNesting.Order(
            [
                .. claimed.Select(item => new TrustBoundary(
                    item.Id,
                    item.Title,
                    ids.Resolve(item.Reader, "parent", ElementKind.TrustBoundary),
                    item.Reader.Prose("description"),
                    item.Reader.Start)),
            ],
            id => claimed.First(item => item.Id == id).Reader.Location("parent"),
            diagnostics);

    /// <summary>The components. One without a type that is known is taken for a process, after a diagnostic.</summary>
    public static ImmutableArray<Component> Components(ImmutableArray<Claimed> claimed, ModelIds ids) =>
    [
        .. claimed.Select(item => new Component(
            item.Id,
            Type(item.Reader),
            item.Title,
            ids.Resolve(item.Reader, "boundary", ElementKind.TrustBoundary),
            item.Reader.Text("technology"),
            item.Reader.Prose("description"),
            ids.ResolveAll(item.Reader, "assets", ElementKind.Asset),
            item.Reader.Start)),
    ];

    /// <summary>The assets.</summary>
    public static ImmutableArray<Asset> Assets(ImmutableArray<Claimed> claimed) =>
    [
        .. claimed.Select(item => new Asset(
            item.Id,
            item.Title,
            item.Reader.OneOf(
                "classification",
                ("public", Classification.Public),
                ("internal", Classification.Internal),
                ("confidential", Classification.Confidential),
                ("restricted", Classification.Restricted)),
            item.Reader.Prose("description"),
            item.Reader.Start)),
    ];

    /// <summary>The data flows that have both their ends.</summary>
    public static ImmutableArray<DataFlow> DataFlows(ImmutableArray<Claimed> claimed, ModelIds ids)
    {
        var flows = ImmutableArray.CreateBuilder<DataFlow>();
        foreach (var item in claimed)
        {
            var from = End(item.Reader, "from", ids);
            var to = End(item.Reader, "to", ids);
            var title = item.Title;
            var protocol = item.Reader.Text("protocol");
            var description = item.Reader.Prose("description");
            var assets = ids.ResolveAll(item.Reader, "assets", ElementKind.Asset);
            if (from is { } source && to is { } target)
            {
                flows.Add(new DataFlow(item.Id, source, target, title, protocol, description, assets, item.Reader.Start));
            }
        }

        return flows.DrainToImmutable();
    }

    /// <summary>The named views of the diagram.</summary>
    public static ImmutableArray<DiagramView> Diagrams(ImmutableArray<Claimed> claimed, ModelIds ids) =>
    [
        .. claimed.Select(item => new DiagramView(
            item.Id,
            item.Title,
            Shown(item.Reader, ids),
            item.Reader.Prose("description"),
            item.Reader.Start)),
    ];

    private static ImmutableArray<Id> Shown(MappingReader reader, ModelIds ids)
    {
        if (!reader.Has("components"))
        {
            reader.Diagnostics.Add(SourceDiagnostics.MissingKey.At(
                reader.Start,
                $"{reader.Subject} lists no components",
                "add \"components: [...]\" with the ids of those it shows"));
        }

        return ids.ResolveAll(reader, "components", ElementKind.Component);
    }

    private static ComponentType Type(MappingReader reader)
    {
        if (!reader.Has("type"))
        {
            reader.Diagnostics.Add(SourceDiagnostics.MissingKey.At(
                reader.Start,
                $"{reader.Subject} has no type",
                "add \"type: process\", or external-entity or data-store"));
        }

        return reader.OneOf(
            "type",
            ("external-entity", ComponentType.ExternalEntity),
            ("process", ComponentType.Process),
            ("data-store", ComponentType.DataStore)) ?? ComponentType.Process;
    }

    private static Id? End(MappingReader reader, string key, ModelIds ids) =>
        reader.RequiredId(key) is { } id && ids.IsKnown(id, reader.Location(key), key, ElementKind.Component) ? id : null;
}
