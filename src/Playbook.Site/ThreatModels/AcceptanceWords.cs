using Playbook.Site.Rendering;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Rules;

namespace Playbook.Site.ThreatModels;

/// <summary>How the acceptance of a retained risk stands, in words. No person is named in them.</summary>
internal static class AcceptanceWords
{
    /// <summary>Why a retained threat counts as open (<c>Retained, acceptance expired on 2026-05-02: counts as open</c>); null where it does not, or is not retained.</summary>
    public static string? WhyOpen(Threat threat) => threat.Standing switch
    {
        null or { Holds: true } => null,
        _ when AcceptanceRules.IsAcceptedElsewhere(threat) => $"Retained, the source says \"{threat.SourceStatus}\" and nobody is named who accepted it: counts as open",
        { } standing when standing.Has(AcceptanceFlaw.Missing) => "Retained, nobody accepted it: counts as open",
        { } standing => $"Retained, acceptance {Listed([.. standing.Flaws.Reverse().Select(flaw => Of(flaw, threat.Accepted!))])}: counts as open",
    };

    /// <summary>Where a threat stands, in a word or two, where there is no room for <see cref="WhyOpen"/>.</summary>
    public static string StatusOf(Threat threat) =>
        threat.Standing is { Holds: false } ? $"{ModelWords.Of(threat.Status)}, not accepted" : ModelWords.Of(threat.Status);

    private static string Of(AcceptanceFlaw flaw, Acceptance accepted) => flaw switch
    {
        AcceptanceFlaw.Nobody => "names nobody",
        AcceptanceFlaw.Undated => "has no date",
        AcceptanceFlaw.Endless => "has no end",
        AcceptanceFlaw.Unjustified => "gives no reason",
        AcceptanceFlaw.EndsEarly => "ends before it begins",
        AcceptanceFlaw.Unauthorised => "is not by a role that may accept this level",
        AcceptanceFlaw.Expired => $"expired on {Renderer.Text(accepted.Until)}",
        _ => throw new ArgumentOutOfRangeException(nameof(flaw)),
    };

    private static string Listed(string[] parts) => parts.Length < 2 ? parts[0] : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
}
