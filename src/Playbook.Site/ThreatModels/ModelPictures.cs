using System.Security.Cryptography;
using Playbook.Site.Content;
using Playbook.Site.Links;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;
using Playbook.ThreatModels.Model;
using Playbook.Views;

namespace Playbook.Site.ThreatModels;

/// <summary>
/// The pictures of a model. Those it carries become files named after what they hold, so that two of the same are one; those beside
/// it are copied; those elsewhere are linked to, since the site shows no picture of a host that nobody listed.
/// </summary>
internal static class ModelPictures
{
    // No id begins with an underscore, so that no threat's address can meet this one.
    private const string Folder = "_files";

    /// <summary>The folder of a model's own files, below its address.</summary>
    public static string FolderOf(ThreatModelDocument document) => $"{document.Address}{Folder}/";

    /// <summary>A model whose drawings can run nothing; one that cannot be read is carried no longer.</summary>
    public static ThreatModel Clean(ThreatModel model) => model with
    {
        Pictures =
        [
            .. model.Pictures.Select(picture => picture.MediaType == "image/svg+xml" && !picture.Bytes.IsDefaultOrEmpty
                ? picture with { Bytes = [.. SvgPicture.Clean(picture.Bytes.AsSpan()) ?? []] }
                : picture),
        ],
    };

    /// <summary>The pictures for the page.</summary>
    public static IEnumerable<PictureView> Views(Renderer renderer, ThreatModelDocument document)
    {
        foreach (var picture in document.Model!.Pictures)
        {
            if (Carried(document, picture) is { } file)
            {
                yield return new PictureView(picture.Title, file.Path, null);
            }
            else if (picture.Address is { } address && !Settings.SettingsReader.IsWebAddress(address))
            {
                if (IsPicture(address) && renderer.Site.Index.Content.Find(address) is not null && !renderer.Site.Index.IsHiddenSource(address))
                {
                    yield return new PictureView(picture.Title, CopiedFiles.AddressOf(address, renderer.Site.Index.Addresses), null);
                }
            }
            else if (picture.Address is { } url)
            {
                yield return new PictureView(picture.Title, null, url);
            }
        }
    }

    /// <summary>The files of the pictures that a model carries.</summary>
    public static IEnumerable<OutputFile> Files(ThreatModelDocument document) =>
        document.Model?.Pictures.Select(picture => Carried(document, picture)).OfType<BinaryFile>().DistinctBy(file => file.Path) ?? [];

    /// <summary>The files beside models that they show, by their paths in the content.</summary>
    public static IEnumerable<string> Beside(IEnumerable<ThreatModelDocument> models, ContentFolder content) =>
        models.SelectMany(document => document.Model?.Pictures ?? [])
            .Select(picture => picture.Address)
            .OfType<string>()
            .Where(address => IsPicture(address) && content.Find(address) is not null);

    // A model names files as it likes: only pictures are shown of what lies in the content, so that it can publish nothing else.
    private static bool IsPicture(string path) => Path.GetExtension(path).ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".svg";

    private static BinaryFile? Carried(ThreatModelDocument document, Picture picture)
    {
        if (picture.Bytes.IsDefaultOrEmpty)
        {
            return null;
        }

        var extension = picture.MediaType switch
        {
            "image/png" => "png",
            "image/jpeg" => "jpg",
            "image/gif" => "gif",
            "image/webp" => "webp",
            "image/svg+xml" => "svg",
            _ => null,
        };
        return extension is null
            ? null
            : new BinaryFile($"{FolderOf(document)}{Convert.ToHexStringLower(SHA256.HashData(picture.Bytes.AsSpan()))[..16]}.{extension}", picture.Bytes.AsMemory());
    }
}
