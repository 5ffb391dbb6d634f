using Playbook.Site.Pages;
using Playbook.Site.Rendering;
using Playbook.Site.ThreatModels;
using Playbook.ThreatModels.Model;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Site.References;

/// <summary>The page of an entry: its number, where its publisher has it, and what refers to it.</summary>
internal static class ReferencePage
{
    /// <summary>The page.</summary>
    public static ReferenceView View(Renderer renderer, ReferencedEntry referenced)
    {
        var entry = referenced.Entry;
        var catalogue = ReferenceViews.Of(entry.Catalogue, []);
        var overview = renderer.Site.Navigation.Of(Overviews.References);
        var frame = renderer.Bare(referenced.Address, entry.Text, renderer.Ui.Catalogues.Describes.Fill(("entry", entry.Text), ("uses", $"{renderer.Ui.Count(renderer.Ui.Words.CountThreats, referenced.Threats.Length)}, {renderer.Ui.Count(renderer.Ui.Words.CountMitigations, referenced.Mitigations.Length)}")));
        var untriaged = referenced.Threats.Where(each => !IsTriaged(each.Threat)).ToList();
        var listed = referenced.Threats.Select(each => each.Model.AddressOf(each.Threat)).ToHashSet(StringComparer.Ordinal);
        return new ReferenceView(
            frame with
            {
                Breadcrumbs = [.. overview.Ancestors.Append(overview).Select(Renderer.LinkTo)],
                PermanentAddress = $"go/{referenced.Id.Key}/",
                IsHiddenFromSearchEngines = frame.IsHiddenFromSearchEngines || !IsForSearchEngines(referenced),
            },
            catalogue,
            ReferenceViews.Outside(entry.Address))
        {
            Overview = new Link(catalogue.Title, $"{Overviews.References}#{catalogue.Anchor}"),
            Edition = entry.Edition,
            Threats = [.. referenced.Threats.Where(each => IsTriaged(each.Threat)).Select(each => ModelRows.Line(renderer, each.Model, each.Threat))],
            Untriaged = [.. untriaged.Select(each => ModelRows.Line(renderer, each.Model, each.Threat))],
            Mitigations = [.. referenced.Mitigations.Select(each => ReferenceViews.Mitigation(renderer, each.Model, each.Mitigation))],
            // A threat that refers to the entry and mentions it in its text as well is among the threats.
            MentionedOn = [.. ReferenceViews.ReferredToBy(renderer, referenced), .. renderer.MentionsOf(referenced.Address).Where(mention => !listed.Contains(mention.From.Address!))],
        };
    }

    /// <summary>Whether search engines may have the page: it names no threat that nobody has looked at.</summary>
    public static bool IsForSearchEngines(ReferencedEntry referenced) => referenced.Threats.All(each => IsTriaged(each.Threat));

    private static bool IsTriaged(Threat threat) => threat.Status != ThreatStatus.NotTriaged && !threat.IsPlaceholder;
}
