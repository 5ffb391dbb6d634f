using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Threatcl;

/// <summary>
/// Reads the data-flow diagrams of a model. Names are unique within one diagram only, so an element that is drawn in two of them is two
/// elements here, as in the source.
/// </summary>
internal sealed class ThreatclDiagrams
{
    private readonly ImportIds _ids;
    private readonly ThreatclNames<Claim> _assets;
    private readonly List<Diagram> _diagrams = [];
    private readonly List<(ForeignReader Reader, Claim Claim)> _texts = [];

    /// <summary>Claims the ids.</summary>
    public ThreatclDiagrams(ForeignReader model, ImportIds ids, ThreatclNames<Claim> assets)
    {
        _ids = ids;
        _assets = assets;
        foreach (var reader in ThreatclReader.Blocks(model, "data_flow_diagram_v2", "dataFlowDiagram", "data_flow_diagram", "legacyDataFlowDiagram"))
        {
            _diagrams.Add(Drawn(reader));
        }

        // What has its name in one diagram only gets its id from that alone; else all of them get their diagram before it.
        var drafts = _diagrams.SelectMany(diagram => diagram.Drafts);
        var shared = _diagrams.Count < 2 ? [] : drafts.GroupBy(draft => (draft.Kind, draft.IdName ?? draft.Name))
            .Where(group => group.Select(draft => draft.Diagram).Distinct().Count() > 1).Select(group => group.Key).ToHashSet();
        foreach (var draft in drafts)
        {
            var name = draft.IdName ?? draft.Name;
            draft.Claim = _ids.Claim(draft.Kind, null, shared.Contains((draft.Kind, name)) ? $"{draft.Diagram.Title} {name}" : draft.IdName, draft.Name, draft.At);
            draft.Claim.IsDerived = true;
            draft.Reader?.Element = draft.Claim;
            draft.IdName = null;
        }

        foreach (var diagram in _diagrams)
        {
            diagram.Claim = Claim(diagram.Reader, diagram.Title);
        }

        foreach (var reader in model.Children("mermaid"))
        {
            _texts.Add((reader, Claim(reader, reader.Line("name") ?? "")));
        }
    }

    /// <summary>Whether a diagram takes elements from another file.</summary>
    public bool HasImports => _diagrams.Any(diagram => diagram.Reader.Has("import"));

    /// <summary>All elements of all diagrams, and the diagrams.</summary>
    public (ImmutableArray<TrustBoundary> Zones, ImmutableArray<Component> Components, ImmutableArray<DataFlow> Flows, ImmutableArray<DiagramView> Views) Read()
    {
        var zones = ImmutableArray.CreateBuilder<TrustBoundary>();
        var components = ImmutableArray.CreateBuilder<Component>();
        var flows = ImmutableArray.CreateBuilder<DataFlow>();
        var views = ImmutableArray.CreateBuilder<DiagramView>();
        foreach (var diagram in _diagrams)
        {
            zones.AddRange(diagram.Zones.Select(zone => new TrustBoundary(zone.Claim.Id, TitleOf(zone), null, null, zone.At)));
            components.AddRange(diagram.Elements.Select(Component));
            flows.AddRange(diagram.Flows.Select(Flow));
            views.Add(new DiagramView(diagram.Claim.Id, diagram.Title, [.. diagram.Elements.Select(element => element.Claim.Id)], null, diagram.Reader.Start)
            {
                DataFlows = [.. diagram.Flows.Select(flow => flow.Claim.Id)],
            });
        }

        foreach (var (reader, claim) in _texts)
        {
            var content = reader.Text("content");
            views.Add(new DiagramView(claim.Id, claim.Name.Length > 0 ? claim.Name : claim.Id.Text, [], reader.Markdown("description"), reader.Start)
            {
                DataFlows = [],
                Text = content is null ? null : new DiagramText("mermaid", content),
            });
        }

        return (zones.DrainToImmutable(), components.DrainToImmutable(), flows.DrainToImmutable(), views.DrainToImmutable());
    }

    private Claim Claim(ForeignReader reader, string title) =>
        reader.Element = _ids.Claim(ElementKind.Diagram, null, null, title, reader.Start);

    private static Diagram Drawn(ForeignReader reader)
    {
        var diagram = new Diagram(reader, reader.Line("name") ?? "Data-flow diagram");
        foreach (var zone in ThreatclReader.Blocks(reader, "trust_zone", "trustZone"))
        {
            var draft = Zone(diagram, zone.Line("name") ?? "", zone, zone.Start);
            foreach (var (element, word, type) in ElementsOf(zone))
            {
                // Where an element names a zone of its own inside of another, the one that is drawn around it holds.
                diagram.Elements.Add(new Draft(diagram, ElementKind.Component, element.Line("name") ?? "", element) { Zone = draft, Word = word, Type = type });
                if (element.Text("trust_zone", "trustZone") is { } named && !SameName(named, draft.Name))
                {
                    element.PutBack("trust_zone");
                    element.PutBack("trustZone");
                }
            }
        }

        foreach (var (element, word, type) in ElementsOf(reader))
        {
            var zone = element.Line("trust_zone", "trustZone") is { } named ? Zone(diagram, named, null, element.Location("trust_zone")) : null;
            diagram.Elements.Add(new Draft(diagram, ElementKind.Component, element.Line("name") ?? "", element) { Zone = zone, Word = word, Type = type });
        }

        foreach (var element in diagram.Elements)
        {
            diagram.Known.Add(element.Word, element.Name, element);
        }

        foreach (var flow in ThreatclReader.Blocks(reader, "flow"))
        {
            var (name, from, to) = (flow.Line("name") ?? "", flow.Line("from"), flow.Line("to"));
            var draft = new Draft(diagram, ElementKind.DataFlow, name, flow)
            {
                From = from is null ? null : diagram.Known.Find(from),
                To = to is null ? null : diagram.Known.Find(to),
            };
            draft.IdName = $"{draft.From?.Name ?? from} to {draft.To?.Name ?? to} {name}";
            diagram.Flows.Add(draft);
        }

        return diagram;
    }

