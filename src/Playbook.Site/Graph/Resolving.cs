using System.Collections.Immutable;
using Playbook.Site.Applications;
using Playbook.Site.Content;
using Playbook.Site.Glossary;
using Playbook.Site.Links;
using Playbook.Site.Pages;
using Playbook.Site.Risk;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Risk;
using Playbook.ThreatModels.Rules;

namespace Playbook.Site.Graph;

/// <summary>Resolves the links of what the audience may see, each kind of document in its way.</summary>
/// <param name="visible">The documents.</param>
/// <param name="index">Everything that has an id.</param>
/// <param name="resolver">Finds what links lead to.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class Resolving(IReadOnlyList<Document> visible, SiteIndex index, LinkResolver resolver, DiagnosticBag diagnostics)
{
    /// <summary>The pages.</summary>
    public ImmutableArray<LinkedPage> Pages()
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
                Prose = page.Fields.Resolve(resolver, page.Source, page.Address, found[i]),
            };
            ReportCategoriesWithoutSection(page, found[i]);
        });
        foreach (var bag in found)
        {
            diagnostics.AddRange(bag.ToImmutable());
        }

        return [.. linked];
    }

    /// <summary>The models, by title. How their acceptances stand follows from the scheme and the day, which no model knows by itself.</summary>
    /// <param name="scheme">The site's scheme; null where there is none.</param>
    /// <param name="asOf">The day the site speaks of; null where none is known.</param>
    public ImmutableArray<ThreatModelDocument> Models(RiskScheme? scheme, DateOnly? asOf)
    {
        var categories = new CategoryBinder(index);
        return
        [
            .. visible.OfType<ThreatModelDocument>()
                .Select(model => model with
                {
                    Model = model.Model is { } read ? AcceptanceRules.Stamp(categories.Bind(read), scheme, asOf) : null,
                    Prose = model.Prose.Resolve(resolver, model.Source, model.Address, diagnostics),
                })
                .OrderBy(model => model.Title, NaturalOrder.Instance)
                .ThenBy(model => model.Id.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>The risk schemes that could be read.</summary>
    public ImmutableArray<RiskSchemeDocument> Schemes() =>
    [
        .. visible.OfType<RiskSchemeDocument>()
            .Where(document => document.Scheme is not null)
            .Select(document => document with { Prose = document.Prose.Resolve(resolver, document.Source, RiskSchemeDocument.Address, diagnostics) }),
    ];

    /// <summary>The applications, each with the models that may be shown; null where there are none.</summary>
    public ApplicationsDocument? Applications()
    {
        if (visible.OfType<ApplicationsDocument>().FirstOrDefault() is not { } list)
        {
            return null;
        }

        var binder = new ApplicationBinder(index, diagnostics);
        return list with
        {
            Applications = [.. list.Applications.Select(binder.Bind)],
            Prose = list.Prose.Resolve(resolver, list.Source, ApplicationsDocument.Address, diagnostics),
        };
    }

    /// <summary>The glossary; null where there is none.</summary>
    public GlossaryDocument? Glossary()
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
}
