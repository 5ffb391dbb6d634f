using Playbook.Site.Content;
using Playbook.Site.Pages;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;
using Playbook.ThreatModels.Risk;

namespace Playbook.Site.Risk;

/// <summary>The risk schemes. Their page is written by the pages pipeline, below what an author wrote there.</summary>
internal sealed class RiskPipeline : Pipeline
{
    /// <summary>Where the matrix of all models is written as a picture.</summary>
    public const string PicturePath = "risk/matrix.svg";

    /// <inheritdoc/>
    public override IEnumerable<ContentFile> Input(ContentFolder content) => content.Files.Where(file =>
        PageReader.IsBelow(file.Path, RiskSchemeDocument.Folder)
        && !file.IsAside
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
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer)
    {
        if (renderer.Site.Risk is { Scheme: not null } && renderer.Site.PageAt(RiskSchemeDocument.Address) is not null)
        {
            yield return () => renderer.PortfolioMatrix is { FileAddress: { } file } view ? [new TextFile(file, renderer.Theme.MatrixPicture(view, renderer.Ui))] : [];
        }
    }
}
