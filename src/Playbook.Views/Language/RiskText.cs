namespace Playbook.Views.Language;

/// <summary>The risk scheme.</summary>
public sealed record RiskText(
    string Scheme,
    string SchemeFact,
    string Matrix,
    string Size,
    string Shipped,
    string NoScheme,
    string LevelsByMean,
    string RiskMatrix,
    string WhatIsDone,
    string AppetiteEndsHere,
    string Within,
    string NobodyAccepts,
    string AcceptedBy,
    string IfLate,
    string OtherSchemes,
    string Comparison,
    string ItsLevels,
    string ItsMatrix);
