using Playbook.Site.Content;
using Playbook.Site.Pages;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;

namespace Playbook.Site.ThreatModels;

/// <summary>Threat models, each with its page and a page for each of its threats.</summary>
internal sealed class ThreatModelsPipeline : Pipeline
{
    /// <inheritdoc/>
    public override IEnumerable<ContentFile> Input(ContentFolder content) =>
        content.Files.Where(file => ModelFilePlan.IsModel(file) || ModelFilePlan.IsEnrichment(file));

    /// <inheritdoc/>
    public override IEnumerable<Document> Process(ContentFile file, ProcessContext context) =>
        ThreatModelDocuments.Read(file, context).Select(document =>
            // A model's own visibility counts where it is the stricter one: that a folder is for few holds for all that lies in it.
            context.Defaults.Of(file.Path).Visibility is { } floor && floor > document.Visibility ? document with { Visibility = floor } : document);

    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer)
    {
        foreach (var document in renderer.Site.Models)
        {
            yield return () => [.. Page(renderer, document), .. ModelPictures.Files(document), .. ModelDownloads.Files(renderer, document)];
            foreach (var threat in document.Model?.Threats ?? [])
            {
                yield return () =>
                [
                    new HtmlFile(SitePaths.FileOf(document.AddressOf(threat)), renderer.Theme.Threat(ThreatPage.View(renderer, document, threat)), document.Source),
                ];
            }
        }
    }

    private static IEnumerable<OutputFile> Page(Renderer renderer, ThreatModelDocument document)
    {
        var file = SitePaths.FileOf(document.Address);
        if (document.Model is null)
        {
            return [new HtmlFile(file, renderer.Theme.Fault(FaultPage.View(renderer, document.Address, document.Title, document)), document.Source)];
        }

        var view = ThreatModelPage.View(renderer, document);
        return [new HtmlFile(file, renderer.Theme.ThreatModel(view), document.Source), .. ModelDrawings.Files(renderer.Theme, view)];
    }
}
