using System.Collections.Immutable;
using Playbook.Site.Content;
using Playbook.Site.Markdown;
using Playbook.Site.Pages;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.ThreatModels;
using Playbook.ThreatModels.Enrichment;
using Playbook.ThreatModels.Formats;
using Playbook.ThreatModels.Model;

namespace Playbook.Site.ThreatModels;

/// <summary>Makes the documents of a file under <c>threat-models/</c>: one for each model in it, or one that says why there is none.</summary>
internal static class ThreatModelDocuments
{
    /// <summary>Reads a file, with those it draws on and the enrichment beside it.</summary>
    public static IEnumerable<Document> Read(ContentFile file, ProcessContext context)
    {
        var diagnostics = new DiagnosticBag();
        if (ModelFilePlan.IsEnrichment(file))
        {
            return context.ModelFiles.IsUsed(file.Path) ? [] : [Alone(file)];
        }

        var text = SourceFileReader.Read(file.FullPath, file.Path, diagnostics);
        var files = new ContentModelFiles(context.Content);
        var models = text is null ? [] : ThreatModelReader.Read(text, context.ModelFiles.IdOf(file.Path), files, diagnostics);
        if (models.IsEmpty && !ThreatModelReader.IsCandidate(file.Path) && !WasRecognised(text, diagnostics))
        {
            // A text that lies beside models and was never said to be one.
            return [];
        }

        if (models.IsEmpty)
        {
            return [Unread(file, text, files, context, diagnostics)];
        }

        models = Enrich(models, file, context, diagnostics);
        var original = OriginalFile.Of(file.FullPath, text!.Content, models.Length > 1, files.Drawn.Count > 0);
        var documents = new List<Document>();
        foreach (var model in models)
        {
            // What is wrong with the file is said once, whatever number of models it holds.
            var found = documents.Count == 0 ? diagnostics : new DiagnosticBag();
            var prose = ProseSet.Render(ThreatModelDocument.FieldsOf(model), text!, context, found).Select(ModelAddresses.Mask);
            var masked = ModelPictures.Clean(ModelAddresses.Mask(model));
            documents.Add(new ThreatModelDocument
            {
                Source = file.Path,
                Visibility = model.Visibility,
                Model = masked,
                Original = original,
                Id = model.Id,
                Title = masked.Title,
                Prose = prose,
                DrawsOn = context.ModelFiles.EnrichmentOf(file.Path) is { } enrichment ? [.. files.Drawn, enrichment] : [.. files.Drawn],
                Diagnostics = found.ToImmutable(),
            });
        }

        return documents;
    }

    private static ImmutableArray<ThreatModel> Enrich(ImmutableArray<ThreatModel> models, ContentFile file, ProcessContext context, DiagnosticBag diagnostics)
    {
        if (context.ModelFiles.EnrichmentOf(file.Path) is not { } path)
        {
            return models;
        }

        // What cannot be read may have said who may see the model.
        return SourceFileReader.Read(context.Content.Find(path)!.FullPath, path, diagnostics) is { } added
            ? EnrichmentReader.Apply(added, models, diagnostics)
            : [.. models.Select(model => model with { Visibility = Visibility.Restricted })];
    }

    private static Document Unread(ContentFile file, SourceText? text, ContentModelFiles files, ProcessContext context, DiagnosticBag diagnostics)
    {
        var visibility = VisibilityOfUnreadable(text);
        if (!diagnostics.HasErrors)
        {
            // Something else that lies there, such as a bill of materials, or another tool's model.
            return new UnreadModel { Source = file.Path, Visibility = visibility, DrawsOn = [.. files.Drawn], Diagnostics = diagnostics.ToImmutable() };
        }

        return new ThreatModelDocument
        {
            Source = file.Path,
            Visibility = visibility,
            Id = context.ModelFiles.IdOf(file.Path),
            Title = PageReader.TitleOfName(Path.GetFileNameWithoutExtension(file.Path)),
            DrawsOn = [.. files.Drawn],
            Diagnostics = diagnostics.ToImmutable(),
        };
    }

    // XML breaks before its root says what it is.
    private static bool WasRecognised(SourceText? text, DiagnosticBag diagnostics) =>
        text is not null && diagnostics.ToImmutable().Any(diagnostic =>
            diagnostic.Code == ModelDiagnostics.FormatNotRead.Code
            || diagnostic.Code == ModelDiagnostics.ImportedLimit.Code
            || (diagnostic.Code == ModelDiagnostics.FileBroken.Code && !text.Content.AsSpan().TrimStart().StartsWith("<")));

    private static UnreadModel Alone(ContentFile file) => new()
    {
        Source = file.Path,
        Visibility = Visibility.Restricted,
        Diagnostics =
        [
            ModelDiagnostics.EnrichmentAlone.At(SourceLocation.Of(file.Path), "there is no model of this name, or more than one, so nothing was added to any", "name it after the model's whole file name, such as shop.tm7.playbook.yml"),
        ],
    };

    // A model's default; and restricted where the file says the word, since it cannot be asked.
    private static Visibility VisibilityOfUnreadable(SourceText? text) =>
        text is null || text.Content.Contains("restricted", StringComparison.OrdinalIgnoreCase) ? Visibility.Restricted : Visibility.Internal;
}
