using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;
using Playbook.Site.Settings;
using Playbook.ThreatModels.Formats;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;
using Playbook.Views;
using Playbook.Views.Language;

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
            yield return new Link(renderer.Ui.Models.OriginalFile.Fill(("name", Path.GetFileName(document.Source))), Content.SitePaths.Encode(original));
        }
    }

    /// <summary>Why the original file is not among them; null where it is, or where no word is to be said of what is hidden.</summary>
    public static string? WhyNoOriginal(Renderer renderer, ThreatModelDocument document) => Candidate(document) is { } original ? WhyWithheld(renderer, document, original) : null;

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

    private static string? OriginalOf(Renderer renderer, ThreatModelDocument document) =>
        Candidate(document) is { } original && WhyWithheld(renderer, document, original) is null
            ? $"{ModelPictures.FolderOf(document)}original/{Path.GetFileName(document.Source)}"
            : null;

    // A native model's file is the native download. Of a file that holds what this audience may not see no word is said.
    private static OriginalFile? Candidate(ThreatModelDocument document) =>
        document is { Model: { } model, IsWhole: true, Original: { } original } && model.Format != NativeReader.Format ? original : null;

    // Another tool's file is as that tool wrote it, so it is given only where it is the whole and nothing in it had to be left out: no other model, no e-mail address, no account's name,
    // no person the policy hides. What is added beside it is not a part of it.
    private static string? WhyWithheld(Renderer renderer, ThreatModelDocument document, OriginalFile original) =>
        original.HoldsOthers ? renderer.Ui.Models.HoldsOthers
        : original.IsPart ? renderer.Ui.Models.IsPart
        : original.HoldsAddresses ? renderer.Ui.Models.HoldsAddresses
        : original.HoldsAsides ? renderer.Ui.Models.HoldsAsides
        : renderer.Site.Settings.People != PeoplePolicy.Names && HasPersons(renderer, document.Model!) ? renderer.Ui.Models.NamesPersons
        : null;

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
