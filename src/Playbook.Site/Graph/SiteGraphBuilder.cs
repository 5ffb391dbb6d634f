using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Site.Applications;
using Playbook.Site.Content;
using Playbook.Site.Links;
using Playbook.Site.Look;
using Playbook.Site.Markdown;
using Playbook.Site.Navigation;
using Playbook.Site.Pages;
using Playbook.Site.References;
using Playbook.Site.Risk;
using Playbook.Site.Settings;
using Playbook.Site.Tags;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

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
    /// <param name="slots">What fills slots of the layout, rendered.</param>
    /// <param name="diagnostics">Takes what is wrong between documents.</param>
    public SiteGraph Build(IReadOnlyList<Document> documents, Body footer, ImmutableSortedDictionary<LayoutSlot, SlotBody> slots, DiagnosticBag diagnostics)
    {
        var (kept, leftOut) = AddressClashes.Settle(SchemeChoice.Apply(documents, settings, diagnostics), diagnostics);
        var gated = kept.Select(document => (Document: document, Visible: Gate(document))).ToList();
        if (!SchemeChoice.IsShippedShown([.. gated.Select(each => each.Visible).OfType<Document>()], settings))
        {
            gated.RemoveAll(each => each.Document is RiskSchemeDocument { IsShipped: true });
        }

        var visible = gated.Select(each => each.Visible).OfType<Document>().ToList();
        var targets = gated.SelectMany(each => TargetsOf.Document(each.Document, each.Visible)).ToList();
        var aliases = gated.SelectMany(each => TargetsOf.Aliases(each.Document, each.Visible)).ToList();
        var references = ReferencePlan.Make(
            visible,
            targets.Select(target => target.Id.Key).Concat(aliases.Select(alias => alias.Key)).Concat(settings.Roles.Select(role => role.Id.Key)).ToHashSet(StringComparer.Ordinal),
            !settings.IsPlainRepository);
        // In a plain repository tags are another generator's, and what is odd about them is nobody's fault.
        var tags = SiteTags.Make(visible.OfType<Page>(), settings.IsPlainRepository ? new DiagnosticBag() : diagnostics);
        var missing = new MissingPages(settings, addresses);
        visible.AddRange(missing.Of(visible, references.Entries.Count > 0, tags));
        var made = visible.Where(document => document is Page { IsGenerated: true }).ToList();
        var index = SiteIndex.Make(
            targets
                .Concat(made.SelectMany(page => TargetsOf.Document(page, page)))
                .Concat(RolesIn(visible, missing.HasRoles))
                .Concat(tags.Hidden(gated.Where(each => each.Visible is null).Select(each => each.Document).OfType<Page>()))
                .Concat(references.Targets(visible.OfType<Page>().FirstOrDefault(page => page.Address == Overviews.References))),
            aliases,
            visible,
            // The source of a document is never a file to copy: what it says of its audience would be passed by.
            gated.Where(each => each.Visible is null).Select(each => each.Document.Source).Concat(leftOut)
                // Nor is what a model draws on: its own audience gate was applied to the whole.
                .Concat(documents.SelectMany(document => document.DrawsOn)),
            visible.SelectMany(AnchorsOf.Document)
                .Append(KeyValuePair.Create(Overviews.Roles, settings.Roles.Select(role => role.Id.Key)))
                .Append(KeyValuePair.Create(Overviews.References, references.Entries.Select(planned => ReferenceViews.AnchorOf(planned.Entry.Catalogue))))
                .GroupBy(each => each.Key, each => each.Value, StringComparer.Ordinal)
                .Select(group => KeyValuePair.Create(group.Key, group.SelectMany(ids => ids).ToFrozenSet(StringComparer.Ordinal))),
            content,
            addresses,
            diagnostics);
        var resolver = new LinkResolver(
            index,
            settings,
            repository,
            new MatrixFenceCheck(
                index,
                settings,
                documents.OfType<ThreatModelDocument>().Select(document => document.Model?.Owner).OfType<string>(),
                [.. visible.OfType<RiskSchemeDocument>()]));
        var resolving = new Resolving(visible, index, resolver, diagnostics);
        var pages = resolving.Pages();
        var schemes = resolving.Schemes();
        var risk = schemes.FirstOrDefault(scheme => scheme.IsOfSite);
        var models = resolving.Models(risk?.Scheme, facts.AsOf);
        var applications = resolving.Applications();
        var glossary = resolving.Glossary();
        new ModelChecks(settings, index, diagnostics).Run(models, applications, risk?.Scheme);
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
            OtherSchemes = [.. schemes.Where(scheme => !scheme.IsOfSite)],
            SchemesOfFences = SchemesOfFences(visible, schemes),
            Applications = applications,
            Glossary = glossary,
            Footer = resolver.Resolve(footer, SiteSettings.FileName, "", diagnostics),
            Slots = LayoutSlots.Resolve(slots, resolver, diagnostics),
            Navigation = navigation,
            Backlinks = Backlinks.Make(LinkOrigins.Of(pages, models, applications, risk, glossary), id => index.FindVisible(id.Split('#')[0])?.Title ?? id),
            Aliases = Redirects.AliasPlan.Make([.. pages.Select(page => page.Page)], models, index, diagnostics),
            ThreatsByCategory = ByCategory(models, index),
            Tags = tags,
            References = SiteReferences.Make(references, pages, models, index),
        };
    }

    private Document? Gate(Document document) => document switch
    {
        _ when !document.Visibility.IsShownTo(audience) => null,
        Page { IsDraft: true } when !drafts => null,
        ThreatModelDocument model => ModelGate.Apply(model, audience),
        ApplicationsDocument list => list.For(audience),
        _ => document,
    };

    // Where roles are hidden a link to one is still no mistake; it then belongs to the home page, which there always is.
    private IEnumerable<Target> RolesIn(List<Document> visible, bool areShown)
    {
        var page = visible.OfType<Page>().First(page => page.Address == (areShown ? Overviews.Roles : ""));
        return settings.Roles.Select(role => TargetsOf.Role(role, page) with { IsHidden = !areShown });
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

    // Those of the site have their colours anyway; these come with the product and are there because somebody asks for them.
    private static ImmutableArray<RiskScheme> SchemesOfFences(List<Document> visible, ImmutableArray<RiskSchemeDocument> ofSite)
    {
        var asked = SchemeChoice.FencesIn(visible).Select(fence => fence.Scheme?.Value).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. ShippedSchemes.All.Where(scheme => asked.Contains(scheme.Id.Text) && !ofSite.Any(each => each.Scheme!.Id.Equals(scheme.Id)))];
    }

    private static FrozenDictionary<string, ImmutableArray<(ThreatModelDocument, Threat)>> ByCategory(ImmutableArray<ThreatModelDocument> models, SiteIndex index) =>
        models.Where(document => document.Model is not null)
            .SelectMany(document => document.Model!.Threats.SelectMany(threat => threat.Categories
                .Where(reference => index.FindVisible(reference.Id.Key) is not null)
                .Select(reference => (Category: reference.Id.Key, Model: document, Threat: threat))))
            .GroupBy(each => each.Category, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(each => (each.Model, each.Threat)).Distinct().ToImmutableArray(), StringComparer.Ordinal);
}