    // A zone that an element names is the one that is declared, by its name or slug; one that is not declared is one all the same.
    private static Draft Zone(Diagram diagram, string name, ForeignReader? reader, SourceLocation at)
    {
        if (diagram.KnownZones.Find(name) is { } known && (reader is null || known.Name == name))
        {
            return known;
        }

        var zone = new Draft(diagram, ElementKind.TrustBoundary, name, reader, at);
        diagram.Zones.Add(zone);
        diagram.KnownZones.Add("trust_zone", name, zone);
        return zone;
    }

    private static IEnumerable<(ForeignReader Reader, string Word, ComponentType Type)> ElementsOf(ForeignReader reader) =>
    [
        .. ThreatclReader.Blocks(reader, "process").Select(element => (element, "process", ComponentType.Process)),
        .. ThreatclReader.Blocks(reader, "external_element", "externalElement").Select(element => (element, "external_element", ComponentType.ExternalEntity)),
        .. ThreatclReader.Blocks(reader, "data_store", "dataStore").Select(element => (element, "data_store", ComponentType.DataStore)),
    ];

    private static bool SameName(string one, string other)
    {
        var names = new ThreatclNames<string>();
        names.Add("trust_zone", other, other);
        return names.Find(one) is not null;
    }

    private static string TitleOf(Draft draft) => draft.Name.Length > 0 ? draft.Name : draft.Claim.Id.Text;

    private Component Component(Draft draft)
    {
        var reader = draft.Reader!;
        ImmutableArray<Id> assets = [];
        foreach (var key in (ReadOnlySpan<string>)["information_asset", "informationAsset"])
        {
            if (reader.Line(key) is not { } named)
            {
                continue;
            }

            if (_assets.Find(named) is { } asset)
            {
                assets = [asset.Id];
            }
            else
            {
                Dangles(draft, key, named, "the data store", "information asset");
            }
        }

        return new Component(draft.Claim.Id, draft.Type, TitleOf(draft), draft.Zone?.Claim.Id, null, reader.Markdown("description"), assets, reader.Start);
    }

    private DataFlow Flow(Draft draft)
    {
        var reader = draft.Reader!;
        foreach (var (key, end) in ((string, Draft?)[])[("from", draft.From), ("to", draft.To)])
        {
            if (end is null && reader.Line(key) is { } named)
            {
                Dangles(draft, key, named, "the flow", "component");
            }
        }

        return new DataFlow(draft.Claim.Id, draft.From?.Claim.Id, draft.To?.Claim.Id, TitleOf(draft), reader.Line("protocol"), reader.Markdown("description"), [], reader.Start);
    }

    // The reference is listed as it is written; there is nothing wrong with it where the diagram takes elements from elsewhere.
    private void Dangles(Draft draft, string key, string named, string what, string wanted)
    {
        draft.Reader!.PutBack(key);
        if (!draft.Diagram.Reader.Has("import"))
        {
            _ids.ReportDangling(named, draft.Reader.Location(key), $"{what} \"{ImportIds.Shorten(TitleOf(draft))}\"", wanted);
        }
    }

    private sealed class Diagram(ForeignReader reader, string title)
    {
        public ForeignReader Reader => reader;

        public string Title => title;

        public Claim Claim { get; set; } = null!;

        public List<Draft> Zones { get; } = [];

        public List<Draft> Elements { get; } = [];

        public List<Draft> Flows { get; } = [];

        public IEnumerable<Draft> Drafts => Zones.Concat(Elements).Concat(Flows);

        public ThreatclNames<Draft> Known { get; } = new();

        public ThreatclNames<Draft> KnownZones { get; } = new();
    }

    // An element before it has an id.
    private sealed class Draft(Diagram diagram, ElementKind kind, string name, ForeignReader? reader, SourceLocation at = default)
    {
        public Diagram Diagram => diagram;

        public ElementKind Kind => kind;

        public string Name => name;

        public ForeignReader? Reader => reader;

        public SourceLocation At => reader?.Start ?? at;

        // What the id is made from; the name where that is enough.
        public string? IdName { get; set; }

        public Claim Claim { get; set; } = null!;

        public Draft? Zone { get; init; }

        public string Word { get; init; } = "";

        public ComponentType Type { get; init; }

        public Draft? From { get; init; }

        public Draft? To { get; init; }
    }
}
