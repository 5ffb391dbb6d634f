using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.TmBom;

/// <summary>Reads one model of the Threat Model Library. Everything has a symbolic name, which is its id.</summary>
internal sealed class TmBomReader
{
    private readonly ModelSource _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly ForeignReader _root;
    private readonly ImportIds _ids;
    private readonly TmBomFilled _filled;
    private readonly Remainders _remainders = new();
    private readonly ImmutableArray<TmBomItem> _zones;
    private readonly ImmutableArray<TmBomItem> _actors;
    private readonly ImmutableArray<TmBomItem> _components;
    private readonly ImmutableArray<TmBomItem> _stores;
    private readonly ImmutableArray<TmBomItem> _sets;
    private readonly ImmutableArray<TmBomItem> _flows;
    private readonly ImmutableArray<TmBomItem> _threats;
    private readonly ImmutableArray<TmBomItem> _controls;
    private readonly TmBomDiagrams _diagrams;

    // By section and name, since an actor and a data store may share one.
    private readonly Dictionary<(string Section, string Name), Claim> _bySection = [];

    public TmBomReader(ModelSource source, SourceMapping root, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _root = new ForeignReader(root);
        _ids = new ImportIds(source.Path, diagnostics);
        _filled = new TmBomFilled(_root);
        _filled.Skip(_root, "model");
        _zones = Claim("trust_zones", ElementKind.TrustBoundary);
        _actors = Claim("actors", ElementKind.Component);
        _components = Claim("components", ElementKind.Component);
        _stores = Claim("data_stores", ElementKind.Component);
        _sets = Claim("data_sets", ElementKind.Asset);
        _flows = Claim("data_flows", ElementKind.DataFlow);
        _threats = Claim("threats", ElementKind.Threat);
        _controls = Claim("controls", ElementKind.Mitigation);
        _diagrams = new TmBomDiagrams(_root.Children("diagrams"), _ids);
        _ids.Seal();
    }

    /// <summary>The model.</summary>
    public ThreatModel Read()
    {
        var held = Placements();
        var controls = new TmBomControls(_controls, _filled, _ids, _remainders, _diagnostics);
        var risks = TmBomRisks.Read(_root.Children("risks"), _ids, _remainders);
        var context = new TmBomContext(_root, _filled, _remainders, _diagnostics);
        var personas = context.Personas();
        new TmBomZonePairs(_ids, _remainders).Read(_root.Children("trust_boundaries"));
        context.ListScope();
        var model = new ThreatModel
        {
            Id = _source.Id,
            HasDerivedId = true,
            Title = context.Title ?? Path.GetFileNameWithoutExtension(_source.Path),
            Source = _source.Path,
            Format = "tm-bom",
            FormatVersion = context.Version(),
            Location = _root.Start,
            Summary = context.Summary(),
            Reviewed = context.Reviewed(),
            TrustBoundaries = [.. _zones.Select(item => new TrustBoundary(item.Claim.Id, item.Title, null, item.Reader.Markdown("description"), item.Reader.Start))],
            Components = ComponentNesting.Settle(
                [
                    .. _actors.Select(item => Component(item, ComponentType.ExternalEntity, held)),
                    .. _components.Select(item => Component(item, ComponentType.Process, held)),
                    .. _stores.Select(item => Component(item, ComponentType.DataStore, held)),
                ],
                _diagnostics),
            Assets = [.. _sets.Select(Asset)],
            DataFlows = [.. _flows.Select(Flow)],
            Threats = [.. _threats.Select(item => Threat(item, controls, risks, personas))],
            Mitigations = controls.Mitigations,
            Assumptions = [.. context.Assumptions()],
            Diagrams = [.. _diagrams.Views(_diagnostics)],
            Pictures = [.. _diagrams.Pictures(_diagnostics)],
            Links = [.. context.Link("repo_link", TmBomContext.Repository), .. context.Link("release_docs_link", TmBomContext.Release), .. _diagrams.Links],
            DerivedIds = _ids.Derived,
            Notes = [.. TmBomDisagreements.Among(risks.All)],
        };
        _root.Remainders(_remainders);
        return model with { AlsoInSource = _remainders.ToImmutable() };
    }

    private ImmutableArray<TmBomItem> Claim(string key, ElementKind kind)
    {
        var items = ImmutableArray.CreateBuilder<TmBomItem>();
        foreach (var reader in _root.Children(key))
        {
            var name = reader.Text("symbolic_name");
            if (kind == ElementKind.TrustBoundary && name is not null && name == _filled.NoZone)
            {
                reader.Ignore([.. reader.Keys]);
                continue;
            }

            _filled.Skip(reader, key, name);
            reader.Element = _ids.Claim(kind, name, _filled.IdOf(name), reader.Line("title") ?? "", reader.Start);
            items.Add(new TmBomItem(reader, reader.Element));
            if (name is not null)
            {
                _bySection.TryAdd((key, name), reader.Element);
            }
        }

        return items.DrainToImmutable();
    }

    // The schema speaks of "#/$defs/data-store", real files of "data_store". Whatever is said, the name decides where only one thing has it.
    private Claim? Endpoint(string? type, string? name, SourceLocation at, string what)
    {
        if (name is null)
        {
            return null;
        }

        var kind = type is null ? "" : type[(type.LastIndexOf('/') + 1)..].Replace('-', '_');
        var found = _bySection.GetValueOrDefault(($"{kind}s", name)) is { Kind: ElementKind.Component or ElementKind.TrustBoundary } exact ? exact
            : _ids.Find(name, ElementKind.Component) ?? _ids.Find(name, ElementKind.TrustBoundary);
        if (found is null)
        {
            _ids.Resolve(name, at, what, ElementKind.Component);
        }

        return found;
    }

