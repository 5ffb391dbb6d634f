using System.Collections.Immutable;
using System.Globalization;
using Playbook.Site.Content;
using Playbook.Site.Pages;
using Playbook.Site.Rendering;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;
using Playbook.Views;

namespace Playbook.Site.Actions;

/// <summary>The mitigations of all models.</summary>
internal static class ActionList
{
    /// <summary>The title of the page.</summary>
    public const string Title = "Actions";

    /// <summary>For how many days before it is due an action is called due soon.</summary>
    public const int SoonDays = 30;

    /// <summary>The last part of the address of the actions for which no owner is shown.</summary>
    public const string NoOwner = "no-owner";

    /// <summary>The page of an owner's actions.</summary>
    /// <param name="owner">The owner's key.</param>
    /// <param name="page">Which of the pages, from 1.</param>
    public static string AddressOf(string owner, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"{Overviews.Actions}{owner}/{(page > 1 ? $"{page}/" : "")}");

    /// <summary>The actions: open ones first, those due first before the others, then by model and id.</summary>
    public static ImmutableArray<SiteAction> Of(Renderer renderer) =>
    [
        .. renderer.Site.Models.Where(document => document.Model is not null)
            .SelectMany((document, place) => document.Model!.Mitigations.Select(mitigation => (Place: place, Action: Of(renderer, document, mitigation))))
            .OrderByDescending(each => each.Action.IsOpen)
            .ThenBy(each => each.Action.Mitigation.Due ?? DateOnly.MaxValue)
            .ThenBy(each => each.Place)
            .ThenBy(each => each.Action.Mitigation.Id.Text, NaturalOrder.Instance)
            .Select(each => each.Action),
    ];

    /// <summary>The key of an owner: the id of a role, else a slug of the name that is shown. Owners that are not shown have one together.</summary>
    public static string OwnerKeyOf(Renderer renderer, string? owner)
    {
        if (renderer.People.Show(owner) is not { } shown)
        {
            return NoOwner;
        }

        var key = renderer.People.IsRole(owner!) ? owner!.Trim().ToLowerInvariant() : Slug.ForAddress(shown);
        // Whoever is called like the owner that there is not must not get the actions of nobody.
        return key is "" or NoOwner ? $"owner-{key}".TrimEnd('-') : key;
    }

    private static SiteAction Of(Renderer renderer, ThreatModelDocument document, Mitigation mitigation) =>
        new(document, mitigation, ModelRows.Of(renderer, document, mitigation, _ => Html.Empty), TimingOf(renderer, document, mitigation))
        {
            OwnerKey = OwnerKeyOf(renderer, mitigation.Owner),
        };

    private static Timing TimingOf(Renderer renderer, ThreatModelDocument document, Mitigation mitigation) => mitigation switch
    {
        { IsInPlace: true } => Timing.InPlace,
        { IsOpen: false } => Timing.Closed,
        _ when document.Model!.Status == ModelStatus.Retired => Timing.Closed,
        { Due: null } => Timing.Undated,
        _ when renderer.IsPast(mitigation.Due) => Timing.Overdue,
        _ when renderer.Site.Facts.AsOf is { } asOf && mitigation.Due <= asOf.AddDays(SoonDays) => Timing.Soon,
        _ => Timing.Later,
    };
}
