using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;
using Playbook.Site.Settings;
using Playbook.ThreatModels.Formats;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;
using Playbook.Views;

namespace Playbook.Site.ThreatModels;

/// <summary>A model as files: native, OTM and CSV as the site shows it, and the file it was read from where that says no more than the site may.</summary>
internal static class ModelDownloads
{
    private static readonly string[] s_formats = [NativeReader.Format, "otm", "csv"];

    /// <summary>The links to the files.</summary>
    public static IEnumerable<Link> Links(Renderer renderer, ThreatModelDocument document)
    {
        foreach (var writer in Writers(document))
        {
            yield return new Link(writer.Title, PathOf(document, writer));
        }

        if (OriginalOf(renderer, document) is { } original)
        {
            yield return new Link($"Original file ({Path.GetFileName(document.Source)})", Content.SitePaths.Encode(original));
        }
    }

    /// <summary>Why the original file is not among them; null where it is, or where no word is to be said of what is hidden.</summary>
    public static string? WhyNoOriginal(Renderer renderer, ThreatModelDocument document) =>
        OriginalOf(renderer, document) is not null || document is not { Model: { } model, IsWhole: true, Original: { } original } || model.Format == NativeReader.Format ? null
        : original.HoldsOthers ? "The original file holds several models and is not given."
        : original.HoldsAddresses ? "The original file holds e-mail addresses and is not given."
        : original.HoldsAsides ? "The original file holds its authors' comments or account names and is not given."
        : null;

    /// <summary>The files.</summary>
    public static IEnumerable<OutputFile> Files(Renderer renderer, ThreatModelDocument document)
    {
        if (document.Model is null)
        {
            yield break;
        }

        var published = new PublishedModel(renderer, document).Make();
        foreach (var writer in Writers(document))
        {
            yield return new TextFile(PathOf(document, writer), writer.Write(published).Text);
        }

        if (OriginalOf(renderer, document) is { } original)
        {
            yield return new CopiedFile(original, document.Original!.FullPath);
        }
    }

    private static IEnumerable<ModelWriter> Writers(ThreatModelDocument document) =>
        document.Model is null ? [] : s_formats.Select(WriterList.Find).OfType<ModelWriter>();

    private static string PathOf(ThreatModelDocument document, ModelWriter writer)
    {
        var name = document.Id.Key[(document.Id.Key.LastIndexOf('/') + 1)..];
        return $"{ModelPictures.FolderOf(document)}{name}{writer.FileExtension}";
    }

    // A native model's file is the native download. Another tool's file is as that tool wrote it, so it is given only where nothing in it had to be left out: no threat hidden from the
    // audience, no other model, no person the policy hides, no e-mail address, no account's name.
    private static string? OriginalOf(Renderer renderer, ThreatModelDocument document)
    {
        if (document is not { Model: { } model, Original: { HoldsOthers: false } original, IsWhole: true } || !document.DrawsOn.IsEmpty || model.Format == NativeReader.Format)
        {
            return null;
        }

        if (original.HoldsAsides || original.HoldsAddresses)
        {
            return null;
        }

        var namesPersons = renderer.Site.Settings.People != PeoplePolicy.Names && HasPersons(renderer, model);
        return namesPersons ? null : $"{ModelPictures.FolderOf(document)}original/{Path.GetFileName(document.Source)}";
    }

    private static bool HasPersons(Renderer renderer, ThreatModel model) =>
        new[] { model.Owner, model.Reviewed?.By }
            .Concat(model.Participants.Select(participant => participant.Name))
            .Concat(model.Mitigations.Select(mitigation => mitigation.Owner))
            .Concat(model.Threats.Select(threat => threat.Accepted?.By))
            .Concat(model.OpenQuestions.Select(question => question.Owner))
            .Concat(model.Changes.Select(change => change.By))
            .OfType<string>()
            .Any(person => !renderer.People.IsRole(person))
        || model.AlsoInSource.Any(item => !ModelRemainders.MayShow(renderer, item));
}
