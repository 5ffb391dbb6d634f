using System.Collections.Immutable;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Exporting;

/// <summary>Collects what a format cannot hold of a model, in words.</summary>
internal sealed class Losses(ThreatModel model)
{
    private readonly List<string> _sentences = [];

    /// <summary>Takes parts that the format never holds.</summary>
    public void Add(IEnumerable<ModelPart> parts)
    {
        foreach (var part in parts)
        {
            Add(part.LossOf(model));
        }
    }

    /// <summary>Takes something that the format cannot hold here, though it may elsewhere.</summary>
    /// <param name="count">How much of it; nothing is said of none.</param>
    /// <param name="one">One of it, in words.</param>
    /// <param name="many">More of it, with a place for the number.</param>
    public void Add(int count, string one, string many) => Add(ModelPart.Words(count, one, many));

    /// <summary>Takes a loss in words; nothing for null.</summary>
    public void Add(string? loss)
    {
        if (loss is not null)
        {
            _sentences.Add(loss);
        }
    }

    /// <summary>All of them.</summary>
    public ImmutableArray<string> ToImmutable() => [.. _sentences.Distinct(StringComparer.Ordinal)];
}
