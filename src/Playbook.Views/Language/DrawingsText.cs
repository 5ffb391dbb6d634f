namespace Playbook.Views.Language;

/// <summary>Diagrams and the playbook's map.</summary>
public sealed record DrawingsText(
    string AsMermaid,
    string AsText,
    string Stage,
    string ActivitiesByStage);
