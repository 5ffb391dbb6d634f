using System.Collections.Immutable;
using Playbook.Site.Rendering;
using Playbook.Views;

namespace Playbook.Site.References;

/// <summary>The page of all references, by catalogue.</summary>
internal static class ReferencesPage
{
    /// <summary>The page: what the author wrote, and the entries below it.</summary>
    public static ReferencesView View(Renderer renderer, PageFrame frame, Html body)
    {
        var catalogues = renderer.Site.References.Entries
            .GroupBy(each => each.Entry.Catalogue)
            .Select(group => ReferenceViews.Of(group.Key, [.. group.Select(each => Row(renderer, each))]))
            .ToImmutableArray();
        return new ReferencesView(
            frame with { Outline = [.. frame.Outline, .. catalogues.Select(catalogue => new OutlineItem(2, catalogue.Name, catalogue.Anchor))] },
            body,
            catalogues)
        {
            MentionedOn = renderer.MentionsOf(frame.Address),
        };
    }

    private static ReferenceRow Row(Renderer renderer, ReferencedEntry each) => new(
        new Link(each.Entry.Text, each.Address),
        each.Threats.Length,
        each.Mitigations.Length,
        each.Pages.Select(page => page.Address).Concat(renderer.Site.Backlinks.Of(each.Address).Select(mention => mention.Address))
            .Except(each.Threats.Select(threat => threat.Model.AddressOf(threat.Threat)), StringComparer.Ordinal)
            .Distinct(StringComparer.Ordinal)
            .Count());
}
