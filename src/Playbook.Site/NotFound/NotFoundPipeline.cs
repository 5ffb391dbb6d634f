using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;
using Playbook.Views;

namespace Playbook.Site.NotFound;

/// <summary><c>404.html</c>, which GitHub Pages serves at any depth, and <c>.nojekyll</c>, which makes it serve all files as they are.</summary>
internal sealed class NotFoundPipeline : Pipeline
{
    private const string Path = "404.html";

    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer)
    {
        yield return () => [new TextFile(".nojekyll", "")];
        yield return () =>
        {
            var frame = renderer.Bare(Path, renderer.Ui.Notices.NotFoundTitle, null);
            var url = renderer.Site.Facts.BaseUrl;
            // Its links must hold at any depth, so they begin at the root of the host; without a known address there are none.
            var root = url is null ? frame.Root : new Uri(url).AbsolutePath;
            return
            [
                new HtmlFile(
                    Path,
                    renderer.Theme.NotFound(new NotFoundView(frame with { Root = root, CanonicalUrl = null, IsHiddenFromSearchEngines = true, Footer = Html.Empty, Slots = SlotsView.Empty }, url is null)),
                    null),
            ];
        };
    }
}
