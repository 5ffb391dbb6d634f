using Playbook.Site.Graph;
using Playbook.Site.Links;

namespace Playbook.Site.Rendering;

/// <summary>Where the source of a page is edited.</summary>
internal static class EditLinks
{
    /// <summary>The address for a source; null where the settings name no repository, or do not want such links.</summary>
    public static string? Of(SiteGraph site, string source)
    {
        var settings = site.Settings;
        if (!settings.HasEditLinks || settings.Repository is not { } repository || (settings.RepositoryPath ?? site.Facts.ContentPath) is not { } path)
        {
            return null;
        }

        return RepositoryFiles.EditLink(repository, settings.Branch, path.Length == 0 ? source : $"{path}/{source}");
    }
}
