using System.Collections.Immutable;
using System.Globalization;
using Playbook.Site.Content;
using Playbook.Site.Rendering;
using Playbook.Site.ThreatModels;
using Playbook.ThreatModels.Applications;
using Playbook.ThreatModels.Risk;
using Playbook.Views;

namespace Playbook.Site.Applications;

/// <summary>How the applications stand with what their levels demand.</summary>
internal static class CoverageViews
{
    /// <summary>Every application with how it stands, those that need something first: by state, by level from the highest, by how much is missing, by title.</summary>
    public static ImmutableArray<Coverage> All(Renderer renderer)
    {
        var documents = renderer.Site.Models.Where(document => document.Model is not null).ToDictionary(document => document.Model!.Id);
        var levels = renderer.Levels.Scheme?.Application?.Levels ?? [];
        return
        [
            .. renderer.Applications.All
                .Select(application => Coverage.Of(
                    application,
                    renderer.Applications.LevelOf(application),
                    [.. application.Models.Select(reference => documents[reference.Id].Model!)],
                    model => documents[model.Id].IsWhole,
                    renderer.Site.Facts.AsOf))
                .OrderBy(coverage => coverage.State)
                .ThenByDescending(coverage => coverage.Level is { } level ? levels.IndexOf(level) : -1)
                .ThenByDescending(coverage => coverage.Models.Sum(model => model.Lacks.Length))
                .ThenBy(coverage => coverage.Application.Title, NaturalOrder.Instance)
                .ThenBy(coverage => coverage.Application.Id.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>The sums; null where no level demands a model, or there is no application.</summary>
    public static CoverageView? Sums(Renderer renderer, ImmutableArray<Coverage> all)
    {
        var demanding = renderer.Levels.Scheme?.Application?.Levels.Where(level => level.Demands is { Model: ModelDemand.Required }).Reverse().ToList() ?? [];
        return all.IsEmpty || demanding.Count == 0 ? null : new CoverageView(
            all.Count(coverage => coverage is { Counts: true, State: CoverageState.Met }),
            all.Count(coverage => coverage.Counts),
            [
                .. demanding.Select(level => new LevelCoverage(
                    renderer.Levels.Of(level),
                    Count(level, CoverageState.Met),
                    Count(level, CoverageState.Below),
                    Count(level, CoverageState.NoModel))),
            ],
            [
                .. Aside(CoverageState.NoLevel, "has no level, so that nobody can tell what is demanded", "have no level, so that nobody can tell what is demanded"),
                .. Aside(CoverageState.Hidden, "has a threat model that is not shown here", "have a threat model that is not shown here"),
                .. Aside(CoverageState.Retired, "is retired", "are retired"),
            ],
            ApplicationsDocument.Address);

        int Count(ApplicationLevel level, CoverageState state) => all.Count(coverage => coverage.Counts && coverage.Level == level && coverage.State == state);

        IEnumerable<string> Aside(CoverageState state, string one, string many) => all.Count(coverage => coverage.State == state) switch
        {
            0 => [],
            1 => [$"1 more {one}."],
            var number => [string.Create(CultureInfo.InvariantCulture, $"{number} more {many}.")],
        };
    }

    /// <summary>What a level demands; null where it does not say.</summary>
    public static DemandsView? Of(Renderer renderer, ApplicationDemands? demands) => demands is null ? null : new DemandsView(
        CoverageWords.Of(demands.Model),
        [.. demands.Depth.Select(ModelContents.NameOf)],
        [.. demands.Methodologies.Select(methodology => CoverageWords.MethodologyOf(renderer, methodology.Id))],
        demands.Review is { } every ? $"At least {every.ToInterval()}" : null,
        [.. demands.Participants.Select(role => CoverageWords.RoleOf(renderer, role.Value)).OfType<string>()]);

    /// <summary>How a model stands with what its application's level demands; null where that level is not known, or nothing is demanded.</summary>
    public static ModelDemandsView? Of(Renderer renderer, ThreatModelDocument document)
    {
        var model = document.Model!;
        if (renderer.Applications.LevelOf(model) is not { Demands: { Model: not ModelDemand.None } demands } level || Of(renderer, demands) is not { } said)
        {
            return null;
        }

        var lacks = Shortfalls.Of(model, demands, document.IsWhole, renderer.Site.Facts.AsOf).ToList();
        return new ModelDemandsView(renderer.Levels.Of(level),
        [
            Line("Threat model", said.Model, lacks.OfType<Shortfall.NotInForce>()),
            .. Lines("What it holds", CoverageWords.Listed(said.Depth), lacks.OfType<Shortfall.Content>()),
            .. Lines("Methodologies", CoverageWords.Listed([.. said.Methodologies.Select(link => link.Text)]), lacks.OfType<Shortfall.Methodology>()),
            .. Lines("Who takes part", CoverageWords.Listed(said.Participants), lacks.OfType<Shortfall.Participant>()),
            .. Lines("Review", said.Review ?? "", lacks.Where(each => each is Shortfall.NeverReviewed or Shortfall.ReviewedTooLongAgo or Shortfall.ReviewedTooSeldom)),
        ]);

        DemandLine Line(string name, string demanded, IEnumerable<Shortfall> missing) =>
            new(name, demanded, [.. missing.Select(shortfall => CoverageWords.Of(renderer, shortfall)).Distinct(StringComparer.Ordinal)]);

        IEnumerable<DemandLine> Lines(string name, string demanded, IEnumerable<Shortfall> missing) =>
            demanded.Length == 0 && !missing.Any() ? [] : [Line(name, demanded.Length == 0 ? "" : char.ToUpperInvariant(demanded[0]) + demanded[1..], missing)];
    }
}
