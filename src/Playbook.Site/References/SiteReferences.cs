using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Site.Content;
using Playbook.Site.Graph;
using Playbook.Site.Links;
using Playbook.Site.Pages;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Catalogues;
using Playbook.ThreatModels.Model;

namespace Playbook.Site.References;

/// <summary>An entry of a catalogue, and what of the site refers to it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Address">Its page.</param>
/// <param name="Author">Whose page that is, where somebody wrote it; null where the generator makes it.</param>
/// <param name="Id">The id the page is linked by, which differs from the entry's where something else has that.</param>
internal sealed record ReferencedEntry(CatalogueEntry Entry, string Address, Page? Author, Id Id)
{
    /// <summary>The threats that refer to it, in the order of the models.</summary>
    public ImmutableArray<(ThreatModelDocument Model, Threat Threat)> Threats { get; init; } = [];

    /// <summary>The mitigations that refer to it.</summary>
    public ImmutableArray<(ThreatModelDocument Model, Mitigation Mitigation)> Mitigations { get; init; } = [];

    /// <summary>The pages whose front matter refers to it.</summary>
    public ImmutableArray<Page> Pages { get; init; } = [];
}

/// <summary>The entries of catalogues that the site refers to, by what the audience may see.</summary>
internal sealed class SiteReferences
{
    private readonly FrozenDictionary<string, ReferencedEntry> _byKey;
    private readonly FrozenDictionary<string, ReferencedEntry> _byAuthor;

    private SiteReferences(ImmutableArray<ReferencedEntry> entries)
    {
        Entries = entries;
        _byKey = entries.ToFrozenDictionary(each => each.Entry.Id.Key, StringComparer.Ordinal);
        _byAuthor = entries.Where(each => each.Author is not null).DistinctBy(each => each.Address).ToFrozenDictionary(each => each.Address, StringComparer.Ordinal);
    }

    /// <summary>All of them, by catalogue and number.</summary>
    public ImmutableArray<ReferencedEntry> Entries { get; }

    /// <summary>The entry that a reference names; null where it is none.</summary>
    public ReferencedEntry? Find(string reference) =>
        CatalogueEntry.TryParse(reference, out var entry) ? _byKey.GetValueOrDefault(entry.Id.Key) : null;

    /// <summary>The entry that an authored page at an address is about; null where it is about none.</summary>
    public ReferencedEntry? OfAuthor(string address) => _byAuthor.GetValueOrDefault(address);

    /// <summary>Finds what refers to each entry of a plan.</summary>
    public static SiteReferences Make(ReferencePlan plan, IEnumerable<LinkedPage> pages, ImmutableArray<ThreatModelDocument> models, SiteIndex index)
    {
        var ids = index.Targets.Where(target => target.Kind == TargetKinds.Reference).DistinctBy(target => target.Address).ToDictionary(target => target.Address, target => target.Id, StringComparer.Ordinal);
        var read = models.Where(document => document.Model is not null).ToList();
        var threats = ByEntry(from model in read from threat in model.Model!.Threats from reference in threat.References select (reference, (model, threat)));
        var mitigations = ByEntry(from model in read from mitigation in model.Model!.Mitigations from reference in mitigation.References select (reference, (model, mitigation)));
        var referring = ByEntry(from page in pages from reference in page.Page.References select (reference, page.Page));
        return new SiteReferences(
        [
            .. plan.Entries
                .Select(planned => new ReferencedEntry(planned.Entry, planned.Address, planned.Author, ids.GetValueOrDefault(planned.Address, planned.Entry.Id))
                {
                    Threats = threats.GetValueOrDefault(planned.Entry.Id.Key, []),
                    Mitigations = mitigations.GetValueOrDefault(planned.Entry.Id.Key, []),
                    Pages = referring.GetValueOrDefault(planned.Entry.Id.Key, []),
                })
                .OrderBy(each => CatalogueList.All.IndexOf(each.Entry.Catalogue))
                .ThenBy(each => each.Entry.Text, NaturalOrder.Instance),
        ]);
    }

    private static Dictionary<string, ImmutableArray<T>> ByEntry<T>(IEnumerable<(string Reference, T Of)> references) =>
        references
            .Select(each => (Key: CatalogueEntry.TryParse(each.Reference, out var entry) ? entry.Id.Key : null, each.Of))
            .Where(each => each.Key is not null)
            .GroupBy(each => each.Key!, each => each.Of, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Distinct().ToImmutableArray(), StringComparer.Ordinal);
}
