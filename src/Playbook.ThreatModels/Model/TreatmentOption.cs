using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Model;

/// <summary>A way to treat a risk that was considered, whether or not it was chosen.</summary>
/// <param name="Treatment">Which of the four it is.</param>
/// <param name="Title">What would be done.</param>
/// <param name="Location">Where it stands in the source.</param>
public sealed record TreatmentOption(Treatment Treatment, string Title, SourceLocation Location)
{
    /// <summary>The author's own word for the treatment, such as <c>mitigate</c>; null where it is ours.</summary>
    public string? TreatmentWord { get; init; }

    /// <summary>What exactly would be done.</summary>
    public Prose? Description { get; init; }

    /// <summary>What it takes, in the author's words: money, time, people.</summary>
    public string? Cost { get; init; }

    /// <summary>What is won by it, in the author's words.</summary>
    public string? Benefit { get; init; }

    /// <summary>The risk that would be left.</summary>
    public RiskRating? Residual { get; init; }

    /// <summary>What would be done, by the ids of the model's mitigations.</summary>
    public ImmutableArray<Id> Mitigations { get; init; } = [];

    /// <summary>Whether this is what was decided. At most one of a threat's options is; what it says of treatment, residual risk and mitigations is said of the threat.</summary>
    public bool IsChosen { get; init; }
}
