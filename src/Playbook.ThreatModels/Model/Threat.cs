using System.Collections.Immutable;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Model;

/// <summary>What was decided about a risk; the four options of ISO/IEC 27005.</summary>
public enum Treatment
{
    /// <summary>Make it less likely or less harmful.</summary>
    Reduce,

    /// <summary>Live with it, by somebody's explicit acceptance.</summary>
    Retain,

    /// <summary>Do not do what causes it.</summary>
    Avoid,

    /// <summary>Share it with another party.</summary>
    Transfer,
}

/// <summary>Where the work on a threat stands.</summary>
public enum ThreatStatus
{
    /// <summary>Nobody has looked at it yet.</summary>
    NotTriaged,

    /// <summary>It is real, and nothing is under way.</summary>
    Open,

    /// <summary>Something is under way.</summary>
    InProgress,

    /// <summary>What was decided is in place.</summary>
    Done,

    /// <summary>It does not apply to this system.</summary>
    NotApplicable,
}

/// <summary>What a status says by itself.</summary>
public static class ThreatStatuses
{
    /// <summary>Whether work is left to do: not triaged, open or in progress.</summary>
    public static bool IsOpen(this ThreatStatus status) => status is ThreatStatus.NotTriaged or ThreatStatus.Open or ThreatStatus.InProgress;
}

/// <summary>Something that can go wrong.</summary>
public sealed record Threat(Id Id, string Title, SourceLocation Location) : IModelElement
{
    Id? IModelElement.Id => Id;

    /// <summary>The methodologies' categories it is filed under, by their ids in the site (<c>stride.spoofing</c>).</summary>
    public ImmutableArray<Reference> Categories { get; init; } = [];

    /// <summary>The components, flows, assets and boundaries it affects.</summary>
    public ImmutableArray<Id> Affects { get; init; } = [];

    /// <summary>What happens, and how.</summary>
    public Prose? Description { get; init; }

    /// <summary>The inherent risk: before anything is done about it.</summary>
    public RiskRating? Risk { get; init; }

    /// <summary>The residual risk: once what was decided is in place.</summary>
    public RiskRating? Residual { get; init; }

    /// <summary>What was decided; absent until there is a decision.</summary>
    public Treatment? Treatment { get; init; }

    /// <summary>The author's own word for the treatment, such as <c>mitigate</c>; null where it is ours.</summary>
    public string? TreatmentWord { get; init; }

