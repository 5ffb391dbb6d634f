using System.Collections.Immutable;
using Playbook.Site.Content;
using Playbook.Site.Pages;
using Playbook.Site.Rendering;
using Playbook.Site.ThreatModels;
using Playbook.ThreatModels.Applications;
using Playbook.ThreatModels.Model;
using Playbook.Views;

namespace Playbook.Site.Register;

/// <summary>A threat in the register, with what pages, data and files are made from.</summary>
/// <param name="Document">The model it lies in.</param>
/// <param name="Threat">The threat.</param>
/// <param name="Row">What is shown of it.</param>
internal sealed record RegisteredThreat(ThreatModelDocument Document, Threat Threat, RegisterRow Row)
{
    /// <summary>The applications that name the model.</summary>
    public required ImmutableArray<Application> Applications { get; init; }

    /// <summary>The current level; null where it has none.</summary>
    public LevelView? Level => Row.Threat.Current;

    /// <summary>Whether it stays hidden until it is asked for: nobody has looked at it, or a tool's template was never filled in.</summary>
    public bool IsHidden => RiskRegister.IsHidden(Threat);
}

/// <summary>The threats of all models, the gravest first.</summary>
internal static class RiskRegister
{
    /// <summary>The title of the register's page.</summary>
    public const string Title = "Risk register";

    /// <summary>The address of a file below the register.</summary>
    public static string Below(string name) => Overviews.Register + name;

    /// <summary>The page of the open threats of a level; null for those without one.</summary>
    /// <param name="level">The level.</param>
    /// <param name="page">Which of the pages, from 1.</param>
    public static string AddressOf(LevelView? level, int page) =>
        Below(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{level?.Key ?? Tables.TableCell.Absent}/{(page > 1 ? $"{page}/" : "")}"));

    /// <summary>Whether a threat stays hidden until it is asked for.</summary>
    public static bool IsHidden(Threat threat) => threat.Status == ThreatStatus.NotTriaged || threat.IsPlaceholder;

    /// <summary>The threats: by current level, the greatest first, open ones before the others, then by model and id.</summary>
    public static ImmutableArray<RegisteredThreat> Of(Renderer renderer) =>
    [
        .. renderer.Site.Models.Where(document => document.Model is not null)
            .SelectMany((document, place) =>
            {
                var names = ModelRows.NamesOf(document);
                ImmutableArray<Application> applications = [.. renderer.Applications.Of(document.Model!)];
                return document.Model!.Threats.Select(threat => (Place: place, Threat: new RegisteredThreat(document, threat, RowOf(renderer, document, threat, names)) { Applications = applications }));
            })
            .OrderByDescending(each => each.Threat.Level?.Rank ?? 0)
            .ThenByDescending(each => each.Threat.Threat.IsOpen)
            .ThenBy(each => each.Place)
            .ThenBy(each => each.Threat.Threat.Id.Text, NaturalOrder.Instance)
            .Select(each => each.Threat),
    ];

    private static RegisterRow RowOf(Renderer renderer, ThreatModelDocument document, Threat threat, Dictionary<Sources.Ids.Id, string> names)
    {
        var due = document.Model!.Mitigations
            .Where(mitigation => mitigation.IsOpen && threat.Mitigations.Contains(mitigation.Id))
            .Min(mitigation => mitigation.Due);
        var until = threat.Accepted?.Until;
        return new RegisterRow(ModelRows.Of(renderer, document, threat, names), new Link(document.Title, document.Address))
        {
            Team = renderer.People.Show(document.Model.Owner),
            Due = Renderer.Text(due),
            IsOverdue = renderer.IsPast(due),
            AcceptedUntil = Renderer.Text(until),
            IsExpired = renderer.IsPast(until),
        };
    }
}
