using Playbook.Site.Graph;
using Playbook.Site.Links;
using Playbook.Views;

namespace Playbook.Site.Rendering;

/// <summary>What a page says of the file it was made from: where it is edited, and when it was last changed.</summary>
internal static class SourceFacts
{
    /// <summary>A frame with what is said of a document's file.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="site">The site.</param>
    /// <param name="document">The document; a change of any file that it draws on or shows changes the page.</param>
    public static PageFrame With(PageFrame frame, SiteGraph site, Document document) => frame with
    {
        EditUrl = EditUrl(site, document.Source),
        LastChanged = Renderer.Text(site.Facts.LastChanges.Of(document.DrawsOn.Concat(document.Shows).Prepend(document.Source))),
    };

    // Null where the settings name no repository, or do not want such links.
    private static string? EditUrl(SiteGraph site, string source)
    {
        var settings = site.Settings;
        if (!settings.HasEditLinks || settings.Repository is not { } repository || (settings.RepositoryPath ?? site.Facts.ContentPath) is not { } path)
        {
            return null;
        }

        return RepositoryFiles.EditLink(repository, settings.Branch, path.Length == 0 ? source : $"{path}/{source}");
    }
}
