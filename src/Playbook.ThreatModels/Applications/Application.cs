using System.Collections.Immutable;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Applications;

/// <summary>Where an application stands in its own life.</summary>
public enum ApplicationStatus
{
    /// <summary>Being designed or built.</summary>
    Planned,

    /// <summary>In use.</summary>
    Live,

    /// <summary>Gone; it is kept for the record, and nothing is demanded of it.</summary>
    Retired,
}

/// <summary>One of the organization's applications, whether anybody modelled it or not.</summary>
/// <param name="Id">Its id, local to the list of applications.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Location">Where it stands in the source.</param>
public sealed record Application(Id Id, string Title, SourceLocation Location)
{
    /// <summary>Where its id was given.</summary>
    public required SourceLocation IdLocation { get; init; }

    /// <summary>What it is and does.</summary>
    public Prose? Summary { get; init; }

    /// <summary>The role, team or person that answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>Where it stands in its own life; null where the source does not say.</summary>
    public ApplicationStatus? Status { get; init; }

    /// <summary>Who may see it. As for a model, the default is internal.</summary>
    public Visibility Visibility { get; init; } = Visibility.Internal;

    /// <summary>Its level as stated, or the answers from which the risk scheme computes it; null where the source gives neither.</summary>
    public ApplicationProfile? Profile { get; init; }

    /// <summary>The threat models that are about it, by their ids in the site.</summary>
    public ImmutableArray<Reference> Models { get; init; } = [];

    /// <summary>Whether it names models besides that are not to be shown.</summary>
    public bool HasHiddenModels { get; init; }

    /// <summary>Documents elsewhere.</summary>
    public ImmutableArray<ExternalLink> Links { get; init; } = [];
}