    /// <summary>The ways to treat it that were considered, in the author's order.</summary>
    public ImmutableArray<TreatmentOption> Options { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public ThreatStatus Status { get; init; } = ThreatStatus.NotTriaged;

    /// <summary>What is done about it, by the ids of the model's mitigations.</summary>
    public ImmutableArray<Id> Mitigations { get; init; } = [];

    /// <summary>Entries of catalogues, such as <c>CWE-384</c>.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Who accepted the risk that is retained.</summary>
    public Acceptance? Accepted { get; init; }

    /// <summary>Who may see it; that of the model where the author says nothing.</summary>
    public Visibility? Visibility { get; init; }

    /// <summary>What it is called in the source's own tool, where that is shorter than its id (<c>T-12</c>, <c>#7</c>); else null.</summary>
    public string? Label { get; init; }

    /// <summary>Categories in the source's own words, where no id of a well-known methodology's category stands for them.</summary>
    public ImmutableArray<string> CategoryWords { get; init; } = [];

    /// <summary>The word that the source has for the status; null where it has none, or is native.</summary>
    public string? SourceStatus { get; init; }

    /// <summary>Whether it is a tool's template that nobody filled in.</summary>
    public bool IsPlaceholder { get; init; }

    /// <summary>How it stands with each element it occurs at, where the source says that of each.</summary>
    public ImmutableArray<ThreatUse> Uses { get; init; } = [];

    /// <summary>Former ids of it, in the same model.</summary>
    public ImmutableArray<Id> Aliases { get; init; } = [];

    /// <summary>
    /// Whether the acceptance of a risk that is retained and done holds, as <see cref="Rules.AcceptanceRules.Stamp"/> found it; null for every other threat, and as
    /// long as nobody has asked.
    /// </summary>
    public AcceptanceStanding? Standing { get; init; }

    /// <summary>Whether it still needs work: not triaged, open, in progress, or retained by an acceptance that does not hold.</summary>
    public bool IsOpen => Status.IsOpen() || Standing is { Holds: false };

    /// <summary>
    /// The rating that holds now: the residual one where the work is done and one is given, else the inherent one. How an acceptance stands changes
    /// nothing about it: what was built is still there when an acceptance ends, and the level decides who may accept, not the other way round.
    /// </summary>
    public RiskRating? Current => Status == ThreatStatus.Done && Residual is not null ? Residual : Risk;
}

/// <summary>A threat at one of the elements where it occurs.</summary>
/// <param name="Element">The component or flow.</param>
/// <param name="Status">How it stands there.</param>
/// <param name="SourceStatus">The source's own word for that.</param>
/// <param name="Mitigations">What is done about it there.</param>
/// <param name="Location">Where it stands in the source.</param>
public sealed record ThreatUse(Id Element, ThreatStatus Status, string? SourceStatus, ImmutableArray<MitigationUse> Mitigations, SourceLocation Location);

/// <summary>A mitigation at one of the elements where its threat occurs.</summary>
/// <param name="Mitigation">The mitigation.</param>
/// <param name="Status">How it stands there; null where the source does not say.</param>
/// <param name="SourceStatus">The source's own word for that.</param>
public sealed record MitigationUse(Id Mitigation, MitigationStatus? Status, string? SourceStatus);

/// <summary>Somebody's explicit decision to live with a risk.</summary>
/// <param name="By">The person or role that decided.</param>
/// <param name="Role">The role in which it was decided.</param>
/// <param name="On">When.</param>
/// <param name="Until">When the decision ends and is to be made anew.</param>
/// <param name="Why">The reason. An acceptance without one is an error.</param>
/// <param name="Location">Where it stands in the source.</param>
public sealed record Acceptance(string? By, string? Role, DateOnly? On, DateOnly? Until, Prose? Why, SourceLocation Location)
{
    /// <summary>Where <see cref="Until"/> stands; <see cref="Location"/> where there is none.</summary>
    public SourceLocation UntilLocation { get; init; } = Location;
}

/// <summary>Where the work on a mitigation stands.</summary>
public enum MitigationStatus
{
    /// <summary>Somebody thought of it.</summary>
    Proposed,

    /// <summary>It was decided.</summary>
    Planned,

    /// <summary>It is under way.</summary>
    InProgress,

    /// <summary>It is in place.</summary>
    Done,

    /// <summary>It is in place, and was shown to work.</summary>
    Verified,

    /// <summary>It was decided against.</summary>
    Rejected,
}

/// <summary>Something that is done about threats.</summary>
public sealed record Mitigation(Id Id, string Title, SourceLocation Location) : IModelElement
{
    Id? IModelElement.Id => Id;

    /// <summary>What exactly is done.</summary>
    public Prose? Description { get; init; }

    /// <summary>Where it stands; absent where the source does not say.</summary>
    public MitigationStatus? Status { get; init; }

    /// <summary>Whether it is in place, shown to work or not.</summary>
    public bool IsInPlace => Status is MitigationStatus.Done or MitigationStatus.Verified;

    /// <summary>Whether it still needs work: neither in place nor decided against.</summary>
    public bool IsOpen => !IsInPlace && Status != MitigationStatus.Rejected;

    /// <summary>The role, team or person that does it.</summary>
    public string? Owner { get; init; }

    /// <summary>When it is to be done by.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The ticket it is followed in: a key or an address.</summary>
    public string? Ticket { get; init; }

    /// <summary>Entries of catalogues that ask for it, such as <c>ASVS V2.1.1</c>.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>What it is called in the source's own tool, where that is shorter than its id; else null.</summary>
    public string? Label { get; init; }

    /// <summary>The word that the source has for the status; null where it has none, or is native.</summary>
    public string? SourceStatus { get; init; }

    /// <summary>Who may see it; that of the model where the author says nothing.</summary>
    public Visibility? Visibility { get; init; }
}
