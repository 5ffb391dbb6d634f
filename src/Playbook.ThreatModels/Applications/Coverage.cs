using System.Collections.Immutable;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Applications;

/// <summary>How an application stands with what its level demands, worst first.</summary>
public enum CoverageState
{
    /// <summary>A model is demanded, and there is none.</summary>
    NoModel,

    /// <summary>A model lacks something that is demanded of it.</summary>
    Below,

    /// <summary>The application has no level, so nobody can tell.</summary>
    NoLevel,

    /// <summary>It names a model that is not to be shown, so nothing can be said here.</summary>
    Hidden,

    /// <summary>All that is demanded is there.</summary>
    Met,

    /// <summary>Nothing is demanded.</summary>
    NotDemanded,

    /// <summary>The application is gone.</summary>
    Retired,
}

/// <summary>How an application stands with what its level demands.</summary>
/// <param name="Application">The application.</param>
/// <param name="Level">Its level; null where none can be told.</param>
/// <param name="State">How it stands.</param>
/// <param name="Models">Its models with what each lacks.</param>
public sealed record Coverage(Application Application, ApplicationLevel? Level, CoverageState State, ImmutableArray<ModelCoverage> Models)
{
    /// <summary>Whether a model is demanded, and whether there is one that suffices can be told: what counts in sums.</summary>
    public bool Counts => Level?.Demands is { Model: ModelDemand.Required } && State is CoverageState.NoModel or CoverageState.Below or CoverageState.Met;

    /// <summary>
    /// How an application stands. Each of its models has to meet the demands; retired ones are left aside as long as another one holds.
    /// </summary>
    /// <param name="application">The application.</param>
    /// <param name="level">Its level; null where none can be told.</param>
    /// <param name="models">The models it names.</param>
    /// <param name="isWhole">Whether nothing was taken out of a model for the audience.</param>
    /// <param name="asOf">The day the site speaks of; null where none is known.</param>
    public static Coverage Of(Application application, ApplicationLevel? level, ImmutableArray<ThreatModel> models, Func<ThreatModel, bool> isWhole, DateOnly? asOf)
    {
        ArgumentNullException.ThrowIfNull(application);
        var inUse = models.Any(model => model.Status != ModelStatus.Retired);
        ImmutableArray<ModelCoverage> covered =
        [
            .. models.Select(model => new ModelCoverage(
                model,
                application.Status == ApplicationStatus.Retired || level?.Demands is not { } demands || (inUse && model.Status == ModelStatus.Retired)
                    ? []
                    : [.. Shortfalls.Of(model, demands, isWhole(model), asOf)])),
        ];
        return new Coverage(application, level, StateOf(application, level, covered), covered);
    }

    private static CoverageState StateOf(Application application, ApplicationLevel? level, ImmutableArray<ModelCoverage> models) => (application, level) switch
    {
        ({ Status: ApplicationStatus.Retired }, _) => CoverageState.Retired,
        (_, null) => CoverageState.NoLevel,
        (_, { Demands: null or { Model: ModelDemand.None } }) => CoverageState.NotDemanded,
        _ when models.Any(model => !model.Lacks.IsEmpty) => CoverageState.Below,
        ({ HasHiddenModels: true }, _) => CoverageState.Hidden,
        (_, { Demands.Model: ModelDemand.Required }) when models.IsEmpty => CoverageState.NoModel,
        (_, { Demands.Model: ModelDemand.Optional }) when models.IsEmpty => CoverageState.NotDemanded,
        _ => CoverageState.Met,
    };
}

/// <summary>A model of an application, and what it lacks.</summary>
public sealed record ModelCoverage(ThreatModel Model, ImmutableArray<Shortfall> Lacks);
