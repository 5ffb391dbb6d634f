using Playbook.Site.Applications;
using Playbook.Site.Content;
using Playbook.Site.Glossary;
using Playbook.Site.Pages;
using Playbook.Site.Reviews;
using Playbook.Site.Risk;
using Playbook.Site.Settings;
using Playbook.Site.Tags;
using Playbook.Site.ThreatModels;
using Playbook.Views.Language;

namespace Playbook.Site.Graph;

/// <summary>Every folder with a visible page, and every kind of thing with an overview, has a page that leads to what is in it; those that nobody wrote are made here.</summary>
/// <param name="settings">The site's settings.</param>
/// <param name="addresses">Where pages stand.</param>
internal sealed class MissingPages(SiteSettings settings, AddressPlan addresses)
{
    private UiText Ui => settings.Ui;

    /// <summary>Whether there is a page about who answers for what: a site that shows nothing of persons has none.</summary>
    public bool HasRoles => !settings.Roles.IsEmpty && settings.People != PeoplePolicy.None;

    /// <summary>The pages to add, in the order of their addresses.</summary>
    /// <param name="visible">What the audience may see.</param>
    /// <param name="hasReferences">Whether something of it refers to entries of catalogues.</param>
    /// <param name="tags">The tags of its pages.</param>
    public IEnumerable<Page> Of(List<Document> visible, bool hasReferences, SiteTags tags)
    {
        var pages = visible.OfType<Page>().ToList();
        var have = pages.Select(page => page.Address).ToHashSet(StringComparer.Ordinal);
        var wanted = new SortedDictionary<string, Page>(StringComparer.Ordinal);
        void Want(string folder, string address, string title)
        {
            if (!have.Contains(address))
            {
                wanted.TryAdd(address, PageReader.Generate(folder, address, title));
            }
        }

        foreach (var folder in pages.SelectMany(page => SitePaths.FoldersOf(page.Source)).Where(folder => folder.Length > 0).Distinct(StringComparer.Ordinal))
        {
            Want(folder, addresses.OfFolder(folder)!, FolderTitle(folder));
        }

        if (visible.OfType<ThreatModelDocument>().Any())
        {
            Want(ThreatModelDocument.Folder, Overviews.ThreatModels, Ui.Words.ThreatModels);
        }

        if (visible.OfType<ApplicationsDocument>().Any())
        {
            Want("applications", Overviews.Applications, Ui.Words.Applications);
        }

        if (visible.OfType<RiskSchemeDocument>().Any(scheme => scheme.Scheme is not null))
        {
            Want(RiskSchemeDocument.Folder, Overviews.Risk, Ui.Registers.Risk);
        }

        if (visible.OfType<ThreatModelDocument>().Any(document => document.Model is { Threats.IsEmpty: false }))
        {
            Want(RiskSchemeDocument.Folder, Overviews.Risk, Ui.Registers.Risk);
            Want($"{RiskSchemeDocument.Folder}/register", Overviews.Register, Ui.Registers.Title);
        }

        if (visible.OfType<ThreatModelDocument>().Any(document => document.Model is { Mitigations.IsEmpty: false }))
        {
            Want("actions", Overviews.Actions, Ui.Registers.Actions);
        }

        if (ReviewItems.Exist(visible.OfType<ThreatModelDocument>(), visible.OfType<RiskSchemeDocument>().FirstOrDefault(scheme => scheme.IsOfSite)?.Scheme))
        {
            Want("reviews", Overviews.Reviews, Ui.Reviews.Title);
        }

        if (visible.OfType<GlossaryDocument>().Any(glossary => !glossary.Terms.IsEmpty))
        {
            Want("glossary", Overviews.Glossary, Ui.Catalogues.Glossary);
        }

        if (hasReferences)
        {
            Want("references", Overviews.References, Ui.Words.References);
        }

        if (HasRoles)
        {
            Want("roles", Overviews.Roles, Ui.Catalogues.Roles);
        }

        foreach (var tag in tags.All)
        {
            Want("tags", Overviews.Tags, Ui.Tags.Title);
            Want(tag.Address.TrimEnd('/'), tag.Address, tag.Title);
        }

        Want("", "", settings.Title ?? Ui.Home.Home);
        return wanted.Values;
    }

    private string FolderTitle(string folder) => folder switch
    {
        ThreatModelDocument.Folder => Ui.Words.ThreatModels,
        PageReader.MethodologiesFolder => Ui.Words.Methodologies,
        RiskSchemeDocument.Folder => Ui.Registers.Risk,
        _ => PageReader.TitleOfName(SitePaths.NameOf(folder)),
    };
}
