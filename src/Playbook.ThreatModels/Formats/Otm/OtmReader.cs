using System.Collections.Immutable;
using System.Globalization;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Formats.Otm;

/// <summary>Reads one Open Threat Model.</summary>
internal sealed class OtmReader
{
    private static readonly string[] s_properties = ["confidentiality", "integrity", "availability"];
    private readonly ModelSource _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly ForeignReader _root;
    private readonly ForeignReader? _project;
    private readonly ImportIds _ids;
    private readonly HashSet<string> _noZones = new(StringComparer.Ordinal);
    private readonly ImmutableArray<(ForeignReader Reader, Claim Claim)> _representations;
    private readonly ImmutableArray<(ForeignReader Reader, Claim Claim)> _assets;
    private readonly ImmutableArray<(ForeignReader Reader, Claim Claim)> _zones;
    private readonly ImmutableArray<(ForeignReader Reader, Claim Claim)> _components;
    private readonly ImmutableArray<(ForeignReader Reader, Claim Claim)> _flows;
    private readonly ImmutableArray<(ForeignReader Reader, Claim Claim)> _threats;
    private readonly ImmutableArray<(ForeignReader Reader, Claim Claim)> _mitigations;

    public OtmReader(ModelSource source, SourceMapping root, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _root = new ForeignReader(root);
        _project = _root.Child("project");
        _ids = new ImportIds(source.Path, diagnostics);
        _zones = Claim("trustZones", ElementKind.TrustBoundary, isElement: reader => !OtmMarks.IsNoZone(reader));
        _components = Claim("components", ElementKind.Component);
        _assets = Claim("assets", ElementKind.Asset);
        _flows = Claim("dataflows", ElementKind.DataFlow);
        _threats = Claim("threats", ElementKind.Threat);
        _mitigations = Claim("mitigations", ElementKind.Mitigation);
        _representations = Claim("representations", ElementKind.Diagram);
        _ids.Seal();
    }

    /// <summary>The model.</summary>
    public ThreatModel Read()
    {
        var uses = new OtmUses(_ids);
        var zones = BoundaryNesting.Order(
            [.. _zones.Select(Zone)],
            id => _zones.First(zone => zone.Claim.Id.Equals(id)).Reader.Location("parent"),
            _diagnostics);
        var components = _components.Select(item => Component(item, uses)).ToImmutableArray();
        var flows = _flows.Select(item => Flow(item, uses)).ToImmutableArray();
        var threats = _threats.Select(item => Threat(item, uses)).ToImmutableArray();
        var model = new ThreatModel
        {
            Id = _source.Id,
            HasDerivedId = true,
            Title = _project?.Line("name") ?? _project?.Line("id") ?? Path.GetFileNameWithoutExtension(_source.Path),
            Source = _source.Path,
            Format = "otm",
            FormatVersion = _root.Text("otmVersion"),
            Location = _root.Start,
            Summary = _project?.Markdown("description"),
            Owner = _project?.Line("owner"),
            TrustBoundaries = zones,
            Components = ComponentNesting.Settle(components, _diagnostics),
            Assets = [.. _assets.Select(Asset)],
            DataFlows = flows,
            Threats = threats,
            Mitigations = [.. _mitigations.Select(item => Mitigation(item, uses))],
            Diagrams = [.. OtmDiagrams.Read(_representations, _components, _zones)],
            Links = [.. Links()],
            DerivedIds = _ids.Derived,
            Notes = [.. Notes(threats)],
        };
        var remainders = new Remainders();
        _root.Remainders(remainders);
        return model with { AlsoInSource = remainders.ToImmutable() };
    }

    private ImmutableArray<(ForeignReader, Claim)> Claim(string key, ElementKind kind, Predicate<ForeignReader>? isElement = null)
    {
        var claimed = ImmutableArray.CreateBuilder<(ForeignReader, Claim)>();
        foreach (var reader in _root.Children(key))
        {
            var id = reader.Text("id");
            if (isElement is not null && !isElement(reader))
            {
                _noZones.Add(id ?? "");
                reader.Ignore([.. reader.Keys]);
                continue;
            }

            OtmMarks.TakeUnrated(reader);
            reader.Element = _ids.Claim(kind, id, id, reader.Line("name") ?? "", reader.Start);
            claimed.Add((reader, reader.Element));
        }

        return claimed.DrainToImmutable();
    }

    private static string NameOf(ForeignReader reader, Claim claim) => reader.Line("name") ?? claim.Id.Text;

    private TrustBoundary Zone((ForeignReader Reader, Claim Claim) item)
    {
        var (reader, claim) = item;
        var parent = reader.Child("parent") is { } place
            ? _ids.Resolve(place.Text("trustZone", "trustzone"), place.Start, $"the parent of \"{NameOf(reader, claim)}\"", ElementKind.TrustBoundary)
            : _ids.Resolve(reader.Text("parent"), reader.Location("parent"), $"the parent of \"{NameOf(reader, claim)}\"", ElementKind.TrustBoundary);
        // The type is most often the id of one of IriusRisk's zones, which says nothing to a reader.
        var kind = reader.Line("type");
        return new TrustBoundary(claim.Id, NameOf(reader, claim), parent, reader.Markdown("description"), reader.Start)
        {
            Kind = kind is null || Guid.TryParse(kind, out _) ? null : kind,
        };
    }

