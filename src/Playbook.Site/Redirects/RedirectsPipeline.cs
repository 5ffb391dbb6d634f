using Playbook.Site.Content;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;
using Playbook.Views;

namespace Playbook.Site.Redirects;

/// <summary>The short permanent link of everything that has an id, and the pages that keep old addresses alive.</summary>
internal sealed class RedirectsPipeline : Pipeline
{
    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer)
    {
        foreach (var target in renderer.Site.Index.Targets)
        {
            yield return () => [Redirect(renderer, $"go/{target.Id.Key}/", target.Title, target.Address)];
        }

        foreach (var alias in renderer.Site.Aliases)
        {
            yield return () => [Redirect(renderer, alias.From, alias.Title, alias.To)];
        }
    }

    private static RedirectFile Redirect(Renderer renderer, string from, string title, string to)
    {
        var root = SitePaths.RootFrom(from);
        return new RedirectFile(
            SitePaths.FileOf(from),
            renderer.Theme.Redirect(new RedirectView(
                renderer.Ui,
                renderer.View.Language,
                title,
                root + to,
                root + renderer.View.Asset("go.js"),
                renderer.Site.Facts.BaseUrl is { } url ? url + to : null)));
    }
}
