using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Site.Content;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;

namespace Playbook.Site.Links;

/// <summary>Everything that can be linked to: by id and by source file, what the audience may not see included, so that a link to it is not called broken.</summary>
internal sealed class SiteIndex
{
    private readonly FrozenDictionary<string, Target> _byId;
    private readonly FrozenDictionary<string, Target> _byAlias;
    private readonly FrozenDictionary<Document, Id> _ids;
    private readonly FrozenDictionary<string, Document> _bySource;
    private readonly FrozenSet<string> _hiddenSources;
    private readonly FrozenDictionary<string, FrozenSet<string>> _anchors;

    private SiteIndex(
        Dictionary<string, Target> byId,
        Dictionary<string, Target> byAlias,
        IEnumerable<Document> visible,
        IEnumerable<string> hiddenSources,
        IEnumerable<KeyValuePair<string, FrozenSet<string>>> anchors,
        ContentFolder content,
        AddressPlan addresses)
    {
        _byId = byId.ToFrozenDictionary(StringComparer.Ordinal);
        _byAlias = byAlias.ToFrozenDictionary(StringComparer.Ordinal);
        _ids = byId.Values
            .Where(target => target.Owner is Pages.Page && target.Kind is TargetKinds.Page or TargetKinds.Activity or TargetKinds.Methodology || target is { Kind: TargetKinds.Tag, IsHidden: false })
            .ToFrozenDictionary(target => target.Owner, target => target.Id, (IEqualityComparer<Document>)ReferenceEqualityComparer.Instance);
        _bySource = visible
            .Where(document => document is not (ThreatModels.UnreadModel or Risk.RiskSchemeDocument { IsShipped: true }))
            .DistinctBy(document => document.Source, StringComparer.Ordinal)
            .ToFrozenDictionary(document => document.Source, StringComparer.Ordinal);
        _hiddenSources = hiddenSources.ToFrozenSet(StringComparer.Ordinal);
        _anchors = anchors.ToFrozenDictionary(StringComparer.Ordinal);
        Content = content;
        Addresses = addresses;
        Targets = [.. byId.Values.Where(target => !target.IsHidden).OrderBy(target => target.Id.Key, StringComparer.Ordinal)];
    }

    /// <summary>The content's files.</summary>
    public ContentFolder Content { get; }

    /// <summary>Where pages stand.</summary>
    public AddressPlan Addresses { get; }

    /// <summary>What the audience may see, by id.</summary>
    public ImmutableArray<Target> Targets { get; }

    /// <summary>A thing by its id or an old one, hidden or not; null where nothing has the id.</summary>
    public Target? Find(string id)
    {
        var key = id.ToLowerInvariant();
        return _byId.GetValueOrDefault(key) ?? _byAlias.GetValueOrDefault(key);
    }

    /// <summary>Whether an id is that of something now, not only an alias.</summary>
    public bool IsId(string id) => _byId.ContainsKey(id.ToLowerInvariant());

    /// <summary>
    /// The id of a page, which differs from the one that follows from its path where that is somebody else's; null where its author
    /// gave it one that something else has, which is an error.
    /// </summary>
    public Id? IdOf(Pages.Page page) => _ids.TryGetValue(page, out var id) ? id : null;

    /// <summary>A thing by its id if the audience may see it.</summary>
    public Target? FindVisible(string id) => Find(id) is { IsHidden: false } target ? target : null;

    /// <summary>The document made from a file, if the audience may see it.</summary>
    public Document? FindSource(string path) => _bySource.GetValueOrDefault(path);

    /// <summary>Whether a file was made into something that the audience may not see.</summary>
    public bool IsHiddenSource(string path) => _hiddenSources.Contains(path);

    /// <summary>The ids that a fragment of the page at an address can name.</summary>
    public FrozenSet<string> AnchorsOf(string address) => _anchors.GetValueOrDefault(address) ?? FrozenSet<string>.Empty;

    /// <summary>The ids that are near one that nothing has.</summary>
    public string? Suggest(string id) => Nearest.Suggest(id, Targets.Select(target => target.Id.Text));

    /// <summary>Makes the index.</summary>
    /// <param name="targets">Every target of every document, what is hidden marked so, in the order of their sources.</param>
    /// <param name="aliases">What old ids stand for, by the old id in lower case; ids that something has now come before them.</param>
    /// <param name="visible">The documents the audience may see.</param>
    /// <param name="hiddenSources">The files of those it may not.</param>
    /// <param name="anchors">For each page's address the ids on it.</param>
    /// <param name="content">The content's files.</param>
    /// <param name="addresses">Where pages stand.</param>
    /// <param name="diagnostics">Takes what is wrong with ids.</param>
    public static SiteIndex Make(
        IEnumerable<Target> targets,
        IEnumerable<(string Key, Target Target)> aliases,
        IEnumerable<Document> visible,
        IEnumerable<string> hiddenSources,
        IEnumerable<KeyValuePair<string, FrozenSet<string>>> anchors,
        ContentFolder content,
        AddressPlan addresses,
        DiagnosticBag diagnostics)
    {
        var byId = new Dictionary<string, Target>(StringComparer.Ordinal);
        var all = targets.ToList();
        foreach (var target in all.Where(target => target.Location is not null))
        {
            if (!byId.TryAdd(target.Id.Key, target))
            {
                var first = byId[target.Id.Key];
                diagnostics.Add(PageDiagnostics.DuplicateId.At(
                    target.Location!.Value,
                    $"the id \"{target.Id}\" belongs to {Describe(first)} ({first.Location}) already",
                    "give it another id"));
            }
        }

        foreach (var target in all.Where(target => target.Location is null))
        {
            // What nobody named gives way: its kind comes before its id until that is free.
            var id = target.Id;
            while (!byId.TryAdd(id.Key, target with { Id = id }))
            {
                id = Id.Parse($"{target.Kind}-{id.Text}");
            }
        }

        var byAlias = new Dictionary<string, Target>(StringComparer.Ordinal);
        foreach (var (key, target) in aliases)
        {
            byAlias.TryAdd(key, target);
        }

        return new SiteIndex(byId, byAlias, visible, hiddenSources, anchors, content, addresses);
    }

    private static string Describe(Target target) => $"the {target.Kind.Replace('-', ' ')} \"{target.Title}\"";
}
