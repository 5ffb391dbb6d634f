using Playbook.Site.Applications;
using Playbook.Site.Glossary;
using Playbook.Site.Links;
using Playbook.Site.Markdown;
using Playbook.Site.Pages;
using Playbook.Site.Risk;
using Playbook.Site.ThreatModels;
using Playbook.ThreatModels.Catalogues;

namespace Playbook.Site.References;

/// <summary>An entry of a catalogue that the site refers to.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Author">The page that somebody wrote about it; null where the generator makes one.</param>
internal sealed record PlannedEntry(CatalogueEntry Entry, Page? Author)
{
    /// <summary>Where its page stands.</summary>
    public string Address => Author?.Address ?? ReferencePlan.AddressOf(Entry);
}

/// <summary>
/// Which entries of catalogues have a page: those that threats, mitigations and pages refer to, and those that a text links to. It is
/// made of what the audience may see alone, so that an entry of which only hidden things speak does not exist.
/// </summary>
internal sealed class ReferencePlan
{
    private ReferencePlan(IReadOnlyList<PlannedEntry> entries) => Entries = entries;

    /// <summary>The entries, by their ids.</summary>
    public IReadOnlyList<PlannedEntry> Entries { get; }

    /// <summary>Where the page stands that the generator makes of an entry.</summary>
    public static string AddressOf(CatalogueEntry entry) => $"{Overviews.References}{entry.Id.Key}/";

    /// <summary>Makes the plan.</summary>
    /// <param name="visible">The documents the audience may see.</param>
    /// <param name="ids">The ids that something else has, in lower case, what is hidden included: a link by one of them is none to an entry.</param>
    /// <param name="hasIdLinks">Whether <c>[[id]]</c> is a link here.</param>
    public static ReferencePlan Make(IReadOnlyCollection<Document> visible, IReadOnlySet<string> ids, bool hasIdLinks)
    {
        var entries = new SortedDictionary<string, CatalogueEntry>(StringComparer.Ordinal);
        void Take(string text)
        {
            if (CatalogueEntry.TryParse(text, out var entry))
            {
                entries.TryAdd(entry.Id.Key, entry);
            }
        }

        foreach (var reference in visible.SelectMany(Written))
        {
            Take(reference);
        }

        if (hasIdLinks)
        {
            foreach (var link in visible.SelectMany(BodiesOf).SelectMany(body => body.Links).Where(link => link.Form == LinkForm.Id && !link.IsWithheld))
            {
                var (id, _, _) = Destination.Split(link.Destination);
                if (!ids.Contains(id.ToLowerInvariant()))
                {
                    Take(id);
                }
            }
        }

        var authors = Authors(visible.OfType<Page>());
        return new ReferencePlan([.. entries.Values.Select(entry => new PlannedEntry(entry, authors.GetValueOrDefault(entry.Id.Key) ?? authors.GetValueOrDefault(AddressOf(entry))))]);
    }

    /// <summary>What of the entries can be linked to: those that the generator makes a page of, and those of authored pages that have another id.</summary>
    /// <param name="overview">The page of all references.</param>
    public IEnumerable<Target> Targets(Page? overview) =>
        from planned in Entries
        where planned.Author?.Id.Equals(planned.Entry.Id) != true
        select new Target(planned.Entry.Id, TargetKinds.Reference, planned.Author?.Title ?? planned.Entry.Text, planned.Address, planned.Author ?? overview!, null);

    // Somebody's page about an entry has its id, now or formerly, or stands where the generator would put one.
    private static Dictionary<string, Page> Authors(IEnumerable<Page> pages)
    {
        var authors = new Dictionary<string, Page>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            authors.TryAdd(page.Id.Key, page);
            authors.TryAdd(page.Address, page);
            foreach (var alias in page.Aliases)
            {
                authors.TryAdd(alias.Value.ToLowerInvariant(), page);
            }
        }

        return authors;
    }

    private static IEnumerable<string> Written(Document document) => document switch
    {
        Page page => page.References,
        ThreatModelDocument { Model: { } model } => model.Threats.SelectMany(threat => threat.References).Concat(model.Mitigations.SelectMany(mitigation => mitigation.References)),
        _ => [],
    };

    private static IEnumerable<Body> BodiesOf(Document document) => document switch
    {
        Page page => page.Fields.Bodies.Select(body => body.Body).Prepend(page.Rendered.Body),
        ThreatModelDocument model => model.Prose.Bodies.Select(body => body.Body),
        RiskSchemeDocument scheme => scheme.Prose.Bodies.Select(body => body.Body),
        ApplicationsDocument applications => applications.Prose.Bodies.Select(body => body.Body),
        GlossaryDocument glossary => glossary.Prose.Bodies.Select(body => body.Body),
        _ => [],
    };
}
