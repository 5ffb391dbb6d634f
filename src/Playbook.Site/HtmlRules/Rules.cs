using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;

namespace Playbook.Site.HtmlRules;

/// <summary>Every reference within the site reaches a file.</summary>
internal sealed class BrokenReferenceRule : HtmlRule
{
    public override DiagnosticDescriptor Descriptor => HtmlDiagnostics.BrokenReference;

    public override IEnumerable<HtmlFinding> Check(FinishedSite site) =>
        from page in site.InOrder
        from reference in page.References
        where !site.Files.Contains(reference.Target)
        select new HtmlFinding(page, $"\"{reference.Written}\" leads to no file of the site", reference.Written);
}

/// <summary>Every fragment names an id of the page it leads to.</summary>
internal sealed class BrokenFragmentRule : HtmlRule
{
    public override DiagnosticDescriptor Descriptor => HtmlDiagnostics.BrokenFragment;

    public override IEnumerable<HtmlFinding> Check(FinishedSite site) =>
        from page in site.InOrder
        from reference in page.References
        where reference.Fragment is not (null or "top")
        let target = site.Pages.GetValueOrDefault(reference.Target)
        where target is not null && !target.Ids.Contains(reference.Fragment!)
        select new HtmlFinding(page, $"\"{reference.Written}\" names an id that is not on that page", reference.Written, Nearest.Suggest(reference.Fragment!, target.Ids));
}

/// <summary>No id stands twice on a page.</summary>
internal sealed class DuplicateIdRule : HtmlRule
{
    public override DiagnosticDescriptor Descriptor => HtmlDiagnostics.DuplicateId;

    public override IEnumerable<HtmlFinding> Check(FinishedSite site) =>
        from page in site.InOrder
        from id in page.DuplicateIds.Distinct(StringComparer.Ordinal)
        select new HtmlFinding(page, $"the id \"{id}\" stands more than once on the page", $"\"{id}\"");
}

/// <summary>Every picture has an alternative text.</summary>
internal sealed class MissingAlternativeRule : HtmlRule
{
    public override DiagnosticDescriptor Descriptor => HtmlDiagnostics.MissingAlternative;

    public override IEnumerable<HtmlFinding> Check(FinishedSite site) =>
        from page in site.InOrder
        from picture in page.PicturesWithoutAlternative
        select new HtmlFinding(page, $"the picture \"{picture}\" has no alternative text", Content.SitePaths.NameOf(picture));
}

/// <summary>Every page made from a file is linked from another.</summary>
internal sealed class OrphanRule : HtmlRule
{
    public override DiagnosticDescriptor Descriptor => HtmlDiagnostics.Orphan;

    public override IEnumerable<HtmlFinding> Check(FinishedSite site)
    {
        // The lists of everything lead to every page there is: one that nothing else leads to is still lost.
        var linked = site.Pages.Values
            .Where(page => page.Source is not null || !page.Path.StartsWith(Pages.Overviews.Search, StringComparison.Ordinal))
            .SelectMany(page => page.References.Where(reference => reference.Target != page.Path))
            .Select(reference => reference.Target)
            .ToHashSet(StringComparer.Ordinal);
        return site.InOrder
            .Where(page => page.Source is not null && page.Path != "index.html" && !linked.Contains(page.Path))
            .Select(page => new HtmlFinding(page, "no page links to this one", null));
    }
}

/// <summary>Nothing on a page runs but the theme's scripts.</summary>
internal sealed class ActiveContentRule : HtmlRule
{
    public override DiagnosticDescriptor Descriptor => HtmlDiagnostics.ActiveContent;

    public override IEnumerable<HtmlFinding> Check(FinishedSite site) =>
        from page in site.InOrder
        from active in page.ActiveContent.Distinct(StringComparer.Ordinal)
        select new HtmlFinding(page, $"the page holds {active}", null);
}
