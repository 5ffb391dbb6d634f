using Playbook.Site.Content;
using Playbook.Site.Rendering;

namespace Playbook.Site.Pipelines;

/// <summary>One kind of thing the site makes. The four phases are Statiq's; PostProcess is one step for the whole site, since everything in it is many to many (<see cref="Graph.SiteGraphBuilder"/>).</summary>
internal abstract class Pipeline
{
    /// <summary>Which files of the content it takes. Nothing is read here.</summary>
    public virtual IEnumerable<ContentFile> Input(ContentFolder content) => [];

    /// <summary>Makes documents of a file: a pure function of the file, those it draws on and the settings, called from several threads. None where the file is not of its kind.</summary>
    public virtual IEnumerable<Document> Process(ContentFile file, ProcessContext context) =>
        throw new NotSupportedException($"{GetType().Name} takes no files.");

    /// <summary>Documents that the product brings for content that has none of its own; they have nothing wrong with them that could be reported.</summary>
    public virtual IEnumerable<Document> Shipped(ContentFolder content, ProcessContext context) => [];

    /// <summary>What it writes, as units that may be run at the same time; each yields its files.</summary>
    public abstract IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer);
}
