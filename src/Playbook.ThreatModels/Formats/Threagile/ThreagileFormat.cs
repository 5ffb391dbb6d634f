using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Threagile;

/// <summary>
/// Threagile's models, 0.9 and 1.0, in YAML or JSON, whole or in parts. Source: the tool's own code (<c>pkg/input</c>, <c>pkg/model/parse.go</c>)
/// and the files that people publish. What the tool writes beside a model is recognised too, and is no model on its own.
/// </summary>
internal sealed class ThreagileFormat : ModelFormat
{
    private static readonly string[] s_whole = ["threagile_version", "technical_assets"];
    private static readonly string[] s_parts = ["data_assets", "trust_boundaries", "shared_runtimes", "risk_tracking", "individual_risk_categories", "custom_risk_categories"];
    private static readonly string[] s_category = ["stride", "function"];

    /// <inheritdoc/>
    public override string Name => "threagile";

    /// <inheritdoc/>
    public override string Title => "Threagile";

    /// <inheritdoc/>
    public override string RecognisedBy => "`threagile_version` or `technical_assets`, or a part such as `data_assets` or `risk_tracking`";

    /// <inheritdoc/>
    public override bool Recognises(DocumentShape shape) => shape.HasAny(s_whole) || IsOutput(shape);

    /// <inheritdoc/>
    public override bool RecognisesLoosely(DocumentShape shape) => !shape.Has("schema") && (shape.HasAny(s_parts) || shape.Has(s_category));

    /// <inheritdoc/>
    public override ImmutableArray<ThreatModel> Read(ModelSource source, DiagnosticBag diagnostics) =>
        source.Mapping is { } root && (s_whole.Concat(s_parts).Any(key => root.Find(key) is not null) || s_category.All(key => root.Find(key) is not null))
            ? [new ThreagileReader(source, root, diagnostics).Read()]
            : [];

    // risks.json, stats.json, technical-assets.json (of 0.9 and of 1.0) and the schema that it puts beside a new model.
    private static bool IsOutput(DocumentShape shape) =>
        shape.Has("synthetic_id")
        || shape.HasAny("risks.critical.unchecked", "risks.elevated.unchecked")
        || shape.HasBelowAnyKey("RAA", "Id", "Technology")
        || shape.HasBelowAnyKey("raa", "id", "technologies")
        || shape.Has("properties.threagile_version");
}
