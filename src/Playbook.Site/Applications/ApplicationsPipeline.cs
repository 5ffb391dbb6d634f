using Playbook.Site.Content;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;

namespace Playbook.Site.Applications;

/// <summary>The organization's applications. Their page is written by the pages pipeline, below what an author wrote there.</summary>
internal sealed class ApplicationsPipeline : Pipeline
{
    /// <inheritdoc/>
    public override IEnumerable<ContentFile> Input(ContentFolder content) =>
        content.Find(ApplicationsDocument.FileName) is { } file ? [file] : [];

    /// <inheritdoc/>
    public override IEnumerable<Document> Process(ContentFile file, ProcessContext context) => [ApplicationsDocument.Read(file, context)];

    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer) => [];
}
