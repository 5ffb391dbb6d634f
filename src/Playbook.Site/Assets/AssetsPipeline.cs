using Playbook.Site.Graph;
using Playbook.Site.Links;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;

namespace Playbook.Site.Assets;

/// <summary>
/// The files that pages link to or show, copied. A file that no visible page names is not copied: that something lies beside a page
/// does not make it public.
/// </summary>
internal sealed class AssetsPipeline : Pipeline
{
    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer)
    {
        var site = renderer.Site;
        return PathsOf(site)
            .Where(path => !site.Index.IsHiddenSource(path))
            .Select(path => (Func<IEnumerable<OutputFile>>)(() =>
                [new CopiedFile(CopiedFiles.OutputPathOf(path, site.Index.Addresses), site.Index.Content.Find(path)!.FullPath)]));
    }

    private static IEnumerable<string> PathsOf(SiteGraph site) => site.Pages.SelectMany(page => page.Body.AllLinks.Concat(page.Prose.Links))
        .Concat(site.Models.SelectMany(model => model.Prose.Links))
        .Concat(site.Risk?.Prose.Links ?? [])
        .Concat(site.OtherSchemes.SelectMany(scheme => scheme.Prose.Links))
        .Concat(site.Applications?.Prose.Links ?? [])
        .Concat(site.Glossary?.Prose.Links ?? [])
        .Concat(site.Footer.AllLinks)
        .Concat(site.Slots.Values.SelectMany(slot => slot.AllLinks))
        .Select(each => each.Link.CopiedFile)
        .Append(site.Settings.Logo is { } logo && site.Index.Content.Find(logo.Value) is not null ? logo.Value : null)
        .OfType<string>()
        .Concat(ThreatModels.ModelPictures.Beside(site.Models, site.Index.Content))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);
}
