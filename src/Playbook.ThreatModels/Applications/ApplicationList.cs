using System.Collections.Immutable;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Applications;

/// <summary>The organization's applications, and how critical each is. What a model's level is, is said here and nowhere else.</summary>
public sealed class ApplicationList
{
    private readonly ApplicationScheme? _scheme;
    private readonly ILookup<Id, Application> _byModel;

    /// <summary>Takes the applications.</summary>
    /// <param name="applications">All of them.</param>
    /// <param name="scheme">What gives them levels; null where the organization has nothing of the kind: then nothing has a level.</param>
    public ApplicationList(ImmutableArray<Application> applications, ApplicationScheme? scheme)
    {
        All = applications;
        _scheme = scheme;
        _byModel = applications.SelectMany(application => application.Models.Select(model => (model.Id, Application: application))).ToLookup(each => each.Id, each => each.Application);
    }

    /// <summary>All of them, in the order of their source.</summary>
    public ImmutableArray<Application> All { get; }

    /// <summary>The applications that name a model.</summary>
    public IEnumerable<Application> Of(ThreatModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return _byModel[model.Id];
    }

    /// <summary>The level of an application; null where none can be told.</summary>
    public ApplicationLevel? LevelOf(Application application)
    {
        ArgumentNullException.ThrowIfNull(application);
        return _scheme?.LevelOf(application.Profile);
    }

    /// <summary>
    /// The application level of a model: its own, else that of the application that names it. Of several the highest counts, so that
    /// nothing looks less critical than it is.
    /// </summary>
    /// <returns>Null where none can be told.</returns>
    public ApplicationLevel? LevelOf(ThreatModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return _scheme?.LevelOf(model.Application)
            ?? Of(model).Select(LevelOf).OfType<ApplicationLevel>().MaxBy(level => _scheme!.Levels.IndexOf(level));
    }
}
