using Playbook.Site.Applications;
using Playbook.Site.Rendering;
using Playbook.Site.Settings;
using Playbook.Site.ThreatModels;
using Playbook.ThreatModels.Model;
using Playbook.Views;

namespace Playbook.Site.People;

/// <summary>The page of roles and teams: what each answers for.</summary>
internal static class RolesPage
{
    /// <summary>The page: what the author wrote, and the roles of <c>playbook.yml</c> in their order.</summary>
    public static RolesView View(Renderer renderer, PageFrame frame, Html body) =>
        new(frame, body, [.. renderer.Site.Settings.Roles.Select(role => Of(renderer, role))])
        {
            MentionedOn = renderer.MentionsOf(frame.Address),
        };

    private static RoleView Of(Renderer renderer, Role role)
    {
        bool Is(string? owner) => owner is not null && string.Equals(owner.Trim(), role.Id.Text, StringComparison.OrdinalIgnoreCase);
        var site = renderer.Site;
        var models = site.Models.Where(document => document.Model is not null).ToList();
        return new RoleView(
            role.Id.Key,
            role.Title,
            $"go/{role.Id.Key}/",
            [
                .. site.Pages.Where(linked => Is(linked.Page.Owner)).Select(linked => new Link(linked.Page.Title, linked.Page.Address)),
                .. renderer.Applications.All.Where(application => Is(application.Owner)).Select(application => new Link(application.Title, ApplicationsDocument.AddressOf(application))),
                .. models.Where(document => Is(document.Model!.Owner)).Select(document => new Link(document.Title, document.Address)),
            ],
            [
                .. from document in models
                   from mitigation in document.Model!.Mitigations
                   where Is(mitigation.Owner) && mitigation.Status is null or MitigationStatus.Proposed or MitigationStatus.Planned or MitigationStatus.InProgress
                   select new Link($"{document.Title}: {mitigation.Title}", $"{document.Address}#{ThreatModelDocument.AnchorOf(mitigation.Id)}"),
            ]);
    }
}
