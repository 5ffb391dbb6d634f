using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.ThreatDragon;

/// <summary>OWASP Threat Dragon, versions 1 and 2. Source: the JSON schema of version 2 that the tool ships, and files that both versions wrote.</summary>
internal sealed class ThreatDragonFormat : ModelFormat
{
    /// <inheritdoc/>
    public override string Name => "threat-dragon";

    /// <inheritdoc/>
    public override string Title => "OWASP Threat Dragon";

    /// <inheritdoc/>
    public override string RecognisedBy => "`summary` with `detail.diagrams`";

    /// <inheritdoc/>
    public override bool Recognises(DocumentShape shape) =>
        shape.Has("summary", "detail.diagrams") && !shape.Has("schema");

    /// <inheritdoc/>
    public override ImmutableArray<ThreatModel> Read(ModelSource source, DiagnosticBag diagnostics) =>
        source.Mapping is { } root ? [new ThreatDragonReader(source, root, diagnostics).Read()] : [];
}
