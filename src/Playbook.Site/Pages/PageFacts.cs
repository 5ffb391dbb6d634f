using System.Net;
using Playbook.Site.Rendering;
using Playbook.Views;

namespace Playbook.Site.Pages;

/// <summary>What a page says of itself before its first paragraph: who answers for it, and when it was last right.</summary>
internal static class PageFacts
{
    /// <summary>The facts its front matter gives, as far as the people policy allows.</summary>
    public static IEnumerable<Fact> Of(Renderer renderer, Page page)
    {
        if (renderer.People.Show(page.Owner) is { } owner)
        {
            yield return new Fact("Owner", Text(owner));
        }

        if (page.Reviewed is not { } review)
        {
            yield break;
        }

        if (Renderer.Text(review.On) is { } on)
        {
            yield return new Fact("Reviewed", Text(renderer.People.Show(review.By) is { } by ? $"{on} by {by}" : on));
        }

        if (Renderer.Text(review.Due) is { } due)
        {
            yield return new Fact("Next review", Text(renderer.IsPast(review.Due) ? $"{due} (overdue)" : due));
        }
    }

    private static Html Text(string words) => new(WebUtility.HtmlEncode(words));
}
