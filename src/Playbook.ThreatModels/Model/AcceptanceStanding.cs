using System.Collections.Immutable;

namespace Playbook.ThreatModels.Model;

/// <summary>Why an acceptance does not carry the risk that is retained by it.</summary>
public enum AcceptanceFlaw
{
    /// <summary>There is none at all.</summary>
    Missing,

    /// <summary>It names neither a person nor a role.</summary>
    Nobody,

    /// <summary>It does not say when it was decided.</summary>
    Undated,

    /// <summary>It does not say until when it holds.</summary>
    Endless,

    /// <summary>It gives no reason.</summary>
    Unjustified,

    /// <summary>It ends before it begins.</summary>
    EndsEarly,

    /// <summary>The risk is of a level that the scheme lets other roles accept, or nobody.</summary>
    Unauthorised,

    /// <summary>It ended before the day that the site speaks of.</summary>
    Expired,
}

/// <summary>
/// Whether the acceptance of a retained risk holds: by whom (a role that the risk's level allows), when, until when and why must all be
/// said, and the end must not have passed.
/// </summary>
/// <param name="Flaws">What it lacks, in the order of <see cref="AcceptanceFlaw"/>; empty where it holds.</param>
public sealed record AcceptanceStanding(ImmutableArray<AcceptanceFlaw> Flaws)
{
    /// <summary>Whether the risk is accepted.</summary>
    public bool Holds => Flaws.IsEmpty;

    /// <summary>Whether it lacks something in particular.</summary>
    public bool Has(AcceptanceFlaw flaw) => Flaws.Contains(flaw);
}
