using Playbook.Views;

namespace Playbook.Site.Reviews;

/// <summary>Something that is to be looked at again: a model, or a risk that was accepted for a time.</summary>
/// <param name="Id">What makes it the same thing in the next build, such as <c>review/webshop</c>.</param>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Link">The model or threat.</param>
/// <param name="Due">The day; null where there is none.</param>
/// <param name="Why">Why that day, or why none, in a sentence without a full stop.</param>
internal sealed record ReviewItem(string Id, string Kind, Link Link, DateOnly? Due, string Why)
{
    /// <summary>The model a threat lies in; null for a model.</summary>
    public Link? Model { get; init; }

    /// <summary>The level of the application, or of the risk.</summary>
    public LevelView? Level { get; init; }

    /// <summary>Who is to look, as far as the people policy allows.</summary>
    public string? Owner { get; init; }
}
