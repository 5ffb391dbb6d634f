using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Rules;
using Playbook.Views.Language;

namespace Playbook.Site.ThreatModels;

/// <summary>How the acceptance of a retained risk stands, in words. No person is named in them.</summary>
internal static class AcceptanceWords
{
    /// <summary>Why a retained threat counts as open (<c>Retained, acceptance expired on 2026-05-02: counts as open</c>); null where it does not, or is not retained.</summary>
    public static string? WhyOpen(Threat threat, UiText ui) => threat.Standing switch
    {
        null or { Holds: true } => null,
        _ when AcceptanceRules.IsAcceptedElsewhere(threat) => ui.Words.Flaws.Accepted.Fill(("word", threat.SourceStatus!)),
        { } standing when standing.Has(AcceptanceFlaw.Missing) => ui.Words.Flaws.Missing,
        { } standing => ui.Words.Flaws.Flawed.Fill(("flaws", ui.List([.. standing.Flaws.Reverse().Select(flaw => Of(flaw, threat.Accepted!, ui))]))),
    };

    /// <summary>Where a threat stands, in a word or two, where there is no room for <see cref="WhyOpen"/>.</summary>
    public static string StatusOf(Threat threat, UiText ui) =>
        threat.Standing is { Holds: false } ? ui.Words.ThreatStatuses.NotAccepted.Fill(("status", ModelWords.Of(threat.Status, ui))) : ModelWords.Of(threat.Status, ui);

    private static string Of(AcceptanceFlaw flaw, Acceptance accepted, UiText ui) => flaw switch
    {
        AcceptanceFlaw.Nobody => ui.Words.Flaws.Nobody,
        AcceptanceFlaw.Undated => ui.Words.Flaws.Undated,
        AcceptanceFlaw.Endless => ui.Words.Flaws.Endless,
        AcceptanceFlaw.Unjustified => ui.Words.Flaws.Unjustified,
        AcceptanceFlaw.EndsEarly => ui.Words.Flaws.EndsEarly,
        AcceptanceFlaw.Unauthorised => ui.Words.Flaws.Unauthorised,
        AcceptanceFlaw.Expired => ui.Words.Flaws.Expired.Fill(("day", ui.Day(accepted.Until!.Value))),
        _ => throw new ArgumentOutOfRangeException(nameof(flaw)),
    };
}
