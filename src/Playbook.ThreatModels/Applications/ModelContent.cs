using System.Collections.Immutable;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Applications;

/// <summary>What a threat model may be demanded to hold at least one of.</summary>
public enum ModelContent
{
    /// <summary>Components.</summary>
    Components,

    /// <summary>Data flows.</summary>
    DataFlows,

    /// <summary>Trust boundaries.</summary>
    TrustBoundaries,

    /// <summary>Assets.</summary>
    Assets,

    /// <summary>Threats.</summary>
    Threats,

    /// <summary>Mitigations.</summary>
    Mitigations,

    /// <summary>Assumptions.</summary>
    Assumptions,

    /// <summary>Attack trees.</summary>
    AttackTrees,

    /// <summary>Abuse cases.</summary>
    AbuseCases,
}

/// <summary>The words for what models hold, and whether one does.</summary>
public static class ModelContents
{
    /// <summary>What each is called in a risk scheme.</summary>
    public static ImmutableArray<(string Word, ModelContent Value)> Words { get; } =
    [
        ("components", ModelContent.Components), ("data-flows", ModelContent.DataFlows), ("trust-boundaries", ModelContent.TrustBoundaries),
        ("assets", ModelContent.Assets), ("threats", ModelContent.Threats), ("mitigations", ModelContent.Mitigations),
        ("assumptions", ModelContent.Assumptions), ("attack-trees", ModelContent.AttackTrees), ("abuse-cases", ModelContent.AbuseCases),
    ];

    /// <summary>What it is called in a sentence: <c>attack trees</c>.</summary>
    public static string NameOf(ModelContent content) => Words.First(each => each.Value == content).Word.Replace('-', ' ');

    /// <summary>Whether a model holds any of it.</summary>
    public static bool IsIn(ThreatModel model, ModelContent content)
    {
        ArgumentNullException.ThrowIfNull(model);
        return !(content switch
        {
            ModelContent.Components => model.Components.IsEmpty,
            ModelContent.DataFlows => model.DataFlows.IsEmpty,
            ModelContent.TrustBoundaries => model.TrustBoundaries.IsEmpty,
            ModelContent.Assets => model.Assets.IsEmpty,
            ModelContent.Threats => model.Threats.IsEmpty,
            ModelContent.Mitigations => model.Mitigations.IsEmpty,
            ModelContent.Assumptions => model.Assumptions.IsEmpty,
            ModelContent.AttackTrees => model.AttackTrees.IsEmpty,
            ModelContent.AbuseCases => model.AbuseCases.IsEmpty,
            _ => throw new ArgumentOutOfRangeException(nameof(content)),
        });
    }
}
