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
