using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Applications;

/// <summary>One thing that a threat model lacks of what its application's level demands.</summary>
public abstract record Shortfall
{
    private Shortfall()
    {
    }

    /// <summary>The model is not, or no longer, what holds: a draft, or retired.</summary>
    public sealed record NotInForce(ModelStatus Status) : Shortfall;

    /// <summary>It holds nothing of a kind.</summary>
    public sealed record Content(ModelContent Missing) : Shortfall;

    /// <summary>It was not made by a methodology.</summary>
    public sealed record Methodology(Id Missing) : Shortfall;

    /// <summary>A role did not take part.</summary>
    public sealed record Participant(Id Missing) : Shortfall;

    /// <summary>Nobody reviewed it, and a review is demanded.</summary>
    public sealed record NeverReviewed(CalendarPeriod Demanded) : Shortfall;

    /// <summary>More time than is demanded has passed since the last review.</summary>
    public sealed record ReviewedTooLongAgo(DateOnly On, CalendarPeriod Demanded) : Shortfall;

    /// <summary>Its own interval is longer than the one demanded.</summary>
    public sealed record ReviewedTooSeldom(CalendarPeriod Own, CalendarPeriod Demanded) : Shortfall;
}

/// <summary>Compares threat models with demands.</summary>
public static class Shortfalls
{
    /// <summary>What a model lacks; empty where it meets the demands, and where none is wanted.</summary>
    /// <param name="model">The model.</param>
    /// <param name="demands">The demands of its application's level.</param>
    /// <param name="isWhole">Whether nothing was taken out of it for the audience: else nobody is told that a part is missing that may only not be shown.</param>
    /// <param name="asOf">The day the site speaks of; null where none is known: then no time has passed.</param>
    public static IEnumerable<Shortfall> Of(ThreatModel model, ApplicationDemands demands, bool isWhole, DateOnly? asOf)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(demands);
        if (demands.Model == ModelDemand.None)
        {
            return [];
        }

        return
        [
            .. model.Status is ModelStatus.Draft or ModelStatus.Retired ? [new Shortfall.NotInForce(model.Status.Value)] : Array.Empty<Shortfall>(),
            .. demands.Depth.Where(content => isWhole && !ModelContents.IsIn(model, content)).Select(content => new Shortfall.Content(content)),
            .. demands.Methodologies.Where(wanted => model.Methodologies.All(used => used.Id != wanted.Id)).Select(wanted => new Shortfall.Methodology(wanted.Id)),
            .. demands.Participants.Where(role => !TookPart(model, role.Value)).Select(role => new Shortfall.Participant(role.Value)),
            .. demands.Review is { } every ? Review(model.Reviewed, every, asOf) : [],
        ];
    }

    private static bool TookPart(ThreatModel model, Id role) =>
        model.Participants.Any(participant => IsNamed(participant.Role, role) || IsNamed(participant.Name, role));

    private static bool IsNamed(string? text, Id role) => string.Equals(text?.Trim(), role.Text, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Shortfall> Review(Review? review, CalendarPeriod every, DateOnly? asOf)
    {
        if (review?.On is not { } on)
        {
            yield return new Shortfall.NeverReviewed(every);
        }
        else if (every.AddTo(on) < asOf)
        {
            yield return new Shortfall.ReviewedTooLongAgo(on, every);
        }

        if (review?.Every is { } own && own.IsLongerThan(every, review.On))
        {
            yield return new Shortfall.ReviewedTooSeldom(own, every);
        }
    }
}
