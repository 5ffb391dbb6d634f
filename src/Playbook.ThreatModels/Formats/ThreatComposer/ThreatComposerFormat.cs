using System.Collections.Immutable;
using System.Globalization;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.ThreatComposer;

/// <summary>AWS Threat Composer, schema 1. Source: the tool's own schemas (<c>packages/threat-composer-core/src/schemas</c>), and what it and others write.</summary>
internal sealed class ThreatComposerFormat : ModelFormat
{
    /// <inheritdoc/>
    public override string Name => "threat-composer";

    /// <inheritdoc/>
    public override string Title => "AWS Threat Composer";

    /// <inheritdoc/>
    public override string RecognisedBy => "`schema` as a number, with `applicationInfo`, or `threats` and `mitigationLinks`";

    /// <inheritdoc/>
    public override bool Recognises(DocumentShape shape) =>
        double.TryParse(shape.TextOf("schema"), NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        && (shape.Has("applicationInfo") || shape.Has("threats", "mitigationLinks") || shape.Has("threats.numericId"));

    /// <inheritdoc/>
    public override bool RecognisesLoosely(DocumentShape shape) =>
        shape.Has("threats.numericId") || (shape.Has("applicationInfo") && shape.HasAny("threats", "mitigations", "architecture", "dataflow"));

    /// <inheritdoc/>
    public override ImmutableArray<ThreatModel> Read(ModelSource source, DiagnosticBag diagnostics) =>
        source.Mapping is { } root ? [new ThreatComposerReader(source, root, diagnostics).Read()] : [];
}
