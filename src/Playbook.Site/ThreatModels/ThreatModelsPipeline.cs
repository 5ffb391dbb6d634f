using Playbook.Site.Content;
using Playbook.Site.Pages;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;
using Playbook.Site.Risk;

namespace Playbook.Site.ThreatModels;

/// <summary>Threat models, each with its page and a page for each of its threats.</summary>
internal sealed class ThreatModelsPipeline : Pipeline
{
    /// <inheritdoc/>
    public override IEnumerable<ContentFile> Input(ContentFolder content) =>
        content.Files.Where(file => ModelFilePlan.IsModel(file) || ModelFilePlan.IsEnrichment(file));

    /// <inheritdoc/>
    public override IEnumerable<Document> Process(ContentFile file, ProcessContext context) => ThreatModelDocuments.Read(file, context);

    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer)
    {
        foreach (var document in renderer.Site.Models)
        {
            yield return () => [Page(renderer, document), .. ModelPictures.Files(document), .. Drawings(renderer, document), .. ModelDownloads.Files(renderer, document)];
            foreach (var threat in document.Model?.Threats ?? [])
            {
                yield return () =>
                [
                    new HtmlFile(SitePaths.FileOf(document.AddressOf(threat)), renderer.Theme.Threat(ThreatPage.View(renderer, document, threat)), document.Source),
                ];
            }
        }
    }

    private static IEnumerable<OutputFile> Drawings(Renderer renderer, ThreatModelDocument document) =>
        document.Model is null ? []
        : RiskMatrixViews.OfModel(renderer, document) is { FileAddress: { } file } matrix ? new ModelDrawings(renderer, document).Files().Append(new TextFile(file, renderer.Theme.MatrixPicture(matrix)))
        : new ModelDrawings(renderer, document).Files();

    private static HtmlFile Page(Renderer renderer, ThreatModelDocument document) => new(
        SitePaths.FileOf(document.Address),
        document.Model is null
            ? renderer.Theme.Fault(FaultPage.View(renderer, document.Address, document.Title, document))
            : renderer.Theme.ThreatModel(ThreatModelPage.View(renderer, document)),
        document.Source);
}
