using System.Collections.Immutable;
using Playbook.Site.Actions;
using Playbook.Site.Applications;
using Playbook.Site.Rendering;
using Playbook.Site.Settings;
using Playbook.Site.ThreatModels;
using Playbook.ThreatModels.Model;
using Playbook.Views;
using Playbook.Views.Language;

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
        var toDo = (
            from document in models
            where document.Model!.Status != ModelStatus.Retired
            from mitigation in document.Model!.Mitigations
            where Is(mitigation.Owner) && mitigation.IsOpen
            select new Link($"{document.Title}: {mitigation.Title}", $"{document.Address}#{ThreatModelDocument.AnchorOf(mitigation.Id)}")).ToImmutableArray();
        return new RoleView(
            role.Id.Key,
            role.Title,
            $"go/{role.Id.Key}/",
            [
                .. site.Pages.Where(linked => Is(linked.Page.Owner)).Select(linked => new Link(linked.Page.Title, linked.Page.Address)),
                .. renderer.Applications.All.Where(application => Is(application.Owner)).Select(application => new Link(application.Title, ApplicationsDocument.AddressOf(application))),
                .. models.Where(document => Is(document.Model!.Owner)).Select(document => new Link(document.Title, document.Address)),
            ],
            toDo)
        {
            Actions = toDo.IsEmpty ? null : new Link(renderer.Ui.Registers.ActionsOf.Fill(("owner", role.Title)), ActionList.AddressOf(ActionList.OwnerKeyOf(renderer, role.Id.Text), 1)),
        };
    }
}
