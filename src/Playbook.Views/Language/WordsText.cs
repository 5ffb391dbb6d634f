namespace Playbook.Views.Language;

/// <summary>Words of threat modeling that stand on many kinds of pages.</summary>
public sealed record WordsText(AudiencesText Audiences,
    string Threat,
    string Threats,
    string ThreatModel,
    string ThreatModels,
    string Application,
    string Applications,
    string Mitigation,
    string Mitigations,
    string Level,
    string Levels,
    string HighestOpen,
    string Status,
    string State,
    string Treatment,
    string Owner,
    string OwnerIs,
    string Due,
    string Overdue,
    string OverdueInCell,
    string DueSoon,
    string Id,
    string Ticket,
    string Review,
    string Category,
    string Categories,
    string Asset,
    string Assets,
    string Component,
    string Components,
    string DataFlow,
    string DataFlows,
    string TrustBoundary,
    string TrustBoundaries,
    string AttackTrees,
    string References,
    string Methodologies,
    string Meaning,
    string NotSaid,
    string NotSaidInCell,
    string NotDecided,
    string NotPlaced,
    string NotPlacedInCell,
    string NotKnown,
    string NotKnownInCell,
    string SourceSays,
    string AuthorSays,
    string TheirSource,
    string AsPicture,
    string FollowUp,
    string Portfolio,
    string Reference,
    Counted CountThreats,
    Counted CountMitigations,
    Counted CountPages,
    Counted CountEntries,
    Counted CountPoints,
    Counted AndMore,
    Counted More,
    string OpenOf,
    string NoneRecorded,
    Counted CountNotTriaged,
    Counted Untriaged,
    string Value,
    ModelStatusesText ModelStatuses,
    ThreatStatusesText ThreatStatuses,
    TreatmentsText Treatments,
    MitigationStatusesText MitigationStatuses,
    ComponentTypesText ComponentTypes,
    ClassificationsText Classifications,
    FlawsText Flaws,
    string ExpiredInCell,
    string NoTeam,
    string NoCategory,
    string NoApplication,
    string InherentLevel,
    string CurrentLevel,
    string AcceptedUntil,
    string Team,
    string OutOfScope,
    string OutOfScopeWhy,
    string Visibility);

/// <summary>Whom something is for, as it stands in the middle of a sentence.</summary>
public sealed record AudiencesText(string Public, string Internal, string Restricted);

/// <summary>Where a threat model stands.</summary>
public sealed record ModelStatusesText(
    string Draft,
    string InReview,
    string Approved,
    string Retired);

/// <summary>Where a threat stands.</summary>
public sealed record ThreatStatusesText(
    string NotTriaged,
    string Open,
    string InProgress,
    string Done,
    string NotApplicable,
    string NotAccepted);

/// <summary>How a risk is treated, in the words of ISO/IEC 27005.</summary>
public sealed record TreatmentsText(
    string Reduce,
    string Retain,
    string Avoid,
    string Transfer);

/// <summary>Where a mitigation stands.</summary>
public sealed record MitigationStatusesText(
    string Proposed,
    string Planned,
    string InProgress,
    string Done,
    string Verified,
    string Rejected);

/// <summary>What a component is.</summary>
public sealed record ComponentTypesText(
    string ExternalEntity,
    string Process,
    string DataStore);

/// <summary>How confidential an asset is.</summary>
public sealed record ClassificationsText(
    string Public,
    string Internal,
    string Confidential,
    string Restricted);

/// <summary>Why the acceptance of a retained risk does not hold.</summary>
public sealed record FlawsText(
    string Accepted,
    string Missing,
    string Flawed,
    string Nobody,
    string Undated,
    string Endless,
    string Unjustified,
    string EndsEarly,
    string Unauthorised,
    string Expired);
