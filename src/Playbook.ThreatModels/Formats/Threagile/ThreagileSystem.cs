using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Threagile;

/// <summary>Reads the elements of the system: data assets, technical assets with their links, trust boundaries, shared runtimes. The keys are the titles, the ids lie inside.</summary>
internal sealed class ThreagileSystem
{
    private readonly ForeignReader _root;
    private readonly ThreagileReferences _references;
    private readonly bool _isDump;
    private readonly ImmutableArray<Item> _boundaries;
    private readonly ImmutableArray<Item> _components;
    private readonly ImmutableArray<Item> _assets;
    private readonly ImmutableArray<Link> _links;
    private readonly Dictionary<Claim, Id> _boundaryOf = [];

    /// <summary>Claims the ids of all elements.</summary>
    /// <param name="root">The root of the model.</param>
    /// <param name="references">Finds elements by the source's ids.</param>
    /// <param name="isDump">Whether the tool wrote the model as it had understood it. Then it leaves out each value that is the first of its scale.</param>
    public ThreagileSystem(ForeignReader root, ThreagileReferences references, bool isDump)
    {
        _root = root;
        _references = references;
        _isDump = isDump;
        _boundaries = Claim("trust_boundaries", ElementKind.TrustBoundary);
        _components = Claim("technical_assets", ElementKind.Component);
        _assets = Claim("data_assets", ElementKind.Asset);
        _links = [.. _components.SelectMany(Links)];
    }

    /// <summary>Whether there are technical assets.</summary>
    public bool HasComponents => !_components.IsEmpty;

    /// <summary>Mappings by their titles, or a list of mappings that say their own.</summary>
    public static IEnumerable<(string Title, ForeignReader Reader)> Entries(ForeignReader reader, string key) =>
        reader.IsList(key)
            ? reader.Children(key).Select(child => (child.Line("title") ?? child.Line("name", "id") ?? "", child))
            : reader.Named(key).Select(entry => (entry.Reader.Line("title") ?? ForeignReader.OneLine(entry.Name), entry.Reader));

    /// <summary>The trust boundaries, outer ones before those they hold.</summary>
    public ImmutableArray<TrustBoundary> Boundaries(DiagnosticBag diagnostics)
    {
        var parents = new Dictionary<Claim, (Id Id, SourceLocation At)>();
        foreach (var (reader, claim) in _boundaries)
        {
            foreach (var inside in _references.All(reader, "technical_assets_inside", $"the trust boundary \"{claim.Name}\"", ElementKind.Component))
            {
                // The tool refuses an asset in two boundaries; the first holds it here.
                if (!_boundaryOf.TryAdd(inside, claim.Id))
                {
                    reader.PutBack("technical_assets_inside");
                }
            }

            foreach (var nested in _references.All(reader, "trust_boundaries_nested", $"the trust boundary \"{claim.Name}\"", ElementKind.TrustBoundary))
            {
                if (!parents.TryAdd(nested, (claim.Id, reader.Location("trust_boundaries_nested"))))
                {
                    reader.PutBack("trust_boundaries_nested");
                }
            }
        }

        var places = parents.ToDictionary(pair => pair.Key.Id, pair => pair.Value.At);
        return BoundaryNesting.Order(
            [
                .. _boundaries.Select(item => new TrustBoundary(
                    item.Claim.Id,
                    TitleOf(item),
                    parents.TryGetValue(item.Claim, out var parent) ? parent.Id : null,
                    item.Reader.Html("description"),
                    item.Reader.Start)
                {
                    Kind = item.Reader.Line("type"),
                }),
            ],
            id => places[id],
            diagnostics);
    }

    /// <summary>The technical assets. Call it after <see cref="Boundaries"/>, which know what lies in them.</summary>
    public ImmutableArray<Component> Components() => [.. _components.Select(Component)];

    /// <summary>The data assets.</summary>
    public ImmutableArray<Asset> Assets() => [.. _assets.Select(Asset)];

    /// <summary>The communication links.</summary>
    public ImmutableArray<DataFlow> Flows() => [.. _links.Select(Flow)];

    /// <summary>Lists at each technical asset the runtimes that it shares with others, since there is no element for them.</summary>
    public void SharedRuntimes(Remainders remainders)
    {
        foreach (var (title, reader) in Entries(_root, "shared_runtimes"))
        {
            foreach (var running in _references.All(reader, "technical_assets_running", $"the shared runtime \"{title}\"", ElementKind.Component))
            {
                remainders.Add(running, "shared_runtimes", title, reader.Start);
            }
        }
    }

