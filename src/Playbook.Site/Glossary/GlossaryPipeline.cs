using Playbook.Site.Content;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;

namespace Playbook.Site.Glossary;

/// <summary>The glossary. Its page is written by the pages pipeline, below what an author wrote there.</summary>
internal sealed class GlossaryPipeline : Pipeline
{
    /// <inheritdoc/>
    public override IEnumerable<ContentFile> Input(ContentFolder content) =>
        content.Find(GlossaryDocument.FileName) is { } file ? [file] : [];

    /// <inheritdoc/>
    public override IEnumerable<Document> Process(ContentFile file, ProcessContext context) => [GlossaryReader.Read(file, context)];

    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer) => [];
}
