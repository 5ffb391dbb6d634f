using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.TmBom;

/// <summary>The OWASP Threat Model Library's format, version 1.0. Source: its JSON schema (<c>threat-model.schema.json</c>) and specification page.</summary>
internal sealed class TmBomFormat : ModelFormat
{
    /// <inheritdoc/>
    public override string Name => "tm-bom";

    /// <inheritdoc/>
    public override string Title => "OWASP TM-BOM";

    /// <inheritdoc/>
    public override string RecognisedBy => "`scope.title` with `trust_zones` or `data_flows`, or the library's `$schema`";

    /// <inheritdoc/>
    public override bool Recognises(DocumentShape shape) =>
        (shape.Has("scope.title") && shape.HasAny("trust_zones", "data_flows"))
        // The library's index names it as well, and is no model.
        || (shape.TextOf("$schema").Contains("www-project-threat-model-library", StringComparison.Ordinal)
            && shape.HasAny("scope", "trust_zones", "data_flows", "components", "threats"));

    /// <inheritdoc/>
    public override ImmutableArray<ThreatModel> Read(ModelSource source, DiagnosticBag diagnostics) =>
        source.Mapping is { } root ? [new TmBomReader(source, root, diagnostics).Read()] : [];
}