    private ImmutableArray<Item> Claim(string key, ElementKind kind) =>
        [.. Entries(_root, key).Select(entry => Claim(entry.Reader, kind, entry.Reader.Text("id"), entry.Title))];

    private Item Claim(ForeignReader reader, ElementKind kind, string? id, string title)
    {
        reader.Element = _references.Ids.Claim(kind, id ?? title, id, title, reader.Start);
        return new Item(reader, reader.Element);
    }

    private IEnumerable<Link> Links(Item owner)
    {
        foreach (var (title, reader) in Entries(owner.Reader, "communication_links"))
        {
            var key = ThreagileWords.LinkKey(owner.Claim.Key ?? "", title);
            var item = Claim(reader, ElementKind.DataFlow, reader.Text("id") ?? key, title);
            // The tool makes the id of the title, and risks name the link by it.
            item.Claim.IsDerived = true;
            yield return new Link(item, owner.Claim);
        }
    }

    private static string TitleOf(Item item) => item.Claim.Name.Length > 0 ? item.Claim.Name : item.Claim.Id.Text;

    private Component Component(Item item)
    {
        var (reader, claim) = item;
        reader.Ignore("diagram_tweak_order");
        var type = ThreagileWords.ComponentTypeOf(reader.Text("type"));
        if (type is null)
        {
            reader.PutBack("type");
        }

        var isOutOfScope = reader.Flag("out_of_scope") ?? false;
        return new Component(
            claim.Id,
            type ?? (_isDump && !reader.Has("type") ? ComponentType.ExternalEntity : ComponentType.Process),
            TitleOf(item),
            _boundaryOf.TryGetValue(claim, out var boundary) ? boundary : null,
            TechnologyOf(reader),
            reader.Html("description"),
            _references.Both(reader, "data_assets_processed", "data_assets_stored", $"the technical asset \"{claim.Name}\"", ElementKind.Asset),
            reader.Start)
        {
            IsOutOfScope = isOutOfScope,
            OutOfScopeReason = isOutOfScope ? reader.Line("justification_out_of_scope") : null,
        };
    }

    // One in 0.9, several in 1.0, and in what the tool dumps a mapping each.
    private static string? TechnologyOf(ForeignReader reader)
    {
        List<string> names =
        [
            .. reader.Texts("technology").Select(name => name.Value),
            .. reader.Texts("technologies").Select(name => name.Value),
            .. reader.Children("technologies").Select(each => each.Line("name")).OfType<string>(),
        ];
        return names.Count == 0 ? null : ForeignReader.OneLine(string.Join(", ", names.Distinct(StringComparer.OrdinalIgnoreCase)));
    }

    private static Asset Asset(Item item)
    {
        var reader = item.Reader;
        var confidentiality = reader.Line("confidentiality");
        List<string> words = [];
        if (confidentiality is not null)
        {
            words.Add($"confidentiality {confidentiality}");
        }

        foreach (var property in (ReadOnlySpan<string>)["integrity", "availability"])
        {
            if (reader.Line(property) is { } word)
            {
                words.Add($"{property} {word}");
            }
        }

        return new Asset(item.Claim.Id, TitleOf(item), ThreagileWords.ClassificationOf(confidentiality), reader.Html("description"), reader.Start)
        {
            SourceClassification = words.Count == 0 ? null : string.Join(", ", words),
        };
    }

    private DataFlow Flow(Link link)
    {
        var (reader, claim) = link.Item;
        reader.Ignore("diagram_tweak_weight", "diagram_tweak_constraint", "source_id");
        var what = $"the communication link \"{claim.Name}\"";
        var sent = reader.Texts("data_assets_sent").Length > 0;
        var received = reader.Texts("data_assets_received").Length > 0;
        return new DataFlow(
            claim.Id,
            link.From.Id,
            _references.One(reader, reader.Has("target") ? "target" : "target_id", what, ElementKind.Component)?.Id,
            TitleOf(link.Item),
            reader.Line("protocol"),
            reader.Html("description"),
            _references.Both(reader, "data_assets_sent", "data_assets_received", what, ElementKind.Asset),
            reader.Start)
        {
            IsBidirectional = sent && received,
        };
    }

    private readonly record struct Item(ForeignReader Reader, Claim Claim);

    private readonly record struct Link(Item Item, Claim From);
}
