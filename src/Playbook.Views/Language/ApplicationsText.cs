namespace Playbook.Views.Language;

/// <summary>The applications and what their level demands.</summary>
public sealed record ApplicationsText(
    string Coverage,
    string AllApplications,
    string DemandModel,
    string MeetDemands,
    string BelowDemands,
    string WithoutModel,
    string NoneDemands,
    string MetOf,
    Counted HaveOne,
    Counted CountMeet,
    Counted CountBelow,
    Counted CountWithout,
    string NoneOfLevel,
    string PermanentLink,
    string HowLevel,
    string HowLevelSum,
    string WithPoints,
    string ApplicationLevels,
    string FromPoints,
    string Requires,
    string WhatLevelsDemand,
    string DemandsCaption,
    string WhatItHolds,
    string WhoTakesPart,
    string Questions);
