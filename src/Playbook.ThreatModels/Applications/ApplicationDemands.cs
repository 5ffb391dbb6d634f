using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Applications;

/// <summary>Whether an application has to have a threat model.</summary>
public enum ModelDemand
{
    /// <summary>None is wanted, and one that is there is held to nothing.</summary>
    None,

    /// <summary>Nobody has to make one; one that is there is held to what else is demanded.</summary>
    Optional,

    /// <summary>There has to be one.</summary>
    Required,
}

/// <summary>What an application level demands.</summary>
/// <param name="Model">Whether there has to be a threat model.</param>
/// <param name="Location">Where it stands in the source.</param>
public sealed record ApplicationDemands(ModelDemand Model, SourceLocation Location)
{
    /// <summary>What the model holds at least one of.</summary>
    public ImmutableArray<ModelContent> Depth { get; init; } = [];

    /// <summary>The methodologies it is made by: each of them.</summary>
    public ImmutableArray<Reference> Methodologies { get; init; } = [];

    /// <summary>The longest that may pass from one review to the next; null where the level does not say.</summary>
    public CalendarPeriod? Review { get; init; }

    /// <summary>The roles that take part, by their ids in the site's settings: each of them.</summary>
    public ImmutableArray<Located<Id>> Participants { get; init; } = [];
}
