using Playbook.ThreatModels.Formats.Importing;

namespace Playbook.ThreatModels.Formats.Threagile;

/// <summary>A risk that somebody identified or the tool generated.</summary>
/// <param name="reader">What describes it.</param>
/// <param name="title">Its title as text.</param>
/// <param name="syntheticId">The id that the tool makes of its category and of what it affects; null where that is not known.</param>
/// <param name="categoryId">The id of its category.</param>
/// <param name="category">Its category, where the model describes it.</param>
/// <param name="isGenerated">Whether it comes from the tool's output.</param>
internal sealed class ThreagileRisk(ForeignReader reader, string title, string? syntheticId, string categoryId, ThreagileCategory? category, bool isGenerated)
{
    public ForeignReader Reader => reader;

    public string Title => title;

    public string? SyntheticId => syntheticId;

    public string CategoryId => categoryId;

    public ThreagileCategory? Category => category;

    public bool IsGenerated => isGenerated;

    /// <summary>The parts of the synthetic id.</summary>
    public string[] Parts { get; } = syntheticId?.Split('@') ?? [];

    /// <summary>The id it has in the model; null before it is claimed.</summary>
    public Claim? Claim { get; set; }

    /// <summary>What was decided about it.</summary>
    public ThreagileTrackingRow? Tracking { get; set; }
}
