using System.Collections.Immutable;
using Playbook.Site.Links;
using Playbook.Site.Rendering;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Applications;
using Playbook.ThreatModels.Model;

namespace Playbook.Site.Risk;

/// <summary>A threat and the model it lies in.</summary>
internal sealed record ModelThreat(ThreatModelDocument Document, Threat Threat);

/// <summary>Which threats a matrix shows: of each key one of the values, where the key is given.</summary>
internal sealed record MatrixFilter
{
    /// <summary>The keys of a fence that select threats.</summary>
    public static readonly ImmutableArray<string> Keys = ["model", "team", "application", "level", "status", "treatment", "category"];

    /// <summary>Ids of models.</summary>
    public ImmutableArray<Located<string>> Models { get; init; } = [];

    /// <summary>Owners of models, as the models name them.</summary>
    public ImmutableArray<Located<string>> Teams { get; init; } = [];

    /// <summary>Ids of applications, as the list of them has them.</summary>
    public ImmutableArray<Located<string>> Applications { get; init; } = [];

    /// <summary>Ids of levels of the site's scheme.</summary>
    public ImmutableArray<Located<string>> Levels { get; init; } = [];

    /// <summary>Ids of categories in the site.</summary>
    public ImmutableArray<Located<string>> Categories { get; init; } = [];

    /// <summary>Where threats stand; <see cref="ThreatStatus.Open"/> stands for all that <see cref="Threat.IsOpen"/> says.</summary>
    public ImmutableArray<ThreatStatus> Statuses { get; init; } = [];

    /// <summary>What was decided.</summary>
    public ImmutableArray<Treatment> Treatments { get; init; } = [];

    /// <summary>The threats; null where it names models or applications and the audience may see none of them.</summary>
    public IReadOnlyList<ModelThreat>? Select(Renderer renderer)
    {
        var models = ModelsOf(renderer);
        var applications = ApplicationsOf(renderer);
        if ((!Models.IsEmpty && models.Count == 0) || (!Applications.IsEmpty && applications.Count == 0))
        {
            return null;
        }

        return
        [
            .. models
                .Where(document => IsOneOf(document.Model!.Owner, Teams))
                .Where(document => Applications.IsEmpty || applications.Any(application => application.Models.Any(model => model.Id.Equals(document.Model!.Id))))
                .SelectMany(document => document.Model!.Threats.Where(threat => IsSelected(renderer, threat)).Select(threat => new ModelThreat(document, threat))),
        ];
    }

    /// <summary>What is shown, in words.</summary>
    public string Describe(Renderer renderer)
    {
        const int most = 3;
        var models = ModelsOf(renderer);
        var teams = Teams.Select(team => renderer.People.Show(team.Value)).OfType<string>().Select(team => $"team {team}");
        var levels = Levels.Select(level => renderer.Levels.Scheme?.Levels.FirstOrDefault(each => Is(each.Id.Text, level))?.Title.ToLowerInvariant()).OfType<string>().ToList();
        var categories = Categories.Select(category => renderer.Site.Index.FindVisible(category.Value)?.Title.ToLowerInvariant()).OfType<string>();
        string[] parts =
        [
            .. ApplicationsOf(renderer).Select(application => $"application {application.Title}"),
            .. teams,
            .. levels.Count == 0 ? [] : new[] { $"level {string.Join(" or ", levels)}" },
            .. Statuses.Select(status => ModelWords.Of(status, renderer.Ui).ToLowerInvariant()),
            .. Treatments.Select(treatment => $"treatment {ModelWords.Of(treatment, renderer.Ui).ToLowerInvariant()}"),
            .. categories,
        ];
        var what = Models.IsEmpty ? "All threat models" : models.Count > most ? $"{models.Count} threat models" : string.Join(", ", models.Select(model => model.Title));
        return $"{what}: threats by their current risk{(parts.Length == 0 ? "" : $" ({string.Join(", ", parts)})")}";
    }

    /// <summary>Whether a text is an id that was asked for.</summary>
    public static bool Is(string id, Located<string> asked) => string.Equals(id.Trim(), asked.Value, StringComparison.OrdinalIgnoreCase);

    private List<Application> ApplicationsOf(Renderer renderer) =>
        [.. renderer.Site.Applications?.Applications.Where(application => Applications.Any(asked => Is(application.Id.Text, asked))) ?? []];

    private List<ThreatModelDocument> ModelsOf(Renderer renderer)
    {
        var ids = Models.Select(model => renderer.Site.Index.FindVisible(model.Value)).OfType<Target>().Select(target => target.Owner).OfType<ThreatModelDocument>().Select(owner => owner.Id).ToHashSet();
        return [.. renderer.Site.Models.Where(document => document.Model is not null && (Models.IsEmpty || ids.Contains(document.Id)))];
    }

    private bool IsSelected(Renderer renderer, Threat threat) =>
        (Levels.IsEmpty || (renderer.Levels.Scheme!.LevelOf(threat.Current) is { } level && IsOneOf(level.Id.Text, Levels)))
        && (Categories.IsEmpty || threat.Categories.Any(category => IsOneOf(category.Id.Text, Categories)))
        && (Treatments.IsEmpty || (threat.Treatment is { } treatment && Treatments.Contains(treatment)))
        && (Statuses.IsEmpty || Statuses.Contains(threat.Status) || (Statuses.Contains(ThreatStatus.Open) && threat.IsOpen));

    private static bool IsOneOf(string? text, ImmutableArray<Located<string>> asked) =>
        asked.IsEmpty || (text is not null && asked.Any(each => Is(text, each)));
}
