namespace Playbook.Views.Language;

/// <summary>What leads to documents for print, and stands on them.</summary>
public sealed record PrintText(
    string Chapter,
    string Model,
    string Whole,
    string Contents,
    string Back);
