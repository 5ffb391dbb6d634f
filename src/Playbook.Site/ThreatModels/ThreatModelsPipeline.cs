using Playbook.Site.Content;
using Playbook.Site.Markdown;
using Playbook.Site.Pages;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats;

namespace Playbook.Site.ThreatModels;

/// <summary>Threat models, each with its page and a page for each of its threats.</summary>
internal sealed class ThreatModelsPipeline : Pipeline
{
    /// <inheritdoc/>
    public override IEnumerable<ContentFile> Input(ContentFolder content) =>
        content.Files.Where(file => PageReader.IsBelow(file.Path, ThreatModelDocument.Folder) && !file.IsMarkdown && ThreatModelReader.IsCandidate(file.Path));

    /// <inheritdoc/>
    public override Document? Process(ContentFile file, ProcessContext context)
    {
        var diagnostics = new DiagnosticBag();
        var text = SourceFileReader.Read(file.FullPath, file.Path, diagnostics);
        var model = text is null ? null : ThreatModelReader.Read(text, diagnostics);
        if (model is null && !diagnostics.HasErrors)
        {
            // Something else that lies there, such as a bill of materials, or another tool's model.
            return new UnreadModel { Source = file.Path, Visibility = VisibilityOfUnreadable(text), Diagnostics = diagnostics.ToImmutable() };
        }

        var prose = model is null ? ProseSet.Empty : ProseSet.Render(ThreatModelDocument.FieldsOf(model), text!, context, diagnostics).Select(ModelAddresses.Mask);
        model = model is null ? null : ModelAddresses.Mask(model);
        return new ThreatModelDocument
        {
            Source = file.Path,
            Visibility = model?.Visibility ?? VisibilityOfUnreadable(text),
            Model = model,
            Id = model?.Id ?? IdOf(file.Path),
            Title = model?.Title ?? PageReader.TitleOfName(Path.GetFileNameWithoutExtension(file.Path)),
            Prose = prose,
            Diagnostics = diagnostics.ToImmutable(),
        };
    }

    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer)
    {
        foreach (var document in renderer.Site.Models)
        {
            yield return () => [Page(renderer, document)];
            foreach (var threat in document.Model?.Threats ?? [])
            {
                yield return () =>
                [
                    new HtmlFile(SitePaths.FileOf(document.AddressOf(threat)), renderer.Theme.Threat(ThreatPage.View(renderer, document, threat)), document.Source),
                ];
            }
        }
    }

    private static HtmlFile Page(Renderer renderer, ThreatModelDocument document) => new(
        SitePaths.FileOf(document.Address),
        document.Model is null
            ? renderer.Theme.Fault(FaultPage.View(renderer, document.Address, document.Title, document))
            : renderer.Theme.ThreatModel(ThreatModelPage.View(renderer, document)),
        document.Source);

    // A model's default; and restricted where the file says the word, since it cannot be asked.
    private static Visibility VisibilityOfUnreadable(SourceText? text) =>
        text is null || text.Content.Contains("restricted", StringComparison.OrdinalIgnoreCase) ? Visibility.Restricted : Visibility.Internal;

    private static Id IdOf(string path)
    {
        var name = path[(ThreatModelDocument.Folder.Length + 1)..];
        var dot = name.LastIndexOf('.');
        return PageReader.IdOf((dot < 0 ? name : name[..dot]) + "/");
    }
}
