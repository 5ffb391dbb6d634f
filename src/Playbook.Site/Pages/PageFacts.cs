using System.Net;
using Playbook.Site.Rendering;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Site.Pages;

/// <summary>What a page says of itself before its first paragraph: who answers for it, and when it was last right.</summary>
internal static class PageFacts
{
    /// <summary>The facts its front matter gives, as far as the people policy allows.</summary>
    public static IEnumerable<Fact> Of(Renderer renderer, Page page)
    {
        var ui = renderer.Ui;
        if (renderer.People.Show(page.Owner) is { } owner)
        {
            yield return new Fact(ui.Words.Owner, Text(owner));
        }

        if (page.Reviewed is not { } review)
        {
            yield break;
        }

        if (review.On is { } on)
        {
            yield return new Fact(ui.Models.Reviewed, Text(renderer.People.Show(review.By) is { } by ? ui.Reviews.By.Fill(("day", ui.Day(on)), ("who", by)) : ui.Day(on)));
        }

        if (review.Due is { } due)
        {
            yield return new Fact(ui.Reviews.NextReview, Text(renderer.IsPast(due) ? ui.Reviews.Overdue.Fill(("day", ui.Day(due))) : ui.Day(due)));
        }
    }

    private static Html Text(string words) => new(WebUtility.HtmlEncode(words));
}
