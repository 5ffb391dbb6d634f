using Playbook.Site.Content;
using Playbook.Site.Pages;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;
using Playbook.ThreatModels.Risk;

namespace Playbook.Site.Risk;

/// <summary>The risk schemes. Their page is written by the pages pipeline, below what an author wrote there.</summary>
internal sealed class RiskPipeline : Pipeline
{
    /// <inheritdoc/>
    public override IEnumerable<ContentFile> Input(ContentFolder content) => content.Files.Where(file =>
        PageReader.IsBelow(file.Path, RiskSchemeDocument.Folder)
        && (file.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)));

    /// <inheritdoc/>
    public override IEnumerable<Document> Process(ContentFile file, ProcessContext context) => [RiskSchemeDocument.Read(file, context)];

    /// <inheritdoc/>
    public override IEnumerable<Document> Shipped(ContentFolder content, ProcessContext context)
    {
        var id = context.Settings.RiskScheme?.Value ?? (Input(content).Any() ? null : ShippedSchemes.Default);
        if (id is not null && ShippedSchemes.Find(id) is { } scheme)
        {
            yield return RiskSchemeDocument.OfShipped(scheme, context);
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer) => [];
}
