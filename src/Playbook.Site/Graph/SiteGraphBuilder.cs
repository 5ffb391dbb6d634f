using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Site.Content;
using Playbook.Site.Glossary;
using Playbook.Site.Links;
using Playbook.Site.Markdown;
using Playbook.Site.Navigation;
using Playbook.Site.Pages;
using Playbook.Site.Risk;
using Playbook.Site.Settings;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Model;

namespace Playbook.Site.Graph;

/// <summary>
/// The PostProcess phase: the audience gate first, so that nothing after it can leak; then ids are bound, links resolved, backlinks
/// and navigation made. Nothing is parsed or rendered here.
/// </summary>
/// <param name="settings">The site's settings.</param>
/// <param name="facts">What the build is made from.</param>
/// <param name="audience">Whom it is for.</param>
/// <param name="drafts">Whether drafts are asked for.</param>
/// <param name="content">The content.</param>
/// <param name="addresses">Where pages stand.</param>
/// <param name="repository">The repository around the content.</param>
internal sealed class SiteGraphBuilder(
    SiteSettings settings,
    BuildFacts facts,
    Visibility audience,
    bool drafts,
    ContentFolder content,
    AddressPlan addresses,
    RepositoryFiles repository)
{
    /// <summary>Makes the graph.</summary>
    /// <param name="documents">All documents, in the order of their sources.</param>
    /// <param name="footer">The settings' footer, rendered.</param>
    /// <param name="diagnostics">Takes what is wrong between documents.</param>
    public SiteGraph Build(IReadOnlyList<Document> documents, Body footer, DiagnosticBag diagnostics)
    {
        var (kept, leftOut) = WithAddressesOfTheirOwn(documents, diagnostics);
        var gated = kept.Select(document => (Document: document, Visible: Gate(document))).ToList();
        var visible = gated.Select(each => each.Visible).OfType<Document>().ToList();
        visible.AddRange(MissingPages(visible));
        var made = visible.Where(document => document is Page { IsGenerated: true }).ToList();
        var index = SiteIndex.Make(
            gated.SelectMany(each => TargetsOf.Document(each.Document, each.Visible))
                .Concat(made.SelectMany(page => TargetsOf.Document(page, page)))
                .Concat(settings.Roles.Select(role => TargetsOf.Role(role, OwnerOfRoles(visible)) with { IsHidden = !HasRoles })),
            gated.SelectMany(each => TargetsOf.Aliases(each.Document, each.Visible)),
            visible,
            // The source of a document is never a file to copy: what it says of its audience would be passed by.
            gated.Where(each => each.Visible is null).Select(each => each.Document.Source).Concat(leftOut)
                // Nor is what a model draws on: its own audience gate was applied to the whole.
                .Concat(documents.SelectMany(document => document.DrawsOn)),
            visible.SelectMany(AnchorsOf)
                .Append(KeyValuePair.Create(Overviews.Roles, settings.Roles.Select(role => role.Id.Key)))
                .GroupBy(each => each.Key, each => each.Value, StringComparer.Ordinal)
                .Select(group => KeyValuePair.Create(group.Key, group.SelectMany(ids => ids).ToFrozenSet(StringComparer.Ordinal))),
            content,
            addresses,
            diagnostics);
        var resolver = new LinkResolver(index, settings, repository);
        var pages = ResolvePages(visible, resolver, diagnostics);
        var models = ResolveModels(visible, resolver, new CategoryBinder(index), diagnostics);
        var risk = ResolveRisk(visible, resolver, diagnostics);
        var glossary = ResolveGlossary(visible, resolver, index, diagnostics);
        new ModelChecks(settings, facts, index, diagnostics).Run(models, risk?.Scheme);
        var navigation = NavigationTree.Make(pages.Select(page => page.Page), models, ListedFirst(index, diagnostics));
        return new SiteGraph
        {
            Settings = settings,
            Facts = facts,
            Audience = audience,
            Index = index,
            Pages = pages,
            Models = models,
            Risk = risk,
            Glossary = glossary,
            Footer = resolver.Resolve(footer, SiteSettings.FileName, "", diagnostics),
            Navigation = navigation,
            Backlinks = Backlinks.Make(Origins(pages, models, glossary), id => index.FindVisible(id.Split('#')[0])?.Title ?? id),
            Aliases = Redirects.AliasPlan.Make([.. pages.Select(page => page.Page)], models, index, diagnostics),
            ThreatsByCategory = ByCategory(models, index),
        };
    }

    // Models and threats have addresses that follow from ids, so they and pages can get in each other's way.
    private static (List<Document> Kept, List<string> LeftOut) WithAddressesOfTheirOwn(IReadOnlyList<Document> documents, DiagnosticBag diagnostics)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        var kept = new List<Document>();
        var leftOut = new List<string>();
        foreach (var document in documents.OfType<ThreatModelDocument>())
        {
            var addresses = (document.Model?.Threats.Select(document.AddressOf) ?? []).Prepend(document.Address).ToList();
            if (addresses.FirstOrDefault(taken.ContainsKey) is { } clash)
            {
                diagnostics.Add(PageDiagnostics.OutputCollision.At(
                    document.Model?.IdLocation ?? SourceLocation.Of(document.Source),
                    $"the address \"{clash}\" belongs to {taken[clash]}, so this model is left out",
                    "give it an id that no other model has"));
                leftOut.Add(document.Source);
                continue;
            }

            addresses.ForEach(address => taken.TryAdd(address, document.Source));
            kept.Add(document);
        }

        foreach (var document in documents.Where(document => document is not ThreatModelDocument))
        {
            if (document is Page page && (taken.ContainsKey(page.Address) || taken.ContainsKey(MarkdownTwin.PathOf(page.Address) + "/") || page.Address.StartsWith("go/", StringComparison.Ordinal) || page.Address.StartsWith("api/", StringComparison.Ordinal)))
            {
                diagnostics.Add(PageDiagnostics.ReservedAddress.At(SourceLocation.Of(page.Source), $"the page would stand at \"{page.Address}\", which {(taken.TryGetValue(page.Address, out var owner) || taken.TryGetValue(MarkdownTwin.PathOf(page.Address) + "/", out owner) ? $"belongs to {owner}" : "the generator writes")}"));
                leftOut.Add(document.Source);
                continue;
            }

            kept.Add(document);
        }

        // The first by file keeps an id that two ask for.
        return ([.. kept.OrderBy(document => document.Source, StringComparer.Ordinal)], leftOut);
    }

    // Where roles are hidden a link to one is still no mistake; it then belongs to the home page, which there always is.
    private Page OwnerOfRoles(List<Document> visible) => visible.OfType<Page>().First(page => page.Address == (HasRoles ? Overviews.Roles : ""));

    // A site that shows nothing of persons has no page about who answers for what.
    private bool HasRoles => !settings.Roles.IsEmpty && settings.People != PeoplePolicy.None;

    private Document? Gate(Document document) => document switch
    {
        _ when !document.Visibility.IsShownTo(audience) => null,
        Page { IsDraft: true } when !drafts => null,
        ThreatModelDocument model => ModelGate.Apply(model, audience),
        _ => document,
    };

    // Every folder with a visible page, and every kind of thing with an overview, has a page that leads to what is in it.
    private SortedDictionary<string, Page>.ValueCollection MissingPages(List<Document> visible)
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
            Want(ThreatModelDocument.Folder, Overviews.ThreatModels, "Threat models");
        }

        if (visible.OfType<RiskSchemeDocument>().Any(scheme => scheme.Scheme is not null))
        {
            Want(RiskSchemeDocument.Folder, Overviews.Risk, "Risk");
        }

        if (visible.OfType<GlossaryDocument>().Any(glossary => !glossary.Terms.IsEmpty))
        {
            Want("glossary", Overviews.Glossary, "Glossary");
        }

        if (HasRoles)
        {
            Want("roles", Overviews.Roles, "Roles");
        }

        Want("", "", settings.Title ?? "Home");
        return wanted.Values;
    }

    private static string FolderTitle(string folder) => folder switch
    {
        ThreatModelDocument.Folder => "Threat models",
        PageReader.MethodologiesFolder => "Methodologies",
        RiskSchemeDocument.Folder => "Risk",
        _ => PageReader.TitleOfName(SitePaths.NameOf(folder)),
    };

    private static IEnumerable<KeyValuePair<string, IEnumerable<string>>> AnchorsOf(Document document) => document switch
    {
        Page page => [KeyValuePair.Create(page.Address, page.Rendered.Anchors.Select(anchor => anchor.Id))],
        ThreatModelDocument { Model: { } model } document1 =>
        [
            .. model.Threats.Where(threat => !threat.Uses.IsEmpty).Select(threat => KeyValuePair.Create(
                document1.AddressOf(threat),
                threat.Uses.Select(use => ThreatModelDocument.AnchorOf(use.Element)))),
            KeyValuePair.Create(
                document1.Address,
                model.Elements.Select(element => ThreatModelDocument.AnchorOf(element.Id!.Value)).Concat(PresentSections(document1))),
        ],
        RiskSchemeDocument { Scheme: { } scheme } =>
        [
            KeyValuePair.Create(
                RiskSchemeDocument.Address,
                RiskPage.SectionNames.Concat(scheme.Levels.Select(RiskSchemeDocument.AnchorOf)).Concat(scheme.Application?.Levels.Select(RiskSchemeDocument.AnchorOf) ?? [])),
        ],
        GlossaryDocument glossary => [KeyValuePair.Create(GlossaryDocument.Address, glossary.Terms.Select(term => term.Id.Key))],
        _ => [],
    };

    private static IEnumerable<string> PresentSections(ThreatModelDocument document) =>
        document.Sections.Where(section => ModelSections.IsPresent(section.Key, document.Model!)).Select(section => section.Value);

    private static ImmutableArray<LinkedPage> ResolvePages(List<Document> visible, LinkResolver resolver, DiagnosticBag diagnostics)
    {
        var pages = visible.OfType<Page>().ToArray();
        var linked = new LinkedPage[pages.Length];
        var found = new DiagnosticBag[pages.Length];
        Parallel.For(0, pages.Length, i =>
        {
            var page = pages[i];
            found[i] = new DiagnosticBag();
            linked[i] = new LinkedPage(page, resolver.Resolve(page.Rendered.Body, page.Source, page.Address, found[i]))
            {
                Prose = page.MethodologyProse.Resolve(resolver, page.Source, page.Address, found[i]),
            };
            ReportCategoriesWithoutSection(page, found[i]);
        });
        foreach (var bag in found)
        {
            diagnostics.AddRange(bag.ToImmutable());
        }

        return [.. linked];
    }

    private static void ReportCategoriesWithoutSection(Page page, DiagnosticBag diagnostics)
    {
        foreach (var category in page.Methodology?.Categories ?? [])
        {
            if (!page.Rendered.Anchors.Any(anchor => string.Equals(anchor.Id, category.Id.Text, StringComparison.OrdinalIgnoreCase)))
            {
                diagnostics.Add(PageDiagnostics.CategoryWithoutSection.At(
                    category.Location,
                    $"the guide has no section about \"{category.Title}\"",
                    $"give its heading the anchor {{#{category.Id}}}"));
            }
        }
    }

    private static ImmutableArray<ThreatModelDocument> ResolveModels(List<Document> visible, LinkResolver resolver, CategoryBinder categories, DiagnosticBag diagnostics) =>
    [
        .. visible.OfType<ThreatModelDocument>()
            .Select(model => model with
            {
                Model = model.Model is { } read ? categories.Bind(read) : null,
                Prose = model.Prose.Resolve(resolver, model.Source, model.Address, diagnostics),
            })
            .OrderBy(model => model.Title, NaturalOrder.Instance)
            .ThenBy(model => model.Id.Key, StringComparer.Ordinal),
    ];

    private static RiskSchemeDocument? ResolveRisk(List<Document> visible, LinkResolver resolver, DiagnosticBag diagnostics)
    {
        var schemes = visible.OfType<RiskSchemeDocument>().Where(scheme => scheme.Scheme is not null).ToList();
        foreach (var other in schemes.Skip(1))
        {
            diagnostics.Add(SiteDiagnostics.SeveralSchemes.At(SourceLocation.Of(other.Source), $"the site's risk scheme is {schemes[0].Source}; this one is not used"));
        }

        return schemes.Count == 0 ? null : schemes[0] with { Prose = schemes[0].Prose.Resolve(resolver, schemes[0].Source, RiskSchemeDocument.Address, diagnostics) };
    }

    private static GlossaryDocument? ResolveGlossary(List<Document> visible, LinkResolver resolver, SiteIndex index, DiagnosticBag diagnostics)
    {
        if (visible.OfType<GlossaryDocument>().FirstOrDefault(glossary => !glossary.Terms.IsEmpty) is not { } glossary)
        {
            return null;
        }

        foreach (var see in glossary.Terms.SelectMany(term => term.See).Where(see => index.Find(see.Value) is null))
        {
            diagnostics.Add(PageDiagnostics.UnknownId.At(see.Location, $"nothing has the id \"{see.Value}\"", index.Suggest(see.Value)));
        }

        return glossary with { Prose = glossary.Prose.Resolve(resolver, glossary.Source, GlossaryDocument.Address, diagnostics) };
    }

    private List<string> ListedFirst(SiteIndex index, DiagnosticBag diagnostics)
    {
        var first = new List<string>();
        foreach (var entry in settings.Navigation)
        {
            var address = index.Find(entry.Value) is { } target
                ? target.IsHidden ? null : target.PageAddress
                : index.FindSource(entry.Value) is Page page ? page.Address : addresses.OfFolder(entry.Value.TrimEnd('/'));
            // "glossary" and its like name the generated overviews, which have their address as id.
            if (address is not null)
            {
                first.Add(address);
            }
            else if (index.Find(entry.Value) is null && !index.IsHiddenSource(entry.Value))
            {
                diagnostics.Add(PageDiagnostics.UnknownNavigationEntry.At(entry.Location, $"nothing has the id or path \"{entry.Value}\"", index.Suggest(entry.Value)));
            }
        }

        return first;
    }

    private static IEnumerable<(string, string, IEnumerable<(LinkHole, ResolvedLink)>)> Origins(
        ImmutableArray<LinkedPage> pages,
        ImmutableArray<ThreatModelDocument> models,
        GlossaryDocument? glossary)
    {
        foreach (var page in pages.OrderBy(page => page.Page.Address, StringComparer.Ordinal))
        {
            yield return (page.Page.Title, page.Page.Address, page.Body.AllLinks.Concat(page.Prose.Links));
        }

        foreach (var document in models.Where(document => document.Model is not null))
        {
            var model = document.Model!;
            var ofThreats = model.Threats.SelectMany(threat => new[] { threat.Description, threat.Accepted?.Why }).ToHashSet(ReferenceEqualityComparer.Instance);
            yield return (document.Title, document.Address, ThreatModelDocument.FieldsOf(model).Where(field => field is not null && !ofThreats.Contains(field)).SelectMany(field => document.Prose.Of(field).AllLinks));
            foreach (var threat in model.Threats)
            {
                yield return (
                    $"{threat.Id} {threat.Title}",
                    document.AddressOf(threat),
                    document.Prose.Of(threat.Description).AllLinks.Concat(document.Prose.Of(threat.Accepted?.Why).AllLinks));
            }
        }

        foreach (var term in glossary?.Terms ?? [])
        {
            yield return ($"Glossary: {term.Name}", $"{GlossaryDocument.Address}#{term.Id.Key}", glossary!.Prose.Of(term.Definition).AllLinks);
        }
    }

    private static FrozenDictionary<string, ImmutableArray<(ThreatModelDocument, Threat)>> ByCategory(ImmutableArray<ThreatModelDocument> models, SiteIndex index) =>
        models.Where(document => document.Model is not null)
            .SelectMany(document => document.Model!.Threats.SelectMany(threat => threat.Categories
                .Where(reference => index.FindVisible(reference.Id.Key) is not null)
                .Select(reference => (Category: reference.Id.Key, Model: document, Threat: threat))))
            .GroupBy(each => each.Category, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(each => (each.Model, each.Threat)).Distinct().ToImmutableArray(), StringComparer.Ordinal);
}
