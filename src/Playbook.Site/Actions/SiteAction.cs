using Playbook.Site.ThreatModels;
using Playbook.ThreatModels.Model;
using Playbook.Views;

namespace Playbook.Site.Actions;

/// <summary>How urgent an action is, the most urgent first.</summary>
internal enum Timing
{
    /// <summary>The day by which it was to be done has passed.</summary>
    Overdue,

    /// <summary>That day is near.</summary>
    Soon,

    /// <summary>That day is further away, or nobody knows which day it is.</summary>
    Later,

    /// <summary>No day is set.</summary>
    Undated,

    /// <summary>It is done or verified.</summary>
    InPlace,

    /// <summary>It was decided against, or its model is retired.</summary>
    Closed,
}

/// <summary>A mitigation of any model, as something that somebody is to do.</summary>
/// <param name="Document">The model it lies in.</param>
/// <param name="Mitigation">The mitigation.</param>
/// <param name="Row">What is shown of it.</param>
/// <param name="Timing">How urgent it is.</param>
internal sealed record SiteAction(ThreatModelDocument Document, Mitigation Mitigation, MitigationRow Row, Timing Timing)
{
    /// <summary>Whether there is still something to do: what was decided against and what a retired model says is left out.</summary>
    public bool IsOpen => Timing is not (Timing.InPlace or Timing.Closed);

    /// <summary>Its id in the site.</summary>
    public string Id => Document.Id.Child(Mitigation.Id).Text;

    /// <summary>Where it stands, relative to the site's root.</summary>
    public string Address => $"{Document.Address}#{Row.Anchor}";

    /// <summary>The last part of the address of its owner's page.</summary>
    public required string OwnerKey { get; init; }
}
