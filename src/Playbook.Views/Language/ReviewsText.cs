namespace Playbook.Views.Language;

/// <summary>Whether and when something is reviewed.</summary>
public sealed record ReviewsText(
    string NotYet,
    string ToBeReviewed,
    string By,
    string NextDue,
    string WasDue);