    private Component Component(TmBomItem item, ComponentType type, ILookup<Id, Id> held)
    {
        var reader = item.Reader;
        var what = item.Named("component");
        var (vendor, product) = (reader.Line("vendor"), reader.Line("product"));
        var parent = Endpoint("component", reader.Text("parent_component"), reader.Location("parent_component"), what);
        if (parent is not { Kind: ElementKind.Component })
        {
            reader.PutBack("parent_component");
        }

        return new Component(
            item.Claim.Id,
            type,
            item.Title,
            _ids.Resolve(reader.Text("trust_zone") is { } zone && zone != _filled.NoZone ? zone : null, reader.Location("trust_zone"), what, ElementKind.TrustBoundary),
            vendor is null || (product?.StartsWith(vendor, StringComparison.OrdinalIgnoreCase) ?? false) ? product : product is null ? vendor : $"{vendor} {product}",
            reader.Markdown("description"),
            [.. held[item.Claim.Id]],
            reader.Start)
        {
            Parent = parent is { Kind: ElementKind.Component } ? parent.Id : null,
        };
    }

    // Which data sets lie in which data stores.
    private ILookup<Id, Id> Placements()
    {
        var placements = new List<(Id Store, Id Set)>();
        foreach (var item in _sets)
        {
            foreach (var place in item.Reader.Children("placements"))
            {
                if (Endpoint("data_store", place.Text("data_store"), place.Location("data_store"), item.Named("data set")) is not { } store)
                {
                    place.PutBack("data_store");
                    continue;
                }

                placements.Add((store.Id, item.Claim.Id));
                _remainders.Add(item.Claim, $"encrypted in {ImportIds.Shorten(store.Name)}", place.Text("encrypted"), place.Location("encrypted"));
            }
        }

        return placements.Distinct().ToLookup(placement => placement.Store, placement => placement.Set);
    }

    private static Asset Asset(TmBomItem item) =>
        new(item.Claim.Id, item.Title, null, item.Reader.Markdown("description"), item.Reader.Start)
        {
            SourceClassification = item.Reader.Texts("data_sensitivity") is { IsEmpty: false } words ? string.Join(", ", words.Select(word => ForeignReader.OneLine(word.Value))) : null,
        };

    private DataFlow Flow(TmBomItem item)
    {
        var reader = item.Reader;
        return new DataFlow(item.Claim.Id, End(item, "source"), End(item, "destination"), item.Title, null, reader.Markdown("description"), [], reader.Start);
    }

    private Id? End(TmBomItem flow, string key)
    {
        var what = flow.Named("flow");
        if (flow.Reader.Child(key) is not { } end)
        {
            return Endpoint(null, flow.Reader.Text(key), flow.Reader.Location(key), what)?.Id;
        }

        if (Endpoint(end.Text("type"), end.Text("object"), end.Location("object"), what) is { } found)
        {
            return found.Id;
        }

        end.PutBack("type");
        end.PutBack("object");
        return null;
    }

    private Threat Threat(TmBomItem item, TmBomControls controls, TmBomRisks risks, Dictionary<string, string> personas)
    {
        var (reader, claim, what) = (item.Reader, item.Claim, item.Named("threat"));
        if (reader.Text("threat_persona") is { } persona && persona != _filled.NoPersona)
        {
            _remainders.Add(claim, "threat persona", personas.GetValueOrDefault(persona, persona), reader.Location("threat_persona"));
            if (!personas.ContainsKey(persona))
            {
                _ids.ReportDangling(persona, reader.Location("threat_persona"), what, "threat persona");
            }
        }

        var (status, treatment) = TmBomWords.Threat(controls.WordsOf(claim.Id));
        return new Threat(claim.Id, item.Title, reader.Start)
        {
            Description = reader.Markdown("description"),
            Risk = risks.RatingOf(claim.Id),
            Affects = [.. reader.Texts("components_affected").Select(affected => Affected(affected, what)).OfType<Id>().Distinct()],
            Status = status,
            Treatment = treatment,
            Mitigations = controls.Of(claim.Id),
            References = [.. Catalogue(reader, "weaknesses", "cwe_id", "CWE"), .. Catalogue(reader, "attack_mechanisms", "capec_id", "CAPEC")],
        };
    }

    private Id? Affected(Located<string> name, string what) =>
        _ids.Find(name.Value, ElementKind.Component)?.Id
        ?? _ids.Find(name.Value, ElementKind.DataFlow, ElementKind.Asset, ElementKind.TrustBoundary)?.Id
        ?? _ids.Resolve(name.Value, name.Location, what, ElementKind.Component);

    // The titles beside the numbers are the catalogue's own.
    private static IEnumerable<string> Catalogue(ForeignReader threat, string key, string idKey, string catalogue)
    {
        var entries = new List<string>();
        foreach (var entry in threat.Children(key))
        {
            var number = entry.Text(idKey) ?? "";
            number = number.StartsWith($"{catalogue}-", StringComparison.OrdinalIgnoreCase) ? number[(catalogue.Length + 1)..] : number;
            if (number.Length is > 0 and <= 9 && number.All(char.IsAsciiDigit))
            {
                entry.Ignore($"{catalogue.ToLowerInvariant()}_title");
                entries.Add($"{catalogue}-{number}");
            }
            else
            {
                entry.PutBack(idKey);
            }
        }

        return entries.Distinct(StringComparer.Ordinal);
    }
}
