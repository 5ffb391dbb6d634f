using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Site.Glossary;
using Playbook.Site.Graph;
using Playbook.Site.Links;
using Playbook.Site.ThreatModels;
using Playbook.ThreatModels.Applications;
using Playbook.ThreatModels.Model;

namespace Playbook.Site.Search;

/// <summary>
/// What can be found: everything of the site that has an id, as the audience may see it. Threats that nobody has looked at, templates of tools and pages that
/// only say what is wrong with a file are left out.
/// </summary>
internal sealed class SearchEntries
{
    private const int LongestSummary = 120;

    private readonly SiteGraph _site;
    private readonly FrozenDictionary<string, ThreatModelDocument> _models;
    private readonly FrozenDictionary<string, (ThreatModelDocument Model, Threat Threat)> _threats;
    private readonly FrozenDictionary<string, Term> _terms;
    private readonly FrozenDictionary<string, Application> _applications;

    private SearchEntries(SiteGraph site)
    {
        _site = site;
        _models = site.Models.Where(model => model.Model is not null).ToFrozenDictionary(model => model.Address, StringComparer.Ordinal);
        _threats = _models.Values.SelectMany(model => model.Model!.Threats.Select(threat => (Model: model, Threat: threat)))
            .ToFrozenDictionary(each => each.Model.AddressOf(each.Threat), StringComparer.Ordinal);
        _terms = (site.Glossary?.Terms ?? []).DistinctBy(term => term.Id.Key).ToFrozenDictionary(term => term.Id.Key, StringComparer.Ordinal);
        _applications = (site.Applications?.Applications ?? [])
            .DistinctBy(application => application.Id.Key).ToFrozenDictionary(Applications.ApplicationsDocument.AddressOf, StringComparer.Ordinal);
    }

    /// <summary>The entries, in the order of their addresses.</summary>
    public static ImmutableArray<SearchEntry> Of(SiteGraph site)
    {
        var entries = new SearchEntries(site);
        return
        [
            .. site.Index.Targets.Select(entries.Of).OfType<SearchEntry>()
                .OrderBy(entry => entry.Address, StringComparer.Ordinal)
                .ThenBy(entry => entry.Id, StringComparer.Ordinal),
        ];
    }

    private SearchEntry? Of(Target target)
    {
        var entry = new SearchEntry(SearchKind.Of(target.Kind), target.Title, target.Id.Text, target.Address) { Above = AboveOf(target) };
        return target.Kind switch
        {
            TargetKinds.Page or TargetKinds.Activity or TargetKinds.Methodology => _site.PageAt(target.Address) is { Page.IsFault: false } page ? OfPage(entry, page) : null,
            TargetKinds.ThreatModel => _models.GetValueOrDefault(target.Address) is { } model ? OfModel(entry, model) : null,
            TargetKinds.Threat => _threats.TryGetValue(target.Address, out var each) && IsTriaged(each.Threat) ? OfThreat(entry, each.Model, each.Threat) : null,
            TargetKinds.Category => entry with { Summary = Cut(CategorySummary(target)) },
            TargetKinds.Term => entry with { Summary = Cut(Words(_site.Glossary!.Prose.Of(_terms.GetValueOrDefault(target.Id.Key)?.Definition))) },
            TargetKinds.Application => entry with { Summary = Cut(Words(_site.Applications!.Prose.Of(_applications.GetValueOrDefault(target.Address)?.Summary))) },
            _ => entry,
        };
    }

    private static bool IsTriaged(Threat threat) => threat.Status != ThreatStatus.NotTriaged && !threat.IsPlaceholder;

    private static SearchEntry OfPage(SearchEntry entry, LinkedPage page) => entry with
    {
        Summary = Cut(page.Page.Description ?? BodyWords.FirstParagraph(page.Body)),
        Headings = page.Page.Rendered.Headings,
        Text = () => string.Join(' ', page.Prose.Bodies.Prepend(page.Body).Select(BodyWords.Of)),
    };

    private static SearchEntry OfModel(SearchEntry entry, ThreatModelDocument document)
    {
        var model = document.Model!;
        var ofThreats = model.Threats.SelectMany(ThreatModelDocument.FieldsOf).ToHashSet<object?>(ReferenceEqualityComparer.Instance);
        return entry with
        {
            Summary = Cut(Words(document.Prose.Of(model.Summary))),
            Text = () => string.Join(
                ' ',
                [
                    .. model.Elements.Where(element => element is not Threat).Select(element => element.Title),
                    .. ThreatModelDocument.FieldsOf(model).Where(field => !ofThreats.Contains(field)).Select(field => BodyWords.Of(document.Prose.Of(field))),
                ]),
        };
    }

    private static SearchEntry OfThreat(SearchEntry entry, ThreatModelDocument document, Threat threat) => entry with
    {
        Summary = Cut(Words(document.Prose.Of(threat.Description))),
        Text = () => string.Join(
            ' ',
            [
                .. threat.References,
                .. document.Model!.Mitigations.Where(mitigation => threat.Mitigations.Contains(mitigation.Id)).Select(mitigation => mitigation.Title),
                .. threat.Options.Select(option => option.Title),
                .. ThreatModelDocument.FieldsOf(threat).Select(field => BodyWords.Of(document.Prose.Of(field))),
            ]),
    };

    private string CategorySummary(Target target) =>
        _site.PageAt(target.PageAddress) is { Page.Methodology: { } guide } page
        && guide.Categories.FirstOrDefault(category => page.Page.Id.Member(category.Id).Equals(target.Id)) is { Summary: { } summary }
            ? Words(page.Prose.Of(summary))
            : "";

    // A threat lies in its model, a part of a page in the page, a page in the one above it; the home page, above all, is not said.
    private string? AboveOf(Target target)
    {
        if (_threats.TryGetValue(target.Address, out var threat))
        {
            return threat.Model.Address;
        }

        if (target.PageAddress != target.Address)
        {
            return target.PageAddress;
        }

        if (target.Kind == TargetKinds.Reference)
        {
            return Pages.Overviews.References;
        }

        return _site.Navigation.Find(target.Address)?.Parent is { Address.Length: > 0 } parent ? parent.Address : null;
    }

    private static string Words(ResolvedBody body) => BodyWords.FirstParagraph(body);

    private static string Cut(string text)
    {
        if (text.Length <= LongestSummary)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', LongestSummary);
        end = end < LongestSummary / 2 ? LongestSummary : end;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd(',', ';', ':', '.', ' ') + "…";
    }
}
