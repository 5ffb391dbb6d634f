using System.Collections.Immutable;
using Playbook.Site.Rendering;
using Playbook.Site.Settings;
using Playbook.Site.ThreatModels;
using Playbook.ThreatModels.Catalogues;
using Playbook.Views;

namespace Playbook.Site.References;

/// <summary>References as pages show them.</summary>
internal static class ReferenceViews
{
    /// <summary>References of a threat, a mitigation or a page: entries of catalogues and web addresses are links, other words stay words.</summary>
    public static ImmutableArray<ReferenceLink> Of(Renderer renderer, IEnumerable<string> references) =>
        [.. references.Select(reference => Of(renderer, reference)).Distinct()];

    /// <summary>An address that leads out of the site, called by its host.</summary>
    public static OutsideLink Outside(string address)
    {
        var host = new Uri(address).Host;
        return new OutsideLink(host.StartsWith("www.", StringComparison.Ordinal) ? host["www.".Length..] : host, address);
    }

    /// <summary>A catalogue, with some of its entries.</summary>
    public static CatalogueView Of(Catalogue catalogue, ImmutableArray<ReferenceRow> entries) =>
        new(AnchorOf(catalogue), catalogue.Name, catalogue.Title, Outside(catalogue.Address), catalogue.Publisher, catalogue.Terms, entries);

    /// <summary>Where a catalogue stands on the page of all references.</summary>
    public static string AnchorOf(Catalogue catalogue) => $"catalogue-{catalogue.Key}";

    /// <summary>The pages that refer to an entry in their front matter, and for an authored page about it the threats and mitigations that do.</summary>
    public static IEnumerable<Backlink> ReferredToBy(Renderer renderer, ReferencedEntry entry)
    {
        var relation = renderer.Ui.Catalogues.ReferredToBy;
        var pages = entry.Pages.Where(page => page.Address != entry.Address).Select(page => new Backlink(new Link(page.Title, page.Address), relation, null));
        return entry.Author is null ? pages :
        [
            .. entry.Threats.Select(each => new Backlink(new Link($"{ModelWords.LabelOf(each.Threat)} {each.Threat.Title}", each.Model.AddressOf(each.Threat)), relation, each.Model.Title)),
            .. entry.Mitigations.Select(each => new Backlink(Mitigation(renderer, each.Model, each.Mitigation).Mitigation, relation, each.Model.Title)),
            .. pages,
        ];
    }

    /// <summary>A mitigation that refers to an entry.</summary>
    public static ReferringMitigation Mitigation(Renderer renderer, ThreatModelDocument model, Playbook.ThreatModels.Model.Mitigation mitigation) => new(
        ModelWords.LabelOf(mitigation),
        new Link(mitigation.Title, $"{model.Address}#{ThreatModelDocument.AnchorOf(mitigation.Id)}"),
        new Link(model.Title, model.Address),
        mitigation.Status is { } status ? ModelWords.Of(status, renderer.Ui) : null,
        mitigation.IsInPlace);

    private static ReferenceLink Of(Renderer renderer, string reference) =>
        renderer.Site.References.Find(reference) is { } found ? new ReferenceLink(found.Entry.Text, found.Address, Outside(found.Entry.Address))
        : SettingsReader.IsWebAddress(reference) ? new ReferenceLink(reference, null, new OutsideLink(reference, reference))
        : new ReferenceLink(reference, null, null);
}
