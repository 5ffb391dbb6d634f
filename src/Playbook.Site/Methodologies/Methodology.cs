using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;

namespace Playbook.Site.Methodologies;

/// <summary>What a guide's front matter says about its methodology.</summary>
internal sealed record Methodology
{
    /// <summary>Security, privacy, safety: for the eye.</summary>
    public ImmutableArray<string> Focus { get; init; } = [];

    /// <summary>Assets, attackers or the system.</summary>
    public string? Centre { get; init; }

    /// <summary>Low, medium or high.</summary>
    public string? Effort { get; init; }

    /// <summary>How well it does in each of the six respects by which methods are compared; those that its author rates, in the order of <see cref="MethodQuality"/>.</summary>
    public ImmutableArray<RatedQuality> Qualities { get; init; } = [];

    /// <summary>What it needs.</summary>
    public ImmutableArray<Prose> Needs { get; init; } = [];

    /// <summary>What it yields.</summary>
    public ImmutableArray<Prose> Yields { get; init; } = [];

    /// <summary>Its categories of threats.</summary>
    public ImmutableArray<ThreatCategory> Categories { get; init; } = [];

    /// <summary>All its text fields.</summary>
    public IEnumerable<Prose?> Fields => [.. Needs, .. Yields, .. Categories.Select(category => category.Summary)];
}

/// <summary>A category of threats.</summary>
/// <param name="Id">Its id, local to the guide.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Property">The property such a threat violates.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record ThreatCategory(Id Id, string Title, string? Property, Prose? Summary, SourceLocation Location);

/// <summary>A respect in which methods are compared, so that one is chosen for what matters and not for its name.</summary>
internal enum MethodQuality
{
    /// <summary>It works on a model of the system, which stays behind when it is done.</summary>
    ModelBased,

    /// <summary>Each result can be followed back to what it came from.</summary>
    Traceable,

    /// <summary>It leads through the whole system, so that the result depends little on who did it.</summary>
    Systematic,

    /// <summary>It starts from, or ends in, what the business cares about.</summary>
    BusinessIntegration,

    /// <summary>It takes in where and by whom the system is used.</summary>
    ContextAware,

    /// <summary>It works as well for many teams and large systems.</summary>
    Scalable,
}

/// <summary>How well a method does in a respect.</summary>
/// <param name="Quality">The respect.</param>
/// <param name="Degree">1 (low) to 3 (high).</param>
internal sealed record RatedQuality(MethodQuality Quality, int Degree);
