using Playbook.Site.Content;
using Playbook.Site.Pages;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;
using Playbook.Views;

namespace Playbook.Site.Search;

/// <summary>What readers search with: the index, in two tiers, and the pages that list everything for those without script.</summary>
internal sealed class SearchPipeline : Pipeline
{
    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer)
    {
        yield return () => SearchFiles.Of(renderer.Found, renderer.Ui.Search.Kinds);
        yield return () => SearchPages.Lists(renderer).Select(view => new HtmlFile(SitePaths.FileOf(view.Frame.Address), renderer.Theme.SearchList(view), null));
        // Where an author wrote the top, it is a page like any other.
        if (renderer.Site.PageAt(Overviews.Search) is null)
        {
            yield return () =>
            [
                new HtmlFile(SitePaths.FileOf(Overviews.Search), renderer.Theme.Search(SearchPages.View(renderer, SearchPages.Frame(renderer), Html.Empty)), null),
            ];
        }
    }
}
