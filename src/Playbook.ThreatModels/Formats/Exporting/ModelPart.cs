using System.Globalization;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Exporting;

/// <summary>Something that models have and that a format may have no place for.</summary>
/// <param name="Name">What it is, for a table: <c>attack trees</c>.</param>
/// <param name="Count">How much of it a model has.</param>
/// <param name="One">One of it, in words: <c>an attack tree</c>.</param>
/// <param name="Many">More of it, with a place for the number: <c>{0} attack trees</c>.</param>
internal sealed record ModelPart(string Name, Func<ThreatModel, int> Count, string One, string Many)
{
    /// <summary>The words for a number of it; null for none.</summary>
    public static string? Words(int count, string one, string many) => count switch
    {
        0 => null,
        1 => one,
        _ => string.Format(CultureInfo.InvariantCulture, many, count),
    };

    /// <summary>What a model loses with it; null where it has none of it.</summary>
    public string? LossOf(ThreatModel model) => Words(Count(model), One, Many);
}
