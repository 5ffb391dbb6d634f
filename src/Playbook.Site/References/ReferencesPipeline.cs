using Playbook.Site.Content;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;

namespace Playbook.Site.References;

/// <summary>A page for each entry of a catalogue that something of the site refers to and that nobody wrote a page about.</summary>
internal sealed class ReferencesPipeline : Pipeline
{
    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer) =>
        renderer.Site.References.Entries
            .Where(entry => entry.Author is null)
            .Select(entry => (Func<IEnumerable<OutputFile>>)(() => [new HtmlFile(SitePaths.FileOf(entry.Address), renderer.Theme.Reference(ReferencePage.View(renderer, entry)), null)]));
}
