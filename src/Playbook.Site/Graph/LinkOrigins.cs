using System.Collections.Immutable;
using Playbook.Site.Applications;
using Playbook.Site.Glossary;
using Playbook.Site.Links;
using Playbook.Site.Markdown;
using Playbook.Site.Risk;
using Playbook.Site.ThreatModels;

namespace Playbook.Site.Graph;

/// <summary>Every place that links stand in, as a mention names it.</summary>
internal static class LinkOrigins
{
    /// <summary>Title, address and links of each page, model, threat, application, scheme and term, in reading order.</summary>
    public static IEnumerable<(string, string, IEnumerable<(LinkHole, ResolvedLink)>)> Of(
        ImmutableArray<LinkedPage> pages,
        ImmutableArray<ThreatModelDocument> models,
        ApplicationsDocument? applications,
        RiskSchemeDocument? risk,
        GlossaryDocument? glossary)
    {
        foreach (var page in pages.OrderBy(page => page.Page.Address, StringComparer.Ordinal))
        {
            yield return (page.Page.Title, page.Page.Address, page.Body.AllLinks.Concat(page.Prose.Links));
        }

        foreach (var document in models.Where(document => document.Model is not null))
        {
            var model = document.Model!;
            var ofThreats = model.Threats.SelectMany(ThreatModelDocument.FieldsOf).ToHashSet(ReferenceEqualityComparer.Instance);
            yield return (document.Title, document.Address, ThreatModelDocument.FieldsOf(model).Where(field => field is not null && !ofThreats.Contains(field)).SelectMany(field => document.Prose.Of(field).AllLinks));
            foreach (var threat in model.Threats)
            {
                yield return (
                    $"{threat.Id} {threat.Title}",
                    document.AddressOf(threat),
                    ThreatModelDocument.FieldsOf(threat).SelectMany(field => document.Prose.Of(field).AllLinks));
            }
        }

        foreach (var application in applications?.Applications ?? [])
        {
            yield return ($"Applications: {application.Title}", ApplicationsDocument.AddressOf(application), applications!.Prose.Of(application.Summary).AllLinks);
        }

        if (risk is { Scheme: { } scheme })
        {
            yield return (scheme.Title, RiskSchemeDocument.Address, risk.Prose.Links);
        }

        foreach (var term in glossary?.Terms ?? [])
        {
            yield return ($"Glossary: {term.Name}", $"{GlossaryDocument.Address}#{term.Id.Key}", glossary!.Prose.Of(term.Definition).AllLinks);
        }
    }
}
