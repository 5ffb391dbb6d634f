using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;

namespace Playbook.Site.Activities;

/// <summary>The playbook's map as a picture, for a wiki to show.</summary>
internal sealed class MapPipeline : Pipeline
{
    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer)
    {
        if (renderer.Map is { } map)
        {
            yield return () => [new TextFile(MapDrawing.FileAddress, renderer.Theme.Picture(map.Drawing, "./"))];
        }
    }
}