    private Component Component((ForeignReader Reader, Claim Claim) item, OtmUses uses)
    {
        var (reader, claim) = item;
        var name = NameOf(reader, claim);
        var place = reader.Child("parent");
        var type = reader.Line("type");
        var held = reader.Child("assets");
        ImmutableArray<Id> assets = held is null ? [] :
        [
            .. held.Texts("processed").Concat(held.Texts("stored"))
                .Select(asset => _ids.Resolve(asset.Value, asset.Location, $"the component \"{name}\"", ElementKind.Asset))
                .OfType<Id>().Distinct(),
        ];
        uses.Add(claim.Id, name, reader);
        var zone = place?.Text("trustZone", "trustzone");
        return new Component(
            claim.Id,
            OtmTypes.ComponentTypeOf(type, stores: held is not null && held.Texts("stored").Length > 0),
            name,
            _ids.Resolve(zone is not null && _noZones.Contains(zone) ? null : zone, place?.Start ?? default, $"the component \"{name}\"", ElementKind.TrustBoundary),
            OtmTypes.IsShapeAlone(type) ? null : type,
            reader.Markdown("description"),
            assets,
            reader.Start)
        {
            Parent = _ids.Resolve(place?.Text("component"), place?.Start ?? default, $"the component \"{name}\"", ElementKind.Component),
        };
    }

    private Asset Asset((ForeignReader Reader, Claim Claim) item)
    {
        var (reader, claim) = item;
        var risk = OtmMarks.IsUnrated(reader) ? null : reader.Child("risk");
        var words = s_properties
            .Select(property => risk?.Text(property) is { } value ? $"{property} {value}" : null)
            .OfType<string>().ToList();
        return new Asset(claim.Id, NameOf(reader, claim), null, reader.Markdown("description"), reader.Start)
        {
            SourceClassification = words.Count == 0 ? null : string.Join(", ", words),
        };
    }

    private DataFlow Flow((ForeignReader Reader, Claim Claim) item, OtmUses uses)
    {
        var (reader, claim) = item;
        var name = NameOf(reader, claim);
        uses.Add(claim.Id, name, reader);
        Id? End(string key) => _ids.Resolve(reader.Text(key), reader.Location(key), $"the flow \"{name}\"", ElementKind.Component, ElementKind.TrustBoundary);
        return new DataFlow(
            claim.Id,
            End("source"),
            End("destination"),
            name,
            null,
            reader.Markdown("description"),
            [.. reader.Texts("assets").Select(asset => _ids.Resolve(asset.Value, asset.Location, $"the flow \"{name}\"", ElementKind.Asset)).OfType<Id>().Distinct()],
            reader.Start)
        {
            IsBidirectional = reader.Flag("bidirectional") ?? false,
        };
    }

    private static Threat Threat((ForeignReader Reader, Claim Claim) item, OtmUses uses)
    {
        var (reader, claim) = item;
        var at = uses.Of(claim.Id);
        var (categories, words) = CategoryNames.Sort(reader.Texts("categories"));
        return new Threat(claim.Id, NameOf(reader, claim), reader.Start)
        {
            Categories = categories,
            CategoryWords = words,
            Description = reader.Markdown("description"),
            Risk = OtmMarks.IsUnrated(reader) ? null : Rating(reader.Child("risk")),
            Affects = [.. at.Select(use => use.Element).Distinct()],
            Uses = at,
            Status = OtmTypes.Together(at.Select(use => use.Status)),
            Treatment = OtmTypes.Together(at),
            SourceStatus = at.Select(use => use.SourceStatus).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } states ? string.Join(", ", states) : null,
            Mitigations = [.. at.SelectMany(use => use.Mitigations).Select(use => use.Mitigation).Distinct()],
            References = [.. reader.Texts("cwes").Select(cwe => OtmTypes.Cwe(cwe.Value)).Distinct(StringComparer.Ordinal)],
        };
    }

    // Numbers from 0 to 100, without a level. Comments on them are listed with what else the source says.
    private static StatedRating? Rating(ForeignReader? risk)
    {
        if (risk is null)
        {
            return null;
        }

        var likelihood = risk.Number("likelihood");
        var impact = risk.Number("impact");
        static string? Text(double? number) => number?.ToString(CultureInfo.InvariantCulture);
        return (likelihood ?? impact) is null ? null : new StatedRating(null, risk.Start) { Likelihood = Text(likelihood), Impact = Text(impact) };
    }

    private static Mitigation Mitigation((ForeignReader Reader, Claim Claim) item, OtmUses uses)
    {
        var (reader, claim) = item;
        var states = uses.OfMitigation(claim.Id);
        return new Mitigation(claim.Id, NameOf(reader, claim), reader.Start)
        {
            Description = reader.Markdown("description"),
            Status = states.IsEmpty || states.Any(state => state.Status is null) ? null : states.Min(state => state.Status),
            SourceStatus = states.Select(state => state.SourceStatus).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } words ? string.Join(", ", words) : null,
        };
    }

    private IEnumerable<ExternalLink> Links()
    {
        foreach (var (reader, claim) in _representations)
        {
            if (reader.Child("repository") is { } repository
                && repository.Text("url") is { } url
                && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            {
                yield return new ExternalLink(NameOf(reader, claim), url, repository.Start);
            }
        }
    }

    private static IEnumerable<string> Notes(ImmutableArray<Threat> threats)
    {
        const int few = 3;
        if (threats.Length > few && threats.Select(threat => threat.Risk is StatedRating rating ? (rating.Likelihood, rating.Impact) : default).Distinct().ToList() is [{ Likelihood: not null } or { Impact: not null }] and [var same])
        {
            yield return $"All {threats.Length} threats carry the same risk, likelihood {same.Likelihood ?? "not given"} and impact {same.Impact ?? "not given"} of 100: most likely a default of the tool that wrote the file, and not a judgement.";
        }
    }
}
