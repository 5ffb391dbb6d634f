using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Applications;

/// <summary>How often a model is reviewed: the shorter of its own interval and the one that its application's level demands.</summary>
/// <param name="Every">The interval that holds.</param>
/// <param name="IsDemanded">Whether it is the level's: the model has none, or a longer one.</param>
public sealed record ReviewInterval(CalendarPeriod Every, bool IsDemanded)
{
    /// <summary>The interval that holds; null where neither the model nor its level has one.</summary>
    public static ReviewInterval? Of(Review? review, ApplicationDemands? demands) => (review?.Every, DemandedBy(demands)) switch
    {
        (null, null) => null,
        ({ } own, null) => new ReviewInterval(own, IsDemanded: false),
        (null, { } demanded) => new ReviewInterval(demanded, IsDemanded: true),
        ({ } own, { } demanded) => own.IsLongerThan(demanded, review!.On) ? new ReviewInterval(demanded, IsDemanded: true) : new ReviewInterval(own, IsDemanded: false),
    };

    /// <summary>When the next review is due; null where there was none to count from.</summary>
    public DateOnly? DueAfter(Review? review) => review?.On is { } on ? Every.AddTo(on) : null;

    private static CalendarPeriod? DemandedBy(ApplicationDemands? demands) => demands is { Model: not ModelDemand.None } ? demands.Review : null;
}
