using Playbook.Site.Rendering;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Applications;
using Playbook.ThreatModels.Model;
using Playbook.Views;

namespace Playbook.Site.Applications;

/// <summary>Demands, and what of them is missing, in words.</summary>
internal static class CoverageWords
{
    /// <summary>How an application stands.</summary>
    public static CoverageMark Of(CoverageState state) => state switch
    {
        CoverageState.NoModel => new CoverageMark("none", "No threat model"),
        CoverageState.Below => new CoverageMark("below", "Below the demands"),
        CoverageState.NoLevel => new CoverageMark("aside", "Level not known"),
        CoverageState.Hidden => new CoverageMark("aside", "Threat model not shown here"),
        CoverageState.Met => new CoverageMark("met", "Meets the demands"),
        CoverageState.NotDemanded => new CoverageMark("aside", "Nothing demanded"),
        CoverageState.Retired => new CoverageMark("aside", "Retired"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What a model lacks.</summary>
    public static string Of(Renderer renderer, Shortfall shortfall) => shortfall switch
    {
        Shortfall.NotInForce { Status: ModelStatus.Draft } => "Still a draft",
        Shortfall.NotInForce => "Retired, and nothing in its place",
        Shortfall.Content content => $"No {ModelContents.NameOf(content.Missing)}",
        Shortfall.Methodology methodology => $"Not made with {MethodologyOf(renderer, methodology.Missing).Text}",
        Shortfall.Participant participant => RoleOf(renderer, participant.Missing) is { } role ? $"Without the {Lower(role)}" : "A role did not take part",
        Shortfall.NeverReviewed => renderer.Ui.Filters.NeverReviewed,
        Shortfall.ReviewedTooLongAgo late => $"Last reviewed on {Renderer.Text(late.On)}, more than {late.Demanded} ago",
        Shortfall.ReviewedTooSeldom seldom => $"Its own interval is {seldom.Own}; {seldom.Demanded} are demanded",
        _ => throw new ArgumentOutOfRangeException(nameof(shortfall), shortfall.GetType().Name),
    };

    /// <summary>Whether a model is demanded.</summary>
    public static string Of(ModelDemand demand) => demand switch
    {
        ModelDemand.None => "Not needed",
        ModelDemand.Optional => "Optional",
        ModelDemand.Required => "Required",
        _ => throw new ArgumentOutOfRangeException(nameof(demand)),
    };

    /// <summary>Where an application stands in its own life.</summary>
    public static string Of(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Planned => "Planned",
        ApplicationStatus.Live => "Live",
        ApplicationStatus.Retired => "Retired",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>A guide by its title; by its id where the audience may not see it.</summary>
    public static Link MethodologyOf(Renderer renderer, Id id) =>
        renderer.Site.Index.FindVisible(id.Key) is { } guide ? new Link(guide.Title, guide.Address) : new Link(id.Text, null);

    /// <summary>A role, as far as the people policy allows.</summary>
    public static string? RoleOf(Renderer renderer, Id role) => renderer.People.ShowRole(role.Text);

    /// <summary>Words in a row: <c>components, threats and mitigations</c>.</summary>
    public static string Listed(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    /// <summary>A text in the middle of a sentence; one that begins with an abbreviation stays as it is.</summary>
    public static string Lower(string text) => text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
