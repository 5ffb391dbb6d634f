using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Otm;

/// <summary>The Open Threat Model, versions 0.1 and 0.2, in JSON or YAML. Source: its JSON schema (<c>otm_schema.json</c>), and what tools write.</summary>
internal sealed class OtmFormat : ModelFormat
{
    /// <inheritdoc/>
    public override string Name => "otm";

    /// <inheritdoc/>
    public override string Title => "Open Threat Model (OTM)";

    /// <inheritdoc/>
    public override string RecognisedBy => "`otmVersion`, or `project` with `trustZones` or `dataflows`";

    /// <inheritdoc/>
    public override bool Recognises(DocumentShape shape) =>
        shape.Has("otmVersion") || (shape.Has("project") && shape.HasAny("trustZones", "dataflows", "representations", "project.id"));

    /// <inheritdoc/>
    public override ImmutableArray<ThreatModel> Read(ModelSource source, DiagnosticBag diagnostics) =>
        source.Mapping is { } root ? [new OtmReader(source, root, diagnostics).Read()] : [];
}
