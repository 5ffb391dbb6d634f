using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Formats.Importing;
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
                    item.Reader.Start)
                {
                    IsLine = item.Reader.Boolean("line") ?? false,
                    Kind = item.Reader.Text("kind"),
                }),
            ],
            id => claimed.First(item => item.Id == id).Reader.Location("parent"),
            diagnostics);

    /// <summary>The components. One without a type that is known is taken for a process, after a diagnostic.</summary>
    public static ImmutableArray<Component> Components(ImmutableArray<Claimed> claimed, ModelIds ids) =>
        ComponentNesting.Settle(
            [
                .. claimed.Select(item => new Component(
                    item.Id,
                    Type(item.Reader),
                    item.Title,
                    ids.Resolve(item.Reader, "boundary", ElementKind.TrustBoundary),
                    item.Reader.Text("technology"),
                    item.Reader.Prose("description"),
                    ids.ResolveAll(item.Reader, "assets", ElementKind.Asset),
                    item.Reader.Start)
                {
                    Parent = ids.Resolve(item.Reader, "parent", ElementKind.Component),
                    IsOutOfScope = OutOfScope(item.Reader) is not null,
                    OutOfScopeReason = OutOfScope(item.Reader) is { Length: > 0 } reason ? reason : null,
                }),
            ],
            component =>
            {
                var reader = claimed.First(item => item.Id == component.Id).Reader;
                reader.Diagnostics.Add(ModelDiagnostics.BoundaryCycle.At(
                    reader.Location("parent"),
                    $"the component \"{component.Id}\" lies in itself{(component.Parent == component.Id ? "" : ", by way of the components it lies in")}",
                    "take one parent out"));
            });

    /// <summary>The assets.</summary>
    public static ImmutableArray<Asset> Assets(ImmutableArray<Claimed> claimed) =>
    [
        .. claimed.Select(item => new Asset(
            item.Id,
            item.Title,
            item.Reader.OneOf("classification", NativeWords.Classifications),
            item.Reader.Prose("description"),
            item.Reader.Start)
        {
            SourceClassification = item.Reader.Text("sourceClassification"),
        }),
    ];

    /// <summary>The data flows that have both their ends, and those that are said to dangle.</summary>
    public static ImmutableArray<DataFlow> DataFlows(ImmutableArray<Claimed> claimed, ModelIds ids)
    {
        var flows = ImmutableArray.CreateBuilder<DataFlow>();
        foreach (var item in claimed)
        {
            var dangles = item.Reader.Boolean("dangling") ?? false;
            var from = End(item.Reader, "from", ids, dangles);
            var to = End(item.Reader, "to", ids, dangles);
            var title = item.Title;
            var protocol = item.Reader.Text("protocol");
            var description = item.Reader.Prose("description");
            var assets = ids.ResolveAll(item.Reader, "assets", ElementKind.Asset);
            var flow = new DataFlow(item.Id, from, to, title, protocol, description, assets, item.Reader.Start)
            {
                IsBidirectional = item.Reader.Boolean("bidirectional") ?? false,
                IsOutOfScope = OutOfScope(item.Reader) is not null,
                OutOfScopeReason = OutOfScope(item.Reader) is { Length: > 0 } reason ? reason : null,
            };
            if ((from is not null && to is not null) || (dangles && from is null == !item.Reader.Has("from") && to is null == !item.Reader.Has("to")))
            {
                flows.Add(flow);
            }
        }

        return flows.DrainToImmutable();
    }

    // Why it is out of scope, an empty text where no reason is given; null where it is in scope.
    private static string? OutOfScope(MappingReader reader) => reader.Raw("outOfScope") switch
    {
        SourceScalar { IsPlain: true, Text: "true" or "True" or "TRUE" } => "",
        SourceScalar { IsPlain: true, Text: "false" or "False" or "FALSE" } => null,
        _ => reader.Text("outOfScope"),
    };

    private static ComponentType Type(MappingReader reader)
    {
        if (!reader.Has("type"))
        {
            reader.Diagnostics.Add(SourceDiagnostics.MissingKey.At(
                reader.Start,
                $"{reader.Subject} has no type",
                "add \"type: process\", or external-entity or data-store"));
        }

        return reader.OneOf("type", NativeWords.ComponentTypes) ?? ComponentType.Process;
    }

    private static Id? End(MappingReader reader, string key, ModelIds ids, bool mayDangle) =>
        (mayDangle ? reader.Id(key) : reader.RequiredId(key)) is { } id && ids.IsKnown(id, reader.Location(key), key, ElementKind.Component, ElementKind.TrustBoundary) ? id : null;
}
