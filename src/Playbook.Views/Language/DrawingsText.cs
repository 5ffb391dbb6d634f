namespace Playbook.Views.Language;

/// <summary>Diagrams and the playbook's map.</summary>
public sealed record DrawingsText(
    string AsMermaid,
    string AsText,
    string Stage,
    string ActivitiesByStage,
    string DataFlowOf,
    string AttackTree,
    string HighestRisk,
    string Elements,
    string Kind,
    string Flows,
    string AllOf,
    string AnyOf,
    string Map,
    string OutOfScope,
    string Component,
    string ComponentIn,
    string Flow,
    string FlowBoth,
    string Boundary,
    string LooseEnd,
    string ThingOutOfScope,
    Counted CountExternal,
    Counted CountProcesses,
    Counted CountStores,
    string OpenRisk);
