using Playbook.Site.Graph;
using Playbook.Site.Pages;
using Playbook.Site.References;
using Playbook.Site.Rendering;
using Playbook.Views;

namespace Playbook.Site.Methodologies;

/// <summary>The guides, and their overview.</summary>
internal static class MethodologyPages
{
    /// <summary>A guide's page.</summary>
    public static MethodologyView Guide(Renderer renderer, LinkedPage linked, PageFrame frame, Html body)
    {
        var page = linked.Page;
        var text = renderer.Fields(linked.Prose, frame.Root);
        return new MethodologyView(ReadingTime.With(frame, page), body, Facts(page.Methodology!, text))
        {
            Categories =
            [
                .. page.Methodology!.Categories.Select(category => new CategoryRow(
                    new Link(category.Title, renderer.Site.Index.Find(page.Id.Member(category.Id).Key)!.Address),
                    category.Property,
                    text(category.Summary),
                    renderer.Site.ThreatsByCategory.GetValueOrDefault(page.Id.Member(category.Id).Key, []).Length)),
            ],
            Tags = renderer.Site.Tags.LinksOf(page),
            MoreFacts = [.. PageFacts.Of(renderer, page)],
            References = ReferenceViews.Of(renderer, page.References),
            UsedBy = [.. UsersOf(renderer.Site, page).Select(model => new Link(model.Title, model.Address))],
            MentionedOn = renderer.MentionsOf(page.Address),
        };
    }

    /// <summary>The overview of all guides.</summary>
    public static MethodologiesView Overview(Renderer renderer, PageFrame frame, Html body) => new(
        frame,
        body,
        [
            .. renderer.Site.Navigation.Of(frame.Address).Children
                .Select(node => renderer.Site.PageAt(node.Address))
                .OfType<LinkedPage>()
                .Where(linked => linked.Page.Methodology is not null)
                .Select(linked => new MethodologyRow(
                    new Link(linked.Page.Title, linked.Page.Address),
                    linked.Page.Description,
                    Facts(linked.Page.Methodology!, renderer.Fields(linked.Prose, frame.Root)),
                    linked.Page.Methodology!.Categories.Length,
                    UsersOf(renderer.Site, linked.Page).Count())),
        ])
    {
        MentionedOn = renderer.MentionsOf(frame.Address),
    };

    private static IEnumerable<ThreatModels.ThreatModelDocument> UsersOf(SiteGraph site, Page guide) =>
        site.Models.Where(document => document.Model?.Methodologies.Any(reference => reference.Id.Equals(guide.Id)) ?? false);

    private static MethodologyFacts Facts(Methodology methodology, Func<Sources.Text.Prose?, Html> text) => new(
        methodology.Focus,
        methodology.Centre,
        methodology.Effort,
        [.. methodology.Needs.Select(need => text(need))],
        [.. methodology.Yields.Select(yield => text(yield))])
    {
        Qualities = [.. methodology.Qualities.Select(each => new QualityView(NameOf(each.Quality), each.Degree))],
    };

    private static string NameOf(MethodQuality quality) => quality switch
    {
        MethodQuality.ModelBased => "Model based",
        MethodQuality.Traceable => "Traceable",
        MethodQuality.Systematic => "Systematic",
        MethodQuality.BusinessIntegration => "Business integration",
        MethodQuality.ContextAware => "Context aware",
        _ => "Scalable",
    };
}
